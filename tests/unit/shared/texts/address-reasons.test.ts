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
  officeAlsoAccusative: [{ code: 'officeAlsoAccusative', office: 'Präsidenten' }, 'Auch „Präsid'],
  namedByPlace: [{ code: 'namedByPlace', phrase: 'von Berlin' }, '„von Berlin“'],
  delegateOfLand: [{ code: 'delegateOfLand', phrase: 'des Saarlandes' }, '„des Saarlandes“'],
  governmentOfLand: [{ code: 'governmentOfLand', phrase: 'des Senats von Berlin' }, 'von Berlin“'],
  landMissing: [{ code: 'landMissing', phrase: 'des Senats' }, 'Land fehlt'],
  namedByNothing: [{ code: 'namedByNothing', land: 'Berlin' }, 'Berlin'],
  landOnce: [{ code: 'landOnce', land: 'Hessen' }, 'Hessen'],
  presides: [{ code: 'presides' }, '„Präses“'],
  authorityByHead: [{ code: 'authorityByHead', phrase: 'beim Senator' }, '„beim Senator“'],
  withMinister: [{ code: 'withMinister', phrase: 'beim Bundesminister' }, 'beim Bundesminister'],
  authorityHeadUnknown: [
    { code: 'authorityHeadUnknown', phrase: 'im Senatsressort' },
    '„im Senatsressort“',
  ],
  seatLine: [{ code: 'seatLine', line: 'Mitglied des Landtages' }, '„Mitglied des Landtages“'],
  personalTitle: [{ code: 'personalTitle', title: 'Staatsministerin' }, '„Staatsministerin“'],
  titleOfOffice: [
    { code: 'titleOfOffice', title: 'Bürgermeister', word: 'Präsident des Senats' },
    '„Bürgermeister“',
  ],
  officeAtName: [
    { code: 'officeAtName', title: 'Staatsministerin', word: 'Leiterin der Staatskanzlei' },
    '„Staatsministerin“',
  ],
  titleAccusative: [{ code: 'titleAccusative', title: 'Präsidenten' }, '„Präsidenten“ steht wie'],
  variantB: [{ code: 'variantB' }, 'Variante B'],
  nameLine: [{ code: 'nameLine', form: 'Herrn' }, '„Herrn“'],
  nameNeutral: [{ code: 'nameNeutral' }, 'ohne „Frau“'],
  degrees: [{ code: 'degrees', degrees: 'Prof. Dr.' }, '„Prof. Dr.“'],
  degreesBehind: [{ code: 'degreesBehind', degrees: 'M. A.' }, '„M. A.“'],
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
  neutralOffice: [{ code: 'neutralOffice' }, 'die Stelle'],
  neutralNoOffice: [{ code: 'neutralNoOffice' }, 'kein neutrales Wort'],
  houseAbove: [{ code: 'houseAbove', what: 'both', place: 'above' }, 'über dem Namen'],
  unitLine: [{ code: 'unitLine', unit: 'Referat 34' }, '„Referat 34“'],
  organisationOnly: [{ code: 'organisationOnly' }, 'keine Person'],
  vacant: [{ code: 'vacant' }, 'nicht besetzt'],
  noFormOfAddress: [{ code: 'noFormOfAddress', word: 'Beauftragte' }, '„Beauftragte“'],
  greetingByOffice: [{ code: 'greetingByOffice', office: 'Ministerin' }, '„Ministerin“'],
  greetingShort: [
    { code: 'greetingShort', office: 'Präsident', full: 'Landtagspräsident', because: 'short' },
    '„Landtagspräsident“',
  ],
  greetingHighestOffice: [{ code: 'greetingHighestOffice', office: 'Senator' }, '„Senator“'],
  greetingFormer: [{ code: 'greetingFormer', office: 'Minister' }, '„Minister“'],
  greetingFormerBeforeSeat: [
    { code: 'greetingFormerBeforeSeat', office: 'Minister', seat: 'Abgeordneter' },
    'geht „Abgeordneter“ vor',
  ],
  collegialNotMember: [{ code: 'collegialNotMember' }, 'Keine kollegiale'],
  greetingCollegial: [{ code: 'greetingCollegial' }, 'Kollegiale'],
  greetingWithName: [{ code: 'greetingWithName' }, 'mit Namen'],
  greetingByName: [{ code: 'greetingByName' }, 'mit dem Namen'],
  greetingTitleMissing: [{ code: 'greetingTitleMissing', word: 'Bevollmächtigte' }, 'bitte prüfen'],
  greetingDegree: [{ code: 'greetingDegree', degree: 'Professorin' }, '„Professorin“'],
  greetingNeutral: [{ code: 'greetingNeutral' }, '„Guten Tag“'],
  greetingNobody: [{ code: 'greetingNobody' }, 'allgemeine Anrede'],
  greetingCustom: [{ code: 'greetingCustom' }, 'hinterlegt'],
  jointByRank: [{ code: 'jointByRank' }, 'höhere Amt'],
  jointByLand: [{ code: 'jointByLand' }, 'Reihenfolge der Länder'],
  jointAsGiven: [{ code: 'jointAsGiven' }, 'Reihenfolge der Eingabe'],
  jointWithNames: [{ code: 'jointWithNames' }, 'Namen unterscheiden'],
  jointHouseOnce: [{ code: 'jointHouseOnce' }, 'Amtszeile darüber'],
  jointTwoHouses: [{ code: 'jointTwoHouses' }, 'zwei einzelne Briefe'],
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
