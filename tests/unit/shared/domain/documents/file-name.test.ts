import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  FILE_NAME_MAX,
  fileName,
  fileNamePart,
  nameTaker,
} from '../../../../../src/shared/domain/documents/file-name';

const name = (label: string | null, place: string | null = 'SN'): string =>
  fileName({ date: '2018-02-01', kind: 'Einladung', place, label });

describe('fileName', () => {
  it('leads with the date, then kind, place and addressee', () => {
    expect(name('Staatsministerin Muster')).toBe(
      '2018-02-01_Einladung_SN_Staatsministerin-Muster.docx',
    );
    expect(name('Minister Freiherr von Muster', 'NW')).toBe(
      '2018-02-01_Einladung_NW_Minister-Freiherr-von-Muster.docx',
    );
    expect(name('Staatsministerin Beispiel-Weiß', 'RP')).toBe(
      '2018-02-01_Einladung_RP_Staatsministerin-Beispiel-Weiß.docx',
    );
  });

  it('leaves out what is not there', () => {
    expect(name(null, null)).toBe('2018-02-01_Einladung.docx');
    expect(name('', null)).toBe('2018-02-01_Einladung.docx');
    expect(name('???')).toBe('2018-02-01_Einladung_SN.docx');
  });

  it('is the same for composed and decomposed umlauts', () => {
    expect(name('Mu\u0308ller')).toBe(name('M\u00fcller'));
    expect(name('Mu\u0308ller')).toBe('2018-02-01_Einladung_SN_M\u00fcller.docx');
  });

  it.each([
    ['a path upwards', '../../etc/passwd', '2018-02-01_Einladung_SN_etc-passwd.docx'],
    ['a Windows path', 'C:\\Windows\\x', '2018-02-01_Einladung_SN_C-Windows-x.docx'],
    ['a stream', 'Muster:geheim', '2018-02-01_Einladung_SN_Muster-geheim.docx'],
    ['wildcards and pipes', 'a*b?c|d<e>f"g', '2018-02-01_Einladung_SN_a-b-c-d-e-f-g.docx'],
    ['trailing dots', 'Muster...', '2018-02-01_Einladung_SN_Muster.docx'],
    ['trailing spaces', ' Muster   ', '2018-02-01_Einladung_SN_Muster.docx'],
    ['a device of Windows', 'CON', '2018-02-01_Einladung_SN_CON.docx'],
    ['an emoji', 'Muster 🎉', '2018-02-01_Einladung_SN_Muster.docx'],
    [
      'a direction override',
      'Muster\u202Excod.exe',
      '2018-02-01_Einladung_SN_Muster-xcod-exe.docx',
    ],
    ['letters from right to left', 'وزير مثال', '2018-02-01_Einladung_SN_وزير-مثال.docx'],
    ['control characters', 'a\u0000b\nc\td', '2018-02-01_Einladung_SN_a-b-c-d.docx'],
    ['a leading dot', '.profile', '2018-02-01_Einladung_SN_profile.docx'],
    ['an underscore', 'a_b', '2018-02-01_Einladung_SN_a-b.docx'],
  ])('takes %s', (_what, label, expected) => {
    expect(name(label)).toBe(expected);
  });

  it('is cut to 120 characters with its ending', () => {
    const long = name('ü'.repeat(10_000));
    expect(Array.from(long)).toHaveLength(FILE_NAME_MAX);
    expect(FILE_NAME_MAX).toBe(120);
    expect(long.endsWith('ü.docx')).toBe(true);
    expect(name(`${'a'.repeat(91)} b`)).toMatch(/a\.docx$/);
  });

  it('does not cut a character outside the basic plane in two', () => {
    const long = name('𐐀'.repeat(10_000));
    expect(long).not.toMatch(/\p{Surrogate}/u);
    expect(Array.from(long)).toHaveLength(FILE_NAME_MAX);
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom('../..', 'CON', 'nul.docx', 'LPT1', '😀😀', '\u202Egnp', 'A\u030A', '.', '..', ' ', '-', '_', 'e\u0301e', 'x'.repeat(10_000), 'İstanbul', 'ẞ', 'ß'),
); // prettier-ignore
const RESERVED = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Surrogate}\s]/u;

describe('any name', () => {
  test('of a part holds letters, digits and hyphens only', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const part = fileNamePart(text);
        expect(part).toMatch(/^(?:[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)?$/u);
        expect(part.normalize('NFC')).toBe(part);
        expect(fileNamePart(part)).toBe(part);
      }),
      { numRuns: 500 },
    );
  });

  test('of a file can be written on Windows and is never a path', () => {
    fc.assert(
      fc.property(hostile, hostile, fc.option(hostile, { nil: null }), (kind, place, label) => {
        const made = fileName({ date: '2018-02-01', kind, place, label });
        expect(made).toMatch(/^2018-02-01(?:_.*[^-_. ])?\.docx$/u);
        expect(made).not.toMatch(RESERVED);
        expect(Array.from(made).length).toBeLessThanOrEqual(FILE_NAME_MAX);
        expect(made.length).toBeLessThanOrEqual(255);
        expect(made.normalize('NFC')).toBe(made);
      }),
      { numRuns: 500 },
    );
  });
});

describe('nameTaker', () => {
  const uniqueNames = (names: readonly string[]): readonly string[] => names.map(nameTaker());

  it('counts from the second of the same name', () => {
    expect(uniqueNames(['a.docx', 'b.docx', 'a.docx', 'a.docx'])).toEqual([
      'a.docx',
      'b.docx',
      'a-2.docx',
      'a-3.docx',
    ]);
  });

  it('does not run into a name that already has a number', () => {
    expect(uniqueNames(['a.docx', 'a-2.docx', 'a.docx'])).toEqual([
      'a.docx',
      'a-2.docx',
      'a-3.docx',
    ]);
    expect(uniqueNames(['a.docx', 'a.docx', 'a-2.docx'])).toEqual([
      'a.docx',
      'a-2.docx',
      'a-2-2.docx',
    ]);
  });

  it('takes names for the same that differ only in case', () => {
    expect(uniqueNames(['Müller.docx', 'MÜLLER.docx'])).toEqual(['Müller.docx', 'MÜLLER-2.docx']);
  });

  it('leaves the first of each name alone', () => {
    expect(uniqueNames([])).toEqual([]);
    expect(uniqueNames(['b.docx', 'a.docx'])).toEqual(['b.docx', 'a.docx']);
  });

  test('makes any batch unique without regard to case, in order and short enough', () => {
    const labels = fc.array(fc.oneof(hostile, fc.constantFrom('muster', 'Muster', 'MUSTER', 'muster 2', 'x'.repeat(500), 'X'.repeat(500))), { maxLength: 40 }); // prettier-ignore
    fc.assert(
      fc.property(labels, (all) => {
        const wanted = all.map((label) => name(label));
        const names = uniqueNames(wanted);
        expect(names).toHaveLength(wanted.length);
        expect(new Set(names.map((item) => item.toLowerCase())).size).toBe(names.length);
        for (const [index, item] of names.entries()) {
          expect(Array.from(item).length).toBeLessThanOrEqual(FILE_NAME_MAX);
          expect(item).toMatch(/^2018-02-01_Einladung_SN.*\.docx$/u);
          expect(item).not.toMatch(RESERVED);
          expect(item.normalize('NFC')).toBe(item);
          const taken = names.slice(0, index).map((other) => other.toLowerCase());
          const own = wanted[index] ?? '';
          expect(item === own).toBe(!taken.includes(own.toLowerCase()));
        }
      }),
    );
  });
});
