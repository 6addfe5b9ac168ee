import { describe, expect, it } from 'vitest';
import { bodyLines } from '../../../../../../src/shared/domain/documents/printed-lines';
import { longDate } from '../../../../../../src/shared/domain/calendar/german-dates';
import type { Conference } from '../../../../../../src/shared/domain/conferences/records';
import { newReplyDay } from '../../../../../../src/shared/domain/documents/kinds/reminder/text';
import { documentKinds } from '../../../../../../src/shared/domain/documents/kinds/registry';
import type { LetterModel } from '../../../../../../src/shared/domain/documents/models';
import type { Draft, StoreView } from '../../../../../../src/shared/domain/storage/store-view';
import {
  LETTER_KINDS,
  lettersOf,
  OCCASIONS,
  occasion,
  type LetterKindName,
} from '../../../../../builders/letter-kinds';
import { letterForm } from '../../../../../builders/letters';
import { chairedBy, factsOf, textsOf } from '../../../../../builders/papers';
import { edit, sampleId, without } from '../../../../../builders/sample-view';

const NBSP = '\u00a0';

interface Situation {
  readonly conference?: Partial<Conference>;
  readonly edits?: readonly Draft[];
}

const FORMER = { from: '2018-03-08', to: '2018-03-09', on: '2018-02-20', reason: null };

/** What may be true of a meeting; each has to leave every kind of letter whole. */
const SITUATIONS: Readonly<Record<string, Situation>> = {
  'as it is': {},
  'on one day': { conference: { to: '2018-03-15' } },
  'on three days': { conference: { from: '2018-03-14' } },
  'over the turn of a month': { conference: { from: '2018-03-31', to: '2018-04-01' } },
  'as a video conference': { conference: { form: 'online', venue: 'Meistersingerhalle' } },
  'in both ways': { conference: { form: 'hybrid', venue: 'Meistersingerhalle' } },
  'in both ways without a place': { conference: { form: 'hybrid', place: null } },
  'without a place': { conference: { place: null } },
  'as an autumn meeting': { conference: { kind: 'autumn' } },
  'as a special conference': { conference: { kind: 'special' } },
  'as a preparatory conference': { conference: { kind: 'preparatory' } },
  'with little known': {
    conference: { motto: null, beginsAt: null, pressConference: null, replyBy: null },
    edits: [
      edit.term('term-13', { motto: null, to: null }),
      edit.secretariat('secretariat-1', { phone: null }),
      edit.texts({ focus: null, special: null, arrival: null, closing: null }),
      ...without('hotelContingents'),
    ],
  },
  'without a programme': { edits: without('programmeItems') },
  'without an agenda': { edits: without('agendaItems') },
  postponed: { conference: { formerDays: [FORMER], cancellation: null } },
  'postponed once more, with a reason': {
    conference: {
      formerDays: [FORMER, { ...FORMER, from: '2018-03-10', to: '2018-03-10', reason: 'Sturm.' }],
      cancellation: null,
    },
  },
  'with the minutes there': { conference: { status: 'minuted' } },
  'with a chair of a neutral form': { edits: chairedBy('SH') },
  'with a letter to two': {
    edits: [letterForm('SL', { togetherWithId: sampleId('person-SN') })],
  },
  'with e-mail alone': {
    edits: [edit.secretariat('secretariat-1', { phone: null, email: 'intmk@beispiel.example' })],
  },
};

/** Kinds that a situation leaves without any letter, by design. */
const NONE: Readonly<Record<string, readonly LetterKindName[]>> = {
  'as a video conference': ['letterHostCity'],
  'in both ways without a place': ['letterHostCity'],
  'without a place': ['letterHostCity'],
  'as a special conference': ['invitationAutumn'],
  'as a preparatory conference': ['invitationAutumn'],
};

const CASES = Object.entries(SITUATIONS).flatMap(([what, situation]) =>
  LETTER_KINDS.filter((name) => !NONE[what]?.includes(name)).map(
    (name) => [name, what, situation] as const,
  ),
);

const views = new Map<string, StoreView>();

/** Kinds that need nothing special of the conference share the office of a situation. */
function viewIn(name: LetterKindName, what: string, situation: Situation): StoreView {
  const { conference = {}, edits = [] } = situation;
  const key = `${what} ${JSON.stringify(OCCASIONS[name].conference)}`;
  const view = views.get(key) ?? occasion(name, conference, ...edits);
  views.set(key, view);
  return view;
}

