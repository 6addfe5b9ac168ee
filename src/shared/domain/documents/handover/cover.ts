import { longDate, timeOfDay } from '../../calendar/german-dates';
import { germanTime } from '../../calendar/german-time';
import { categoryFacts } from '../../handover/categories';
import { capital, counted } from '../conference-state';
import { withArticle } from '../conference-facts';
import type { Block, EntryModel, PaperModel, TableRowModel } from '../models';
import { columns, entries, entry, numbered, row, text } from '../parts';
import { categoriesIn, contentsText, type PackageFacts } from './package-facts';
import { leftOutBlock, SMALL, titledCell } from './tables';
import { termPaper, type TermFacts } from './term-facts';

const CONTENTS = columns(['Inhalt', 58], ['Umfang', 42]);

function contentsRows(own: PackageFacts): readonly TableRowModel[] {
  return own.contents.map((part) => {
    const { title, holds } = categoryFacts[part.category];
    return { cells: [titledCell(title, holds), contentsText(part)] };
  });
}

const PARTS = columns(['Datei', 32], ['Wozu', 68]);
const PART_ROWS: readonly TableRowModel[] = [
  row('Deckblatt.docx', 'Dieses Blatt.'),
  row('Leitfaden.docx', 'Was die neue Geschäftsstelle zuerst tut und was im Jahr auf sie zukommt.'),
  row('Uebergabeprotokoll.docx', 'Zum Unterschreiben: Gegenstände, Aufträge, Fristen, Löschungen.'),
  row('Pruefsummen.sha256', 'Prüfsummen (SHA-256) aller Teile.'),
  row('manifest.json', 'Dieselben Angaben für Programme, mit Herkunft und Anzahl der Einträge.'),
  row('daten', 'Der Datenordner. Das Programm öffnet ihn; von Hand wird darin nichts geändert.'),
];

/** What is typed as it stands: no space of it may become a fixed one. */
function command(words: string): Block {
  return { type: 'paragraph', text: words, strong: true };
}

/** Someone without the program has to get at it, too: any age program, any zip program. */
function openingBlocks({ encrypted, fileName }: PackageFacts): readonly Block[] {
  const byHand = encrypted
    ? [
        text(
          'Die Datei ist im offenen Format age verschlüsselt. Ohne das Konferenzbüro entschlüsselt sie jedes Programm, das age kennt:',
        ),
        command(`age --decrypt --output Paket.zip ${fileName}`),
        text('Es fragt nach dem Kennwort. Danach ist Paket.zip ein gewöhnliches Zip-Archiv.'),
      ]
    : [text('Die Datei ist ein gewöhnliches Zip-Archiv und nicht verschlüsselt.')];
  return [
    { type: 'heading', text: 'Mit dem Konferenzbüro', level: 3 },
    text(
      `Programm starten und das Übergabepaket aufnehmen. ${encrypted ? 'Das Programm fragt nach dem Kennwort, das Sie auf einem anderen Weg erhalten haben. ' : ''}Es prüft jede Datei und zeigt, was hereinkommt, bevor es etwas übernimmt.`,
    ),
    { type: 'heading', text: 'Von Hand', level: 3 },
    ...byHand,
    text('Nach dem Entpacken prüft dieser Befehl im entpackten Ordner jede Datei:'),
    command('sha256sum -c Pruefsummen.sha256'),
    text('Unter Windows zeigt certutil -hashfile Dateiname SHA256 die Prüfsumme einer Datei.'),
  ];
}

/** Lines that are recorded; those that are not are left out. */
function known(...lines: readonly (readonly [string, string | null])[]): readonly EntryModel[] {
  return lines.flatMap(([label, value]) => (value === null ? [] : [entry(label, value)]));
}

/** Whom to ask: the office that made the package, by its function. */
export function askEntries({ secretariat, organisation, land }: TermFacts): Block {
  const house = entry('Haus', organisation?.name ?? land?.name ?? null, 'Land und Haus');
  const missing = entry('Erreichbar', null, 'Telefon, E-Mail');
  if (secretariat === null) return entries(house, missing);
  const { name, phone, email, web } = secretariat;
  return entries(
    entry('Geschäftsstelle', name),
    house,
    ...known(['Telefon', phone], ['E-Mail', email], ['Internet', web]),
    phone === null && email === null ? missing : null,
  );
}

function office(facts: TermFacts): string {
  const { land, title, secretariat } = facts;
  return `${capital(withArticle(land))}, ${secretariat?.name ?? `Vorsitz der ${title}`}`;
}

function headBlock(facts: TermFacts, own: PackageFacts): Block {
  const { next } = facts;
  const { day, time } = germanTime(own.madeAt);
  const to = next ? `${capital(withArticle(next.land))}, Vorsitz ab ${longDate(next.from)}` : null;
  return entries(
    entry('Von', office(facts)),
    entry('An', to, 'Land, das den Vorsitz übernimmt'),
    entry('Erstellt', `${longDate(day)}, ${timeOfDay(time)}`),
    entry('Datei', own.fileName),
    entry('Kennung', own.packageId),
    entry('Programm', `Konferenzbüro ${own.programVersion}`),
    entry('Schutz', own.encrypted ? 'mit Kennwort verschlüsselt (age)' : 'nicht verschlüsselt'),
  );
}

function notice({ encrypted }: PackageFacts, personal: boolean): string {
  const data = personal
    ? 'Das Paket enthält personenbezogene Daten.'
    : 'Das Paket enthält keine Kontaktdaten von Personen.';
  const way = encrypted
    ? 'Kennwort und Datei gehen auf getrennten Wegen.'
    : 'Weil es nicht verschlüsselt ist, gehört es nur auf einen gesicherten Weg und nach der Aufnahme gelöscht.';
  return `${data} ${way}`;
}

/** The sheet on top of a package: what it is, what is in it, what is not and why, how it opens, whom to ask. */
export function coverPaper(facts: TermFacts, own: PackageFacts): PaperModel {
  const held = categoriesIn(own);
  const personal = held.some((category) => categoryFacts[category].isPersonal);
  return termPaper(facts, {
    heading: 'Übergabepaket',
    subline: `Deckblatt: Vorsitz und Geschäftsstelle der ${facts.name}`,
    blocks: [
      text(
        `Diese Datei übergibt die Unterlagen der Geschäftsstelle an das Land, das den Vorsitz der ${facts.name} als nächstes führt. ${notice(own, personal)}`,
      ),
      headBlock(facts, own),
      ...numbered([
        [
          'Was darin ist',
          [
            { type: 'table', columns: CONTENTS, rows: contentsRows(own), sizePt: SMALL },
            text(`Dazu ${counted(own.files, 'Datei', 'Dateien')} mit Fassungen und Vorlagen.`),
          ],
        ],
        ['Was mit Absicht fehlt', [leftOutBlock(held)]],
        ['Wie man es öffnet', openingBlocks(own)],
        [
          'Welche Dateien darin liegen',
          [{ type: 'table', columns: PARTS, rows: PART_ROWS, sizePt: SMALL }],
        ],
        ['Wer Fragen beantwortet', [askEntries(facts)]],
      ]),
    ],
  });
}
