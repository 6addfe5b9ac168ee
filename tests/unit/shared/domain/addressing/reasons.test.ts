import { describe, expect, it } from 'vitest';
import type { Addressee } from '../../../../../src/shared/domain/addressing/addressee';
import {
  composeAddress,
  type ComposedAddress,
} from '../../../../../src/shared/domain/addressing/compose';
import type { AddressReason } from '../../../../../src/shared/domain/addressing/reasons';
import { landByCode } from '../../../../builders/laender';
import { addressCases } from '../../../../fixtures/address-cases';
import { governmentCases } from '../../../../fixtures/address-governments';
import { headOfAdministrationCases } from '../../../../fixtures/address-heads-of-administration';
import { memberCases } from '../../../../fixtures/address-members';
import { personCases } from '../../../../fixtures/address-persons';
import { man, woman } from '../../../../fixtures/address-rule-case';
import { situationCases } from '../../../../fixtures/address-situations';

function compose(input: Addressee): ComposedAddress {
  const composed = composeAddress(input, landByCode);
  if (!composed.ok) throw new Error(`refused with ${composed.error.code}`);
  return composed.value;
}

const agreed = addressCases.flatMap(({ id, description, input }) =>
  'group' in input ? [] : [[`${id}: ${description}`, compose(input)] as const],
);
const derived = [
  ...memberCases,
  ...headOfAdministrationCases,
  ...governmentCases,
  ...personCases,
  ...situationCases,
].map(({ rule, input }) => [rule, compose(input)] as const);
const persons = [...agreed, ...derived];

const spaced = (text: string): string => ` ${text.replaceAll(',', ' ').replace(/ +/g, ' ')} `;
const has = (text: string, phrase: string): boolean => spaced(text).includes(spaced(phrase));

const QUOTED = ['office', 'phrase', 'line', 'nobility', 'degree', 'degrees', 'suffix'];

/** What a reason quotes from the address. */
function quoted(reason: AddressReason): readonly string[] {
  if (reason.code === 'suffixDropped') return [];
  const fields = reason.code === 'namedByAdjective' ? [...QUOTED, 'word'] : QUOTED;
  return Object.entries(reason).flatMap(([field, value]) =>
    fields.includes(field) ? [String(value)] : [],
  );
}

