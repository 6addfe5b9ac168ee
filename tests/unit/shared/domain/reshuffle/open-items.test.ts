import { describe, expect, it } from 'vitest';
import type { Participant } from '../../../../../src/shared/domain/conferences/records';
import { carryOut } from '../../../../../src/shared/domain/reshuffle/carry-out';
import { fixItems, openItems } from '../../../../../src/shared/domain/reshuffle/fixes';
import type { ReshufflePlan } from '../../../../../src/shared/domain/reshuffle/plan';
import {
  put,
  type Draft,
  type StoreView,
} from '../../../../../src/shared/domain/storage/store-view';
import { withDrafts } from '../../../../../src/shared/domain/storage/with-drafts';
import { fixNotes } from '../../../../../src/shared/texts/reshuffle-texts';
import { participant } from '../../../../builders/participants';
import {
  CONFERENCE_ID,
  edit,
  referenceId,
  sampleId,
  sampleView,
} from '../../../../builders/sample-view';

const TODAY = '2018-02-01';

/** Ids that say in which order they were given. */
function counter(prefix: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${count}`;
  };
}

function after(view: StoreView, plan: ReshufflePlan): StoreView {
  const done = carryOut(view, plan, { today: TODAY, newId: counter('new') });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return withDrafts(view, done.value.drafts);
}

function succession(office: string, land: ReshufflePlan['land']): ReshufflePlan {
  return {
    land,
    from: '2018-01-24',
    offices: [{ officeId: sampleId(office), holder: { kind: 'successor', personId: 'newcomer' } }],
    newcomers: [{ id: 'newcomer', gender: 'w', firstName: 'Rosa', lastName: 'Neuland' }],
  };
}

/** Fixes everything that can be fixed, as one step. */
function fixed(view: StoreView): StoreView {
  const keys = openItems(view, TODAY).map(({ key }) => key);
  const done = fixItems(view, keys, { today: TODAY, newId: counter('fix'), ...fixNotes });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return withDrafts(view, done.value);
}

function kinds(view: StoreView): readonly string[] {
  return openItems(view, TODAY).map(({ kind }) => kind);
}

function changed(key: string, patch: Partial<Participant>): Draft {
  const record = { ...participant(sampleView(), key), ...patch };
  return put.conference(CONFERENCE_ID, 'participants', record);
}

function participantIn(view: StoreView, key: string): Participant | undefined {
  return view.conference(CONFERENCE_ID, 'participants').get(sampleId(key));
}

const SN = succession('office18-SN', 'SN');

describe('substitutes', () => {
  const head = succession('office18-SL-sts', 'SL');

  it('are replaced by who holds their office now', () => {
    const view = after(sampleView(), head);
    expect(openItems(view, TODAY)).toMatchObject([
      { kind: 'substitute', personId: sampleId('person-SL-vertretung'), canFix: true },
    ]);
    const done = fixed(view);
    const saarland = participantIn(done, 'participant-SL');
    expect(done.register('persons').get(saarland?.substituteId ?? '')?.lastName).toBe('Neuland');
    expect(saarland?.reply.state).toBe('represented');
    expect(saarland?.note).toContain('Bitte bestätigen lassen.');
    expect(kinds(done)).toEqual([]);
  });

  it('are taken out where nobody follows', () => {
    const [choice] = head.offices;
    if (!choice) throw new Error('no office');
    const ends = {
      ...head,
      offices: [{ ...choice, holder: { kind: 'ends' as const } }],
      newcomers: [],
    };
    const done = fixed(after(sampleView(), ends));
    expect(participantIn(done, 'participant-SL')).toMatchObject({
      substituteId: null,
      reply: { state: 'represented' },
    });
  });
});

describe('the place on the list', () => {
  it('goes over once, even to somebody who was on the list in another role', () => {
    const plan: ReshufflePlan = {
      ...SN,
      offices: [
        {
          officeId: sampleId('office18-SN'),
          holder: { kind: 'successor', personId: sampleId('person-SL-vertretung') },
        },
      ],
      newcomers: [],
    };
    const companion: Participant = {
      ...participant(sampleView(), 'participant-SN'),
      id: 'companion',
      role: 'companion',
      personId: sampleId('person-SL-vertretung'),
    };
    const view = sampleView(put.conference(CONFERENCE_ID, 'participants', companion));
    const done = fixed(after(view, plan));
    const named = done
      .conference(CONFERENCE_ID, 'participants')
      .all()
      .filter(({ personId }) => personId === companion.personId);
    expect(named.map(({ id, role }) => [id, role])).toEqual([
      [sampleId('participant-SN'), 'member'],
    ]);
  });

  it('is left alone once the conference is held, closed or cancelled', () => {
    const day = { on: '2018-01-30', reason: null };
    for (const patch of [
      { status: 'held' },
      { status: 'minuted' },
      { status: 'closed' },
      { cancellation: day },
    ] as const) {
      expect(kinds(after(sampleView(edit.conference(patch)), SN))).toEqual([]);
    }
  });

  it('stays with whoever is in office on the first day', () => {
    const before = { ...SN, from: '2018-03-16' };
    expect(kinds(after(sampleView(), before))).toEqual([]);
    expect(kinds(after(sampleView(), { ...SN, from: '2018-03-15' }))).toEqual(['invitation']);
  });

  it('of a federal guest goes to the same office, also under another name', () => {
    const plan: ReshufflePlan = {
      ...succession('office18-bmi-2', null),
      from: '2018-03-15',
      offices: [
        {
          officeId: sampleId('office18-bmi-2'),
          holder: { kind: 'successor', personId: 'newcomer' },
          remit: 'des Innern und für Heimat',
        },
      ],
    };
    const view = after(sampleView(), plan);
    expect(openItems(view, TODAY)).toMatchObject([{ kind: 'invitation', canFix: true }]);
    const done = fixed(view);
    const guest = participantIn(done, 'participant-bmi');
    expect(done.register('persons').get(guest?.personId ?? '')?.lastName).toBe('Neuland');
  });

  it('and its substitute, both gone, do not bring each other back', () => {
    const both = (kind: 'SL' | 'SL-sts') => succession(`office18-${kind}`, 'SL').offices;
    const plan = {
      ...succession('office18-SL', 'SL'),
      offices: [...both('SL'), ...both('SL-sts')],
    };
    const view = after(sampleView(), plan);
    expect(kinds(view)).toEqual(['reply', 'substitute']);
    const done = participantIn(fixed(view), 'participant-SL');
    expect(done?.personId).not.toBe(sampleId('person-SL'));
    expect(done).toMatchObject({ substituteId: null, reply: { state: 'open' } });
  });
});

describe('words', () => {
  it('of a quotation wait for clearance by the new person', () => {
    const release = {
      id: 'release',
      occasion: 'announcement',
      number: null,
      date: '2018-02-10',
      headline: 'Integration',
      subline: null,
      lead: null,
      paragraphs: [],
      quote: { speaker: 'Staatsministerin Petra Muster', text: 'Wir freuen uns', cleared: true },
      embargo: null,
    } as const;
    const view = sampleView(
      put.conference(CONFERENCE_ID, 'pressReleases', { ...release, paragraphs: [] }),
    );
    expect(kinds(view)).toEqual([]);
    const changedView = after(view, SN);
    expect(kinds(changedView)).toEqual(['invitation', 'quote']);
    const quote = fixed(changedView).conference(CONFERENCE_ID, 'pressReleases').get('release');
    expect(quote?.quote).toEqual({
      speaker: 'Staatsministerin Rosa Neuland',
      text: 'Wir freuen uns',
      cleared: false,
    });
  });

  it('of a letter are found by the name, unless the new person bears it too', () => {
    const form = (salutation: string): Draft =>
      put.conference(CONFERENCE_ID, 'letterForms', {
        id: 'form',
        participantId: sampleId('participant-SN'),
        letter: 'invitation',
        variant: null,
        withName: null,
        collegial: null,
        salutation,
        closing: null,
        handwritten: false,
        togetherWithId: null,
      });
    const [rosa] = after(sampleView(), SN)
      .register('persons')
      .all()
      .filter(({ lastName }) => lastName === 'Neuland');
    const settled = changed('participant-SN', { personId: rosa?.id ?? '' });
    const withForm = (salutation: string): StoreView =>
      withDrafts(after(sampleView(), SN), [settled, form(salutation)]);
    expect(kinds(withForm('Liebe Petra'))).toEqual(['letterForm']);
    expect(kinds(withForm('Liebe Rosa'))).toEqual([]);
    expect(kinds(withForm('Liebe Petrakirche'))).toEqual([]);
    expect(
      fixed(withForm('Liebe Petra')).conference(CONFERENCE_ID, 'letterForms').get('form'),
    ).toMatchObject({ salutation: null });
  });
});

describe('signatures', () => {
  const signatory = (functionLine: string | null): Draft =>
    put.register('signatories', {
      id: 'signatory',
      termId: referenceId('term-13'),
      personId: sampleId('person-BY-2'),
      signsAs: 'self',
      functionLine,
      closing: null,
      from: '2018-03-21',
      to: '2018-09-30',
    });

  it('are split at the day; a man’s function does not stand below a woman’s name', () => {
    const plan = { ...succession('office18-BY-2', 'BY'), from: '2018-05-01' };
    const view = after(sampleView(signatory('Vorsitzender')), plan);
    expect(kinds(view)).toEqual(['chairHolder', 'signatory']);
    const all = fixed(view).register('signatories').all();
    expect(all.map(({ from, to, functionLine }) => [from, to, functionLine])).toEqual([
      ['2018-03-21', '2018-04-30', 'Vorsitzender'],
      ['2018-05-01', '2018-09-30', null],
    ]);
  });

  it('of people without an office, and of terms gone by, stay', () => {
    expect(kinds(sampleView(signatory(null)))).toEqual([]);
    const plan = { ...succession('office18-BY-2', 'BY'), from: '2018-10-01' };
    expect(kinds(after(sampleView(signatory(null)), plan))).toEqual([]);
  });
});

describe('several offices of one person', () => {
  it('stand in the order of their rank, whichever came first', () => {
    const plan: ReshufflePlan = {
      ...SN,
      offices: [
        {
          officeId: sampleId('office18-SL'),
          holder: { kind: 'successor', personId: sampleId('person-SL-vertretung') },
        },
      ],
      land: 'SL',
      newcomers: [],
    };
    const view = after(sampleView(), plan);
    const held = view
      .register('mandates')
      .all()
      .filter(({ personId }) => personId === sampleId('person-SL-vertretung'))
      .map(({ officeId, order }) => [officeId, order]);
    expect(held).toEqual([
      [sampleId('office18-SL-sts'), 1],
      [sampleId('office18-SL'), 0],
    ]);
  });
});
