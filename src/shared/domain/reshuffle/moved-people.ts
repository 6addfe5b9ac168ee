import { fullName } from '../addressing/names';
import type { Day } from '../calendar/day';
import type { Person } from '../register/records';
import { put, type Draft, type StoreView } from '../storage/store-view';
import { withDrafts } from '../storage/with-drafts';
import type { Consequence } from './consequences';
import { houseOnDay } from './house-of-person';
import { leftAddresses, type Move } from './left-addresses';
import { Succession } from './succession';

function namesBy(moves: readonly Move[], keyOf: (move: Move) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const move of moves) {
    const names = groups.get(keyOf(move)) ?? [];
    groups.set(keyOf(move), [...names, fullName(move.person)]);
  }
  return groups;
}

function consequencesOf(view: StoreView, moves: readonly Move[]): readonly Consequence[] {
  const nameOf = (id: string): string => view.register('organisations').get(id)?.name ?? id;
  const arriving = namesBy(
    moves.filter(({ house }) => house !== null),
    ({ house }) => house ?? '',
  );
  const leaving = namesBy(
    moves.filter(({ house }) => house === null),
    ({ person }) => person.organisationId ?? '',
  );
  return [
    ...[...arriving].map(([id, names]) => ({
      code: 'people.move' as const,
      names,
      house: nameOf(id),
    })),
    ...[...leaving].map(([id, names]) => ({
      code: 'people.leave' as const,
      names,
      house: nameOf(id),
    })),
  ];
}

/**
 * The house of whoever comes into an office is the office's; whoever belonged to a house that ended
 * follows it, whoever has left belongs to none.
 */
export function movedPeople(
  before: StoreView,
  drafts: readonly Draft[],
  day: Day,
): {
  drafts: readonly Draft[];
  consequences: readonly Consequence[];
  officeIds: readonly string[];
} {
  const after = withDrafts(before, drafts);
  const succession = new Succession(after);
  const isNew = (mandateId: string): boolean =>
    before.register('mandates').get(mandateId) === undefined;
  const houseOf = (person: Person): string | null | undefined => {
    const came = succession.on(person.id, day).find(({ mandate }) => isNew(mandate.id));
    return came?.office.organisationId ?? houseOnDay(after, succession, { person, day });
  };
  const former = new Succession(before);
  // Who was out of date already has nothing to do with this plan: that is asked for by name elsewhere.
  const wasSo = (person: Person, house: string | null): boolean =>
    before.register('persons').get(person.id) !== undefined &&
    houseOnDay(before, former, { person, day }) === house;
  const moves = after
    .register('persons')
    .all()
    .flatMap((person): readonly Move[] => {
      const house = houseOf(person);
      const stays = house === undefined || house === person.organisationId;
      return stays || wasSo(person, house) ? [] : [{ person, house }];
    });
  const left = moves.map((move) => ({ move, drafts: leftAddresses(after, move, day) }));
  const names = left
    .filter((one) => one.drafts.length > 0)
    .map(({ move }) => fullName(move.person));
  return {
    drafts: [
      ...moves.map(({ person, house }) =>
        put.register('persons', { ...person, organisationId: house }),
      ),
      ...left.flatMap((one) => one.drafts),
    ],
    consequences: [
      ...consequencesOf(after, moves),
      ...(names.length > 0 ? [{ code: 'points.end', names } as const] : []),
    ],
    officeIds: [],
  };
}
