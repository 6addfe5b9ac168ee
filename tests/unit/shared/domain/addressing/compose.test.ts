import { describe, expect, it } from 'vitest';
import {
  addresseeSchema,
  type Addressee,
  type AddresseeOffice,
} from '../../../../../src/shared/domain/addressing/addressee';
import {
  composeAddress,
  type ComposedAddress,
} from '../../../../../src/shared/domain/addressing/compose';
import type { LandCode } from '../../../../../src/shared/domain/register/records';
import { landByCode } from '../../../../builders/laender';

function compose(input: Addressee): ComposedAddress {
  const composed = composeAddress(addresseeSchema.parse(input), landByCode);
  if (!composed.ok) throw new Error(`refused with ${composed.error.code}`);
  return composed.value;
}

const refusal = (input: Addressee): unknown => {
  const composed = composeAddress(addresseeSchema.parse(input), landByCode);
  return composed.ok ? 'composed' : composed.error;
};

const woman = (...offices: readonly AddresseeOffice[]): Addressee => ({
  gender: 'w',
  firstName: 'Jana',
  lastName: 'Muster',
  offices: [...offices],
});
const man = (...offices: readonly AddresseeOffice[]): Addressee => ({
  gender: 'm',
  firstName: 'Jan',
  lastName: 'Muster',
  offices: [...offices],
});

const REMIT = 'für Soziales und Integration';

describe('office lines of the member of each Land', () => {
  // Names of the offices by Part "Länder": who is named by adjective and who by genitive.
  const members: readonly (readonly [LandCode, string, string, string])[] = [
    ['BW', 'minister', `Ministerin ${REMIT} des Landes Baden-Württemberg`, `Minister ${REMIT} des Landes Baden-Württemberg`],
    ['BY', 'staatsminister', `Bayerische Staatsministerin ${REMIT}`, `Bayerischen Staatsminister ${REMIT}`],
    ['BE', 'senator', `Senatorin ${REMIT} des Landes Berlin`, `Senator ${REMIT} des Landes Berlin`],
    ['BB', 'minister', `Ministerin ${REMIT} des Landes Brandenburg`, `Minister ${REMIT} des Landes Brandenburg`],
    ['HB', 'senator', `Senatorin ${REMIT} der Freien Hansestadt Bremen`, `Senator ${REMIT} der Freien Hansestadt Bremen`],
    ['HE', 'minister', `Hessische Ministerin ${REMIT}`, `Hessischen Minister ${REMIT}`],
    ['MV', 'minister', `Ministerin ${REMIT} des Landes Mecklenburg-Vorpommern`, `Minister ${REMIT} des Landes Mecklenburg-Vorpommern`],
    ['NI', 'minister', `Niedersächsische Ministerin ${REMIT}`, `Niedersächsischen Minister ${REMIT}`],
    ['NW', 'minister', `Ministerin ${REMIT} des Landes Nordrhein-Westfalen`, `Minister ${REMIT} des Landes Nordrhein-Westfalen`],
    ['RP', 'minister', `Ministerin ${REMIT} des Landes Rheinland-Pfalz`, `Minister ${REMIT} des Landes Rheinland-Pfalz`],
    ['SL', 'minister', `Ministerin ${REMIT} des Saarlandes`, `Minister ${REMIT} des Saarlandes`],
    ['SN', 'staatsminister', `Sächsische Staatsministerin ${REMIT}`, `Sächsischen Staatsminister ${REMIT}`],
    ['ST', 'minister', `Ministerin ${REMIT} des Landes Sachsen-Anhalt`, `Minister ${REMIT} des Landes Sachsen-Anhalt`],
    ['SH', 'minister', `Ministerin ${REMIT} des Landes Schleswig-Holstein`, `Minister ${REMIT} des Landes Schleswig-Holstein`],
    ['TH', 'minister', `Thüringer Ministerin ${REMIT}`, `Thüringer Minister ${REMIT}`],
  ]; // prettier-ignore

  it.each(members.map((row) => [row[0], row] as const))('%s', (_land, row) => {
    const [land, office, feminine, masculine] = row;
    expect(compose(woman({ office, land, remit: REMIT })).lines[0]).toBe(feminine);
    expect(compose(man({ office, land, remit: REMIT })).lines[0]).toBe(masculine);
  });

  it('gives Hamburg two lines, with the same "Präses" for a woman', () => {
    expect(compose(woman({ office: 'senator', land: 'HH', remit: REMIT })).lines).toEqual([
      'Senatorin der Freien und Hansestadt Hamburg',
      'Präses der Behörde für Soziales und Integration',
      'Frau Jana Muster',
    ]);
    expect(compose(woman({ office: 'senator', land: 'HH' })).lines).toEqual([
      'Senatorin der Freien und Hansestadt Hamburg',
      'Frau Jana Muster',
    ]);
  });

  it('takes a remit with and without its "für"', () => {
    const bare = woman({ office: 'minister', land: 'SL', remit: 'Soziales und Integration' });
    expect(compose(bare).lines[0]).toBe(`Ministerin ${REMIT} des Saarlandes`);
  });

  it.each(['minister', 'Minister', 'Ministerin', 'ministerin'])(
    'finds the office as "%s"',
    (office) => {
      expect(compose(woman({ office, land: 'SL', remit: REMIT })).lines[0]).toBe(
        `Ministerin ${REMIT} des Saarlandes`,
      );
    },
  );
});

