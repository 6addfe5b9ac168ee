import type { OfficeRow } from './office-entry';

const MAYOR = { w: 'Bürgermeisterin', m: 'Bürgermeister' } as const;
const STATE_SECRETARY = { w: 'Staatssekretärin', m: 'Staatssekretär' } as const;
const SEAT = { w: 'Abgeordnete', m: 'Abgeordneter' } as const;
const CHIEF = { w: 'Chefin', m: ['Chef', 'Chef'] } as const;

/** Governments of Bund and Länder. */
const governments: readonly OfficeRow[] = [
  {
    key: 'bundespraesident', pattern: 'named', rank: 1, neutral: 'Bundespräsidialamt',
    w: 'Bundespräsidentin', m: ['Bundespräsident', 'Bundespräsidenten'],
    place: 'der Bundesrepublik Deutschland',
  },
  {
    key: 'bundeskanzler', pattern: 'named', rank: 5, neutral: 'Bundeskanzleramt', colleague: true,
    w: 'Bundeskanzlerin', m: ['Bundeskanzler', 'Bundeskanzler'],
    place: 'der Bundesrepublik Deutschland',
  },
  {
    key: 'ministerpraesident', pattern: 'ofLand', rank: 10, colleague: true,
    w: 'Ministerpräsidentin', m: ['Ministerpräsident', 'Ministerpräsidenten'],
  },
  {
    key: 'regierenderBuergermeister', pattern: 'named', rank: 10, colleague: true,
    w: 'Regierende Bürgermeisterin', m: ['Regierender Bürgermeister', 'Regierenden Bürgermeister'],
    place: 'von Berlin',
  },
  {
    key: 'ersterBuergermeister', pattern: 'ofLand', rank: 10, colleague: true,
    w: 'Erste Bürgermeisterin', m: ['Erster Bürgermeister', 'Ersten Bürgermeister'],
    greeting: MAYOR, shortBecause: 'number',
  },
  {
    key: 'praesidentDesSenats', pattern: 'ofLand', rank: 10, colleague: true,
    w: 'Präsidentin des Senats', m: ['Präsident des Senats', 'Präsidenten des Senats'],
    greeting: MAYOR, titleAtName: MAYOR, aliases: ['Senatspräsidentin', 'Senatspräsident'],
  },
  {
    key: 'landtagspraesident', pattern: 'parliament', rank: 11,
    w: 'Landtagspräsidentin', m: ['Landtagspräsident', 'Landtagspräsidenten'],
    line: { w: 'Präsidentin', m: ['Präsident', 'Präsidenten'] },
    greeting: { w: 'Präsidentin', m: 'Präsident' },
  },
  {
    key: 'bundesminister', pattern: 'named', rank: 12, neutral: 'Bundesministerium', colleague: true,
    w: 'Bundesministerin', m: ['Bundesminister', 'Bundesminister'],
  },
  {
    key: 'stellvertretenderMinisterpraesident', pattern: 'ofLand', rank: 18, deputy: true, colleague: true,
    w: 'Stellvertretende Ministerpräsidentin',
    m: ['Stellvertretender Ministerpräsident', 'Stellvertretenden Ministerpräsidenten'],
    greeting: null,
  },
  {
    key: 'zweiterBuergermeister', pattern: 'member', rank: 18, deputy: true, colleague: true,
    w: 'Zweite Bürgermeisterin', m: ['Zweiter Bürgermeister', 'Zweiten Bürgermeister'],
    greeting: MAYOR, shortBecause: 'number',
    aliases: ['Zweite Bürgermeisterin und Senatorin', 'Zweiter Bürgermeister und Senator'],
  },
  {
    key: 'buergermeisterUndSenator', pattern: 'member', rank: 18, colleague: true,
    w: 'Bürgermeisterin und Senatorin', m: ['Bürgermeister und Senator', 'Bürgermeister und Senator'],
    greeting: MAYOR, shortBecause: 'higher',
  },
  {
    key: 'staatsminister', pattern: 'member', rank: 20, colleague: true,
    w: 'Staatsministerin', m: ['Staatsminister', 'Staatsminister'],
  },
  {
    key: 'minister', pattern: 'member', rank: 20, colleague: true,
    w: 'Ministerin', m: ['Minister', 'Minister'],
  },
  {
    key: 'senator', pattern: 'member', rank: 20, colleague: true,
    w: 'Senatorin', m: ['Senator', 'Senator'],
  },
  {
    key: 'chefDesBundeskanzleramtes', pattern: 'named', rank: 21, neutral: 'Bundeskanzleramt',
    w: 'Chefin des Bundeskanzleramtes',
    m: ['Chef des Bundeskanzleramtes', 'Chef des Bundeskanzleramtes'],
    greeting: null, needsTitle: true,
  },
  {
    key: 'chefDerStaatskanzlei', pattern: 'chancellery', rank: 27, house: 'Staatskanzlei',
    w: 'Chefin der Staatskanzlei', m: ['Chef der Staatskanzlei', 'Chef der Staatskanzlei'],
    line: CHIEF, greeting: null, needsTitle: true, aliases: ['CdS'],
  },
  {
    key: 'leiterDerStaatskanzlei', pattern: 'chancellery', rank: 27, house: 'Staatskanzlei',
    w: 'Leiterin der Staatskanzlei', m: ['Leiter der Staatskanzlei', 'Leiter der Staatskanzlei'],
    line: { w: 'Leiterin', m: ['Leiter', 'Leiter'] }, greeting: null, needsTitle: true,
  },
  {
    key: 'chefDerSenatskanzlei', pattern: 'chancellery', rank: 27, house: 'Senatskanzlei',
    w: 'Chefin der Senatskanzlei', m: ['Chef der Senatskanzlei', 'Chef der Senatskanzlei'],
    line: CHIEF, greeting: null, needsTitle: true,
  },
  {
    key: 'parlamentarischerStaatssekretaer', pattern: 'inAuthority', rank: 28, federal: 'withHead',
    w: 'Parlamentarische Staatssekretärin',
    m: ['Parlamentarischer Staatssekretär', 'Parlamentarischen Staatssekretär'],
    greeting: STATE_SECRETARY, aliases: ['PSt', 'PStS'],
  },
  {
    key: 'staatssekretaer', pattern: 'inAuthority', rank: 30, federal: 'inHouse',
    w: 'Staatssekretärin', m: ['Staatssekretär', 'Staatssekretär'], aliases: ['StS'],
  },
  {
    key: 'staatsrat', pattern: 'inAuthority', rank: 30,
    w: 'Staatsrätin', m: ['Staatsrat', 'Staatsrat'],
  },
  {
    key: 'bevollmaechtigter', pattern: 'delegate', rank: 31, neutral: 'Vertretung',
    w: 'Bevollmächtigte', m: ['Bevollmächtigter', 'Bevollmächtigten'],
    place: 'beim Bund', greeting: null, needsTitle: true,
    aliases: ['Bevollmächtigte beim Bund', 'Bevollmächtigter beim Bund'],
  },
]; // prettier-ignore

