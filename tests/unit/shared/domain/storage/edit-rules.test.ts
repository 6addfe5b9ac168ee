import { describe, expect, it } from 'vitest';
import {
  collections,
  type ConferenceCollection,
  type RegisterCollection,
  type SettingsCollection,
} from '../../../../../src/shared/domain/storage/collections';
import { removeFromRegister } from '../../../../../src/shared/domain/storage/edit-rules';
import { references, usersOf } from '../../../../../src/shared/domain/storage/references';
import { put, removal, type StoreView } from '../../../../../src/shared/domain/storage/store-view';
import { errorText } from '../../../../../src/shared/texts/error-texts';
import { recordName } from '../../../../../src/shared/texts/record-names';
import { participant } from '../../../../builders/participants';
import { CONFERENCE_ID, edit, sampleId, sampleView } from '../../../../builders/sample-view';

const registerNames = Object.keys(collections.register) as RegisterCollection[];
const settingsNames = Object.keys(collections.settings) as SettingsCollection[];
const conferenceNames = Object.keys(collections.conference) as ConferenceCollection[];

interface Listed {
  readonly collection: string;
  readonly fields: readonly (readonly [name: string, value: unknown])[];
}

/** Every record there is, by the table of collections alone. */
function everyRecord(view: StoreView): readonly Listed[] {
  const named = (collection: string, records: readonly { readonly id: string }[]) =>
    records.map((record): Listed => ({ collection, fields: Object.entries(record) }));
  return [
    ...registerNames.flatMap((name) => named(name, view.register(name).all())),
    ...settingsNames.flatMap((name) => named(name, view.settings(name).all())),
    ...view
      .conferenceIds()
      .flatMap((id) =>
        conferenceNames.flatMap((name) => named(name, view.conference(id, name).all())),
      ),
  ];
}

/** Collections with a record that holds the id in any field but its own: whoever uses it, used or not. */
function holdersOf(id: string, all: readonly Listed[]): readonly string[] {
  const holds = ({ fields }: Listed): boolean =>
    fields.some(([name, value]) => name !== 'id' && value === id);
  return [...new Set(all.filter(holds).map(({ collection }) => collection))].sort();
}

/** The sample with somebody who is represented: then every kind of reference occurs. */
const view = sampleView(
  put.conference(CONFERENCE_ID, 'participants', {
    ...participant(sampleView(), 'participant-SN'),
    substituteId: sampleId('person-bmi'),
  }),
  edit.organisation('org18-BY-2', { follows: sampleId('org18-BY') }),
  edit.office('office18-BY-2', { follows: sampleId('office18-BY') }),
);

describe('removing from the register', () => {
  const all = everyRecord(view);

  it('is looked at with every kind of reference in use', () => {
    const unused = references.filter(
      ({ collection, field }) =>
        !all.some(
          (item) =>
            item.collection === collection &&
            item.fields.some(([name, value]) => name === field && value !== null),
        ),
    );
    expect(unused).toEqual([]);
  });

  it.each(registerNames)('refuses a record of %s exactly where another one names it', (name) => {
    for (const { id } of view.register(name).all()) {
      const holders = holdersOf(id, all);
      const removed = removeFromRegister(name, id, view);
      if (holders.length === 0) {
        expect(removed).toEqual({ ok: true, value: [removal('register', name, id)] });
      } else {
        expect([...usersOf(name, id, view)].sort()).toEqual(holders);
        expect(removed).toEqual({
          ok: false,
          error: { code: 'record.inUse', collection: name, usedBy: usersOf(name, id, view) },
        });
      }
    }
  });

  it('says in German who uses the record', () => {
    const refused = removeFromRegister('laender', 'BY', view);
    if (refused.ok) throw new Error('expected a refusal');
    const sentence = errorText(refused.error);
    for (const user of ['organisations', 'offices', 'chairTerms'])
      expect(sentence).toContain(recordName(user));
    expect(sentence).toContain('wurde nicht gelöscht');
  });

  it('says of a record that is not there that it is missing', () => {
    for (const name of registerNames) {
      expect(removeFromRegister(name, 'nobody', view)).toEqual({
        ok: false,
        error: { code: 'record.missing', collection: name, id: 'nobody' },
      });
    }
  });
});
