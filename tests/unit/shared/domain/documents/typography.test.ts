import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { keepTogether, paragraphsOf } from '../../../../../src/shared/domain/documents/typography';

/** Fixed spaces made visible. */
const shown = (text: string): string => keepTogether(text).replaceAll('\u00a0', '~');

describe('keepTogether', () => {
  it.each([
    ['am 15. März 2018', 'am 15.~März 2018'],
    ['am 15. und 16. März 2018', 'am 15. und 16.~März 2018'],
    ['die 13. Integrationsministerkonferenz', 'die 13.~Integrationsministerkonferenz'],
    ['um 13:00 Uhr', 'um 13:00~Uhr'],
    ['um 9 Uhr', 'um 9~Uhr'],
    ['20 % der Länder', '20~% der Länder'],
    ['119 EUR oder 119 €', '119~EUR oder 119~€'],
    ['nach § 3 und Art. 50', 'nach §~3 und Art.~50'],
    ['TOP 2.1 und TOP A3', 'TOP~2.1 und TOP~A3'],
    ['Nr. 57', 'Nr.~57'],
    ['Dr. Muster', 'Dr.~Muster'],
    ['Prof. Dr. Eva Muster', 'Prof.~Dr.~Eva Muster'],
    ['z. B. Sprache', 'z.~B. Sprache'],
    ['z.B. Sprache', 'z.~B. Sprache'],
    ['u. a. und d. h.', 'u.~a. und d.~h.'],
    ['i. A. und Ministerin a. D.', 'i.~A. und Ministerin a.~D.'],
    ['o. Ä.', 'o.~Ä.'],
    ['Telefon 089 1261-2042', 'Telefon~089 1261-2042'],
  ])('%s', (text, kept) => {
    expect(shown(text)).toBe(kept);
  });

  it.each([
    'Das war 2018. Danach kam das nächste Jahr.',
    'Er kam um neun. Uhrzeiten stehen im Programm.',
    'Die Ministerin sagt ja. Der Senator auch.',
    'Hauptkonferenz',
    '',
  ])('leaves alone: %s', (text) => {
    expect(shown(text)).toBe(text);
  });

  const pieces = fc.constantFrom(
    '15. März', 'z. B.', 'z.B.', 'Dr.', 'Prof.', '§ 3', '20 %', '9 Uhr', 'TOP 2.1', 'Wort', '12.', 'Ende.', '–', 'a. D.', '2018.',
  ); // prettier-ignore
  const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(' '));

  test('changes nothing but spaces, and nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme' })), (text) => {
        const kept = keepTogether(text);
        expect(kept.replace(/[\s\u00a0]/g, '')).toBe(text.replace(/[\s\u00a0]/g, ''));
        expect(keepTogether(kept)).toBe(kept);
      }),
    );
  });
});

describe('paragraphsOf', () => {
  it('splits at line breaks and drops what is empty', () => {
    expect(paragraphsOf(null)).toEqual([]);
    expect(paragraphsOf(' \n\n ')).toEqual([]);
    expect(paragraphsOf('Erster.\n\n  Zweiter um 9 Uhr. \nDritter.')).toEqual([
      'Erster.',
      'Zweiter um 9\u00a0Uhr.',
      'Dritter.',
    ]);
  });
});
