import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  NEEDED_BITS,
  PROPOSAL_BYTES,
  proposedPassphrase,
  strengthOf,
  type PassphraseFinding,
} from '../../../../../src/shared/domain/handover/passphrase';

const random = fc.uint8Array({ minLength: PROPOSAL_BYTES, maxLength: PROPOSAL_BYTES });

/** Bytes as a good source gives them; fast-check prefers edges such as all zeros. */
const scattered = fc.integer().map((seed) => {
  let state = seed >>> 0;
  return Uint8Array.from({ length: PROPOSAL_BYTES }, () => {
    state = (state + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 15), 0x85ebca6b) >>> 0;
    return (Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 0) >>> 24;
  });
});

describe('a proposed passphrase', () => {
  test('can be read over the phone', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        expect(proposedPassphrase(bytes)).toMatch(
          /^([b-df-hjkmnp-tv-xz2-9]{4}-){5}[b-df-hjkmnp-tv-xz2-9]{4}$/,
        );
      }),
    );
  });

  test('is always strong enough itself', () => {
    fc.assert(
      fc.property(scattered, (bytes) => {
        const { bits } = strengthOf(proposedPassphrase(bytes));
        expect(bits).toBeGreaterThanOrEqual(NEEDED_BITS + 8);
      }),
      { numRuns: 5_000 },
    );
  });

  test('takes every sign as often as any other', () => {
    const counts = new Map<string, number>();
    for (let high = 0; high < 256; high += 1)
      for (let low = 0; low < 256; low += 1) {
        const sign = proposedPassphrase(Uint8Array.of(high, low)).slice(0, 1);
        counts.set(sign, (counts.get(sign) ?? 0) + 1);
      }
    const all = [...counts.values()];
    expect(all).toHaveLength(27);
    expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1);
    // log2(27) bits for each of the 24 signs.
    expect(24 * Math.log2(27)).toBeGreaterThan(100);
  });

  test('is another one for other bytes', () => {
    const one = proposedPassphrase(new Uint8Array(PROPOSAL_BYTES));
    const other = proposedPassphrase(new Uint8Array(PROPOSAL_BYTES).fill(0, 1).fill(1, 47));
    expect(one).not.toBe(other);
  });
});

describe('the strength of a passphrase', () => {
  test.each([
    '',
    'a',
    'Passwort',
    'Integration2026',
    'Integrationsministerkonferenz',
    'integrationsministerkonferenz-bayern-2026',
    '1ntegr4ti0n!2026',
    'Übergabepaket Bayern Berlin 30.06.2026',
    'Uebergabepaket-13-BY-14-BE',
    'Ministerium für Integration, Baden-Württemberg',
    'Nordrhein-Westfalen und Mecklenburg-Vorpommern',
    'Geschäftsstelle IntMK 2025/2026',
    '30.06.2026 01.07.2026 15.03.2018 24.12.1999',
    '2018-03-15 2019-03-15 2020-03-15',
    '20180315201903152020031520210315',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabcabcabcabcabcabcabcabcabc',
    'k7mqk7mqk7mqk7mqk7mqk7mqk7mqk7mqk7mq',
    '1234567890qwertzuiopasdfghjklyxcvbnm',
    'qwertzuiopü-asdfghjklöä-yxcvbnm-1234567890',
    'abcdefghijklmnopqrstuvwxyz0123456789',
    'zyxwvutsrqponmlkjihgfedcba',
    '01010111010100010101010111010101010001010',
    'Sommer2026Sommer2027Sommer2028',
    'ich bin der minister',
    'Hallo Hamburg Hallo Bremen Hallo Berlin',
    '----------------------------------------',
    '                                        ',
    'k7mq-x2pf-9tz',
  ])('is not enough: %s', (passphrase) => {
    const { bits, isEnough } = strengthOf(passphrase);
    expect(bits).toBeLessThan(NEEDED_BITS);
    expect(isEnough).toBe(false);
  });

  test.each([
    'k7mq-x2pf-9tzd-4hwb-6vjn',
    'Lampe Gurke Seehund Trompete Kaktus Fenster Wolke',
    'gK4#vT9!qZ2$wX7&bN5%',
    'Schönwetter Zwölf Ölmühle Kühlschrank Hügel Bänke Zebra',
  ])('is enough: %s', (passphrase) => {
    expect(strengthOf(passphrase)).toMatchObject({ isEnough: true, needed: NEEDED_BITS });
  });

  const found: readonly (readonly [string, PassphraseFinding])[] = [
    ['bayern', 'knownWord'],
    ['M1n1ster1um', 'knownWord'],
    ['30.06.2026', 'date'],
    ['2026', 'date'],
    ['qwertz', 'sequence'],
    ['9876', 'sequence'],
    ['xkxkxkxk', 'repeat'],
    ['x7x7x8x8x7', 'fewCharacters'],
  ];
  test.each(found)('says what makes it weaker than it looks: %s', (passphrase, finding) => {
    expect(strengthOf(passphrase).findings).toContain(finding);
  });

  test('does not grow by saying the same again and again', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3, maxLength: 20 }), (text) => {
        // No sign counts more than five bits; a little comes from where the ends meet.
        expect(strengthOf(text.repeat(8)).bits).toBeLessThanOrEqual(5 * text.length + 12);
      }),
    );
  });

  test('never counts more than the signs could say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { bits, isEnough } = strengthOf(text);
        const lower = text.normalize('NFC').trim().toLowerCase();
        expect(bits).toBeLessThanOrEqual(
          lower.length * Math.log2(Math.max(1, new Set(lower).size)),
        );
        expect(isEnough).toBe(bits >= NEEDED_BITS);
      }),
    );
  });

  test('takes no time, however long it is', () => {
    const before = performance.now();
    for (const text of ['ab'.repeat(5_000), '\u202e'.repeat(10_000), 'xk7'.repeat(3_000)])
      strengthOf(text);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