describe('posts inside an authority', () => {
  const posts: readonly (readonly [LandCode, string])[] = [
    ['BW', 'Staatssekretär im Ministerium für Soziales des Landes Baden-Württemberg'],
    ['BY', 'Staatssekretär im Bayerischen Staatsministerium für Soziales'],
    ['BE', 'Staatssekretär in der Senatsverwaltung für Soziales des Landes Berlin'],
    ['HB', 'Staatsrat im Senatsressort für Soziales der Freien Hansestadt Bremen'],
    ['HH', 'Staatsrat der Behörde für Soziales der Freien und Hansestadt Hamburg'],
    ['HE', 'Staatssekretär im Hessischen Ministerium für Soziales'],
    ['NI', 'Staatssekretär im Niedersächsischen Ministerium für Soziales'],
    ['SL', 'Staatssekretär im Ministerium für Soziales des Saarlandes'],
    ['SN', 'Staatssekretär im Sächsischen Staatsministerium für Soziales'],
    ['TH', 'Staatssekretär im Thüringer Ministerium für Soziales'],
  ];

  it.each(posts)('%s', (land, line) => {
    const office = { office: 'staatssekretaer', land, remit: 'für Soziales' };
    expect(compose(man(office)).lines[0]).toBe(line);
  });
});

describe('the accusative of the first line', () => {
  const words: readonly (readonly [string, string, string])[] = [
    ['minister', 'Minister', 'Ministerin'],
    ['staatsminister', 'Staatsminister', 'Staatsministerin'],
    ['senator', 'Senator', 'Senatorin'],
    ['staatssekretaer', 'Staatssekretär', 'Staatssekretärin'],
    ['staatsrat', 'Staatsrat', 'Staatsrätin'],
    ['ministerialdirektor', 'Ministerialdirektor', 'Ministerialdirektorin'],
    ['praesident', 'Präsidenten', 'Präsidentin'],
    ['ministerpraesident', 'Ministerpräsidenten', 'Ministerpräsidentin'],
    ['beauftragter', 'Beauftragten', 'Beauftragte'],
    ['vorsitzender', 'Vorsitzenden', 'Vorsitzende'],
    ['ministerialdirigent', 'Ministerialdirigenten', 'Ministerialdirigentin'],
    ['oberbuergermeister', 'Oberbürgermeister', 'Oberbürgermeisterin'],
    ['regierenderBuergermeister', 'Regierenden Bürgermeister', 'Regierende Bürgermeisterin'],
    ['ersterBuergermeister', 'Ersten Bürgermeister', 'Erste Bürgermeisterin'],
    ['bevollmaechtigter', 'Bevollmächtigten', 'Bevollmächtigte'],
    ['parlamentarischerStaatssekretaer', 'Parlamentarischen Staatssekretär', 'Parlamentarische Staatssekretärin'],
    ['vizepraesident', 'Vizepräsidenten', 'Vizepräsidentin'],
    ['leitenderMinisterialrat', 'Leitenden Ministerialrat', 'Leitende Ministerialrätin'],
    ['referent', 'Referenten', 'Referentin'],
    ['stellvertretenderMinisterpraesident', 'Stellvertretenden Ministerpräsidenten', 'Stellvertretende Ministerpräsidentin'],
  ]; // prettier-ignore

  it.each(words)('%s', (office, masculine, feminine) => {
    const of = 'im Beispiel';
    expect(compose(man({ office, of })).lines[0]).toBe(`${masculine} im Beispiel`);
    expect(compose(woman({ office, of })).lines[0]).toBe(`${feminine} im Beispiel`);
  });

  it('holds for every office line, the nominative for variant B', () => {
    const offices = [
      { office: 'Staatsminister', of: 'bei der Bundeskanzlerin' },
      { office: 'Beauftragter', of: 'der Bundesregierung für Integration' },
    ];
    expect(compose(man(...offices)).lines).toEqual([
      'Staatsminister bei der Bundeskanzlerin',
      'Beauftragten der Bundesregierung für Integration',
      'Herrn Jan Muster',
    ]);
    expect(compose({ ...man(...offices), variant: 'B' }).lines).toEqual([
      'Herrn',
      'Jan Muster',
      'Staatsminister bei der Bundeskanzlerin',
      'Beauftragter der Bundesregierung für Integration',
    ]);
  });
});

