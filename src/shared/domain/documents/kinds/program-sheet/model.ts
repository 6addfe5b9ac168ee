import { addDays, type Day } from '../../../calendar/day';
import { longDate, shortDate } from '../../../calendar/german-dates';
import { previousWorkingDay } from '../../../calendar/working-days';
import { successorOf, type Successor } from '../../../chair/successor';
import type { StoreView } from '../../../storage/store-view';
import { rotationText } from '../../../../texts/backup-texts';
import { withArticle, type ConferenceFacts } from '../../conference-facts';
import { capital } from '../../conference-state';
import { SMALL } from '../../handover/tables';
import type { Block, PaperModel, TableRowModel } from '../../models';
import {
  BOX,
  columns,
  entries,
  entry,
  numbered,
  officePaper,
  row,
  text,
  writingTable,
} from '../../parts';

/** Rows that a name or a day is written into (mm). */
const ROW = 7;

const CONTACTS = columns(['Aufgabe', 42], ['Name', 28], ['Telefon, E-Mail', 30]);
const ROLES: readonly string[] = [
  'Geschäftsstelle bisher',
  'Geschäftsstelle künftig',
  'IT künftig',
  'Datenschutz künftig',
];

const NEEDS = columns(['Was', 26], ['Bedarf', 60], ['geklärt', 14]);
const NEED_ROWS: readonly TableRowModel[] = [
  row('Arbeitsplatz', 'Büro-PC mit Windows oder Linux', BOX),
  row(
    'Rechte',
    'Keine Administratorrechte: Das Programm wird entpackt, nicht installiert. Beschränkt das Haus, welche Programme starten, muss die IT es freigeben.',
    BOX,
  ),
  row(
    'Netz',
    'Kein Internet, kein Server, keine Datenbank. Das Programm sendet nichts; eine Freigabe in der Firewall ist nicht nötig.',
    BOX,
  ),
  row('Office', 'Word oder LibreOffice zum Öffnen und Drucken', BOX),
  row(
    'Datenordner',
    'Ordner auf einem Laufwerk des Hauses, den genau das Team lesen und ändern darf. Es schreibt immer eine Person zur Zeit; die anderen lesen mit.',
    BOX,
  ),
  row('Zweite Sicherung', 'Beschreibbarer Ordner auf einem anderen Datenträger', BOX),
  row('Verschlüsselung', 'Laufwerk verschlüsselt; der Datenordner selbst ist es nicht', BOX),
];

/** What the next office has to get, beside the program. */
const ACCESS = columns(['Was', 52], ['Bisher', 24], ['Künftig', 24]);
const ACCESS_ROWS: readonly TableRowModel[] = [
  'Funktionspostfach der Geschäftsstelle',
  'Domain der Website: Inhaber, Verlängerung',
  'Redaktionssystem: Konten, Vertrag, Betrieb',
  'Telefonnummer und Mailverteiler',
].map((what) => row(what, '', ''));

const STEPS = columns(['Schritt', 67], ['erledigt', 14], ['Durch, am', 19]);
const TO_DO: readonly string[] = [
  'Programm entpackt und gestartet, Version notiert',
  'Übungsordner geöffnet, ein Schreiben in Word geöffnet',
  'Ordner und Rechte eingerichtet, Zugriff geprüft',
  'Zweite Sicherung eingestellt und gelungen',
  'Wege für Paket und Kennwort vereinbart',
  'Paket aufgenommen, Zahlen mit dem Deckblatt verglichen',
  'Paket und Kopien gelöscht oder der Grund vermerkt',
];

/** Weeks before the chair changes, and what stands by then. */
const UNTIL: readonly (readonly [weeks: number, what: string])[] = [
  [39, 'Dieses Blatt an die IT des übernehmenden Hauses'],
  [26, 'Ansprechpersonen beider Häuser benannt, Bedarf geprüft'],
  [13, 'Laufwerk, Rechte und Postfach beantragt, Programm freigegeben'],
  [6, 'Probe mit dem Übungsordner auf dem künftigen Arbeitsplatz'],
  [2, 'Weg für Paket und Kennwort vereinbart'],
  [0, 'Vorsitz wechselt; Paket aufgenommen, alte Zugänge enden'],
];
const DATES = columns(['Bis', 26], ['Was steht', 74]);

