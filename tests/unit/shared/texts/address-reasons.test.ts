import { describe, expect, it } from 'vitest';
import type { AddressReason } from '../../../../src/shared/domain/addressing/reasons';
import { reasonText } from '../../../../src/shared/texts/address-reasons';

type Code = AddressReason['code'];

/** A reason of every code with the value it has to name; one without does not compile. */
const EXAMPLES: { readonly [C in Code]: readonly [Extract<AddressReason, { code: C }>, string] } = {
  officeAccusative: [{ code: 'officeAccusative', office: 'Präsidenten' }, '„Präsidenten“'],
  officeUnchanged: [{ code: 'officeUnchanged', office: 'Senator' }, '„Senator“'],
  officeFeminine: [{ code: 'officeFeminine', office: 'Senatorin' }, '„Senatorin“'],
  officeHouseWord: [
    { code: 'officeHouseWord', given: 'Minister', word: 'Senator', land: 'Berlin' },
    '„Senator“',
  ],
  officePhrase: [{ code: 'officePhrase', phrase: 'der Stadt Fürth' }, '„der Stadt Fürth“'],
  namedByAdjective: [{ code: 'namedByAdjective', word: 'Sächsische' }, '„Sächsische“'],
  namedByGenitive: [{ code: 'namedByGenitive', phrase: 'des Saarlandes' }, '„des Saarlandes“'],
  namedByNothing: [{ code: 'namedByNothing', land: 'Berlin' }, 'Berlin'],
  landOnce: [{ code: 'landOnce', land: 'Hessen' }, 'Hessen'],
  presides: [{ code: 'presides' }, '„Präses“'],
  authorityByHead: [{ code: 'authorityByHead', phrase: 'beim Senator' }, '„beim Senator“'],
  authorityHeadUnknown: [
    { code: 'authorityHeadUnknown', phrase: 'im Senatsressort' },
    '„im Senatsressort“',
  ],
  seatLine: [{ code: 'seatLine', line: 'Mitglied des Landtages' }, '„Mitglied des Landtages“'],
  personalTitle: [{ code: 'personalTitle', title: 'Staatsministerin' }, '„Staatsministerin“'],
  variantB: [{ code: 'variantB' }, 'Variante B'],
  nameLine: [{ code: 'nameLine', form: 'Herrn' }, '„Herrn“'],
  nameNeutral: [{ code: 'nameNeutral' }, 'ohne „Frau“'],
  degrees: [{ code: 'degrees', degrees: 'Prof. Dr.' }, '„Prof. Dr.“'],
  parliamentSuffix: [{ code: 'parliamentSuffix', suffix: 'MdHB' }, '„MdHB“'],
  suffixDropped: [{ code: 'suffixDropped', suffix: 'MdL' }, '„MdL“'],
  nobility: [{ code: 'nobility', nobility: 'Freifrau von' }, '„Freifrau von“'],
  nobilityToCheck: [
    { code: 'nobilityToCheck', nobility: 'Graf', forms: ['Gräfin'] },
    'Möglich: „Gräfin“',
  ],
  former: [{ code: 'former' }, '„a. D.“'],
  formerSeat: [{ code: 'formerSeat', suffix: 'MdL a. D.' }, '„MdL a. D.“'],
  formerDropped: [{ code: 'formerDropped', title: 'Ministerin' }, '„Ministerin a. D.“'],
  neutralOffice: [{ code: 'neutralOffice' }, 'Neutrale Form'],
  neutralNoOffice: [{ code: 'neutralNoOffice' }, 'kein neutrales Wort'],
  houseAbove: [{ code: 'houseAbove' }, 'Behörde'],
  unitLine: [{ code: 'unitLine', unit: 'Referat 34' }, '„Referat 34“'],
  organisationOnly: [{ code: 'organisationOnly' }, 'keine Person'],
  vacant: [{ code: 'vacant' }, 'nicht besetzt'],
  noFormOfAddress: [{ code: 'noFormOfAddress', word: 'Beauftragte' }, '„Beauftragte“'],
  greetingByOffice: [{ code: 'greetingByOffice', office: 'Ministerin' }, '„Ministerin“'],
  greetingHighestOffice: [{ code: 'greetingHighestOffice', office: 'Senator' }, '„Senator“'],
  greetingFormer: [{ code: 'greetingFormer', office: 'Minister' }, '„Minister“'],
  greetingCollegial: [{ code: 'greetingCollegial' }, 'Kollegiale'],
  greetingWithName: [{ code: 'greetingWithName' }, 'mit Namen'],
  greetingByName: [{ code: 'greetingByName' }, 'mit dem Namen'],
  greetingDegree: [{ code: 'greetingDegree', degree: 'Professorin' }, '„Professorin“'],
  greetingNeutral: [{ code: 'greetingNeutral' }, '„Guten Tag“'],
  greetingNobody: [{ code: 'greetingNobody' }, 'allgemeine Anrede'],
  greetingCustom: [{ code: 'greetingCustom' }, 'Hinterlegte'],
  jointByRank: [{ code: 'jointByRank' }, 'höhere Amt'],
  jointAsGiven: [{ code: 'jointAsGiven' }, 'gleicher Rang'],
  jointWithNames: [{ code: 'jointWithNames' }, 'Namen unterscheiden'],
  jointSameHouse: [{ code: 'jointSameHouse' }, 'nur einmal'],
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
