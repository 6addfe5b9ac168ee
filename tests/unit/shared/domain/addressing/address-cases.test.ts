import { describe, expect, it } from 'vitest';
import {
  addresseeSchema,
  type Addressee,
} from '../../../../../src/shared/domain/addressing/addressee';
import { composeAddress } from '../../../../../src/shared/domain/addressing/compose';
import { fitAddress } from '../../../../../src/shared/domain/addressing/fit-address';
import { groupSalutations } from '../../../../../src/shared/domain/addressing/salutation';
import { landByCode } from '../../../../builders/laender';
import { referenceView } from '../../../../builders/sample-view';
import { addressCases, type AddressCase } from '../../../../fixtures/address-cases';

/** Cases that cannot pass yet because the engine lacks their office, with what is missing. */
const PENDING: ReadonlyMap<number, string> = new Map();

interface PersonCase extends AddressCase {
  readonly input: Addressee;
}

const isPerson = (item: AddressCase): item is PersonCase => !('group' in item.input);
const checked = addressCases.filter((item) => !PENDING.has(item.id));
const persons = checked.filter(isPerson);
const groups = checked.filter((item) => !isPerson(item));
const title = (item: AddressCase): string => `${item.id}: ${item.description}`;

describe('the agreed address cases', () => {
  it.each(persons.map((item) => [title(item), item] as const))('%s', (_title, item) => {
    const composed = composeAddress(addresseeSchema.parse(item.input), landByCode);
    if (!composed.ok) throw new Error(`refused with ${composed.error.code}`);
    const { lines, salutation } = composed.value;
    if (item.lines) expect([item.lines, ...(item.acceptLines ?? [])]).toContainEqual(lines);
    expect([item.salutation, ...(item.accept ?? [])]).toContain(salutation);
  });

  it.each(groups.map((item) => [title(item), item] as const))('%s', (_title, item) => {
    expect('group' in item.input && groupSalutations[item.input.group]).toBe(item.salutation);
    expect(item.lines).toBeNull();
  });

  it.each(persons.map((item) => [title(item), item] as const))(
    '%s, fits an empty address field at the normal size',
    (_title, item) => {
      const composed = composeAddress(addresseeSchema.parse(item.input), landByCode);
      if (!composed.ok) throw new Error(`refused with ${composed.error.code}`);
      const postal = ['Musterstraße 1', '12345 Musterstadt'];
      const fitted = fitAddress({ lines: [...composed.value.lines, ...postal], notes: 0 });
      if (!fitted.ok) throw new Error(`refused with ${fitted.error.code}`);
      expect(fitted.value).toMatchObject({ sizePt: 11, shortened: false });
    },
  );

  for (const [id, missing] of PENDING) it.todo(`pending: ${id} (${missing})`);

  it('are all there: none is left out unsaid', () => {
    expect(addressCases.map(({ id }) => id)).toEqual([
      1, 2, 3, 4, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18, 20, 21, 23, 25, 26, 28, 30, 31, 32, 34, 35,
      36, 39, 40, 42, 44, 45, 46, 49, 50,
    ]);
    expect(persons.length + groups.length + PENDING.size).toBe(addressCases.length);
    expect(addressCases).toHaveLength(34);
    expect([...PENDING.keys()].every((id) => addressCases.some((item) => item.id === id))).toBe(
      true,
    );
  });

  it('agree with the group salutation that the settings ship', () => {
    const body = referenceView().settings('body').get('body');
    expect(body?.groupSalutation).toBe(groupSalutations.members);
  });
});
