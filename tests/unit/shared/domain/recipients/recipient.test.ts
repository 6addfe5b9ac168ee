import { describe, expect, it } from 'vitest';
import type { Participant } from '../../../../../src/shared/domain/conferences/records';
import {
  inProtocolOrder,
  participantLabel,
  recipientOf,
} from '../../../../../src/shared/domain/recipients/recipient';
import {
  addresseeOf,
  hasShortForm,
  officesOn,
  personFacts,
} from '../../../../../src/shared/domain/recipients/person-facts';
import {
  put,
  removal,
  type Draft,
  type StoreView,
} from '../../../../../src/shared/domain/storage/store-view';
import { participant, recipient } from '../../../../builders/participants';
import { CONFERENCE_ID, edit, sampleId, sampleView } from '../../../../builders/sample-view';

const DAY = '2018-02-01';

const preferences = (patch: { addressVariant?: 'A' | 'B'; salutationWithName?: boolean }): Draft =>
  put.settings('preferences', {
    id: 'preferences',
    referenceDate: null,
    addressVariant: 'A',
    salutationWithName: false,
    ...patch,
  });

const refusal = (view: StoreView, key: string): unknown => {
  const made = recipientOf(view, participant(view, key), DAY);
  return made.ok ? 'addressed' : made.error;
};

describe('the preferences of the office', () => {
  it('turn the address into variant B', () => {
    const view = sampleView(preferences({ addressVariant: 'B' }));
    expect(recipient(view, 'participant-NI', DAY).address.lines).toEqual([
      'Herrn',
      'Dr.\u00a0Jan Beispiel',
      'Niedersächsischer Minister für Soziales,',
      'Gesundheit und Gleichstellung',
      'Beispielplatz 2',
      '30159 Hannover',
    ]);
  });

  it('add the name to the salutation', () => {
    const view = sampleView(preferences({ salutationWithName: true }));
    const salutation = (key: string): string => recipient(view, key, DAY).salutation;
    expect(salutation('participant-NI')).toBe('Sehr geehrter Herr Minister Dr. Beispiel,');
    expect(salutation('participant-NW')).toBe('Sehr geehrter Herr Minister Freiherr von Muster,');
    expect(salutation('participant-SH')).toBe('Guten Tag, Kim Brenner-Muster,');
  });
});

describe('the offices of a person on a day', () => {
  it('are those whose time covers the day, by their order', () => {
    const view = sampleView();
    const words = (day: string): readonly string[] =>
      officesOn(view, sampleId('person-beauftragte'), day).map(({ office }) => office);
    expect(words('2016-12-31')).toEqual([]);
    expect(words('2017-01-01')).toEqual(['staatsminister', 'beauftragter']);
  });

  it('follow the order of the mandates, not that of their entry', () => {
    const mandate = sampleView().register('mandates').get(sampleId('mandate-bk'));
    if (mandate === undefined) throw new Error('no mandate');
    const view = sampleView(put.register('mandates', { ...mandate, order: 2 }));
    expect(recipient(view, 'participant-beauftragte', DAY)).toMatchObject({
      salutation: 'Sehr geehrte Frau Staatsministerin,',
      address: {
        lines: expect.arrayContaining(['Staatsministerin bei der Bundeskanzlerin']) as unknown,
      },
    });
    expect(recipient(view, 'participant-beauftragte', DAY).address.lines[0]).toMatch(
      /^Beauftragte/,
    );
  });

  it('stop the letter of a member where no mandate covers the day', () => {
    const view = sampleView();
    const participant = view
      .conference(CONFERENCE_ID, 'participants')
      .get(sampleId('participant-BE'));
    if (participant === undefined) throw new Error('no participant');
    expect(recipientOf(view, participant, '2017-06-30')).toMatchObject({
      ok: false,
      error: { code: 'address.noOffice', name: 'Canan Muster' },
    });
  });
});

describe('a guest without an office', () => {
  it('is greeted by name in the own house', () => {
    const view = sampleView();
    const guest: Participant = {
      ...participant(view, 'participant-BE'),
      role: 'guest',
      land: null,
    };
    expect(recipientOf(view, guest, '2017-06-30')).toMatchObject({
      ok: true,
      value: { salutation: 'Sehr geehrte Frau Muster,', fileLabel: 'Muster', place: 'GAST' },
    });
  });
});

describe('what a letter takes from the record of the person', () => {
  it('a stored salutation', () => {
    const view = sampleView(edit.person('person-SN', { customSalutation: 'Liebe Petra' }));
    expect(recipient(view, 'participant-SN', DAY).salutation).toBe('Liebe Petra,');
  });

  it('a personal title in the form of the person, also for the name of the file', () => {
    const view = sampleView(edit.person('person-SL', { personalTitle: 'Staatsminister' }));
    const made = recipient(view, 'participant-SL', DAY);
    expect(made.address.lines).toContain('Frau Staatsministerin Maria Muster MdL');
    expect(made.fileLabel).toBe('Staatsministerin Muster');
  });
});

