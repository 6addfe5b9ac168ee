import { isDay } from '../domain/calendar/day';
import { shortDate } from '../domain/calendar/german-dates';
import { germanTime } from '../domain/calendar/german-time';

/** `15.03.2018, 10:00 Uhr` on German clocks for an ISO instant; other text stays as it is. */
export function momentText(instant: string): string {
  const { day, time } = germanTime(instant);
  return isDay(day) ? `${shortDate(day)}, ${time} Uhr` : instant;
}
