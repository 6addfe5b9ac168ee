import { describe, expect, it } from 'vitest';
import { composeAddress } from '../../../../../src/shared/domain/addressing/compose';
import { addresseeOf, personFacts } from '../../../../../src/shared/domain/recipients/person-facts';
import { inProtocolOrder } from '../../../../../src/shared/domain/recipients/recipient';
import { landByCode } from '../../../../builders/laender';
import { participant, recipient } from '../../../../builders/participants';
import { CONFERENCE_ID, sampleView } from '../../../../builders/sample-view';

const INVITED_ON = '2018-02-01';

/** What the rules for forms of address give for each participant of the sample, worked out by hand. */
interface Expected {
  readonly key: string;
  readonly label: string;
  readonly fileLabel: string;
  /** Office lines and name, unwrapped. */
  readonly lines: readonly string[];
  readonly postal: readonly string[];
  /** The whole field at 11 pt: broken at commas and before "und", else before the Land's phrase. */
  readonly field: readonly string[];
  readonly salutation: string;
}

const MEMBERS: readonly Expected[] = [
  {
    key: 'BW',
    label: 'Baden-Württemberg: Jana Beispiel',
    fileLabel: 'Ministerin Beispiel',
    lines: [
      'Ministerin für Soziales und Integration des Landes Baden-Württemberg',
      'Frau Jana Beispiel MdL',
    ],
    postal: ['Musterplatz 6', '70173 Stuttgart'],
    field: [
      'Ministerin für Soziales und Integration',
      'des Landes Baden-Württemberg',
      'Frau Jana Beispiel MdL',
      'Musterplatz 6',
      '70173 Stuttgart',
    ],
    salutation: 'Sehr geehrte Frau Ministerin,',
  },
  {
    key: 'BE',
    label: 'Berlin: Canan Muster',
    fileLabel: 'Senatorin Muster',
    lines: [
      'Senatorin für Integration, Arbeit und Soziales des Landes Berlin',
      'Frau Canan Muster MdA',
    ],
    postal: ['Musterstraße 106', '10969 Berlin'],
    field: [
      'Senatorin für Integration, Arbeit und Soziales',
      'des Landes Berlin',
      'Frau Canan Muster MdA',
      'Musterstraße 106',
      '10969 Berlin',
    ],
    salutation: 'Sehr geehrte Frau Senatorin,',
  },
  {
    key: 'BB',
    label: 'Brandenburg: Dr. Dörte Musterfrau',
    fileLabel: 'Ministerin Musterfrau',
    lines: [
      'Ministerin für Arbeit, Soziales, Gesundheit, Frauen und Familie des Landes Brandenburg',
      'Frau Dr. Dörte Musterfrau',
    ],
    postal: ['Beispielallee 103', '14467 Potsdam'],
    field: [
      'Ministerin für Arbeit, Soziales, Gesundheit,',
      'Frauen und Familie',
      'des Landes Brandenburg',
      'Frau Dr.\u00a0Dörte Musterfrau',
      'Beispielallee 103',
      '14467 Potsdam',
    ],
    salutation: 'Sehr geehrte Frau Ministerin,',
  },
  {
    key: 'HB',
    label: 'Bremen: Antje Muster-Beispiel',
    fileLabel: 'Senatorin Muster-Beispiel',
    lines: [
      'Senatorin für Soziales, Jugend, Frauen, Integration und Sport der Freien Hansestadt Bremen',
      'Frau Antje Muster-Beispiel',
    ],
    postal: ['Musterhof 4', '28195 Bremen'],
    field: [
      'Senatorin für Soziales, Jugend, Frauen,',
      'Integration und Sport',
      'der Freien Hansestadt Bremen',
      'Frau Antje Muster-Beispiel',
      'Musterhof 4',
      '28195 Bremen',
    ],
    salutation: 'Sehr geehrte Frau Senatorin,',
  },
  {
    key: 'HH',
    label: 'Hamburg: Ole Beispiel',
    fileLabel: 'Senator Beispiel',
    lines: [
      'Senator der Freien und Hansestadt Hamburg',
      'Präses der Behörde für Arbeit, Soziales, Familie und Integration',
      'Herrn Ole Beispiel',
    ],
    postal: ['Postfach 7 60 10', '22001 Hamburg'],
    field: [
      'Senator der Freien und Hansestadt Hamburg',
      'Präses der Behörde für Arbeit, Soziales,',
      'Familie und Integration',
      'Herrn Ole Beispiel',
      'Postfach 7 60 10',
      '22001 Hamburg',
    ],
    salutation: 'Sehr geehrter Herr Senator,',
  },
  {
    key: 'HE',
    label: 'Hessen: Stefan Mustermann',
    fileLabel: 'Staatsminister Mustermann',
    lines: [
      'Hessischen Minister für Soziales und Integration',
      'Herrn Staatsminister Stefan Mustermann MdL',
    ],
    postal: ['Beispielstraße 12', '65187 Wiesbaden'],
    field: [
      'Hessischen Minister',
      'für Soziales und Integration',
      'Herrn Staatsminister Stefan Mustermann MdL',
      'Beispielstraße 12',
      '65187 Wiesbaden',
    ],
    salutation: 'Sehr geehrter Herr Staatsminister,',
  },
  {
    key: 'MV',
    label: 'Mecklenburg-Vorpommern: Stefanie Muster',
    fileLabel: 'Ministerin Muster',
    lines: [
      'Ministerin für Soziales, Integration und Gleichstellung des Landes Mecklenburg-Vorpommern',
      'Frau Stefanie Muster MdL',
    ],
    postal: ['Musterweg 124', '19055 Schwerin'],
    field: [
      'Ministerin für Soziales,',
      'Integration und Gleichstellung',
      'des Landes Mecklenburg-Vorpommern',
      'Frau Stefanie Muster MdL',
      'Musterweg 124',
      '19055 Schwerin',
    ],
    salutation: 'Sehr geehrte Frau Ministerin,',
  },
  {
    key: 'NI',
    label: 'Niedersachsen: Dr. Jan Beispiel',
    fileLabel: 'Minister Beispiel',
    lines: [
      'Niedersächsischen Minister für Soziales, Gesundheit und Gleichstellung',
      'Herrn Dr. Jan Beispiel',
    ],
    postal: ['Beispielplatz 2', '30159 Hannover'],
    field: [
      'Niedersächsischen Minister für Soziales,',
      'Gesundheit und Gleichstellung',
      'Herrn Dr.\u00a0Jan Beispiel',
      'Beispielplatz 2',
      '30159 Hannover',
    ],
    salutation: 'Sehr geehrter Herr Minister,',
  },
  {
    key: 'NW',
    label: 'Nordrhein-Westfalen: Knut Freiherr von Muster',
    fileLabel: 'Minister Freiherr von Muster',
    lines: [
      'Minister für Kinder, Familie, Flüchtlinge und Integration des Landes Nordrhein-Westfalen',
      'Herrn Knut Freiherr von Muster',
    ],
    postal: ['40190 Düsseldorf'],
    field: [
      'Minister für Kinder, Familie,',
      'Flüchtlinge und Integration',
      'des Landes Nordrhein-Westfalen',
      'Herrn Knut Freiherr von Muster',
      '40190 Düsseldorf',
    ],
    salutation: 'Sehr geehrter Herr Minister,',
  },
  {
    key: 'RP',
    label: 'Rheinland-Pfalz: Änne Beispiel-Weiß',
    fileLabel: 'Staatsministerin Beispiel-Weiß',
    lines: [
      'Ministerin für Familie, Frauen, Jugend, Integration und Verbraucherschutz des Landes Rheinland-Pfalz',
      'Frau Staatsministerin Änne Beispiel-Weiß',
    ],
    postal: ['Musterallee 9', '55116 Mainz'],
    field: [
      'Ministerin für Familie, Frauen, Jugend,',
      'Integration und Verbraucherschutz',
      'des Landes Rheinland-Pfalz',
      'Frau Staatsministerin Änne Beispiel-Weiß',
      'Musterallee 9',
      '55116 Mainz',
    ],
    salutation: 'Sehr geehrte Frau Staatsministerin,',
  },
  {
    key: 'SL',
    label: 'Saarland: Maria Muster',
    fileLabel: 'Ministerin Muster',
    lines: [
      'Ministerin für Soziales, Gesundheit, Frauen und Familie des Saarlandes',
      'Frau Maria Muster MdL',
    ],
    postal: ['Beispielstraße 23', '66119 Saarbrücken'],
    field: [
      'Ministerin für Soziales, Gesundheit,',
      'Frauen und Familie',
      'des Saarlandes',
      'Frau Maria Muster MdL',
      'Beispielstraße 23',
      '66119 Saarbrücken',
    ],
    salutation: 'Sehr geehrte Frau Ministerin,',
  },
  {
    key: 'SN',
    label: 'Sachsen: Petra Muster',
    fileLabel: 'Staatsministerin Muster',
    lines: [
      'Sächsische Staatsministerin für Gleichstellung und Integration',
      'Frau Petra Muster MdL',
    ],
    postal: ['Musterufer 10', '01097 Dresden'],
    field: [
      'Sächsische Staatsministerin',
      'für Gleichstellung und Integration',
      'Frau Petra Muster MdL',
      'Musterufer 10',
      '01097 Dresden',
    ],
    salutation: 'Sehr geehrte Frau Staatsministerin,',
  },
  {
    key: 'ST',
    label: 'Sachsen-Anhalt: Dr.-Ing. Pia Beispiel',
    fileLabel: 'Ministerin Beispiel',
    lines: [
      'Ministerin für Arbeit, Soziales und Integration des Landes Sachsen-Anhalt',
      'Frau Dr.-Ing. Pia Beispiel',
    ],
    postal: ['Beispielweg 25', '39114 Magdeburg'],
    field: [
      'Ministerin für Arbeit, Soziales und Integration',
      'des Landes Sachsen-Anhalt',
      'Frau Dr.-Ing.\u00a0Pia Beispiel',
      'Beispielweg 25',
      '39114 Magdeburg',
    ],
    salutation: 'Sehr geehrte Frau Ministerin,',
  },
  {
    key: 'SH',
    label: 'Schleswig-Holstein: Kim Brenner-Muster',
    fileLabel: 'Brenner-Muster',
    lines: [
      'Ministerium für Inneres, ländliche Räume und Integration des Landes Schleswig-Holstein',
      'Kim Brenner-Muster',
    ],
    postal: ['Musterdamm 92', '24105 Kiel'],
    field: [
      'Ministerium für Inneres,',
      'ländliche Räume und Integration',
      'des Landes Schleswig-Holstein',
      'Kim Brenner-Muster',
      'Musterdamm 92',
      '24105 Kiel',
    ],
    salutation: 'Guten Tag, Kim Brenner-Muster,',
  },
  {
    key: 'TH',
    label: 'Thüringen: Prof. Dr. Dieter Groß-Beispiel',
    fileLabel: 'Minister Groß-Beispiel',
    lines: [
      'Thüringer Minister für Migration, Justiz und Verbraucherschutz',
      'Herrn Prof. Dr. Dieter Groß-Beispiel',
    ],
    postal: ['Beispielring 7', '99096 Erfurt'],
    field: [
      'Thüringer Minister für Migration,',
      'Justiz und Verbraucherschutz',
      'Herrn Prof.\u00a0Dr.\u00a0Dieter Groß-Beispiel',
      'Beispielring 7',
      '99096 Erfurt',
    ],
    salutation: 'Sehr geehrter Herr Minister,',
  },
];

