import { nearestOffices } from '../domain/addressing/nearest-offices';
import { shortDate } from '../domain/calendar/german-dates';
import { isDay } from '../domain/calendar/day';
import type { CellProblem } from '../domain/exchange/cells';
import { exchangeColumns } from '../domain/exchange/fields';
import type { RowHint, RowProblem, TableProblem } from '../domain/exchange/findings';
import { LINE_MAX } from '../domain/text';

type TextsOf<U extends { readonly code: string }> = {
  readonly [C in U['code']]: (about: Extract<U, { readonly code: C }>) => string;
};

function day(text: string): string {
  return isDay(text) ? shortDate(text) : text;
}

function shortened(text: string): string {
  const points = Array.from(text);
  return points.length <= 60 ? text : `${points.slice(0, 60).join('')} …`;
}

const tableTexts: TextsOf<TableProblem> = {
  'table.empty': () =>
    'Das Blatt ist leer. Wählen Sie ein anderes Blatt oder eine Datei mit einer Kopfzeile und Kontakten.',
  'table.noHeadings': () =>
    'Keine Spalte ist zugeordnet. Ordnen Sie unten mindestens den Nachnamen einer Spalte zu.',
  'table.noRows': () => 'Unter der Kopfzeile steht kein Kontakt. Prüfen Sie die Datei.',
  'table.noSurname': () =>
    'Die Spalte mit dem Nachnamen fehlt. Ordnen Sie sie unten zu oder ergänzen Sie sie in der Datei.',
  'table.twoHeaderRows': (p) =>
    `Die Zeilen ${p.first} und ${p.second} sind beide Kopfzeilen. Löschen Sie eine davon und speichern Sie die Datei.`,
  'table.fieldTwice': (p) =>
    `„${exchangeColumns[p.field].title}“ ist mehreren Spalten zugeordnet (${p.columns.join(', ')}). Lassen Sie nur eine davon.`,
  'table.mergedHeadings': (p) =>
    `In der Kopfzeile sind Zellen verbunden (${p.cell}). Heben Sie die Verbindung in Excel auf und beschriften Sie jede Spalte.`,
};

const cellTexts: TextsOf<CellProblem> = {
  formulaWithoutValue: () =>
    'Die Zelle enthält eine Formel ohne Ergebnis. Öffnen und speichern Sie die Datei in Excel oder tragen Sie den Wert ein.',
  errorValue: (p) => `Die Formel ergibt einen Fehler (${p.text}). Tragen Sie den Wert ein.`,
  merged: (p) =>
    `Die Zellen ${p.range} sind verbunden. Heben Sie die Verbindung auf und füllen Sie jede Zelle.`,
  tooLong: (p) => `Die Zelle enthält ${p.length} Zeichen; so viel fasst kein Feld. Kürzen Sie sie.`,
};

const forbidden: Readonly<
  Record<Extract<RowProblem, { code: 'text.forbidden' }>['problem'], string>
> = {
  forbiddenCharacter:
    'Der Text enthält unsichtbare Steuerzeichen, die kein Dokument verträgt. Geben Sie ihn neu ein.',
  invisible: 'Hier steht nichts Sichtbares. Leeren Sie die Zelle oder geben Sie den Text neu ein.',
  lineBreak: 'Dieses Feld hat nur eine Zeile. Entfernen Sie Zeilenumbrüche und Tabulatoren.',
  tooLong: `Der Text ist zu lang; möglich sind ${LINE_MAX} Zeichen, in der Bemerkung mehr. Kürzen Sie ihn.`,
};

