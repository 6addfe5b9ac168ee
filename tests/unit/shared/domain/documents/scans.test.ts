import { describe, expect, test } from 'vitest';
import {
  matchScans,
  type ScannedFile,
  type ScannedPage,
} from '../../../../../src/shared/domain/documents/scans';
import { scanText } from '../../../../../src/shared/texts/scan-texts';
import type { CaseNumber } from '../../../../../src/shared/domain/documents/case-number';
import { caseNo } from '../../../../builders/scans';

const [first, second, third] = [caseNo(1), caseNo(2), caseNo(3)];
const path = 'C:\\Scans\\Stapel 1.pdf';

const page = (...numbers: CaseNumber[]): ScannedPage => ({
  numbers,
  by: numbers.length > 0 ? 'code' : 'nothing',
  unreadable: false,
});
const heap = (...pages: ScannedPage[]): ScannedFile => ({ path, pages });
const sent = (pages: number | null = null) => [first, second].map((number) => ({ number, pages }));

describe('a heap of scans', () => {
  test('falls into letters from each number up to the next', () => {
    const read = matchScans([heap(page(first), page(), page(second))], sent());
    expect(read).toEqual({
      matches: [
        { path, number: first, from: 1, to: 2, by: 'code' },
        { path, number: second, from: 3, to: 3, by: 'code' },
      ],
      findings: [],
    });
  });

  test('never gives a letter more pages than it had when it went out', () => {
    const read = matchScans([heap(page(first), page(), page(), page(second))], sent(1));
    expect(read.matches.map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [4, 4],
    ]);
    expect(read.findings).toEqual([{ kind: 'noNumber', path, from: 2, to: 3 }]);
  });

  test('keeps the pages together where each bears the number', () => {
    const read = matchScans([heap(page(first), page(first), page(second))], sent(null));
    expect(read.matches.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [3, 3],
    ]);
  });

  test('says which letter lacks pages', () => {
    const read = matchScans([heap(page(first), page(second), page())], sent(2));
    expect(read.matches).toHaveLength(2);
    expect(read.findings).toEqual([
      { kind: 'pagesMissing', path, page: 1, number: first, there: 1, expected: 2 },
    ]);
  });

  test('takes no letter that is there twice, in one file or in two', () => {
    const again = { path: '/scans/b.pdf', pages: [page(second)] };
    const read = matchScans([heap(page(first), page(first), page(second)), again], sent(1));
    expect(read.matches).toEqual([]);
    expect(read.findings).toEqual([
      {
        kind: 'twice',
        number: first,
        places: [
          { path, page: 1 },
          { path, page: 2 },
        ],
      },
      {
        kind: 'twice',
        number: second,
        places: [
          { path, page: 3 },
          { path: again.path, page: 1 },
        ],
      },
    ]);
  });

  test.each([
    ['no number', page(), { kind: 'noNumber', path, from: 1, to: 1 }],
    ['an unknown number', page(third), { kind: 'unknown', path, page: 1, number: third }],
    [
      'two numbers',
      page(first, second),
      { kind: 'severalOnPage', path, page: 1, numbers: [first, second] },
    ],
    [
      'a picture that cannot be read',
      { ...page(), unreadable: true },
      { kind: 'unreadable', path, page: 1 },
    ],
  ] as const)('leaves a page with %s to a person', (_what, odd, finding) => {
    expect(matchScans([heap(odd)], sent())).toEqual({ matches: [], findings: [finding] });
  });

  test('ends a letter where a page of another one begins that nobody knows', () => {
    const read = matchScans([heap(page(first), page(third), page())], sent());
    expect(read.matches.map(({ from, to }) => [from, to])).toEqual([[1, 1]]);
    expect(read.findings).toEqual([
      { kind: 'unknown', path, page: 2, number: third },
      { kind: 'noNumber', path, from: 3, to: 3 },
    ]);
  });

  test('goes on after a file that cannot be read', () => {
    const read = matchScans([{ path: '/a.pdf', problem: 'encrypted' }, heap(page(first))], sent());
    expect(read.matches).toHaveLength(1);
    expect(read.findings).toEqual([{ kind: 'file', path: '/a.pdf', problem: 'encrypted' }]);
  });
});

describe('what a person is told', () => {
  test('names file, pages and what to do', () => {
    expect(scanText({ kind: 'noNumber', path, from: 2, to: 3 })).toBe(
      '„Stapel 1.pdf“, Seiten 2 bis 3: keine Vorgangsnummer gefunden. Ordnen Sie das Schreiben von Hand zu.',
    );
    expect(scanText({ kind: 'file', path: '/a/b.pdf', problem: 'encrypted' })).toBe(
      '„b.pdf“ ist mit einem Kennwort geschützt. Speichern Sie die Datei ohne Kennwort und legen Sie sie noch einmal ab.',
    );
    expect(
      scanText({
        kind: 'twice',
        number: first,
        places: [
          { path, page: 1 },
          { path: '/b.pdf', page: 2 },
        ],
      }),
    ).toBe(
      `${first} liegt mehrmals vor: „Stapel 1.pdf“, Seite 1; „b.pdf“, Seite 2. Wählen Sie, welcher Scan gilt.`,
    );
  });
});
