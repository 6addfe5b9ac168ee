import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../../builders/sample-view';
import { WHOLE_OFFICE } from '../../../../builders/whole-office';
import { planted, type Planted } from '../../../../support/planted';
import {
  categoryFacts,
  completed,
  handoverCategories,
  type HandoverCategory,
} from '../../../../../src/shared/domain/handover/categories';
import { packageRedact } from '../../../../../src/shared/domain/handover/redaction';
import { homeOf } from '../../../../../src/shared/domain/handover/selection';
import { collections, kindOf } from '../../../../../src/shared/domain/storage/collections';
import type { StoredRecord } from '../../../../../src/shared/domain/storage/redacted-entries';
import { allDangling } from '../../../../../src/shared/domain/storage/references';
import type { Draft } from '../../../../../src/shared/domain/storage/store-view';
import { latestOf } from '../../../../../src/shared/domain/storage/with-drafts';

/** Said once more and in another way than the rules say it: what must be chosen for a collection to go along. */
const NEEDS: Readonly<Record<HandoverCategory, readonly string[]>> = {
  base: [
    ...['laender', 'organisations', 'offices', 'chairTerms', 'conferenceYears', 'secretariats'],
    ...['body', 'rules', 'deadlinePlanItems'],
  ],
  contacts: [
    ...['persons', 'mandates', 'contactPoints', 'chairHolders', 'distributionLists'],
    ...['listEntries', 'distinctPersons', 'acknowledgements'],
  ],
  conferences: [
    ...['conference', 'agendaItems', 'programmeItems', 'rooms', 'hotelContingents'],
    ...['invitationTexts', 'deadlines', 'pressReleases'],
  ],
  handover: ['handovers', 'handoverItems', 'orders'],
  papers: ['paperVersions'],
  templates: ['templates', 'textModules'],
  participants: ['participants'],
  letters: ['letterCases', 'omissions', 'dispatches', 'signedScans'],
  notes: [],
  history: [],
};

/** Fields and records that need more than their collection does; `null` = in no package. */
const EXCEPTIONS: readonly (readonly [(place: Planted) => boolean, HandoverCategory | null])[] = [
  [(p) => ['persons', 'contactPoints', 'organisations', 'participants'].includes(p.collection) && p.field === 'note', 'notes'], // prettier-ignore
  [(p) => p.collection === 'participants' && p.field === 'reply.note', 'notes'],
  [(p) => p.collection === 'secretariats' && ['contactName', 'pressName'].includes(p.field), 'contacts'], // prettier-ignore
  [(p) => p.collection === 'handovers' && ['giving', 'receiving'].includes(p.field), 'contacts'],
  [(p) => p.collection === 'handoverItems' && p.field === 'by', null],
  [(p) => p.collection === 'deadlines' && p.field === 'responsible', null],
  [(p) => p.id === 'uncleared' && p.field.startsWith('quote.'), null],
  // Guests without an office or a house.
  [(p) => ['only-participant', 'only-substitute', 'person-long', 'person-rtl', 'person-markup'].includes(p.id), 'participants'], // prettier-ignore
  [(p) => ['nobody', 'distinct-2'].includes(p.id), null],
  [(p) => p.collection === 'paperVersions' && p.id !== 'everybody', 'letters'],
];

/** What must be chosen for a text to go along; null = it never does. */
function needsOf(place: Planted): ReadonlySet<HandoverCategory> | null {
  const own = handoverCategories.find((name) => NEEDS[name].includes(place.collection));
  if (own === undefined) return null;
  const needs = new Set<HandoverCategory>([own]);
  for (const [isMeant, more] of EXCEPTIONS) {
    if (!isMeant(place)) continue;
    if (more === null) return null;
    needs.add(more);
  }
  return needs;
}

/** Everything but one category, and what cannot be without it. */
function allBut(category: HandoverCategory): readonly HandoverCategory[] {
  return handoverCategories.filter((name) => !completed([name]).includes(category));
}