describe('what stops a letter', () => {
  it('is an unknown gender, by the name of the person', () => {
    const view = sampleView(edit.person('person-BB', { gender: null }));
    expect(refusal(view, 'participant-BB')).toEqual({
      code: 'address.genderUnknown',
      name: 'Dr. Dörte Musterfrau',
    });
  });

  it('is a missing postal address', () => {
    const view = sampleView(edit.organisation('org18-SN', { address: null }));
    expect(refusal(view, 'participant-SN')).toEqual({
      code: 'address.noPostalAddress',
      name: 'Petra Muster',
    });
  });

  it('is a person without any house', () => {
    const view = sampleView(
      edit.person('person-SN', { organisationId: null }),
      edit.office('office18-SN', { organisationId: null }),
    );
    expect(refusal(view, 'participant-SN')).toMatchObject({ code: 'address.noPostalAddress' });
  });

  it('is an office outside the table', () => {
    const view = sampleView(edit.office('office18-SN', { office: 'oberfoerster' }));
    expect(refusal(view, 'participant-SN')).toMatchObject({
      code: 'address.unknownOffice',
      office: 'oberfoerster',
    });
  });

  it('is a member without a Land', () => {
    const view = sampleView();
    const landless: Participant = { ...participant(view, 'participant-SN'), land: null };
    expect(recipientOf(view, landless, DAY)).toEqual({
      ok: false,
      error: { code: 'participant.landMissing', name: 'Petra Muster' },
    });
  });

  it('is a person that is not there', () => {
    const id = sampleId('person-SN');
    expect(refusal(sampleView(removal('register', 'persons', id)), 'participant-SN')).toEqual({
      code: 'record.missing',
      collection: 'persons',
      id,
    });
  });
});

describe('the stored short form', () => {
  const remit = `für ${Array.from({ length: 22 }, () => 'Angelegenheiten').join(', ')}`;
  const long = edit.office('office18-SN', { remit });

  it('stands in only where the full address does not fit', () => {
    const brief = edit.office('office18-SN', { shortRemit: 'für Integration' });
    expect(recipient(sampleView(brief), 'participant-SN', DAY).address).toMatchObject({
      shortened: false,
      sizePt: 11,
    });
    const view = sampleView(edit.office('office18-SN', { remit, shortRemit: 'für Integration' }));
    expect(recipient(view, 'participant-SN', DAY).address).toEqual({
      lines: [
        'Sächsische Staatsministerin für Integration',
        'Frau Petra Muster MdL',
        'Musterufer 10',
        '01097 Dresden',
      ],
      sizePt: 11,
      borrowed: 0,
      shortened: true,
    });
  });

  it('missing, an address that is too long is an error', () => {
    expect(refusal(sampleView(long), 'participant-SN')).toMatchObject({ code: 'address.tooLong' });
  });

  it('of the house serves a person without an office', () => {
    const view = sampleView(edit.organisation('org18-BE', { addressName: 'Senatsverwaltung IAS' }));
    const person = view.register('persons').get(sampleId('person-BE'));
    if (person === undefined) throw new Error('nobody');
    const facts = personFacts(view, person, '2017-06-30');
    expect(hasShortForm(facts)).toBe(true);
    expect(addresseeOf(facts, undefined, 'short').organisation).toBe('Senatsverwaltung IAS');
    expect(addresseeOf(facts, undefined, 'full').organisation).toBe(
      'Senatsverwaltung für Integration, Arbeit und Soziales',
    );
  });

  it('is there only where one is stored', () => {
    const view = sampleView();
    const person = view.register('persons').get(sampleId('person-SN'));
    if (person === undefined) throw new Error('nobody');
    expect(hasShortForm(personFacts(view, person, DAY))).toBe(false);
  });
});

describe('lists of participants', () => {
  const view = sampleView();
  const copy = (key: string, patch: Partial<Participant>): Participant => ({
    ...participant(view, key),
    ...patch,
  });

  it('run by role, then by the order of the Länder', () => {
    const list = [
      copy('participant-SN', { id: 'a', role: 'staff' }),
      copy('participant-SN', { id: 'b', role: 'companion' }),
      copy('participant-bmi', { id: 'c', role: 'guest' }),
      copy('participant-bmi', { id: 'd' }),
      copy('participant-TH', { id: 'e' }),
      copy('participant-BW', { id: 'f' }),
      copy('participant-BE', { id: 'g' }),
      copy('participant-HB', { id: 'h' }),
    ];
    expect(
      inProtocolOrder(view, list)
        .map(({ id }) => id)
        .join(''),
    ).toBe('fghedcba');
    expect(
      inProtocolOrder(view, [...list].reverse())
        .map(({ id }) => id)
        .join(''),
    ).toBe('fghedcba');
    expect(list[0]?.id).toBe('a');
  });

  it('name Land and person, or only the person', () => {
    expect(participantLabel(view, participant(view, 'participant-SN'))).toBe(
      'Sachsen: Petra Muster',
    );
    expect(participantLabel(view, participant(view, 'participant-bmi'))).toBe(
      'Bund: Dr. Alex Muster',
    );
    expect(participantLabel(view, copy('participant-bmi', { role: 'guest' }))).toBe(
      'Dr. Alex Muster',
    );
  });

  it('give other guests a place of their own in file names', () => {
    const guest = recipientOf(view, copy('participant-bmi', { role: 'guest' }), DAY);
    expect(guest).toMatchObject({ ok: true, value: { place: 'GAST' } });
  });

  it('are those of one conference', () => {
    expect(view.conferenceIds()).toEqual([CONFERENCE_ID]);
  });
});