const rowTexts: TextsOf<RowProblem | RowHint> = {
  cell: (p) => cellText(p.problem),
  'surname.missing': () => 'Der Nachname fehlt. Tragen Sie ihn ein oder löschen Sie die Zeile.',
  'text.forbidden': (p) => forbidden[p.problem],
  'gender.unknown': (p) =>
    `„${shortened(p.text)}“ ist keine Anrede. Möglich sind Frau, Herr, neutral oder eine leere Zelle.`,
  'email.wrong': (p) => `„${shortened(p.text)}“ ist keine E-Mail-Adresse. Berichtigen Sie sie.`,
  'day.unreadable': (p) =>
    `„${shortened(p.text)}“ ist kein Tag im Kalender. Schreiben Sie ihn wie 15.03.2018.`,
  'land.unknown': (p) =>
    `Das Land „${shortened(p.text)}“ gibt es nicht. Schreiben Sie den Namen, das Kürzel oder „Bund“.`,
  'office.unknownWord': (p) =>
    `Das Amt „${shortened(p.text)}“ ist nicht in der Ämtertabelle. Am nächsten kommen: ${nearestOffices(p.text, 4).join(', ')}.`,
  'office.notThere': (p) =>
    `Das Amt „${p.office}“ ist im Register nicht angelegt. Legen Sie es unter „Ämter und Amtszeiten“ an oder wählen Sie „Fehlende Ämter anlegen“.`,
  'office.ambiguous': (p) =>
    `Das Amt „${p.office}“ gibt es mehrfach. Tragen Sie die Amtszeit unter „Ämter und Amtszeiten“ ein und leeren Sie hier die Zellen des Amtes.`,
  'office.wordMissing': () =>
    'Zu Aufgabe und Tagen fehlt das Amt. Tragen Sie es ein oder leeren Sie die Zellen des Amtes.',
  'office.held': (p) =>
    `Das Amt „${p.office}“ hat schon ${p.name} inne (seit ${day(p.from)}). Tragen Sie dort den letzten Tag ein oder ändern Sie „von“.`,
  'period.startMissing': () => 'Für das neue Amt fehlt der erste Tag. Ergänzen Sie „von“.',
  'period.endsBeforeStart': (p) =>
    `Das Ende (${day(p.to)}) liegt vor dem Beginn (${day(p.from)}). Prüfen Sie „von“ und „bis“.`,
  'period.startsBeforeOther': (p) =>
    `Das neue Amt beginnt vor dem bisherigen (${day(p.from)}). Tragen Sie die Amtszeiten unter „Ämter und Amtszeiten“ ein.`,
  'key.unknown': (p) =>
    `Den Schlüssel „${shortened(p.key)}“ gibt es nicht. Leeren Sie die Zelle, wenn die Person neu ist, sonst übernehmen Sie den Schlüssel aus einer neuen Ausgabe.`,
  'person.ambiguous': (p) =>
    `${p.by === 'email' ? 'Diese E-Mail haben' : 'Diesen Namen haben'} mehrere: ${p.names.join(', ')}. Tragen Sie den Schlüssel der gemeinten Person ein, für eine neue Person „neu“ und eine eigene E-Mail.`,
  'person.otherWithEmail': (p) =>
    `Diese E-Mail gehört ${p.name}. Ist dieselbe Person gemeint, tragen Sie ihren Schlüssel ein (${p.key}), sonst eine andere E-Mail.`,
  'person.twiceInFile': (p) =>
    `Dieselbe Person steht schon in Zeile ${p.row}. Löschen Sie eine der beiden Zeilen.`,
  'organisation.notThere': (p) =>
    `Das Haus „${shortened(p.name)}“ gibt es nicht. Schreiben Sie den Namen wie im Register oder wählen Sie „Fehlende Häuser anlegen“.`,
  'organisation.ambiguous': (p) =>
    `„${shortened(p.name)}“ heißen mehrere Häuser. Schreiben Sie den vollen Namen oder ergänzen Sie den Ort.`,
  'postcode.wrong': (p) => `„${shortened(p.text)}“ ist keine Postleitzahl aus fünf Ziffern.`,
  'box.wrong': (p) => `„${shortened(p.text)}“ ist keine Postfachnummer. Schreiben Sie nur Ziffern.`,
  'address.incomplete': () =>
    'Zur Anschrift gehören Postleitzahl und Ort. Ergänzen Sie beides oder leeren Sie die Anschrift.',
  'address.twoKinds': () =>
    'Hier stehen Straße und Postfach. Lassen Sie nur das, wohin Briefe gehen.',
  'address.conflict': (p) =>
    `Zeile ${p.row} gibt demselben Haus eine andere Anschrift. Gleichen Sie beide Zeilen an.`,
  'postcode.padded': (p) => `Die führende Null der Postleitzahl ist ergänzt (${p.text}).`,
  'organisation.created': (p) => `Das Haus „${shortened(p.name)}“ wird angelegt.`,
  'office.created': (p) => `Das Amt „${p.office}“ wird angelegt.`,
  'office.before': (p) => `Das bisherige Amt endet am ${day(p.until)}.`,
  'office.notEnded': () =>
    'Ein Amt endet nicht durch eine leere Zelle. Tragen Sie den letzten Tag unter „bis“ ein.',
  'land.withoutOffice': () => 'Das Land gehört zum Amt; ohne Amt wird es nicht übernommen.',
  'gender.missing': () =>
    'Ohne Anrede (Frau, Herr, neutral) wird an die Person kein Brief erstellt.',
  'person.namesake': (p) =>
    `Diesen Namen gibt es schon: ${p.names.join(', ')}. Ist dieselbe Person gemeint, tragen Sie ihren Schlüssel ein.`,
  'address.withoutHouse': () =>
    'Die Anschrift gehört zum Haus; ohne Haus wird sie nicht übernommen.',
  'address.changed': (p) => `Die Anschrift von „${shortened(p.name)}“ ändert sich für alle dort.`,
  'address.notTaken': (p) =>
    `Die Anschrift weicht von der von „${shortened(p.name)}“ ab und bleibt, wie sie ist. Wählen Sie „Anschriften der Häuser ändern“, wenn sie gelten soll.`,
};

export function tableProblemText(problem: TableProblem): string {
  const text = tableTexts[problem.code] as (p: TableProblem) => string;
  return text(problem);
}

export function cellText(problem: CellProblem): string {
  const text = cellTexts[problem.code] as (p: CellProblem) => string;
  return text(problem);
}

/** One German sentence for what was found in a row. */
export function rowFindingText(about: RowProblem | RowHint): string {
  const text = rowTexts[about.code] as (p: RowProblem | RowHint) => string;
  return text(about);
}

interface Recognised {
  readonly format: 'csv' | 'xlsx' | 'checkSheet';
  readonly encoding: 'utf8' | 'utf16' | 'windows1252' | null;
  readonly separator: ';' | ',' | '\t' | '|' | null;
}

const encodings = { utf8: 'UTF-8', utf16: 'UTF-16', windows1252: 'Windows-1252' } as const;
const separatorNames = {
  ';': 'Semikolon',
  ',': 'Komma',
  '\t': 'Tabulator',
  '|': 'senkrechter Strich',
} as const;

/** How a file was read, so that the office sees whether that was right. */
export function recognisedText({ format, encoding, separator }: Recognised): string {
  if (format === 'xlsx') return 'Excel-Arbeitsmappe';
  if (format === 'checkSheet') return 'Ausgefülltes Kontrollblatt';
  const signs = encoding === null ? '' : `, Zeichen in ${encodings[encoding]}`;
  return `Textdatei (CSV)${signs}${separator === null ? '' : `, getrennt durch ${separatorNames[separator]}`}`;
}