/** Every date that the facts of a letter hold, in words. */
function datesOf(view: StoreView, date: string): ReadonlySet<string> {
  const facts = factsOf(view, date);
  const { conference, term, hotels, programme } = facts;
  const days = [
    facts.date,
    conference.from,
    conference.to,
    conference.replyBy,
    conference.pressConference?.day,
    ...conference.formerDays.flatMap(({ from, to }) => [from, to]),
    ...hotels.map(({ bookBy }) => bookBy),
    ...programme.map(({ day }) => day),
    term.from,
    term.to,
    newReplyDay(facts),
  ];
  return new Set(days.flatMap((day) => (day ? [longDate(day)] : [])));
}

function datesIn(text: string): readonly string[] {
  // The first day of a span has no year of its own; the last one has.
  return text.match(new RegExp(`\\d+\\.${NBSP}\\p{L}+ \\d{4}`, 'gu')) ?? [];
}

function expectWhole(model: LetterModel): void {
  for (const text of textsOf(model)) {
    expect(text).toBe(text.trim());
    expect(text).not.toBe('');
    expect(text).not.toMatch(/undefined|null|\[object|\{|\}|NaN/);
    expect(text).not.toMatch(/ {2}|\s[,.;:!?)]|\( |,,|\.\.|, ?\.|„“|\(\)/);
    expect(text).not.toMatch(/["']| - /);
    expect(text).not.toMatch(/\d\. (?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Integ)/);
    expect(text).not.toMatch(/\d (?:Uhr|EUR|%)|\b(?:TOP|Nr\.|§) \d/);
  }
  expect(bodyLines(model).length).toBeGreaterThan(1);
  expect(bodyLines(model)[0]).toMatch(/^\p{Ll}/u);
  for (const paragraph of bodyLines(model).slice(1)) expect(paragraph).toMatch(/^\p{Lu}/u);
  for (const paragraph of bodyLines(model)) expect(paragraph).toMatch(/^TOP\s|[.:]$/);
  expect(model.subject).not.toMatch(/\.$/);
  // No one says the same thing twice.
  expect(new Set(bodyLines(model)).size).toBe(bodyLines(model).length);
}

describe('every kind of letter', () => {
  it('is one of those that are looked at here', () => {
    const names = documentKinds.filter(({ per }) => per === 'recipient').map(({ name }) => name);
    expect([...names].sort()).toEqual([...LETTER_KINDS].sort());
  });

  it.each(CASES)(
    '%s of a meeting %s is whole and has no date of its own',
    (name, what, situation) => {
      const view = viewIn(name, what, situation);
      const isAfter = name === 'transmittal' && situation.conference?.status === 'minuted';
      const date = isAfter ? '2018-03-20' : OCCASIONS[name].date;
      const letters = lettersOf({ name, view, date });
      expect(letters.length).toBeGreaterThan(0);
      const known = datesOf(view, date);
      for (const letter of letters) {
        expectWhole(letter);
        const found = [letter.subject, ...bodyLines(letter)].flatMap(datesIn);
        expect(found.filter((day) => !known.has(day))).toEqual([]);
      }
    },
  );

  it.each(CASES.filter(([, what]) => what === 'as an autumn meeting' || what === 'as it is'))(
    '%s of a meeting %s has the right article',
    (name, what, situation) => {
      const [letter] = lettersOf({ name, view: viewIn(name, what, situation) });
      const text = [letter?.subject, ...(letter ? bodyLines(letter) : [])].join('\n');
      expect(text).not.toMatch(/\b(?:die|der|zur) Herbsttreffen\b|\b(?:das|dem|zum|beim|am) 13\./);
      if (what === 'as an autumn meeting') expect(text).not.toMatch(/\bDie Konferenz findet\b/);
    },
  );

  it.each(LETTER_KINDS)('%s asks nobody who is not asked', (name) => {
    const places = lettersOf({ name, view: occasion(name) }).map(({ title }) => title);
    expect(new Set(places).size).toBe(places.length);
    for (const title of places) expect(title).not.toContain('Emilia Müller');
  });
});
