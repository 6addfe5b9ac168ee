import type { ScanFileProblem, ScanFinding } from '../domain/documents/scans';

/** The name of a file without its folders, of Windows or not. */
function fileOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

const problems: Readonly<Record<ScanFileProblem, (file: string) => string>> = {
  missing: (file) => `Die Datei „${file}“ ist nicht mehr da. Prüfen Sie den Ordner.`,
  denied: (file) =>
    `Die Datei „${file}“ lässt sich nicht lesen. Schließen Sie sie in anderen Programmen oder prüfen Sie Ihre Berechtigung.`,
  empty: (file) => `Die Datei „${file}“ ist leer. Scannen Sie die Schreiben noch einmal.`,
  notAScan: (file) => `„${file}“ ist kein Scan. Gelesen werden PDF, JPEG und PNG.`,
  encrypted: (file) =>
    `„${file}“ ist mit einem Kennwort geschützt. Speichern Sie die Datei ohne Kennwort und legen Sie sie noch einmal ab.`,
  damaged: (file) => `„${file}“ ist beschädigt. Scannen Sie die Schreiben noch einmal.`,
  tooLarge: (file) =>
    `„${file}“ ist größer als 300 MB. Scannen Sie mit 300 dpi in Graustufen oder teilen Sie den Stapel.`,
  tooManyPages: (file) =>
    `„${file}“ hat mehr als 2.000 Seiten. Teilen Sie den Stapel auf mehrere Dateien auf.`,
};

function pagesText(from: number, to: number): string {
  return from === to ? `Seite ${from}` : `Seiten ${from} bis ${to}`;
}

type Texts = {
  readonly [K in ScanFinding['kind']]: (finding: Extract<ScanFinding, { kind: K }>) => string;
};

const texts: Texts = {
  file: ({ path, problem }) => problems[problem](fileOf(path)),
  noNumber: ({ path, from, to }) =>
    `„${fileOf(path)}“, ${pagesText(from, to)}: keine Vorgangsnummer gefunden. Ordnen Sie das Schreiben von Hand zu.`,
  unreadable: ({ path, page }) =>
    `„${fileOf(path)}“, Seite ${page}: ohne Textebene, und das Bild ist nicht lesbar. Ordnen Sie das Schreiben von Hand zu oder scannen Sie es als PDF mit JPEG-Bildern.`,
  severalOnPage: ({ path, page, numbers }) =>
    `„${fileOf(path)}“, Seite ${page}: mehrere Vorgangsnummern (${numbers.join(', ')}). Wählen Sie, zu welchem Schreiben die Seite gehört.`,
  unknown: ({ path, page, number }) =>
    `„${fileOf(path)}“, Seite ${page}: Die Vorgangsnummer ${number} kennt dieser Datenordner nicht. Prüfen Sie, ob das Schreiben zu einer anderen Konferenz gehört.`,
  twice: ({ number, places }) =>
    `${number} liegt mehrmals vor: ${places.map(({ path, page }) => `„${fileOf(path)}“, Seite ${page}`).join('; ')}. Wählen Sie, welcher Scan gilt.`,
  pagesMissing: ({ path, page, number, there, expected }) =>
    `„${fileOf(path)}“, ab Seite ${page}: Von ${number} liegen ${there} von ${expected} Seiten vor. Prüfen Sie, ob eine Seite fehlt.`,
};

/** A German sentence for what somebody has to look at after scans were read. */
export function scanText(finding: ScanFinding): string {
  // Each text takes the finding of its own kind, which the compiler cannot follow through the lookup.
  const text = texts[finding.kind] as (finding: ScanFinding) => string;
  return text(finding);
}
