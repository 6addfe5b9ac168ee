import { shortDate } from '../calendar/german-dates';
import { fileNamePart } from '../documents/file-name';
import type { StoreView } from '../storage/store-view';
import { paperKey } from './versions';
import type { Dispatch, PaperVersion, SignedScan } from './records';

/** A file that goes into the folder of a file reference (Aktenzeichen). */
export interface FiledPaper {
  readonly version: PaperVersion;
  /** Its name there, and without its ending. */
  readonly name: string;
  readonly stem: string;
  /** Whether a PDF can be made of it. */
  readonly isWord: boolean;
  readonly dispatches: readonly Dispatch[];
}

export interface FiledScan {
  readonly sha256: string;
  readonly name: string;
  /** The letters that it shows. */
  readonly of: readonly SignedScan[];
}

/** All that is kept under one file reference. */
export interface FileFolder {
  /** Null = recorded without one. */
  readonly reference: string | null;
  /** Safe for every file system. */
  readonly folderName: string;
  readonly papers: readonly FiledPaper[];
  readonly scans: readonly FiledScan[];
}

/** Longest name of a folder, and of a file without its ending (characters). */
const LONGEST = 90;

/** Gives names out, each once, however a file system folds their case: "…-2". */
class Names {
  private readonly taken = new Set<string>();

  take(stem: string, ending: string): string {
    const short = Array.from(stem).slice(0, LONGEST).join('').replace(/-+$/, '');
    for (let count = 1; ; count += 1) {
      const own = count === 1 ? short : `${short}-${count}`;
      const key = `${own}${ending}`.toLowerCase();
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      return own;
    }
  }
}

function parted(fileName: string): { readonly stem: string; readonly ending: string } {
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(fileName)?.[0] ?? '';
  const stem = fileName.slice(0, fileName.length - ending.length);
  const safe = stem
    .split('_')
    .map(fileNamePart)
    .filter((part) => part !== '');
  return { stem: safe.join('_') || 'Dokument', ending: ending.toLowerCase() };
}

