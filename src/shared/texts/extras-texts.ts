import type { LeftOut, RunExtra } from '../domain/documents/run-extras';
import type { ExtrasError } from '../extras-errors';
import { diskTexts } from './disk-texts';

type Texts = {
  readonly [C in ExtrasError['code']]: (error: Extract<ExtrasError, { code: C }>) => string;
};

/** Sentences of errors with the file to print and the zip file; part of `error-texts.ts`. */
export const extrasTexts: Texts = {
  'extras.cancelled': () =>
    'Die einzelnen Dateien sind fertig. Das Zusammenstellen wurde abgebrochen und hat keine Datei hinterlassen.',
  'extras.changed': (e) =>
    `Die Datei „${e.file}“ wurde nach dem Erstellen verändert. Die einzelnen Dateien bleiben, wie sie sind; schließen Sie Word und starten Sie den Lauf noch einmal.`,
  'extras.unreadable': (e) =>
    `Die Datei „${e.file}“ lässt sich nicht lesen: ${diskTexts[e.cause]}. Starten Sie den Lauf noch einmal.`,
  'extras.notReadBack': (e) =>
    `Die Datei „${e.file}“ stimmte nach dem Schreiben nicht mit den Schreiben überein und wurde wieder entfernt. Drucken Sie die einzelnen Dateien.`,
  'extras.tooLarge': () =>
    'Für eine Datei sind es zu viele Schreiben. Wählen Sie weniger Dokumente für einen Lauf; die einzelnen Dateien sind fertig.',
};

/** What a run gives beside its files, as windows name it. */
export const extraTitles: Readonly<Record<RunExtra, string>> = {
  print: 'Druckdatei',
  zip: 'Zip-Datei',
};

const reasons: Readonly<Record<LeftOut, string>> = {
  unreadable: 'die Datei lässt sich nicht mit anderen zusammenfügen',
  notes: 'es enthält Fußnoten oder Kommentare, die durch die ganze Datei gezählt würden',
  fields: 'es enthält Felder, die etwas über die ganze Datei sagen',
  numbering: 'seine Nummern liefen von Schreiben zu Schreiben weiter',
  objects: 'Kopf oder Fuß enthalten eingebettete Objekte',
  sections: 'es zählt seine Seiten über mehrere Abschnitte',
};

/** That a letter is not in the file to print, and why. */
export function leftOutText(who: string, reason: LeftOut): string {
  return `${who} steht nicht in der Druckdatei: ${reasons[reason]}. Drucken Sie die Datei einzeln.`;
}

/** Said where a file to print was wanted of papers that are one file each. */
export const NO_LETTERS =
  'Eine Druckdatei gibt es nur für Schreiben an einzelne Personen. Die übrigen Dokumente drucken Sie aus ihren Dateien.';
