import { addDays, compareDays, dayFromParts, weekdayOf, yearOf, type Day } from './day';

/** A public holiday of one Land. */
export interface Holiday {
  readonly day: Day;
  /** German name as used in an office. */
  readonly name: string;
  /** `partly`: a holiday in some communes of the Land only. */
  readonly scope: 'land' | 'partly';
}

interface HolidayRule {
  readonly name: string;
  readonly dayIn: (year: number) => Day;
  readonly laender: 'all' | readonly string[];
  readonly firstYear?: number;
  readonly lastYear?: number;
  readonly scope?: 'partly';
}

/**
 * The holiday laws of the 16 Länder, and for 3 October the Einigungsvertrag. A rule without years
 * holds at least since 1995, when all Länder but Sachsen gave up the Buß- und Bettag; earlier years
 * are not covered.
 *
 * Holidays of single communes are left out where no state ministry sits in one of them:
 * Fronleichnam in parts of Sachsen and Thüringen, and the Friedensfest in Augsburg.
 */
const HOLIDAY_RULES: readonly HolidayRule[] = [
  { name: 'Neujahr', dayIn: fixed(1, 1), laender: 'all' },
  { name: 'Heilige Drei Könige', dayIn: fixed(1, 6), laender: ['BW', 'BY', 'ST'] },
  { name: 'Internationaler Frauentag', dayIn: fixed(3, 8), laender: ['BE'], firstYear: 2019 },
  { name: 'Internationaler Frauentag', dayIn: fixed(3, 8), laender: ['MV'], firstYear: 2023 },
  { name: 'Karfreitag', dayIn: easterPlus(-2), laender: 'all' },
  { name: 'Ostersonntag', dayIn: easterPlus(0), laender: ['BB'] },
  { name: 'Ostermontag', dayIn: easterPlus(1), laender: 'all' },
  { name: 'Tag der Arbeit', dayIn: fixed(5, 1), laender: 'all' },
  {
    name: 'Tag der Befreiung',
    dayIn: fixed(5, 8),
    laender: ['BE'],
    firstYear: 2020,
    lastYear: 2020,
  },
  {
    name: 'Tag der Befreiung',
    dayIn: fixed(5, 8),
    laender: ['BE'],
    firstYear: 2025,
    lastYear: 2025,
  },
  { name: 'Christi Himmelfahrt', dayIn: easterPlus(39), laender: 'all' },
  { name: 'Pfingstsonntag', dayIn: easterPlus(49), laender: ['BB'] },
  { name: 'Pfingstmontag', dayIn: easterPlus(50), laender: 'all' },
  { name: 'Fronleichnam', dayIn: easterPlus(60), laender: ['BW', 'BY', 'HE', 'NW', 'RP', 'SL'] },
  {
    name: '75. Jahrestag des Volksaufstandes in der DDR',
    dayIn: fixed(6, 17),
    laender: ['BE'],
    firstYear: 2028,
    lastYear: 2028,
  },
  { name: 'Mariä Himmelfahrt', dayIn: fixed(8, 15), laender: ['SL'] },
  // Only in communes with a mostly Catholic population (Art. 1 FTG Bayern), München among them.
  { name: 'Mariä Himmelfahrt', dayIn: fixed(8, 15), laender: ['BY'], scope: 'partly' },
  { name: 'Weltkindertag', dayIn: fixed(9, 20), laender: ['TH'], firstYear: 2019 },
  { name: 'Tag der Deutschen Einheit', dayIn: fixed(10, 3), laender: 'all' },
  { name: 'Reformationstag', dayIn: fixed(10, 31), laender: ['BB', 'MV', 'SN', 'ST', 'TH'] },
  // All 16 Länder had it in 2017 (500 years of Reformation); these four made it law from 2018 on.
  {
    name: 'Reformationstag',
    dayIn: fixed(10, 31),
    laender: ['HB', 'HH', 'NI', 'SH'],
    firstYear: 2017,
  },
  {
    name: 'Reformationstag',
    dayIn: fixed(10, 31),
    laender: ['BW', 'BY', 'BE', 'HE', 'NW', 'RP', 'SL'],
    firstYear: 2017,
    lastYear: 2017,
  },
  { name: 'Allerheiligen', dayIn: fixed(11, 1), laender: ['BW', 'BY', 'NW', 'RP', 'SL'] },
  { name: 'Buß- und Bettag', dayIn: repentanceDay, laender: ['SN'] },
  { name: '1. Weihnachtstag', dayIn: fixed(12, 25), laender: 'all' },
  { name: '2. Weihnachtstag', dayIn: fixed(12, 26), laender: 'all' },
];

