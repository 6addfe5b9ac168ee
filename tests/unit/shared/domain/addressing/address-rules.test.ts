import { describe, expect, it } from 'vitest';
import {
  addresseeSchema,
  type Addressee,
} from '../../../../../src/shared/domain/addressing/addressee';
import {
  composeAddress,
  type ComposedAddress,
} from '../../../../../src/shared/domain/addressing/compose';
import { fitAddress } from '../../../../../src/shared/domain/addressing/fit-address';
import { officeTable } from '../../../../../src/shared/domain/addressing/offices';
import { groupSalutations } from '../../../../../src/shared/domain/addressing/salutation';
import { composeTogether } from '../../../../../src/shared/domain/addressing/together';
import { laender, landByCode } from '../../../../builders/laender';
import { governmentCases } from '../../../../fixtures/address-governments';
import {
  headOfAdministrationCases,
  headOfAdministrationTitles,
} from '../../../../fixtures/address-heads-of-administration';
import { jointCases } from '../../../../fixtures/address-joint';
import { memberCases } from '../../../../fixtures/address-members';
import { officeWords } from '../../../../fixtures/address-office-words';
import { personCases } from '../../../../fixtures/address-persons';
import { man, neutral, woman } from '../../../../fixtures/address-rule-case';
import { situationCases } from '../../../../fixtures/address-situations';

function compose(input: Addressee): ComposedAddress {
  const composed = composeAddress(addresseeSchema.parse(input), landByCode);
  if (!composed.ok) throw new Error(`refused with ${composed.error.code}`);
  return composed.value;
}

const POSTAL = ['Musterstraße 1', '12345 Musterstadt'];

describe.each([
  ['members of the conference', memberCases],
  ['heads of administration', headOfAdministrationCases],
  ['governments', governmentCases],
  ['persons and houses', personCases],
  ['situations', situationCases],
] as const)('the rules of address: %s', (_title, cases) => {
  it.each(cases.map((item) => [item.rule, item] as const))('%s', (_rule, item) => {
    const { lines, salutation, reasons } = compose(item.input);
    expect(lines).toEqual(item.lines);
    expect(salutation).toBe(item.salutation);
    expect(reasons).not.toEqual([]);
  });

  it.each(cases.map((item) => [item.rule, item] as const))('%s, fits at 11 pt', (_rule, item) => {
    const fitted = fitAddress({ lines: [...item.lines, ...POSTAL], notes: 0 });
    expect(fitted).toMatchObject({ ok: true, value: { sizePt: 11, shortened: false } });
  });
});

describe('the rules of address: several in one letter', () => {
  it.each(jointCases.map((item) => [item.rule, item] as const))('%s', (_rule, item) => {
    const joint = composeTogether(item.input, landByCode);
    if (!joint.ok) throw new Error(`refused with ${joint.error.code}`);
    expect(joint.value.lines).toEqual(item.lines);
    expect(joint.value.salutation).toBe(item.salutation);
    expect(joint.value.order).toEqual(item.order);
  });

  it('stop at the first who cannot be addressed', () => {
    expect(composeTogether([], landByCode)).toMatchObject({ error: { code: 'address.nobody' } });
    const unknown = { lastName: 'Muster', gender: null };
    expect(composeTogether([woman([]), unknown], landByCode)).toMatchObject({
      error: { code: 'address.genderUnknown' },
    });
  });

  it('say in which order and why', () => {
    const minister = woman([{ office: 'Ministerin', land: 'BW' }]);
    const codes = (input: readonly Addressee[]): readonly string[] => {
      const joint = composeTogether(input, landByCode);
      return joint.ok ? joint.value.reasons.map(({ code }) => code) : [];
    };
    expect(codes([man([]), minister])).toContain('jointByRank');
    expect(codes([minister, minister])).toContain('jointAsGiven');
    const other = woman([{ office: 'Ministerin', land: 'SL', remit: 'für Soziales' }]);
    expect(codes([other, minister])).toContain('jointByLand');
    const told = codes([minister, { ...minister, lastName: 'Beispiel' }]);
    expect(told).toContain('jointWithNames');
    expect(told).not.toContain('greetingWithName');
  });

  it('warn where the houses differ', () => {
    const post = (remit: string) => ({ office: 'Staatssekretärin', land: 'BW', remit }) as const;
    const codes = (input: readonly Addressee[]): readonly string[] => {
      const joint = composeTogether(input, landByCode);
      return joint.ok ? joint.value.reasons.map(({ code }) => code) : [];
    };
    const one = woman([post('für Soziales')]);
    expect(codes([one, man([post('für Soziales')])])).toContain('jointHouseOnce');
    expect(codes([one, man([post('für Soziales')])])).not.toContain('jointTwoHouses');
    expect(codes([one, man([post('der Finanzen')])])).toContain('jointTwoHouses');
    expect(codes([man([], { organisation: 'A' }), woman([], { organisation: 'B' })])).toContain(
      'jointTwoHouses',
    );
    expect(codes([man([]), one])).not.toContain('jointTwoHouses');
  });
});