/** Inside the authorities. Official titles are forms of address, mere functions are not. */
const administration: readonly OfficeRow[] = [
  {
    key: 'ministerialdirektor', pattern: 'inAuthority', rank: 35, federal: 'inHouse',
    w: 'Ministerialdirektorin', m: ['Ministerialdirektor', 'Ministerialdirektor'],
  },
  {
    key: 'ministerialdirigent', pattern: 'inAuthority', rank: 40, inUnit: true, federal: 'inHouse',
    w: 'Ministerialdirigentin', m: ['Ministerialdirigent', 'Ministerialdirigenten'],
  },
  {
    key: 'leitenderMinisterialrat', pattern: 'inAuthority', rank: 46, inUnit: true, federal: 'inHouse',
    w: 'Leitende Ministerialrätin', m: ['Leitender Ministerialrat', 'Leitenden Ministerialrat'],
    greeting: { w: 'Ministerialrätin', m: 'Ministerialrat' },
  },
  {
    key: 'ministerialrat', pattern: 'inAuthority', rank: 47, inUnit: true, federal: 'inHouse',
    w: 'Ministerialrätin', m: ['Ministerialrat', 'Ministerialrat'],
  },
  {
    key: 'abteilungsleiter', pattern: 'inAuthority', rank: 48, inUnit: true, greeting: null,
    w: 'Abteilungsleiterin', m: ['Abteilungsleiter', 'Abteilungsleiter'],
    aliases: ['Abteilungsleitung'],
  },
  {
    key: 'regierungsdirektor', pattern: 'inAuthority', rank: 49, inUnit: true, federal: 'inHouse',
    w: 'Regierungsdirektorin', m: ['Regierungsdirektor', 'Regierungsdirektor'],
  },
  {
    key: 'referatsleiter', pattern: 'inAuthority', rank: 51, inUnit: true, greeting: null,
    w: 'Referatsleiterin', m: ['Referatsleiter', 'Referatsleiter'], aliases: ['Referatsleitung'],
  },
  {
    key: 'referent', pattern: 'inAuthority', rank: 55, inUnit: true, greeting: null,
    w: 'Referentin', m: ['Referent', 'Referenten'],
  },
]; // prettier-ignore