function dayText(next: Successor, weeks: number): string {
  if (weeks === 0) return shortDate(next.from);
  const day: Day = addDays(next.from, -7 * weeks);
  return shortDate(previousWorkingDay(next.land.id, day));
}

function datesTable(next: Successor | null): Block {
  const rows = UNTIL.map(([weeks, what]) => {
    const before = weeks === 0 ? 'Tag des Wechsels' : `${weeks} Wochen vorher`;
    return row(next ? dayText(next, weeks) : before, what);
  });
  return { type: 'table', columns: DATES, rows, sizePt: SMALL };
}

function dataBlocks(second: string | null): readonly Block[] {
  return [
    text(
      'Alle Daten liegen in einem Ordner, dem Datenordner. Er wird als Ganzes gesichert, kopiert und weitergegeben; einzelne Dateien darin verändert nur das Programm.',
    ),
    entries(
      entry('Datenordner', null, 'Laufwerk und Pfad'),
      entry('Belegter Platz', null, 'Datenordner mit Sicherungen und Programmordner, heute'),
      entry('Fertige Dokumente', null, 'Laufwerk und Pfad, Aktenzeichen'),
      entry('Zugriff haben', null, 'Personen oder Gruppe'),
      entry('Zweite Sicherung', second, 'Ordner auf einem anderen Datenträger'),
    ),
    text(
      `${rotationText} Ein weiteres Vorsitzjahr braucht etwa noch einmal so viel Platz: Planen Sie das Doppelte ein.`,
    ),
  ];
}

const HANDOVER: readonly Block[] = [
  text(
    'Die Daten kommen als eine Datei, das Übergabepaket, mit einem Kennwort verschlüsselt (Format age). Es passt auf einen verschlüsselten Datenträger oder in einen Dateiaustausch zwischen Behörden, nicht in eine gewöhnliche E-Mail.',
  ),
  text(
    'Das Kennwort geht auf einem zweiten Weg: mündlich, am Telefon oder im verschlossenen Umschlag. Wer die Datei überbringt, kennt es nicht. Ohne Kennwort kann niemand das Paket öffnen, auch nicht die IT.',
  ),
];

/** What the IT of the next office prepares, about nine months ahead, and by when. */
export function programSheetPaper(facts: ConferenceFacts, view: StoreView): PaperModel {
  const second = view.settings('preferences').get('preferences')?.secondBackupFolder ?? null;
  const next = successorOf(view, facts.term);
  return officePaper(facts, {
    heading: 'Programm- und IT-Blatt',
    subline: 'Konferenzbüro: was die IT der nächsten Geschäftsstelle vorbereitet',
    meta: null,
    paper: 'secretariat',
    blocks: [
      entries(
        entry('Für', next ? capital(withArticle(next.land)) : null, 'Land und Haus'),
        entry('Vorsitz wechselt am', next ? longDate(next.from) : null, 'Tag'),
        entry('Erstellt von', facts.sender.secretariat.name),
        entry('Stand', longDate(facts.date)),
        entry('Version', null, 'steht im Programm'),
      ),
      ...numbered([
        ['Bis wann was steht', [datesTable(next)]],
        [
          'Was vorzubereiten ist',
          [{ type: 'table', columns: NEEDS, rows: NEED_ROWS, sizePt: SMALL }],
        ],
        ['Wo die Daten bisher liegen', dataBlocks(second)],
        ['Wie die Daten kommen', HANDOVER],
        ['Wer welche Zugänge erhält', [writingTable(ACCESS, ACCESS_ROWS, ROW)]],
        [
          'Schritte',
          [
            writingTable(
              STEPS,
              TO_DO.map((step) => row(step, BOX, '')),
              ROW,
            ),
          ],
        ],
        [
          'Ansprechpersonen',
          [
            writingTable(
              CONTACTS,
              ROLES.map((role) => row(role, '', '')),
              ROW,
            ),
          ],
        ],
      ]),
    ],
  });
}