describe('titles, suffixes and parliaments', () => {
  it.each([
    ['HE', 'Hessischen Minister für Soziales'],
    ['RP', 'Minister für Soziales des Landes Rheinland-Pfalz'],
  ] as const)('gives ministers of %s the personal title at the name', (land, first) => {
    for (const office of ['Minister', 'Staatsminister']) {
      const composed = compose(man({ office, land, remit: 'für Soziales' }));
      expect(composed.lines).toEqual([first, 'Herrn Staatsminister Jan Muster']);
      expect(composed.salutation).toBe('Sehr geehrter Herr Staatsminister,');
    }
  });

  it('gives a deputy of Hessen no minister’s title', () => {
    const composed = compose(woman({ office: 'Staatssekretärin', land: 'HE', remit: REMIT }));
    expect(composed.lines[1]).toBe('Frau Jana Muster');
    expect(composed.salutation).toBe('Sehr geehrte Frau Staatssekretärin,');
  });

  it('puts a stored title into the form of the person', () => {
    const composed = compose({ ...woman(), personalTitle: 'Staatsminister' });
    expect(composed.lines).toEqual(['Frau Staatsministerin Jana Muster']);
    expect(composed.salutation).toBe('Sehr geehrte Frau Staatsministerin,');
    expect(compose({ ...man(), personalTitle: 'Präsident' }).lines).toEqual([
      'Herrn Präsidenten Jan Muster',
    ]);
  });

  it('sets the parliament suffix after the surname without a comma', () => {
    const composed = compose({ ...woman(), nobility: 'von', parliament: 'MdHB' });
    expect(composed.lines).toEqual(['Frau Jana von Muster MdHB']);
    expect(composed.salutation).toBe('Sehr geehrte Frau von Muster,');
  });

  it.each([
    ['BE', 'des Abgeordnetenhauses von Berlin'],
    ['HB', 'der Bremischen Bürgerschaft'],
    ['HH', 'der Hamburgischen Bürgerschaft'],
    ['NI', 'des Niedersächsischen Landtages'],
    ['SL', 'des Landtages des Saarlandes'],
  ] as const)('names the seat in %s and drops the suffix beside it', (land, house) => {
    const composed = compose({ ...woman({ office: 'Mitglied', land }), parliament: 'MdL' });
    expect(composed.lines).toEqual([`Mitglied ${house}`, 'Frau Jana Muster']);
    expect(composed.salutation).toBe('Sehr geehrte Frau Abgeordnete,');
  });

  it('names a seat by its phrase the same way', () => {
    const composed = compose(man({ office: 'Mitglied', of: 'des Deutschen Bundestages' }));
    expect(composed.lines).toEqual(['Mitglied des Deutschen Bundestages', 'Herrn Jan Muster']);
    expect(composed.salutation).toBe('Sehr geehrter Herr Abgeordneter,');
  });

  it('sets "a. D." with the title and names no authority for a former office', () => {
    const composed = compose({
      ...woman({ office: 'Staatsministerin', land: 'BY', remit: REMIT }),
      former: true,
      organisation: 'Bayerisches Staatsministerium für Soziales und Integration',
    });
    expect(composed.lines).toEqual(['Frau Staatsministerin a. D. Jana Muster']);
  });
});

