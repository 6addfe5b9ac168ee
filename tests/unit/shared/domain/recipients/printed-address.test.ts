import { describe, expect, it } from 'vitest';
import { printedAddress } from '../../../../../src/shared/domain/recipients/printed-address';

const fit = (...lines: string[]) => {
  const made = printedAddress({ lines: [...lines, 'Musterufer 10', '01097 Dresden'], notes: 0 });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

describe('the printed address', () => {
  it('keeps degrees and abbreviations together', () => {
    expect(fit('Herrn Prof. Dr. Dr. h. c. mult. Kai Muster').lines[0]).toBe(
      'Herrn Prof.\u00a0Dr.\u00a0Dr.\u00a0h.\u00a0c.\u00a0mult. Kai Muster',
    );
    expect(fit('Frau Staatsministerin a. D. Pia Muster').lines[0]).toBe(
      'Frau Staatsministerin a.\u00a0D. Pia Muster',
    );
    expect(fit('Frau Dr.-Ing. Pia Muster').lines[0]).toBe('Frau Dr.-Ing.\u00a0Pia Muster');
  });

  it('breaks no line within what belongs together', () => {
    const { lines, sizePt } = fit(
      'Frau Staatssekretärin im Ministerium Dr. Anna Muster',
      'Beauftragte der Landesregierung für Integration Dr. h. c.',
    );
    expect(sizePt).toBe(11);
    for (const line of lines) expect(line).not.toMatch(/(Dr\.|h\.)$/);
  });

  it('gives up a name before it is printed smaller', () => {
    const long = 'Frau Dr. Wilhelmine-Henriette-Charlotte-Adelheid-Eva';
    const made = fit(long);
    expect(made).toMatchObject({ sizePt: 11, shortened: false });
    expect(made.lines.slice(0, -2).join(' ')).toBe(long);
  });

  it('says so where nothing fits', () => {
    const lines = Array.from({ length: 9 }, (_, index) => `Zeile ${index}`);
    expect(printedAddress({ lines, notes: 0 })).toMatchObject({
      error: { code: 'address.tooLong' },
    });
  });
});