const garden = planted(WHOLE_OFFICE);
const view = viewOf(garden.drafts);

function packed(chosen: readonly HandoverCategory[]): readonly Draft[] {
  const redact = packageRedact(chosen, view);
  return latestOf(garden.drafts).flatMap((draft) => {
    const record = redact(draft, draft.record as StoredRecord);
    return record === null ? [] : [{ ...draft, record }];
  });
}

/** Whether each text is where it belongs, and nowhere else. */
function misplaced(chosen: readonly HandoverCategory[]): readonly string[] {
  const text = JSON.stringify(packed(chosen));
  const all = new Set(completed(chosen));
  return garden.planted.flatMap((place) => {
    const needs = needsOf(place);
    const goes = needs !== null && [...needs].every((name) => all.has(name));
    if (goes === text.includes(place.marker)) return [];
    return [`${place.collection}/${place.id}.${place.field} ${goes ? 'lacks' : 'leaks'}`];
  });
}

describe('what a package holds', () => {
  it('is decided for every collection, and the office of this test has a record of each', () => {
    for (const [kind, own] of Object.entries(collections)) {
      for (const collection of Object.keys(own)) {
        const name = `${kind}.${collection}`;
        expect(homeOf(kind as keyof typeof collections, collection), name).not.toBeNull();
        const isThere = WHOLE_OFFICE.some(
          (draft) => kindOf(draft.document) === kind && draft.collection === collection,
        );
        expect(isThere, name).toBe(true);
      }
    }
    expect(homeOf('register', 'toString')).toBeNull();
  });

  it('is all of what was chosen and nothing else, with everything chosen', () => {
    expect(misplaced(handoverCategories)).toEqual([]);
  });

  it('is nothing but the base with nothing chosen', () => {
    expect(misplaced([])).toEqual([]);
  });

  it.each(handoverCategories.filter((name) => categoryFacts[name].choice !== 'always'))(
    'has nothing of %s where that alone is left out',
    (category) => {
      expect(misplaced(allBut(category))).toEqual([]);
    },
  );

  it.each(handoverCategories)('names nothing that is not there: without %s', (category) => {
    const left = viewOf(packed(allBut(category)));
    expect(allDangling(left)).toEqual([]);
  });

  it('leaves a substitute out and keeps who was represented, where the substitute is gone', () => {
    const redact = packageRedact(['participants'], view);
    const place = { document: 'conferences/x', collection: 'participants', id: 'unknown' };
    expect(redact(place, { id: 'unknown', personId: 'only-participant' })).toBeNull();
    const meeting = garden.drafts.find(({ id }) => id === 'guest-participant');
    const record = meeting?.record as Readonly<Record<string, unknown>>;
    const kept = redact(
      { document: meeting?.document ?? '', collection: 'participants', id: 'guest-participant' },
      { ...record, substituteId: 'deleted' },
    );
    expect(kept).toMatchObject({ substituteId: null, personId: 'only-participant' });
  });

  it('takes the fixed day of a training folder and no other preference', () => {
    const redact = packageRedact(handoverCategories, view);
    const place = { document: 'settings', collection: 'preferences', id: 'preferences' };
    const own = { id: 'preferences', addressVariant: 'B', salutationWithName: true };
    expect(redact(place, { ...own, referenceDate: null })).toBeNull();
    expect(redact(place, { ...own, referenceDate: '2018-01-15', secondBackupFolder: '/x' })).toEqual({ id: 'preferences', referenceDate: '2018-01-15', addressVariant: 'A', salutationWithName: false }); // prettier-ignore
  });

  it('says nothing of people who are not there any more', () => {
    const redact = packageRedact(handoverCategories, view);
    const place = { document: 'register', collection: 'contactPoints', id: 'gone' };
    const [known] = view.register('contactPoints').all();
    expect(redact(place, { ...known, id: 'gone' })).toBeNull();
    expect(redact({ document: 'nowhere', collection: 'persons', id: 'x' }, {})).toBeNull();
    expect(redact(place, 'text')).toBeNull();
  });
});