describe('the salutation', () => {
  it('names the highest of several offices, wherever it stands', () => {
    const seat = { office: 'Abgeordnete', land: 'NI' } as const;
    const minister = { office: 'Ministerin', land: 'NI', remit: REMIT } as const;
    expect(compose(woman(seat, minister)).salutation).toBe('Sehr geehrte Frau Ministerin,');
    expect(compose(woman(minister, seat)).salutation).toBe('Sehr geehrte Frau Ministerin,');
  });

  it('names a parliamentary state secretary without the adjective', () => {
    const office = { office: 'Parlamentarischer Staatssekretär', remit: 'beim Bundesminister' };
    expect(compose(man(office)).salutation).toBe('Sehr geehrter Herr Staatssekretär,');
  });

  it.each(['Beauftragte', 'Bevollmächtigte'])('greets a %s by name', (office) => {
    expect(compose(woman({ office, of: 'des Landes' })).salutation).toBe(
      'Sehr geehrte Frau Muster,',
    );
  });

  it('adds degree and surname on wish', () => {
    const input = { ...woman({ office: 'Ministerin', land: 'BW' }), withName: true };
    expect(compose(input).salutation).toBe('Sehr geehrte Frau Ministerin Muster,');
    expect(compose({ ...input, degrees: ['Dr.-Ing.'] }).salutation).toBe(
      'Sehr geehrte Frau Ministerin Dr. Muster,',
    );
  });

  it('keeps the former noble title as part of the surname', () => {
    const graf: Addressee = { ...man(), nobility: 'Graf von', degrees: ['Dr.'] };
    expect(compose(graf).lines).toEqual(['Herrn Dr. Jan Graf von Muster']);
    expect(compose(graf).salutation).toBe('Sehr geehrter Herr Dr. Graf von Muster,');
    expect(compose({ ...woman(), nobility: 'Gräfin von' }).salutation).toBe(
      'Sehr geehrte Frau Gräfin von Muster,',
    );
  });

  it.each([
    'Liebe Frau Muster',
    'Liebe Frau Muster,',
    'Liebe Frau Muster ,',
    'Liebe Frau Muster,,',
  ])('takes a stored text as it is, with one comma: "%s"', (customSalutation) => {
    const office = { office: 'Ministerin', land: 'BW' } as const;
    expect(compose({ ...woman(office), customSalutation }).salutation).toBe('Liebe Frau Muster,');
  });

  it('turns the exclamation mark of a stored text into the comma', () => {
    expect(compose({ ...woman(), customSalutation: 'Liebe Jana!' }).salutation).toBe('Liebe Jana,');
  });

  it('keeps the full stop of an abbreviation at the end of a stored text', () => {
    const customSalutation = 'Sehr geehrte Frau Ministerin a. D.';
    const expected = 'Sehr geehrte Frau Ministerin a. D.,';
    expect(compose({ ...woman(), customSalutation }).salutation).toBe(expected);
    expect(compose({ organisation: 'Amt', customSalutation }).salutation).toBe(expected);
  });

  it('takes a stored text for an organisation, too', () => {
    const input = { organisation: 'Musterverein', customSalutation: 'Liebe Mitwirkende' };
    expect(compose(input)).toMatchObject({
      lines: ['Musterverein'],
      salutation: 'Liebe Mitwirkende,',
    });
  });
});