describe('the reasons of an address', () => {
  it.each(persons)('%s: say why the salutation is as it is', (_title, { reasons }) => {
    const greetings = reasons.filter(
      ({ code }) => code.startsWith('greeting') && !/WithName|Degree/.test(code),
    );
    expect(greetings).toHaveLength(1);
  });

  it.each(persons)('%s: quote only what stands in the address', (_title, composed) => {
    const text = [...composed.lines, composed.salutation].join(' ');
    for (const reason of composed.reasons) {
      for (const phrase of quoted(reason)) expect(has(text, phrase), phrase).toBe(true);
      if (reason.code === 'suffixDropped') expect(has(text, reason.suffix)).toBe(false);
    }
  });

  const codes = (input: Addressee): readonly string[] =>
    compose(input).reasons.map(({ code }) => code);
  const BREMEN = { office: 'Staatsrätin', land: 'HB', remit: 'für Soziales' } as const;

  const explained: readonly (readonly [string, Addressee, AddressReason['code']])[] = [
    ['a word the Land does not use', man([{ office: 'Minister', land: 'BY' }]), 'officeHouseWord'],
    ['the authority called after its head', woman([{ ...BREMEN, headGender: 'w' }]), 'authorityByHead'],
    ['a head nobody has entered', woman([BREMEN]), 'authorityHeadUnknown'],
    ['a feminine office', woman([{ office: 'Ministerin', land: 'BW' }]), 'officeFeminine'],
    ['a past title', woman([], { formerTitle: 'Ministerin' }), 'former'],
    ['its salutation', woman([], { formerTitle: 'Ministerin' }), 'greetingFormer'],
    ['a past title beside an office', woman([BREMEN], { formerTitle: 'Ministerin' }), 'formerDropped'],
    ['a past seat', woman([], { formerTitle: 'MdB' }), 'formerSeat'],
    ['colleagues', man([{ office: 'Senator', land: 'BE' }], { collegial: true }), 'greetingCollegial'],
    ['why somebody is no colleague', woman([BREMEN], { collegial: true }), 'collegialNotMember'],
    ['a Staatsminister of the Bund, who is none', man([{ office: 'Staatsminister', of: 'beim Bundeskanzler' }], { collegial: true }), 'collegialNotMember'],
    ['a colleague by title', man([{ office: 'Chef der Staatskanzlei', land: 'SN' }], { collegial: true, personalTitle: 'Staatsminister' }), 'greetingCollegial'],
    ['the office beside a function', man([{ office: 'Chef der Staatskanzlei', land: 'SN' }], { personalTitle: 'Staatsminister' }), 'officeAtName'],
    ['the title that goes with an office', man([{ office: 'Präsident des Senats', land: 'HB' }]), 'titleOfOffice'],
    ['a title in the accusative', man([], { formerTitle: 'Ministerpräsident' }), 'titleAccusative'],
    ['a second line in the accusative', man([{ office: 'Stellvertretender Ministerpräsident', land: 'NI' }, { office: 'Minister', land: 'NI' }]), 'officeAlsoAccusative'],
    ['a place in the name of the office', man([{ office: 'Regierender Bürgermeister', land: 'BE' }]), 'namedByPlace'],
    ['the Land of a delegate', man([{ office: 'Bevollmächtigter', land: 'HE' }]), 'delegateOfLand'],
    ['a delegate of nobody knows whom', man([{ office: 'Bevollmächtigter' }]), 'landMissing'],
    ['a Senate of nobody knows where', man([{ office: 'Beauftragter', of: 'des Senats' }]), 'landMissing'],
    ['whose Senate it is', man([{ office: 'Beauftragter', land: 'BE', of: 'des Senats' }]), 'governmentOfLand'],
    ['with whom a Parlamentarische Staatssekretärin works', woman([{ office: 'PSt', remit: 'des Innern', headGender: 'w' }]), 'withMinister'],
    ['a function without its office', woman([{ office: 'Bevollmächtigte', land: 'HE' }]), 'greetingTitleMissing'],
    ['a salutation shorter than the office', woman([{ office: 'Zweite Bürgermeisterin', land: 'HH' }]), 'greetingShort'],
    ['a past title before a seat', man([{ office: 'MdB' }], { formerTitle: 'Minister' }), 'greetingFormerBeforeSeat'],
    ['the suffix that the seat says already', man([{ office: 'MdB' }]), 'suffixDropped'],
    ['a function', man([{ office: 'Referent', land: 'BY' }]), 'noFormOfAddress'],
    ['a noble title in the other form', woman([], { nobility: 'Graf von' }), 'nobilityToCheck'],
    ['a vacant office', { offices: [BREMEN] }, 'vacant'],
    ['a house', { organisation: 'Musterverband' }, 'organisationOnly'],
    ['a house above a name', man([], { organisation: 'Musterverband' }), 'houseAbove'],
    ['a neutral form without a word', { gender: 'neutral', lastName: 'Muster', offices: [{ office: 'Landrat' }] }, 'neutralNoOffice'],
  ]; // prettier-ignore

  it.each(explained)('explain %s', (_title, input, code) => {
    expect(codes(input)).toContain(code);
  });

  it('are given once each', () => {
    const minister = { office: 'Ministerin', land: 'BB', remit: 'für Soziales' } as const;
    const { reasons } = compose(woman([minister, { ...minister, remit: 'der Finanzen' }]));
    const texts = reasons.map((reason) => JSON.stringify(reason));
    expect(texts).toEqual([...new Set(texts)]);
  });

  it('speak of several offices only where another one could have greeted', () => {
    const minister = { office: 'Ministerin', land: 'BB', remit: 'für Soziales' } as const;
    const deputy = { office: 'Stellvertretende Ministerpräsidentin', land: 'BB' } as const;
    const seat = { office: 'Abgeordnete', land: 'BB' } as const;
    expect(codes(woman([deputy, minister]))).toContain('greetingByOffice');
    expect(codes(woman([deputy, minister]))).toContain('landOnce');
    expect(codes(woman([minister, seat]))).toContain('greetingHighestOffice');
  });

  it.each([
    ['m', 'Präsident', 'officeAccusative'],
    ['m', 'Senator', 'officeUnchanged'],
  ] as const)('speak of the accusative for a man (%s, %s)', (gender, office, code) => {
    const input: Addressee = {
      gender,
      lastName: 'Muster',
      offices: [{ office, of: 'im Beispiel' }],
    };
    expect(compose(input).reasons.map((reason) => reason.code)).toContain(code);
    const personal = compose({ ...input, variant: 'B' }).reasons.map((reason) => reason.code);
    expect(personal).toContain('variantB');
    expect(personal).not.toContain(code);
  });

  it('do not speak of it for a woman, whose office never changes', () => {
    const input: Addressee = {
      gender: 'w',
      lastName: 'Muster',
      offices: [{ office: 'Präsident' }],
    };
    const codes = compose(input).reasons.map((reason) => reason.code);
    expect(codes).not.toContain('officeAccusative');
    expect(codes).not.toContain('officeUnchanged');
  });
});