function folderName(reference: string | null): string {
  const safe = fileNamePart(reference ?? '');
  // With a word in front no reference is a name that Windows keeps for devices.
  return safe === '' ? 'ohne-Aktenzeichen' : `Akte_${safe}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function inOrder(versions: readonly PaperVersion[]): readonly PaperVersion[] {
  return [...versions].sort(
    (a, b) =>
      compareText(a.title, b.title) ||
      compareText(paperKey(a), paperKey(b)) ||
      a.number - b.number ||
      compareText(a.id, b.id),
  );
}

interface Recorded {
  readonly versions: readonly PaperVersion[];
  readonly sent: ReadonlyMap<string, readonly Dispatch[]>;
  readonly scans: readonly SignedScan[];
}

function recordedIn(view: StoreView, conferenceId: string): Recorded {
  const sent = new Map<string, Dispatch[]>();
  for (const dispatch of view.conference(conferenceId, 'dispatches').all()) {
    const of = sent.get(dispatch.versionId) ?? [];
    of.push(dispatch);
    sent.set(dispatch.versionId, of);
  }
  for (const of of sent.values())
    of.sort((a, b) => compareText(a.on, b.on) || compareText(a.recipient, b.recipient));
  return {
    versions: inOrder(view.conference(conferenceId, 'paperVersions').all()),
    sent,
    scans: view.conference(conferenceId, 'signedScans').all(),
  };
}

/** Under which reference each letter's last version is kept. */
function referencesOfCases({ versions, sent }: Recorded): ReadonlyMap<string, string | null> {
  const newest = new Map<string, PaperVersion>();
  for (const version of versions) {
    for (const { caseNumber } of sent.get(version.id) ?? []) {
      if (caseNumber === null) continue;
      const known = newest.get(caseNumber);
      if (!known || known.number <= version.number) newest.set(caseNumber, version);
    }
  }
  return new Map([...newest].map(([number, { fileReference }]) => [number, fileReference]));
}

function filedScans(scans: readonly SignedScan[], names: Names): readonly FiledScan[] {
  const byFile = new Map<string, SignedScan[]>();
  const ordered = [...scans].sort(
    (a, b) => compareText(a.caseNumber, b.caseNumber) || compareText(a.id, b.id),
  );
  for (const scan of ordered) {
    const of = byFile.get(scan.sha256) ?? [];
    of.push(scan);
    byFile.set(scan.sha256, of);
  }
  return [...byFile].map(([sha256, of]) => {
    const { stem, ending } = parted(of[0]?.fileName ?? '');
    const numbers = new Set(of.map(({ caseNumber }) => caseNumber));
    // A scan of several letters keeps the name that it came with.
    const own = numbers.size === 1 ? fileNamePart([...numbers].join('')) : stem;
    return { sha256, of, name: `${names.take(`${own}_unterzeichnet`, ending)}${ending}` };
  });
}

function filedPaper(version: PaperVersion, { sent }: Recorded, names: Names): FiledPaper {
  const { stem: own, ending } = parted(version.fileName);
  const stem = names.take(`${own}_Fassung-${version.number}`, ending);
  const dispatches = sent.get(version.id) ?? [];
  return { version, stem, name: `${stem}${ending}`, isWord: ending === '.docx', dispatches };
}

/** All papers that have left the house and what came back, by the references under which they are kept. */
export function fileFolders(view: StoreView, conferenceId: string): readonly FileFolder[] {
  const recorded = recordedIn(view, conferenceId);
  const ofCases = referencesOfCases(recorded);
  const referenceOf = (scan: SignedScan): string | null => ofCases.get(scan.caseNumber) ?? null;
  const references = new Set([
    ...recorded.versions.map(({ fileReference }) => fileReference),
    ...recorded.scans.map(referenceOf),
  ]);
  const folders = new Names();
  const ordered = [...references].sort((a, b) => compareText(a ?? '\uFFFF', b ?? '\uFFFF'));
  return ordered.map((reference) => {
    const names = new Names();
    const versions = recorded.versions.filter(({ fileReference }) => fileReference === reference);
    const scans = recorded.scans.filter((scan) => referenceOf(scan) === reference);
    return {
      reference,
      folderName: folders.take(folderName(reference), ''),
      papers: versions.map((version) => filedPaper(version, recorded, names)),
      scans: filedScans(scans, names),
    };
  });
}

/** Names of the files that a folder really got; what is missing could not be filed. */
export interface FiledNames {
  /** By the names that papers and scans were to have. */
  readonly files: ReadonlyMap<string, string>;
  /** By the names that their papers were to have. */
  readonly pdfs: ReadonlyMap<string, string>;
}

/** One line of the index: a version to one recipient. */
export interface IndexRow {
  readonly title: string;
  readonly version: string;
  readonly file: string;
  readonly pdf: string;
  readonly on: string;
  readonly way: string;
  readonly recipient: string;
  readonly caseNumber: string;
  readonly note: string;
  readonly sha256: string;
  readonly signed: string;
}

/** Stands where a file could not be filed. */
const MISSING = 'fehlt';

const NOT_SENT = {
  on: null,
  way: null,
  recipient: '',
  caseNumber: null,
  note: null,
} as const;

function signedOf(folder: FileFolder, names: FiledNames, caseNumber: string | null): string {
  if (caseNumber === null) return '';
  return folder.scans
    .flatMap(({ of, name: wanted }) => {
      const name = names.files.get(wanted);
      const pages = of.filter((scan) => scan.caseNumber === caseNumber);
      return name === undefined ? [] : pages.map((scan) => `${name} (S. ${scan.pages})`);
    })
    .join(', ');
}

/** The lines of a folder's index; `wayOf` says how something went in words. */
export function indexRows(
  folder: FileFolder,
  names: FiledNames,
  wayOf: (way: Dispatch['way']) => string,
): readonly IndexRow[] {
  return folder.papers.flatMap(({ version, name, dispatches }) =>
    (dispatches.length > 0 ? dispatches : [NOT_SENT]).map((dispatch) => ({
      title: version.title,
      version: String(version.number),
      file: names.files.get(name) ?? MISSING,
      pdf: names.pdfs.get(name) ?? '',
      on: dispatch.on === null ? '' : shortDate(dispatch.on),
      way: dispatch.way === null ? '' : wayOf(dispatch.way),
      recipient: dispatch.recipient,
      caseNumber: dispatch.caseNumber ?? '',
      note: dispatch.note ?? '',
      sha256: version.sha256,
      signed: signedOf(folder, names, dispatch.caseNumber),
    })),
  );
}
