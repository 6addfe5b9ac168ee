import { describe, expect, it } from 'vitest';
import type { LetterForm, Participant } from '../../../../../src/shared/domain/conferences/records';
import { carryOut } from '../../../../../src/shared/domain/reshuffle/carry-out';
import { fixItems, openItems } from '../../../../../src/shared/domain/reshuffle/fixes';
import type { ReshufflePlan } from '../../../../../src/shared/domain/reshuffle/plan';
import { put, type StoreView } from '../../../../../src/shared/domain/storage/store-view';
import { withDrafts } from '../../../../../src/shared/domain/storage/with-drafts';
import { fixNotes } from '../../../../../src/shared/texts/reshuffle-texts';
import { participant } from '../../../../builders/participants';
import { make } from '../../../../builders/register';
import { CONFERENCE_ID, sampleId, sampleView } from '../../../../builders/sample-view';

const TODAY = '2018-02-01';

function newId(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `new-${count}`;
  };
}

function after(view: StoreView, plan: ReshufflePlan): StoreView {
  const done = carryOut(view, plan, { today: TODAY, newId: newId() });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return withDrafts(view, done.value.drafts);
}

/** A house of Hesse in which two people hold the same office. */
const hesse = sampleView(
  make.house('house', { nameByHolder: { w: 'Die Ministerin', m: 'Der Minister' } }),
  make.office('unit', { organisationId: 'house', seat: 'other', office: 'abteilungsleiter' }),
  make.person('anna', { lastName: 'Anna', organisationId: 'house' }),
  make.person('bert', { lastName: 'Bert', gender: 'm', organisationId: 'house' }),
  make.mandate('of-anna', { personId: 'anna', officeId: 'unit' }),
  make.mandate('of-bert', { personId: 'bert', officeId: 'unit', to: '2019-12-31' }),
);

const renamed: ReshufflePlan = {
  land: 'HE',
  from: '2018-01-24',
  offices: [],
  house: { organisationId: 'house', name: 'Ministerium für Teilhabe', shortName: 'MT' },
};

describe('an office that several people hold', () => {
  it('goes on for all of them under its new name', () => {
    const view = after(hesse, renamed);
    const next = view
      .register('offices')
      .all()
      .find(({ follows }) => follows === 'unit');
    const held = view.register('mandates').all();
    expect(held.filter(({ officeId }) => officeId === 'unit').map(({ to }) => to)).toEqual([
      '2018-01-23',
      '2018-01-23',
    ]);
    expect(
      held
        .filter(({ officeId }) => officeId === next?.id)
        .map(({ personId, from, to }) => [personId, from, to]),
    ).toEqual([
      ['anna', '2018-01-24', null],
      ['bert', '2018-01-24', '2019-12-31'],
    ]);
  });

  it('has no successor in a colleague who was there before', () => {
    const view = withDrafts(hesse, [
      make.list('list'),
      make.entry('entry', { listId: 'list', personId: 'anna', excluded: false }),
      make.mandate('of-anna', { personId: 'anna', officeId: 'unit', to: '2018-01-23' }),
    ]);
    expect(openItems(view, TODAY).filter(({ kind }) => kind === 'listEntry')).toEqual([]);
    const followed = withDrafts(view, [
      make.person('cora', { lastName: 'Cora' }),
      make.mandate('of-cora', { personId: 'cora', officeId: 'unit', from: '2018-01-24' }),
    ]);
    expect(openItems(followed, TODAY).filter(({ kind }) => kind === 'listEntry')).toMatchObject([
      { personId: 'anna', successorId: 'cora' },
    ]);
  });
});