describe('every office word', () => {
  const of = 'im Musterhaus';

  it.each(officeWords.map((row) => [row.key, row] as const))(
    '%s: cases and salutation',
    (_key, row) => {
      const seat = ['abgeordneter', 'bundestagsabgeordneter', 'europaabgeordneter'].includes(
        row.key,
      );
      const [feminine, nominative, accusative] = row.words;
      // A seat has its own line; its words show where it is a past title of a parliament unknown.
      if (!seat) {
        for (const office of [row.key, feminine, nominative, accusative]) {
          expect(compose(woman([{ office, of }])).lines[0]).toBe(`${feminine} ${of}`);
          expect(compose(man([{ office, of }])).lines[0]).toBe(`${accusative} ${of}`);
          const personal = compose(man([{ office, of }], { variant: 'B' }));
          expect(personal.lines.at(-1)).toBe(`${nominative} ${of}`);
        }
      }
      const [w, m] = row.greeting ?? ['Muster', 'Muster'];
      expect(compose(woman([{ office: row.key, of }])).salutation).toBe(`Sehr geehrte Frau ${w},`);
      expect(compose(man([{ office: row.key, of }])).salutation).toBe(`Sehr geehrter Herr ${m},`);
    },
  );

  it('is in the list: none is left out unsaid', () => {
    expect(officeWords.map(({ key }) => key).sort()).toEqual(
      officeTable.map(({ key }) => key).sort(),
    );
  });

  it.each(officeWords.map((row) => [row.key, row] as const))('%s a. D.', (_key, row) => {
    const [feminine, , accusative] = row.words;
    const seat = row.key === 'bundestagsabgeordneter' || row.key === 'europaabgeordneter';
    if (seat) return;
    const past = (word: string): string => `${word} a. D.`;
    expect(compose(woman([], { formerTitle: row.key })).lines).toEqual([
      `Frau ${past(feminine)} Petra Muster`,
    ]);
    expect(compose(man([], { formerTitle: row.key })).lines).toEqual([
      `Herrn ${past(accusative)} Jan Muster`,
    ]);
  });
});

describe('the Länder as shipped', () => {
  it('give their Amtschef the titles of the list', () => {
    for (const land of laender) {
      const { w, m } = land.headOfAdministrationTitle;
      expect([w, m], land.id).toEqual(headOfAdministrationTitles[land.id]);
    }
  });
});

describe('a Land that its house does not name', () => {
  const bare = (code: Parameters<typeof landByCode>[0]) => {
    const found = landByCode(code);
    return found && { ...found, officeNamedBy: 'nothing' as const };
  };

  it('stays out of the office line, as in Berlin', () => {
    const remit = 'für Soziales';
    const lines = (input: Addressee) => {
      const composed = composeAddress(input, bare);
      return composed.ok ? composed.value.lines[0] : composed.error.code;
    };
    expect(lines(woman([{ office: 'Senatorin', land: 'BE', remit }]))).toBe(
      'Senatorin für Soziales',
    );
    expect(lines(woman([{ office: 'Staatssekretärin', land: 'BE', remit }]))).toBe(
      'Staatssekretärin in der Senatsverwaltung für Soziales',
    );
    expect(lines(neutral([{ office: 'Senatorin', land: 'BE', remit }]))).toBe(
      'Senatsverwaltung für Soziales',
    );
    // Without a remit the office would say nothing at all.
    expect(lines(woman([{ office: 'Senatorin', land: 'BE' }]))).toBe('Senatorin des Landes Berlin');
  });
});

describe('a Land that goes by adjective', () => {
  it('keeps the genitive for mayors, who are no ministers', () => {
    const berliner: typeof landByCode = (code) => {
      const found = landByCode(code);
      return found && { ...found, officeNamedBy: 'adjective' };
    };
    const first = (office: string): unknown => {
      const input = man([{ office, land: 'BE', remit: 'für Finanzen' }]);
      const composed = composeAddress(input, berliner);
      return composed.ok ? composed.value.lines[0] : composed.error.code;
    };
    expect(first('Senator')).toBe('Berliner Senator für Finanzen');
    expect(first('Bürgermeister und Senator')).toBe(
      'Bürgermeister und Senator für Finanzen des Landes Berlin',
    );
  });
});

describe('salutations of groups', () => {
  it.each([
    ['members', 'Sehr geehrte Ministerinnen und Minister, sehr geehrte Senatorinnen und Senatoren,'],
    ['membersAndGuests', 'Sehr geehrte Ministerinnen und Minister, sehr geehrte Senatorinnen und Senatoren, sehr geehrte Damen und Herren,'],
    ['colleagues', 'Sehr geehrte Kolleginnen und Kollegen,'],
    ['headsOfGovernment', 'Sehr geehrte Ministerpräsidentinnen und Ministerpräsidenten, sehr geehrte Bürgermeisterinnen und Bürgermeister,'],
    ['headsOfAdministration', 'Sehr geehrte Staatssekretärinnen und Staatssekretäre, sehr geehrte Staatsrätinnen und Staatsräte, sehr geehrte Ministerialdirektorinnen und Ministerialdirektoren,'],
    ['stateSecretaries', 'Sehr geehrte Staatssekretärinnen und Staatssekretäre,'],
    ['plenipotentiaries', 'Sehr geehrte Bevollmächtigte,'],
    ['commissioners', 'Sehr geehrte Beauftragte,'],
    ['membersOfParliament', 'Sehr geehrte Abgeordnete,'],
    ['mayors', 'Sehr geehrte Oberbürgermeisterinnen und Oberbürgermeister,'],
    ['anyone', 'Sehr geehrte Damen und Herren,'],
  ] as const)('%s', (group, text) => {
    expect(groupSalutations[group]).toBe(text);
  }); // prettier-ignore
});
