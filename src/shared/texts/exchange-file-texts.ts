import type { ExchangeFileProblem } from '../errors';

type Text = (file: string, detail: string) => string;

/** Why a file cannot be read as a list, and what to do about it. */
export const exchangeFileTexts: Readonly<Record<ExchangeFileProblem, Text>> = {
  missing: (file) => `Die Datei „${file}“ ist nicht da. Prüfen Sie den Pfad.`,
  denied: (file) =>
    `Die Datei „${file}“ lässt sich nicht lesen. Schließen Sie sie in Excel oder prüfen Sie Ihre Berechtigung.`,
  empty: (file) => `Die Datei „${file}“ ist leer. Wählen Sie eine Datei mit Kontakten.`,
  notAList: (file) =>
    `„${file}“ ist keine Liste. Gelesen werden Excel-Dateien (.xlsx), Textdateien (.csv) und ausgefüllte Kontrollblätter (.docx).`,
  brokenZip: (file) =>
    `Die Datei „${file}“ ist beschädigt. Öffnen Sie sie in Excel und speichern Sie sie neu, oder lassen Sie sie sich noch einmal schicken.`,
  brokenWorkbook: (file) =>
    `Die Tabellen in „${file}“ lassen sich nicht lesen. Öffnen Sie die Datei in Excel und speichern Sie sie neu als „Excel-Arbeitsmappe (*.xlsx)“.`,
  brokenCsv: (file) =>
    `In „${file}“ ist ein Anführungszeichen nicht geschlossen. Berichtigen Sie die Datei oder speichern Sie sie neu aus Excel.`,
  password: (file) =>
    `Die Datei „${file}“ ist mit einem Kennwort geschützt. Öffnen Sie sie in Excel, entfernen Sie das Kennwort und speichern Sie sie neu.`,
  oldExcel: (file) =>
    `„${file}“ hat ein altes Format von Excel. Öffnen Sie die Datei in Excel und speichern Sie sie als „Excel-Arbeitsmappe (*.xlsx)“.`,
  tooLarge: (file, detail) =>
    `Die Datei „${file}“ ist zu groß; gelesen werden bis zu ${detail} MB. Teilen Sie die Liste oder entfernen Sie Bilder.`,
  unfoldsTooLarge: (file) =>
    `Die Datei „${file}“ ist klein verpackt und übermäßig groß im Inhalt; sie wurde nicht gelesen. Kopieren Sie die Kontakte in eine neue Datei.`,
  tooManyRows: (file, detail) =>
    `„${file}“ hat mehr als ${detail} Zeilen; so viele werden nicht auf einmal gelesen. Teilen Sie die Liste.`,
  tooManyColumns: (file, detail) =>
    `„${file}“ hat mehr als ${detail} Spalten. Löschen Sie Spalten, die keine Kontakte enthalten.`,
  noSheet: (file, detail) =>
    `Das Blatt „${detail}“ gibt es in „${file}“ nicht. Wählen Sie eines der vorhandenen Blätter.`,
  noCheckSheet: (file) =>
    `„${file}“ ist kein Kontrollblatt dieses Programms: Es fehlen die Tabellen mit dem Schlüssel. Tragen Sie die Antworten in das erstellte Blatt ein.`,
};