describe('a plan', () => {
  it('moves nobody with whom it has nothing to do', () => {
    const view = withDrafts(hesse, [
      make.house('elsewhere', { land: 'NW', name: 'Haus im Westen' }),
      make.office('seat', { land: 'NW', organisationId: 'elsewhere' }),
      make.person('gone', { lastName: 'Gone', organisationId: 'elsewhere' }),
      make.mandate('of-gone', { personId: 'gone', officeId: 'seat', to: '2017-06-30' }),
    ]);
    const done = after(view, renamed);
    expect(done.register('persons').get('gone')?.organisationId).toBe('elsewhere');
    expect(done.register('persons').get('anna')?.organisationId).not.toBe('house');
  });

  it('keeps the forms of a name that stays, and takes new ones alone', () => {
    const named = { organisationId: 'house', name: 'Ministerium für Soziales' };
    const moved = after(hesse, {
      ...renamed,
      house: { ...named, shortName: 'MS', address: null },
    });
    const next = (view: StoreView) =>
      view
        .register('organisations')
        .all()
        .find(({ follows }) => follows === 'house');
    expect(next(moved)?.nameByHolder).toEqual({ w: 'Die Ministerin', m: 'Der Minister' });
    const forms = { w: 'Die Ministerin für Soziales', m: 'Der Minister für Soziales' };
    const reworded = after(hesse, {
      ...renamed,
      house: { ...named, shortName: 'Sozialministerium HE', nameByHolder: forms },
    });
    expect(next(reworded)?.nameByHolder).toEqual(forms);
  });
});

describe('letters to somebody who leaves a house', () => {
  const way = make.point('way', {
    personId: 'anna',
    address: { kind: 'bulk', postcode: '65183', city: 'Wiesbaden' },
    forLetters: true,
  });
  const takes = (view: StoreView) => view.register('contactPoints').get('way')?.forLetters;

  it('do not go to its rooms any more, and the plan says so', () => {
    const leaving: ReshufflePlan = {
      land: 'HE',
      from: '2018-01-24',
      offices: [{ officeId: 'unit', holder: { kind: 'ends' } }],
    };
    const view = withDrafts(hesse, [way]);
    expect(takes(after(view, leaving))).toBe(false);
    const done = carryOut(view, leaving, { today: TODAY, newId: newId() });
    expect(done.ok && done.value.consequences.map(({ code }) => code)).toContain('points.end');
    const later = withDrafts(view, [
      make.mandate('of-anna', { personId: 'anna', officeId: 'unit', to: '2018-01-23' }),
    ]);
    const keys = openItems(later, TODAY)
      .filter(({ kind }) => kind === 'house')
      .map(({ key }) => key);
    const fixed = fixItems(later, keys, { today: TODAY, newId: newId(), ...fixNotes });
    expect(fixed.ok && takes(withDrafts(later, fixed.value))).toBe(false);
  });

  it('still do where the house only has another name', () => {
    expect(takes(after(withDrafts(hesse, [way]), renamed))).toBe(true);
  });
});

describe('the place of whoever has left', () => {
  it('keeps what was noted of the successor, and nothing that was written to the one before', () => {
    const plan: ReshufflePlan = {
      land: 'SN',
      from: '2018-01-24',
      offices: [
        {
          officeId: sampleId('office18-SN'),
          holder: { kind: 'successor', personId: sampleId('person-SL-vertretung') },
        },
      ],
    };
    const seat = participant(sampleView(), 'participant-SN');
    const companion: Participant = {
      ...seat,
      id: 'companion',
      role: 'companion',
      personId: sampleId('person-SL-vertretung'),
      note: 'Rollstuhlplatz',
    };
    const form: LetterForm = {
      id: 'form',
      participantId: seat.id,
      letter: 'invitation',
      ...{ variant: null, withName: null, collegial: null, salutation: null },
      closing: 'Herzlichst, Dein Emil',
      handwritten: false,
      togetherWithId: sampleId('person-SL-vertretung'),
    };
    const view = after(
      sampleView(
        put.conference(CONFERENCE_ID, 'participants', companion),
        put.conference(CONFERENCE_ID, 'letterForms', form),
      ),
      plan,
    );
    const keys = openItems(view, TODAY).map(({ key }) => key);
    const fixed = fixItems(view, keys, { today: TODAY, newId: newId(), ...fixNotes });
    if (!fixed.ok) throw new Error(JSON.stringify(fixed.error));
    const done = withDrafts(view, fixed.value);
    expect(done.conference(CONFERENCE_ID, 'participants').get(seat.id)?.note).toContain(
      'Rollstuhlplatz',
    );
    expect(done.conference(CONFERENCE_ID, 'letterForms').get('form')).toMatchObject({
      closing: null,
      togetherWithId: null,
    });
  });
});
