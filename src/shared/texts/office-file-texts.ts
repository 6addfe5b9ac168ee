import type { OfficeFileError } from '../office-file-errors';
import { diskTexts } from './disk-texts';

type Texts = {
  readonly [C in OfficeFileError['code']]: (error: Extract<OfficeFileError, { code: C }>) => string;
};

/** Enough of a checksum to find the file by its name. */
const START = 12;

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`;
}

/** Sentences of the errors around files of the office; part of `error-texts.ts`. */
export const officeFileTexts: Texts = {
  'officeFile.missing': (e) =>
    `Im Datenordner fehlt unter „files“ die Datei ${e.file.slice(0, START)}…, die hier gebraucht wird. Stellen Sie eine Sicherung wieder her oder fügen Sie das Bild oder die Vorlage noch einmal hinzu.`,
  'officeFile.damaged': (e) =>
    `Die Datei ${e.file.slice(0, START)}… unter „files“ im Datenordner ist beschädigt und wird nicht verwendet. Stellen Sie eine Sicherung wieder her oder fügen Sie das Bild oder die Vorlage noch einmal hinzu.`,
  'officeFile.tooLarge': (e) =>
    `Die Datei ist mit ${megabytes(e.bytes)} zu groß und wurde nicht übernommen; möglich sind ${megabytes(e.max)}. Verkleinern Sie sie und fügen Sie sie noch einmal hinzu.`,
  'officeFile.disk': (e) =>
    `Die Dateien des Datenordners unter „files“ sind nicht zugänglich: ${diskTexts[e.cause]}. Es wurde nichts geändert; beheben Sie die Ursache und versuchen Sie es noch einmal.`,
};