const FEDERAL_GUESTS: readonly Expected[] = [
  {
    key: 'beauftragte',
    label: 'Bund: Nina Beispiel',
    fileLabel: 'Staatsministerin Beispiel',
    lines: [
      'Staatsministerin bei der Bundeskanzlerin',
      'Beauftragte der Bundesregierung für Migration, Flüchtlinge und Integration',
      'Frau Nina Beispiel MdB',
    ],
    postal: ['Musterstraße 1', '10557 Berlin'],
    field: [
      'Staatsministerin bei der Bundeskanzlerin',
      'Beauftragte der Bundesregierung',
      'für Migration, Flüchtlinge und Integration',
      'Frau Nina Beispiel MdB',
      'Musterstraße 1',
      '10557 Berlin',
    ],
    salutation: 'Sehr geehrte Frau Staatsministerin,',
  },
  {
    key: 'bmi',
    label: 'Bund: Dr. Alex Muster',
    fileLabel: 'Bundesminister Muster',
    lines: ['Bundesminister des Innern', 'Herrn Dr. Alex Muster'],
    postal: ['Beispieldamm 140', '10557 Berlin'],
    field: [
      'Bundesminister des Innern',
      'Herrn Dr.\u00a0Alex Muster',
      'Beispieldamm 140',
      '10557 Berlin',
    ],
    salutation: 'Sehr geehrter Herr Bundesminister,',
  },
];

