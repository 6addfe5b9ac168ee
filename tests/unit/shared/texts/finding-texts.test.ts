import { describe, expect, it } from 'vitest';
import type { Slip } from '../../../../src/shared/domain/conferences/plausibility';
import { findingTexts, slipText } from '../../../../src/shared/texts/finding-texts';

type Code = Slip['code'];

const day = '2018-03-17';
const DAY = '17.\u00a0März 2018';

/** A slip of every code with what its sentence has to name; one without does not compile. */
const EXAMPLES: { readonly [C in Code]: readonly [Extract<Slip, { code: C }>, string] } = {
  'place.missing': [{ code: 'place.missing' }, 'Ort'],
  'text.placeholder': [
    { code: 'text.placeholder', field: 'closing', found: '{{x}}' },
    'Schlusssatz: „{{x}}“',
  ],
  'replyBy.missing': [{ code: 'replyBy.missing' }, 'Rückmeldefrist'],
  'replyBy.afterStart': [{ code: 'replyBy.afterStart', day }, DAY],
  'replyBy.weekend': [{ code: 'replyBy.weekend', day }, DAY],
  'replyBy.past': [{ code: 'replyBy.past', day }, DAY],
  'hotel.afterStart': [{ code: 'hotel.afterStart', hotel: 'Alte Post', day }, 'Alte Post'],
  'press.outside': [{ code: 'press.outside', day }, DAY],
  'programme.outside': [{ code: 'programme.outside', title: 'Grußwort', day }, '„Grußwort“'],
  'agenda.empty': [{ code: 'agenda.empty' }, 'Tagesordnung'],
  'programme.empty': [{ code: 'programme.empty' }, 'Programm'],
  'letter.afterMeeting': [{ code: 'letter.afterMeeting', day }, DAY],
  'conference.cancelled': [{ code: 'conference.cancelled' }, 'abgesagt'],
  'members.missing': [{ code: 'members.missing', laender: ['BW', 'SN'] }, 'BW, SN'],
  'members.twice': [{ code: 'members.twice', land: 'SN' }, 'SN'],
};

function expectSentences(text: string): void {
  expect(text).toMatch(/^[\p{Lu}\d„].*\.$/u);
  expect(text).toBe(text.trim());
  expect(text).not.toMatch(/ {2}| [,.;:]|\.\.|undefined|null|NaN|\[object|["']/);
}

describe('the sentence for a slip', () => {
  it.each(Object.entries(EXAMPLES))('%s is German and names what it is about', (_code, row) => {
    const [slip, words] = row;
    expectSentences(slipText(slip));
    expect(slipText(slip)).toContain(words);
  });

  it('is another one for every slip and never shows an ISO day', () => {
    const texts = Object.values(EXAMPLES).map(([slip]) => slipText(slip));
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });
});

describe('the sentences for other findings', () => {
  const texts: readonly (readonly [string, readonly string[]])[] = [
    [findingTexts.setAside('register.json'), ['„register.json“']],
    [findingTexts.conflict(1, 4), ['Eine nicht bestätigte Änderung liegt', 'Abschnitt 4']],
    [findingTexts.conflict(3, 4), ['3 nicht bestätigte Änderungen liegen', 'Abschnitt 4']],
    [findingTexts.damage(17), ['17']],
    [findingTexts.oldDamage(17), ['17']],
    [findingTexts.dangling('personId', 'persons', 'p-1'), ['„Person“', 'p-1']],
    [findingTexts.unconfirmed('Sachsen'), ['Sachsen']],
    [findingTexts.tightAddress('Sachsen: Petra Muster'), ['Sachsen: Petra Muster']],
    [findingTexts.headlineLong(), ['75']],
    [findingTexts.quoteNotCleared(), ['nicht freigegeben']],
    [findingTexts.quoteMissing(), ['Zitat']],
  ];

  it.each(texts)('%s', (text, words) => {
    expectSentences(text);
    for (const word of words) expect(text).toContain(word);
  });
});