describe('a recorded wish for a neutral form', () => {
  const neutral: Addressee = {
    gender: 'neutral',
    degrees: ['Dr.'],
    firstName: 'Kim',
    lastName: 'Brenner',
    parliament: 'MdL',
  };

  it.each([
    ['BW', 'Ministerium für Soziales des Landes Baden-Württemberg'],
    ['BY', 'Bayerisches Staatsministerium für Soziales'],
    ['BE', 'Senatsverwaltung für Soziales des Landes Berlin'],
    ['HH', 'Behörde für Soziales der Freien und Hansestadt Hamburg'],
    ['TH', 'Thüringer Ministerium für Soziales'],
  ] as const)('names the authority of %s instead of an office word', (land, house) => {
    const composed = compose({
      ...neutral,
      offices: [{ office: 'Ministerin', land, remit: 'für Soziales' }],
    });
    expect(composed.lines).toEqual([house, 'Dr. Kim Brenner MdL']);
    expect(composed.salutation).toBe('Guten Tag, Dr. Kim Brenner,');
  });

  it('does not call anybody "Senatorin" in Bremen', () => {
    const composed = compose({
      ...neutral,
      offices: [{ office: 'Senatorin', land: 'HB', remit: 'für Soziales' }],
    });
    expect(composed.lines.join(' ')).not.toMatch(/Senator/);
  });

  it('prefers the stored name of the authority', () => {
    const composed = compose({
      ...neutral,
      offices: [{ office: 'Ministerin', land: 'BW', remit: 'für Soziales' }],
      organisation: 'Sozialministerium',
    });
    expect(composed.lines).toEqual(['Sozialministerium', 'Dr. Kim Brenner MdL']);
  });

  it('puts the name first in variant B, as for everybody', () => {
    const composed = compose({
      ...neutral,
      variant: 'B',
      offices: [{ office: 'Ministerin', land: 'BW', remit: 'für Soziales' }],
    });
    expect(composed.lines).toEqual([
      'Dr. Kim Brenner MdL',
      'Ministerium für Soziales des Landes Baden-Württemberg',
    ]);
  });
});

describe('what cannot be addressed', () => {
  it.each([[undefined], [null]])(
    'stops at an unknown gender (%s) and names the person',
    (gender) => {
      const input = { firstName: 'Kim', lastName: 'Brenner', degrees: ['Dr.'] };
      expect(refusal(gender === undefined ? input : { ...input, gender })).toEqual({
        code: 'address.genderUnknown',
        name: 'Dr. Kim Brenner',
      });
    },
  );

  it('does not let a stored salutation stand in for the gender', () => {
    const input = { lastName: 'Brenner', customSalutation: 'Hallo Kim', gender: null };
    expect(refusal(input)).toMatchObject({ code: 'address.genderUnknown' });
  });

  it('knows no offices outside the table', () => {
    expect(refusal(man({ office: 'Oberförster' }))).toMatchObject({
      code: 'address.unknownOffice',
      office: 'Oberförster',
    });
  });

  it('asks whom the letter is for', () => {
    expect(refusal({})).toEqual({ code: 'address.nobody' });
    expect(refusal({ gender: 'w', firstName: 'Jana' })).toEqual({ code: 'address.nobody' });
  });
});

describe('what people type', () => {
  it('leaves no double space from a name', () => {
    const composed = compose({ gender: 'w', firstName: 'Anna  Lena', lastName: 'von  Muster' });
    expect(composed.lines).toEqual(['Frau Anna Lena von Muster']);
    expect(composed.salutation).toBe('Sehr geehrte Frau von Muster,');
  });

  it('joins decomposed letters', () => {
    const composed = compose({ gender: 'w', lastName: 'Mu\u0308ller' });
    expect(composed.lines).toEqual(['Frau M\u00fcller']);
  });
});

describe('officeWord', () => {
  it('is the word of the salutation, or null where the name greets', () => {
    const minister = { office: 'Minister', land: 'RP', remit: REMIT } as const;
    expect(compose(woman(minister)).officeWord).toBe('Staatsministerin');
    expect(compose(man({ office: 'Beauftragter', of: 'des Landes' })).officeWord).toBeNull();
    expect(compose({ gender: 'neutral', lastName: 'Brenner' }).officeWord).toBeNull();
    expect(compose({ organisation: 'Musterverein' }).officeWord).toBeNull();
  });
});