const view = sampleView();
const everybody = [...MEMBERS, ...FEDERAL_GUESTS];
const rows = everybody.map((row) => [row.key, row] as const);

function composed(key: string, day: string): readonly string[] {
  const person = view.register('persons').get(participant(view, `participant-${key}`).personId);
  if (person === undefined) throw new Error(`nobody is ${key}`);
  const addressee = addresseeOf(personFacts(view, person, day), undefined, 'full');
  const result = composeAddress(addressee, landByCode);
  if (!result.ok) throw new Error(`refused with ${result.error.code}`);
  return result.value.lines;
}

describe('the participants of the sample on 1 February 2018', () => {
  it.each(rows)('%s: office lines and name', (key, row) => {
    expect(composed(key, INVITED_ON)).toEqual(row.lines);
  });

  it.each(rows)('%s: address field', (key, row) => {
    const { address } = recipient(view, `participant-${key}`, INVITED_ON);
    expect(address).toEqual({ lines: row.field, sizePt: 11, borrowed: 0, shortened: false });
    const logical = [...row.lines, ...row.postal].join(' ');
    expect(row.field.join(' ').replaceAll('\u00a0', ' ')).toBe(logical);
  });

  it.each(rows)('%s: salutation and names for lists and files', (key, row) => {
    const made = recipient(view, `participant-${key}`, INVITED_ON);
    expect(made.salutation).toBe(row.salutation);
    expect(made.label).toBe(row.label);
    expect(made.fileLabel).toBe(row.fileLabel);
  });

  it('are fifteen members and two federal guests; the chair does not invite itself', () => {
    const all = view.conference(CONFERENCE_ID, 'participants').all();
    expect(all).toHaveLength(17);
    expect(MEMBERS.map(({ key }) => key)).not.toContain('BY');
    expect(inProtocolOrder(view, all).map(({ land }) => land)).toEqual([
      ...MEMBERS.map(({ key }) => key),
      null,
      null,
    ]);
  });

  it('have a place of their own in file names', () => {
    for (const { key } of MEMBERS) {
      expect(recipient(view, `participant-${key}`, INVITED_ON)).toMatchObject({
        place: key,
        role: 'member',
      });
    }
    for (const { key } of FEDERAL_GUESTS) {
      expect(recipient(view, `participant-${key}`, INVITED_ON)).toMatchObject({
        place: 'BUND',
        role: 'federalGuest',
      });
    }
  });
});

describe('a change of office within the term', () => {
  it('changes the office line on its first day, not before', () => {
    expect(composed('bmi', '2018-03-13')[0]).toBe('Bundesminister des Innern');
    expect(composed('bmi', '2018-03-14')[0]).toBe('Bundesminister des Innern, für Bau und Heimat');
  });

  it('shows in letters from its first day, not before', () => {
    const before = recipient(view, 'participant-bmi', '2018-03-13');
    expect(before.address.lines[0]).toBe('Bundesminister des Innern');
    const after = recipient(view, 'participant-bmi', '2018-03-14');
    expect(after.address.lines).toEqual([
      'Bundesminister des Innern,',
      'für Bau und Heimat',
      'Herrn Dr.\u00a0Alex Muster',
      'Beispieldamm 140',
      '10557 Berlin',
    ]);
    expect(after.salutation).toBe('Sehr geehrter Herr Bundesminister,');
  });

  it('leaves everybody else alone', () => {
    for (const row of everybody.filter(({ key }) => key !== 'bmi')) {
      expect(recipient(view, `participant-${row.key}`, '2018-03-21').address.lines).toEqual(
        row.field,
      );
    }
  });
});
