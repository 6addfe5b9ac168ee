import { describe, expect, it } from 'vitest';
import type { Addressee } from '../../../../../src/shared/domain/addressing/addressee';
import {
  composeAddress,
  type ComposedAddress,
} from '../../../../../src/shared/domain/addressing/compose';
import { landByCode } from '../../../../builders/laender';
import { addressCases } from '../../../../fixtures/address-cases';

function compose(input: Addressee): ComposedAddress {
  const composed = composeAddress(input, landByCode);
  if (!composed.ok) throw new Error(`refused with ${composed.error.code}`);
  return composed.value;
}

const persons = addressCases.flatMap(({ id, description, input }) =>
  'group' in input ? [] : [[`${id}: ${description}`, compose(input)] as const],
);

const has = (text: string, phrase: string): boolean =>
  ` ${text.replaceAll(',', ' ')} `.includes(` ${phrase} `);

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
      if (reason.code === 'suffixDropped') expect(has(text, reason.suffix)).toBe(false);
      if ('office' in reason) expect(has(text, reason.office), reason.office).toBe(true);
      if (reason.code === 'namedByAdjective')
        expect(has(text, reason.word), reason.word).toBe(true);
      if (reason.code === 'namedByGenitive') expect(has(text, reason.phrase)).toBe(true);
      if (reason.code === 'parliamentSuffix') expect(has(text, reason.suffix)).toBe(true);
      if (reason.code === 'greetingDegree') expect(has(text, reason.degree)).toBe(true);
      if (reason.code === 'nobility') expect(has(text, reason.nobility)).toBe(true);
    }
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
