import { describe, expect, it } from 'vitest';
import type { AddressReason } from '../../../../src/shared/domain/addressing/reasons';
import { reasonText } from '../../../../src/shared/texts/address-reasons';

type Code = AddressReason['code'];

/** A reason of every code with the value it has to name; one without does not compile. */
const EXAMPLES: { readonly [C in Code]: readonly [Extract<AddressReason, { code: C }>, string] } = {
  officeAccusative: [{ code: 'officeAccusative', office: 'Präsidenten' }, '„Präsidenten“'],
  officeUnchanged: [{ code: 'officeUnchanged', office: 'Senator' }, '„Senator“'],
  namedByAdjective: [{ code: 'namedByAdjective', word: 'Sächsische' }, '„Sächsische“'],
  namedByGenitive: [{ code: 'namedByGenitive', phrase: 'des Saarlandes' }, '„des Saarlandes“'],
  presides: [{ code: 'presides' }, '„Präses“'],
  personalTitle: [{ code: 'personalTitle', title: 'Staatsministerin' }, '„Staatsministerin“'],
  variantB: [{ code: 'variantB' }, 'Variante B'],
  parliamentSuffix: [{ code: 'parliamentSuffix', suffix: 'MdHB' }, '„MdHB“'],
  suffixDropped: [{ code: 'suffixDropped', suffix: 'MdL' }, '„MdL“'],
  nobility: [{ code: 'nobility', nobility: 'Freifrau von' }, '„Freifrau von“'],
  former: [{ code: 'former' }, '„a. D.“'],
  neutralOffice: [{ code: 'neutralOffice' }, 'Neutrale Form'],
  greetingByOffice: [{ code: 'greetingByOffice', office: 'Ministerin' }, '„Ministerin“'],
  greetingHighestOffice: [{ code: 'greetingHighestOffice', office: 'Senator' }, '„Senator“'],
  greetingWithName: [{ code: 'greetingWithName' }, 'mit Namen'],
  greetingByName: [{ code: 'greetingByName' }, 'mit dem Namen'],
  greetingDegree: [{ code: 'greetingDegree', degree: 'Professorin' }, '„Professorin“'],
  greetingNeutral: [{ code: 'greetingNeutral' }, '„Guten Tag“'],
  greetingNobody: [{ code: 'greetingNobody' }, 'allgemeine Anrede'],
  greetingCustom: [{ code: 'greetingCustom' }, 'Hinterlegte'],
};

describe('the text of a reason', () => {
  it.each(Object.entries(EXAMPLES))(
    '%s is one German sentence that names its word',
    (_code, row) => {
      const [reason, word] = row;
      const text = reasonText(reason);
      expect(text).toContain(word);
      expect(text).toMatch(/^[\p{Lu}„].*[^.]\.$/u);
      expect(text).not.toMatch(/ {2}|undefined|null|["']/);
    },
  );

  it('is another one for every reason', () => {
    const texts = Object.values(EXAMPLES).map(([reason]) => reasonText(reason));
    expect(new Set(texts).size).toBe(texts.length);
  });
});