/**
 * Public holidays of a Land in one calendar year, sorted by day. `land` is the Land's two-letter
 * code (`BY`); for any other text only the nationwide holidays are known. Years before 1995 need
 * not be right.
 *
 * Source: the holiday law of each Land.
 */
export function holidaysOf(land: string, year: number): readonly Holiday[] {
  return HOLIDAY_RULES.filter((rule) => holdsIn(rule, land, year))
    .map((rule): Holiday => ({
      day: rule.dayIn(year),
      name: rule.name,
      scope: rule.scope ?? 'land',
    }))
    .sort((a, b) => compareDays(a.day, b.day));
}

/**
 * Name of the public holiday on a day, null if there is none. A holiday of some communes counts
 * too. Two that fall on one day are joined by "und", as Tag der Arbeit and Christi Himmelfahrt were
 * in 2008.
 */
export function holidayName(land: string, day: Day): string | null {
  const names = holidaysOf(land, yearOf(day))
    .filter((holiday) => holiday.day === day)
    .map((holiday) => holiday.name);
  return names.length === 0 ? null : names.join(' und ');
}

/**
 * Easter Sunday of a Gregorian year: Gauss's rule as completed by H. Lichtenberg (1997) and
 * published by the Physikalisch-Technische Bundesanstalt. The one-letter names of the publication
 * stand beside each line.
 */
export function easterSunday(year: number): Day {
  const century = Math.floor(year / 100); // K
  const solarCorrection = Math.floor((3 * century + 3) / 4);
  const lunarCorrection = Math.floor((8 * century + 13) / 25);
  const moonShift = 15 + solarCorrection - lunarCorrection; // M
  const sunShift = 2 - solarCorrection; // S
  const moonParameter = year % 19; // A
  const fullMoonSeed = (19 * moonParameter + moonShift) % 30; // D
  const calendarCorrection = Math.floor((fullMoonSeed + Math.floor(moonParameter / 11)) / 29); // R
  const easterLimit = 21 + fullMoonSeed - calendarCorrection; // OG
  const firstSundayInMarch = 7 - ((year + Math.floor(year / 4) + sunShift) % 7); // SZ
  const distance = 7 - ((easterLimit - firstSundayInMarch) % 7); // OE
  return dayFromParts({ year, month: 3, dayOfMonth: easterLimit + distance });
}

function holdsIn(rule: HolidayRule, land: string, year: number): boolean {
  const inForce = year >= (rule.firstYear ?? year) && year <= (rule.lastYear ?? year);
  return inForce && (rule.laender === 'all' || rule.laender.includes(land));
}

function fixed(month: number, dayOfMonth: number): (year: number) => Day {
  return (year) => dayFromParts({ year, month, dayOfMonth });
}

function easterPlus(days: number): (year: number) => Day {
  return (year) => addDays(easterSunday(year), days);
}

/**
 * Buß- und Bettag: the last Wednesday before 23 November, eleven days before the first Sunday in
 * Advent.
 */
function repentanceDay(year: number): Day {
  const latest = dayFromParts({ year, month: 11, dayOfMonth: 22 });
  const daysSinceWednesday = (weekdayOf(latest) + 4) % 7;
  return addDays(latest, -daysSinceWednesday);
}
