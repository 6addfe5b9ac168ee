import { resolve } from 'node:path';
import ICAL from 'ical.js';
import type { Day } from '../../shared/domain/calendar/day';
import { termOn } from '../../shared/domain/chair/terms';
import { dueItems, type DueItem } from '../../shared/domain/retention/rules';
import { retentionTitles } from '../../shared/domain/retention/titles';
import type { StoreView } from '../../shared/domain/storage/store-view';
import { ok } from '../../shared/result';
import { todayOf } from '../app';
import { prepareOutFolder, writePaper } from '../jobs/paper-files';
import type { Handlers } from './context';

/** How long before the day the calendar reminds (RFC 5545, 3.8.6.3). */
const REMINDER = '-P7D';
/** The blank that a folded line begins with is one of its 75 bytes (3.1); the library does not count it. */
ICAL.foldLength = 74;

function eventOf(item: DueItem, folderId: string): ICAL.Component {
  const title = `Löschen: ${retentionTitles[item.subject]} (${item.about})`;
  const todo =
    'Im Konferenzbüro unter „Übergabe“, „Löschen“ den Eintrag wählen und endgültig löschen.';
  const event = new ICAL.Component('vevent');
  const day = ICAL.Time.fromDateString(item.on);
  // Of the data and not of the clock: reading the file in again moves what moved and doubles nothing.
  event.addPropertyWithValue('uid', `${item.id}@${folderId}`);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${item.on}T00:00:00Z`));
  event.addPropertyWithValue('dtstart', day);
  event.addPropertyWithValue('summary', title);
  event.addPropertyWithValue('description', `${item.reason} ${todo}`);
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  const alarm = new ICAL.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('description', title);
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromString(REMINDER));
  event.addSubcomponent(alarm);
  return event;
}

/** The days on which something is to be deleted, as a calendar file (RFC 5545): whole days, nobody's name. */
export function deletionCalendar(items: readonly DueItem[], folderId: string): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Konferenzbuero//Loeschtermine//DE');
  for (const item of items) calendar.addSubcomponent(eventOf(item, folderId));
  return `${calendar.toString()}\r\n`;
}

function fileName(view: StoreView, today: Day): string {
  const term = termOn(view.register('chairTerms').all(), today);
  const of = term ? `_${term.number}${term.land === null ? '' : `-${term.land}`}` : '';
  return `Loeschtermine${of}.ics`;
}

export const retentionCalendarHandlers: Pick<Handlers, 'retention.calendar'> = {
  'retention.calendar': async ({ to }, { app, store }) => {
    const { view } = store;
    const today = todayOf(app, view);
    const items = dueItems(view, today);
    const folder = resolve(app.baseFolder, to);
    const ready = await prepareOutFolder(app.files, folder);
    if (!ready.ok) return ready;
    const bytes = Buffer.from(deletionCalendar(items, store.manifest.folderId), 'utf8');
    const name = fileName(view, today);
    const written = await writePaper(app.files, { folder, name, bytes, token: app.newId() });
    if (!written.ok) return written;
    app.madeFiles.add(written.value.path);
    return ok({ file: written.value.path, events: items.length });
  },
};
