import { addDays, weekdayOf, yearOf, type Day } from './day';

/** A moment on German clocks: the civil day and the time `HH:MM`. */
export interface GermanTime {
  readonly day: Day;
  readonly time: string;
}

const MINUTES_PER_DAY = 1_440;
const WINTER_OFFSET = 60;
const SUMMER_OFFSET = 120;

/** Both changes of the clocks happen at 01:00 UTC. */
const CHANGE_TIME = '01:00';

function lastSunday(year: number, lastDayOfMonth: '03-31' | '10-31'): Day {
  const last = `${year}-${lastDayOfMonth}`;
  return addDays(last, -(weekdayOf(last) % 7));
}

/** Minutes that German clocks are ahead of UTC. */
function offsetAt(day: Day, time: string): number {
  const moment = `${day}T${time}`;
  const year = yearOf(day);
  const begins = `${lastSunday(year, '03-31')}T${CHANGE_TIME}`;
  const ends = `${lastSunday(year, '10-31')}T${CHANGE_TIME}`;
  return moment >= begins && moment < ends ? SUMMER_OFFSET : WINTER_OFFSET;
}

/**
 * What German clocks show at an instant, given as ISO 8601 in UTC (`2018-03-15T09:00:00.000Z`), from
 * 1996 on. The rule (directive 2000/84/EC: summer time from the last Sunday of March to the last
 * Sunday of October, both at 01:00 UTC) stands here because loading the system's table of time zones
 * costs the start of the program more than anything else it calculates.
 */
export function germanTime(instant: string): GermanTime {
  const day = instant.slice(0, 10);
  const time = instant.slice(11, 16);
  const [hours, minutes] = [Number(time.slice(0, 2)), Number(time.slice(3))];
  const total = hours * 60 + minutes + offsetAt(day, time);
  const ofDay = total % MINUTES_PER_DAY;
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    day: total >= MINUTES_PER_DAY ? addDays(day, 1) : day,
    time: `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`,
  };
}