/** Presidents, commissioners, towns and associations. */
const others: readonly OfficeRow[] = [
  {
    key: 'praesident', pattern: 'named', rank: 32,
    w: 'Präsidentin', m: ['Präsident', 'Präsidenten'],
  },
  {
    key: 'oberbuergermeister', pattern: 'named', rank: 33,
    w: 'Oberbürgermeisterin', m: ['Oberbürgermeister', 'Oberbürgermeister'], aliases: ['OB'],
  },
  {
    key: 'landrat', pattern: 'named', rank: 33,
    w: 'Landrätin', m: ['Landrat', 'Landrat'],
  },
  {
    key: 'buergermeister', pattern: 'named', rank: 34,
    w: 'Bürgermeisterin', m: ['Bürgermeister', 'Bürgermeister'],
  },
  {
    key: 'vizepraesident', pattern: 'named', rank: 36,
    w: 'Vizepräsidentin', m: ['Vizepräsident', 'Vizepräsidenten'],
  },
  {
    key: 'beauftragter', pattern: 'delegate', rank: 50, greeting: null,
    w: 'Beauftragte', m: ['Beauftragter', 'Beauftragten'],
  },
  {
    key: 'bundesbeauftragter', pattern: 'named', rank: 50, greeting: null,
    w: 'Bundesbeauftragte', m: ['Bundesbeauftragter', 'Bundesbeauftragten'],
  },
  {
    key: 'landesbeauftragter', pattern: 'named', rank: 50, greeting: null,
    w: 'Landesbeauftragte', m: ['Landesbeauftragter', 'Landesbeauftragten'],
  },
  {
    key: 'integrationsbeauftragter', pattern: 'delegate', rank: 50, greeting: null,
    w: 'Integrationsbeauftragte', m: ['Integrationsbeauftragter', 'Integrationsbeauftragten'],
  },
  {
    key: 'generalsekretaer', pattern: 'named', rank: 52,
    w: 'Generalsekretärin', m: ['Generalsekretär', 'Generalsekretär'],
  },
  {
    key: 'vorsitzender', pattern: 'named', rank: 60,
    w: 'Vorsitzende', m: ['Vorsitzender', 'Vorsitzenden'],
  },
  {
    key: 'stellvertretenderVorsitzender', pattern: 'named', rank: 61, greeting: null,
    w: 'Stellvertretende Vorsitzende',
    m: ['Stellvertretender Vorsitzender', 'Stellvertretenden Vorsitzenden'],
  },
  {
    key: 'hauptgeschaeftsfuehrer', pattern: 'named', rank: 62, greeting: null,
    w: 'Hauptgeschäftsführerin', m: ['Hauptgeschäftsführer', 'Hauptgeschäftsführer'],
  },
  {
    key: 'geschaeftsfuehrer', pattern: 'named', rank: 63, greeting: null,
    w: 'Geschäftsführerin', m: ['Geschäftsführer', 'Geschäftsführer'],
  },
  {
    key: 'leiter', pattern: 'named', rank: 64, greeting: null,
    w: 'Leiterin', m: ['Leiter', 'Leiter'],
  },
]; // prettier-ignore

/** Members of parliaments; their house stands in the line, "Abgeordneter" in the salutation. */
const seats: readonly OfficeRow[] = [
  {
    key: 'abgeordneter', pattern: 'seat', rank: 45, greeting: SEAT,
    w: 'Abgeordnete', m: ['Abgeordneter', 'Abgeordneten'],
    aliases: [
      'Mitglied', 'Mitglied des Landtages', 'Landtagsabgeordnete', 'Landtagsabgeordneter',
      'MdL', 'MdA', 'MdBB', 'MdHB',
    ],
  },
  {
    key: 'bundestagsabgeordneter', pattern: 'seat', rank: 43, greeting: SEAT,
    w: 'Bundestagsabgeordnete', m: ['Bundestagsabgeordneter', 'Bundestagsabgeordneten'],
    house: 'des Deutschen Bundestages', suffix: 'MdB',
    aliases: ['MdB', 'Mitglied des Deutschen Bundestages'],
  },
  {
    key: 'europaabgeordneter', pattern: 'seat', rank: 44, greeting: SEAT,
    w: 'Europaabgeordnete', m: ['Europaabgeordneter', 'Europaabgeordneten'],
    house: 'des Europäischen Parlaments', suffix: 'MdEP',
    aliases: ['MdEP', 'Mitglied des Europäischen Parlaments'],
  },
]; // prettier-ignore

export const officeRows: readonly OfficeRow[] = [
  ...governments,
  ...administration,
  ...others,
  ...seats,
];
