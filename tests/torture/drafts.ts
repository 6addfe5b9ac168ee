import { put, type Draft, type StoreView } from '../../src/shared/domain/storage/store-view';
import type { Random } from './random';

export const CONFERENCES = ['k1', 'k2', 'k3'];

const IDS_PER_COLLECTION = 40;
const WORDS = [
  'Übergabe',
  'Niederschrift',
  'Grußwort',
  '„Vorlage“',
  'Länder & Bund',
  'Straße',
  '日本',
];
const LARGE_WORDS = 1_500;

function text(random: Random, words: number): string {
  return Array.from({ length: words }, () => random.pick(WORDS)).join(' ');
}

type Make = (random: Random, id: string, large: boolean) => Draft;
const conference = (random: Random): string => random.pick(CONFERENCES);

/** Records of several shapes in several documents, without references: any of them may go at any time. */
const MAKERS: readonly Make[] = [
  (random, id) =>
    put.register('users', { id, login: `${id}-${random.int(1_000_000)}`, name: null }),
  (random, id, large) =>
    put.register('textModules', {
      id,
      title: text(random, 2),
      text: text(random, large ? LARGE_WORDS : 8),
    }),
  (random, id) =>
    put.settings('deadlinePlanItems', {
      id,
      ...{ meetingKind: 'main', itemId: id, owner: 'secretariat', rule: 'latest' },
      title: text(random, 3),
      weeks: random.int(50) - 25,
    }),
  (random, id, large) =>
    put.conference(conference(random), 'rooms', {
      id,
      name: text(random, 1),
      purpose: random.chance(0.5) ? text(random, 2) : null,
      seats: 1 + random.int(900),
      equipment: large ? text(random, LARGE_WORDS) : null,
    }),
  (random, id) =>
    put.conference(conference(random), 'agendaItems', {
      id,
      ...{ kind: 'item', number: null, applicant: null, note: null },
      order: random.int(90_000),
      title: text(random, 4),
    }),
];

const keyOf = (draft: Draft): string => `${draft.document}/${draft.collection}/${draft.id}`;

/** A write set of `size` records: new ones, changed ones, and some that go. */
export function randomDrafts(random: Random, view: StoreView, size: number): readonly Draft[] {
  const drafts = new Map<string, Draft>();
  while (drafts.size < size) {
    const id = `r${random.int(IDS_PER_COLLECTION)}`;
    const made = random.pick(MAKERS)(random, id, random.chance(0.03));
    const goes = view.has(made.document, made.collection, id) && random.chance(0.3);
    drafts.set(keyOf(made), goes ? { ...made, record: null } : made);
  }
  return [...drafts.values()];
}
