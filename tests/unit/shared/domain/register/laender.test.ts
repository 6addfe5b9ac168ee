import { describe, expect, it } from 'vitest';
import { landCodes, type LandCode } from '../../../../../src/shared/domain/register/records';
import { land, laender } from '../../../../builders/laender';

/** What titles and addresses need of each Land, written from the list of official names. */
const TABLE: readonly (readonly [
  code: LandCode,
  name: string,
  genitive: string,
  dative: string,
  feminine: string | null,
  masculineAccusative: string | null,
  capital: string,
  suffix: string,
])[] = [
  ['BW', 'Baden-Württemberg', 'des Landes Baden-Württemberg', 'dem Land Baden-Württemberg', null, null, 'Stuttgart', 'MdL'],
  ['BY', 'Bayern', 'des Freistaates Bayern', 'dem Freistaat Bayern', 'Bayerische', 'Bayerischen', 'München', 'MdL'],
  ['BE', 'Berlin', 'des Landes Berlin', 'dem Land Berlin', 'Berliner', 'Berliner', 'Berlin', 'MdA'],
  ['BB', 'Brandenburg', 'des Landes Brandenburg', 'dem Land Brandenburg', null, null, 'Potsdam', 'MdL'],
  ['HB', 'Bremen', 'der Freien Hansestadt Bremen', 'der Freien Hansestadt Bremen', 'Bremer', 'Bremer', 'Bremen', 'MdBB'],
  ['HH', 'Hamburg', 'der Freien und Hansestadt Hamburg', 'der Freien und Hansestadt Hamburg', 'Hamburger', 'Hamburger', 'Hamburg', 'MdHB'],
  ['HE', 'Hessen', 'des Landes Hessen', 'dem Land Hessen', 'Hessische', 'Hessischen', 'Wiesbaden', 'MdL'],
  ['MV', 'Mecklenburg-Vorpommern', 'des Landes Mecklenburg-Vorpommern', 'dem Land Mecklenburg-Vorpommern', null, null, 'Schwerin', 'MdL'],
  ['NI', 'Niedersachsen', 'des Landes Niedersachsen', 'dem Land Niedersachsen', 'Niedersächsische', 'Niedersächsischen', 'Hannover', 'MdL'],
  ['NW', 'Nordrhein-Westfalen', 'des Landes Nordrhein-Westfalen', 'dem Land Nordrhein-Westfalen', null, null, 'Düsseldorf', 'MdL'],
  ['RP', 'Rheinland-Pfalz', 'des Landes Rheinland-Pfalz', 'dem Land Rheinland-Pfalz', null, null, 'Mainz', 'MdL'],
  ['SL', 'Saarland', 'des Saarlandes', 'dem Saarland', 'Saarländische', 'Saarländischen', 'Saarbrücken', 'MdL'],
  ['SN', 'Sachsen', 'des Freistaates Sachsen', 'dem Freistaat Sachsen', 'Sächsische', 'Sächsischen', 'Dresden', 'MdL'],
  ['ST', 'Sachsen-Anhalt', 'des Landes Sachsen-Anhalt', 'dem Land Sachsen-Anhalt', null, null, 'Magdeburg', 'MdL'],
  ['SH', 'Schleswig-Holstein', 'des Landes Schleswig-Holstein', 'dem Land Schleswig-Holstein', null, null, 'Kiel', 'MdL'],
  ['TH', 'Thüringen', 'des Freistaates Thüringen', 'dem Freistaat Thüringen', 'Thüringer', 'Thüringer', 'Erfurt', 'MdL'],
]; // prettier-ignore

describe('the Länder that are shipped', () => {
  it('are sixteen in the order of the rotation', () => {
    expect(laender.map(({ id }) => id)).toEqual([...landCodes]);
    expect(laender.map(({ order }) => order)).toEqual(landCodes.map((_code, index) => index));
  });

  it.each(TABLE.map((row) => [row[0], row] as const))('%s', (_code, row) => {
    const [code, name, genitive, dative, feminine, accusative, capital, suffix] = row;
    const found = land(code);
    expect(found).toMatchObject({ name, genitive, dative, capital });
    expect(found.adjective?.feminineNominative ?? null).toBe(feminine);
    expect(found.adjective?.masculineAccusative ?? null).toBe(accusative);
    expect(found.parliament.suffix).toBe(suffix);
    expect(`${found.dative} `).toContain(found.officialName.split(' ').at(-1));
  });

  const titled = (word: string): readonly string[] =>
    laender.filter(({ memberTitle }) => memberTitle.w === word).map(({ id }) => id);

  it('have members by their own titles', () => {
    expect(titled('Senatorin')).toEqual(['BE', 'HB', 'HH']);
    expect(titled('Staatsministerin')).toEqual(['BY', 'SN']);
    expect(titled('Ministerin')).toHaveLength(11);
    for (const { memberTitle } of laender) expect(memberTitle.w).toBe(`${memberTitle.m}in`);
  });

  it('give the title of Staatsministerin to the person in Hessen and Rheinland-Pfalz only', () => {
    const personal = laender.filter(({ personalTitle }) => personalTitle !== null);
    expect(personal.map(({ id }) => id)).toEqual(['HE', 'RP']);
    for (const { personalTitle } of personal) {
      expect(personalTitle).toEqual({ w: 'Staatsministerin', m: 'Staatsminister' });
    }
  });

  it('have heads of administration by their own titles', () => {
    const by = (word: string): readonly string[] =>
      laender.filter((item) => item.headOfAdministrationTitle.m === word).map(({ id }) => id);
    expect(by('Ministerialdirektor')).toEqual(['BW', 'BY']);
    expect(by('Staatsrat')).toEqual(['HB', 'HH']);
    expect(by('Staatssekretär')).toHaveLength(12);
  });

  it('have an article only for the Saarland, a Präses only in Hamburg', () => {
    expect(
      laender.filter(({ article }) => article !== null).map(({ id, article }) => [id, article]),
    ).toEqual([['SL', 'das']]);
    expect(laender.filter(({ presidesAs }) => presidesAs !== null).map(({ id }) => id)).toEqual([
      'HH',
    ]);
  });

  it('name offices by an adjective where the house does so', () => {
    const byAdjective = laender.filter(({ officeNamedBy }) => officeNamedBy === 'adjective');
    expect(byAdjective.map(({ id }) => id)).toEqual(['BY', 'HE', 'NI', 'SN', 'TH']);
    for (const { adjective } of byAdjective) expect(adjective).not.toBeNull();
  });

  it('name parliaments that agree with their genitives', () => {
    for (const { parliament } of laender) {
      expect(parliament.genitive).toMatch(/^(des|der) /);
      expect(parliament.genitive).toMatch(/Landtages|Abgeordnetenhauses|Bürgerschaft/);
    }
  });
});
