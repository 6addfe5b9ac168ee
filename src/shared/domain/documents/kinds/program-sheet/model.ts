import { longDate } from '../../../calendar/german-dates';
import type { StoreView } from '../../../storage/store-view';
import { rotationText } from '../../../../texts/backup-texts';
import type { ConferenceFacts } from '../../conference-facts';
import type { Block, PaperModel } from '../../models';
import {
  BOX,
  blankRows,
  columns,
  entries,
  entry,
  numbered,
  officePaper,
  row,
  text,
  writingTable,
} from '../../parts';

const CONTACTS = columns(['Aufgabe', 38], ['Name', 32], ['Telefon, E-Mail', 30]);
const STEPS = columns(['Schritt', 62], ['erledigt', 14], ['Durch, am', 24]);
const TO_DO: readonly string[] = [
  'Programm auf dem PC eingerichtet',
  'Datenordner an seinen Ort gelegt, Zugriff geprüft',
  'Datenordner im Programm geöffnet, Prüfung ohne Befund',
  'Ort der zweiten Sicherung eingestellt, Sicherung gelungen',
  'Übungsordner geöffnet, ein Schreiben erstellt und in Word geöffnet',
  'Kopien beim abgebenden Haus gelöscht oder der Grund vermerkt',
];

const DATA_BLOCKS: readonly Block[] = [
  text(
    'Alle Daten liegen in einem Ordner, dem Datenordner. Er wird als Ganzes gesichert, kopiert und weitergegeben; einzelne Dateien darin verändert nur das Programm.',
  ),
  entries(
    entry('Datenordner', null, 'Laufwerk und Pfad'),
    entry('Fertige Dokumente', null, 'Laufwerk und Pfad, Aktenzeichen'),
    entry('Zugriff haben', null, 'Personen oder Gruppe'),
    entry('Verschlüsselung', null, 'wie der Datenträger geschützt ist'),
  ),
];

/** What the next office and its IT need to know of the program itself. */
export function programSheetPaper(facts: ConferenceFacts, view: StoreView): PaperModel {
  const second = view.settings('preferences').get('preferences')?.secondBackupFolder ?? null;
  return officePaper(facts, {
    heading: 'Programm- und IT-Blatt',
    subline: 'Konferenzbüro: was das Programm braucht und wo die Daten liegen',
    meta: null,
    paper: 'secretariat',
    blocks: [
      entries(
        entry('Stand', longDate(facts.date)),
        entry('Erstellt von', facts.sender.secretariat.name),
        entry('Version', null, 'steht im Programm'),
      ),
      ...numbered([
        [
          'Was das Programm braucht',
          [
            text(
              'Das Konferenzbüro läuft auf einem Büro-PC. Es braucht weder Internet noch Server noch Datenbank; es sendet keine Daten.',
            ),
            text('Zum Öffnen der Dokumente ist Word oder LibreOffice nötig.'),
          ],
        ],
        ['Wo die Daten liegen', DATA_BLOCKS],
        [
          'Sicherungen',
          [
            text(rotationText),
            entries(
              entry('Zweite Sicherung', second, 'Ordner auf einem anderen Datenträger'),
              entry('Zuletzt geprüft', null, 'Tag, an dem eine Sicherung geöffnet wurde'),
            ),
          ],
        ],
        [
          'Übernahme',
          [
            writingTable(
              STEPS,
              TO_DO.map((step) => row(step, BOX, '')),
            ),
          ],
        ],
        ['Ansprechpersonen', [writingTable(CONTACTS, blankRows(CONTACTS, 3))]],
      ]),
    ],
  });
}
