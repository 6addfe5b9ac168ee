import type { BackupError } from '../backup-errors';
import { diskTexts } from './disk-texts';

type Texts = {
  readonly [C in BackupError['code']]: (error: Extract<BackupError, { code: C }>) => string;
};

/** Sentences of the errors around backups; part of `error-texts.ts`. */
export const backupErrorTexts: Texts = {
  'backup.failed': (e) =>
    `Die Sicherung in „${e.folder}“ ist nicht gelungen: ${diskTexts[e.cause]}. Ihre Daten und die früheren Sicherungen sind unversehrt; beheben Sie die Ursache und sichern Sie noch einmal.`,
  'backup.sourceDamaged': () =>
    'Der Datenordner ist beschädigt und wurde deshalb nicht gesichert. Die früheren Sicherungen bleiben alle da; reparieren Sie zuerst den Datenordner.',
  'backup.notReadBack': (e) =>
    `Die Sicherung „${e.file}“ ließ sich nach dem Schreiben nicht fehlerfrei zurücklesen und wurde verworfen. Ihre Daten sind unversehrt; prüfen Sie den Datenträger oder sichern Sie an einen anderen Ort.`,
  'backup.unreadable': (e) =>
    `Die Sicherung „${e.file}“ lässt sich nicht lesen: ${diskTexts[e.cause]}. Es wurde nichts verändert; prüfen Sie, ob der Ort erreichbar ist.`,
  'backup.notOne': (e) =>
    `„${e.file}“ ist keine Sicherung dieses Programms. Es wurde nichts verändert; wählen Sie eine Sicherung aus der Liste oder eine Datei, deren Name wie 2018-03-15T10-02-11Z_start_1-000123.zip aussieht.`,
  'backup.damaged': (e) =>
    `Die Sicherung „${e.file}“ ist beschädigt und wird nicht verwendet. Es wurde nichts verändert; wählen Sie eine andere Sicherung oder deren Kopie am zweiten Ort.`,
  'backup.foreign': (e) =>
    `„${e.file}“ enthält Dateien, die in keine Sicherung gehören, und wurde nicht entpackt. Es wurde nichts verändert; fragen Sie Ihre IT, woher die Datei stammt.`,
  'backup.newer': (e) =>
    `Die Sicherung „${e.file}“ stammt aus einer neueren Programmfassung. Es wurde nichts verändert; verwenden Sie die neuere Programmfassung.`,
  'backup.otherFolder': (e) =>
    `Die Sicherung „${e.file}“ gehört zu einem anderen Datenordner. Es wurde nichts verändert; bestätigen Sie ausdrücklich, dass sein Stand den jetzigen ersetzen soll.`,
  'backup.changedSince': (e) =>
    `${e.what === 'file' ? 'Die Sicherung' : 'Der Datenordner'} hat sich seit der Ansicht geändert; es wurde nichts verändert. Sehen Sie sich die Sicherung noch einmal an.`,
  'backup.notRestored': (e) =>
    `Die Sicherung wurde nicht wiederhergestellt: ${diskTexts[e.cause]}. Der jetzige Stand gilt unverändert weiter; beheben Sie die Ursache und versuchen Sie es noch einmal.`,
  'backup.place': (e) =>
    `Am Ort „${e.folder}“ kann nicht gesichert werden: ${diskTexts[e.cause]}. Prüfen Sie, ob der Ordner da ist, der Datenträger steckt und Sie dort schreiben dürfen.`,
  'backup.placeInside': (e) =>
    `Der Ort „${e.folder}“ liegt im Datenordner selbst; ginge der verloren, wären beide verloren. Wählen Sie einen Ordner auf einem anderen Datenträger.`,
  'backup.cancelled': () =>
    'Der Vorgang wurde abgebrochen. Es wurde nichts verändert, und es liegt keine halbe Datei herum.',
  'backup.tooBig': () =>
    'Die Datei braucht mehr Arbeitsspeicher, als da ist. Es wurde nichts verändert; schließen Sie andere Programme und versuchen Sie es noch einmal.',
};
