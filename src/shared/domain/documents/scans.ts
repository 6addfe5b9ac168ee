import type { CaseNumber } from './case-number';

/** What stood on one page of a dropped file. */
export interface ScannedPage {
  /** Each number once; none where nothing was found. */
  readonly numbers: readonly CaseNumber[];
  /** Where the numbers were read. */
  readonly by: 'text' | 'code' | 'nothing';
  /** The page is a picture in a form that cannot be read here. */
  readonly unreadable: boolean;
}

/** Why a dropped file gave no pages. */
export type ScanFileProblem =
  | 'missing'
  | 'denied'
  | 'empty'
  | 'notAScan'
  | 'encrypted'
  | 'damaged'
  | 'tooLarge'
  | 'tooManyPages';

export type ScannedFile =
  | { readonly path: string; readonly pages: readonly ScannedPage[] }
  | { readonly path: string; readonly problem: ScanFileProblem };

/** A letter that went out and may come back. */
export interface SentCase {
  readonly number: CaseNumber;
  /** Pages of the paper that went out; null where nobody knows. */
  readonly pages: number | null;
}

/** A letter that came back: pages from the one that bears its number up to the next letter. */
export interface ScanMatch {
  readonly path: string;
  readonly number: CaseNumber;
  /** First and last page, counted from 1. */
  readonly from: number;
  readonly to: number;
  readonly by: 'text' | 'code';
}

/** What a person has to look at. */
export type ScanFinding =
  | { readonly kind: 'file'; readonly path: string; readonly problem: ScanFileProblem }
  /** Pages that belong to no letter. */
  | { readonly kind: 'noNumber'; readonly path: string; readonly from: number; readonly to: number }
  | { readonly kind: 'unreadable'; readonly path: string; readonly page: number }
  | {
      readonly kind: 'severalOnPage';
      readonly path: string;
      readonly page: number;
      readonly numbers: readonly CaseNumber[];
    }
  | {
      readonly kind: 'unknown';
      readonly path: string;
      readonly page: number;
      readonly number: CaseNumber;
    }
  /** The same letter at several places; none of them is taken without a look. */
  | {
      readonly kind: 'twice';
      readonly number: CaseNumber;
      readonly places: readonly { readonly path: string; readonly page: number }[];
    }
  | {
      readonly kind: 'pagesMissing';
      readonly path: string;
      readonly page: number;
      readonly number: CaseNumber;
      readonly there: number;
      readonly expected: number;
    };

export interface ScanReading {
  readonly matches: readonly ScanMatch[];
  readonly findings: readonly ScanFinding[];
}

interface Pages {
  readonly path: string;
  readonly pages: readonly ScannedPage[];
}

type Known = ReadonlyMap<CaseNumber, SentCase>;

interface Walk {
  readonly path: string;
  readonly known: Known;
  readonly matches: ScanMatch[];
  readonly findings: ScanFinding[];
  /** The letter to which a page without a number belongs. */
  open: ScanMatch | null;
}

/** One page after another: neighbouring pages without a letter are one finding. */
function withoutNumber({ path, findings }: Walk, page: number): void {
  const last = findings.at(-1);
  if (last?.kind === 'noNumber' && last.path === path && last.to === page - 1)
    findings[findings.length - 1] = { ...last, to: page };
  else findings.push({ kind: 'noNumber', path, from: page, to: page });
}

function close(walk: Walk): void {
  if (walk.open) walk.matches.push(walk.open);
  walk.open = null;
}

/** Follows the letter before it, as long as that one can still have a page. */
function continued(walk: Walk, at: number): boolean {
  const { open, known } = walk;
  if (!open) return false;
  const most = known.get(open.number)?.pages ?? Number.POSITIVE_INFINITY;
  if (at - open.from + 1 > most) {
    close(walk);
    return false;
  }
  walk.open = { ...open, to: at };
  return true;
}

function blankPage(walk: Walk, at: number, page: ScannedPage): void {
  if (continued(walk, at)) return;
  if (page.unreadable) walk.findings.push({ kind: 'unreadable', path: walk.path, page: at });
  else withoutNumber(walk, at);
}

function readPage(walk: Walk, at: number, page: ScannedPage): void {
  const [number, ...others] = page.numbers;
  if (number === undefined || page.by === 'nothing') {
    blankPage(walk, at, page);
    return;
  }
  const { path, findings } = walk;
  // The number may stand on each page of its letter.
  const again = others.length === 0 && walk.open?.number === number;
  if (again && continued(walk, at)) return;
  close(walk);
  if (others.length > 0)
    findings.push({ kind: 'severalOnPage', path, page: at, numbers: page.numbers });
  else if (!walk.known.has(number)) findings.push({ kind: 'unknown', path, page: at, number });
  else walk.open = { path, number, from: at, to: at, by: page.by };
}

function walkFile({ path, pages }: Pages, known: Known): Walk {
  const walk: Walk = { path, known, matches: [], findings: [], open: null };
  for (const [index, page] of pages.entries()) readPage(walk, index + 1, page);
  close(walk);
  return walk;
}

function missingPages(matches: readonly ScanMatch[], known: Known): readonly ScanFinding[] {
  return matches.flatMap(({ path, number, from, to }): readonly ScanFinding[] => {
    const expected = known.get(number)?.pages ?? null;
    const there = to - from + 1;
    if (expected === null || there >= expected) return [];
    return [{ kind: 'pagesMissing', path, page: from, number, there, expected }];
  });
}

/**
 * Which letters came back in a heap of dropped files, and what a person has to look at. A page without a number
 * belongs to the letter before it, up to the pages that this letter had when it went out.
 */
export function matchScans(files: readonly ScannedFile[], sent: readonly SentCase[]): ScanReading {
  const known: Known = new Map(sent.map((one) => [one.number, one]));
  const findings: ScanFinding[] = [];
  const matches: ScanMatch[] = [];
  for (const file of files) {
    if ('problem' in file) {
      findings.push({ kind: 'file', path: file.path, problem: file.problem });
      continue;
    }
    const walk = walkFile(file, known);
    matches.push(...walk.matches);
    findings.push(...walk.findings);
  }
  const places = new Map<CaseNumber, ScanMatch[]>();
  for (const match of matches)
    places.set(match.number, [...(places.get(match.number) ?? []), match]);
  for (const [number, found] of places) {
    if (found.length > 1)
      findings.push({
        kind: 'twice',
        number,
        places: found.map(({ path, from }) => ({ path, page: from })),
      });
  }
  const single = matches.filter(({ number }) => places.get(number)?.length === 1);
  return { matches: single, findings: [...findings, ...missingPages(single, known)] };
}
