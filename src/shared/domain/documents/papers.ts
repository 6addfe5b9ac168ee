import { dateWithWeekday, onDates, timeOfDay, timeSpanForTable } from '../calendar/german-dates';
import { postalLines } from '../addressing/postal-lines';
import type { AgendaItem, ProgrammeItem } from '../conferences/records';
import type { ConferenceFacts } from './conference-facts';
import type { Block, PaperModel, TableRowModel } from './models';
import { letterheadOf } from './letterhead';
import type { Sender } from './sender';
import { blocksOf } from './rich-blocks';
import { keepTogether } from './typography';

function placeOf(facts: ConferenceFacts): string {
  const { form, place, venue } = facts.conference;
  if (form === 'online') return ' per Videokonferenz';
  const at = place ? ` in ${place}` : '';
  const house = venue ? `, ${venue}` : '';
  if (form === 'hybrid' && at === '' && house === '') return ' vor Ort und per Videokonferenz';
  const also = form === 'hybrid' ? ' und per Videokonferenz' : '';
  return `${at}${house}${also}`;
}

/** "am 15. und 16. März 2018 in Nürnberg", with house or video conference. */
export function dateAndPlace(facts: ConferenceFacts): string {
  return `${onDates(facts.conference.from, facts.conference.to)}${placeOf(facts)}`;
}

/** A paper of the meeting, with the chair's motto below its heading. */
export function paper(
  facts: ConferenceFacts,
  heading: string,
  blocks: readonly Block[],
): PaperModel {
  return {
    kind: 'paper',
    title: `${heading} – ${facts.title}`,
    date: facts.date,
    letterhead: letterheadOf(facts, 'secretariat'),
    kicker: facts.title,
    meta: keepTogether(dateAndPlace(facts)),
    heading,
    subline: facts.conference.motto ? `„${facts.conference.motto}“` : null,
    embargo: null,
    blocks,
    wideLines: false,
    trainingMark: facts.trainingMark,
  };
}

function agendaRow(item: AgendaItem): TableRowModel {
  if (item.kind === 'section') {
    return {
      cells: [[item.number, keepTogether(item.title)].filter(Boolean).join('  ')],
      section: true,
    };
  }
  return {
    cells: [item.number ?? '', keepTogether(item.title), keepTogether(item.applicant ?? '')],
  };
}

/** The agenda as a draft; numbers are printed as they are, gaps included. */
export function agendaPaper(facts: ConferenceFacts): PaperModel {
  return paper(facts, 'Vorläufige Tagesordnung', [
    {
      type: 'table',
      columns: [
        { title: 'TOP', share: 12 },
        { title: 'Titel', share: 60 },
        { title: 'Antragsteller', share: 28 },
      ],
      rows: facts.agenda.map(agendaRow),
    },
    {
      type: 'paragraph',
      text: `Stand: ${dateWithWeekday(facts.date)}`,
    },
  ]);
}

function programmeRow(item: ProgrammeItem): TableRowModel {
  const time = item.to ? timeSpanForTable(item.from, item.to) : `ab ${timeOfDay(item.from)}`;
  return { cells: [time, keepTogether([item.title, item.place].filter(Boolean).join(', '))] };
}

/** The programme, one table a day. */
export function programmePaper(facts: ConferenceFacts): PaperModel {
  const days = [...new Set(facts.programme.map((item) => item.day))];
  const blocks = days.flatMap((day): readonly Block[] => [
    { type: 'heading', text: dateWithWeekday(day) },
    {
      type: 'table',
      columns: [
        { title: 'Zeit', share: 28 },
        { title: 'Programmpunkt', share: 72 },
      ],
      rows: facts.programme.filter((item) => item.day === day).map(programmeRow),
    },
  ]);
  return paper(facts, 'Programm', [
    ...blocks,
    { type: 'paragraph', text: `Stand: ${dateWithWeekday(facts.date)}` },
  ]);
}

/** Where forms go back to. */
export function returnLines({ secretariat, organisation }: Sender): readonly string[] {
  return [
    organisation.name,
    secretariat.name,
    organisation.address ? postalLines(organisation.address).join(', ') : null,
    secretariat.fax ? `Telefax ${secretariat.fax}` : null,
    secretariat.email ? `E-Mail ${secretariat.email}` : null,
  ].filter((part) => part !== null);
}

/** The reply form: asks only what the meeting needs (data minimisation). */
export function replyFormPaper(facts: ConferenceFacts): PaperModel {
  const { replyBy } = facts.conference;
  const back = returnLines(facts.sender);
  const by = replyBy ? `bis ${dateWithWeekday(replyBy)},` : 'bald';
  return paper(facts, 'Rückmeldebogen', [
    { type: 'paragraph', text: `Bitte ${by} zurück an:`, strong: true, compact: true },
    ...back.map((text): Block => ({ type: 'paragraph', text: keepTogether(text), compact: true })),
    {
      type: 'fields',
      groups: [
        {
          title: 'Teilnahme',
          labels: [
            'Land oder Behörde',
            'Ich nehme teil (ja/nein)',
            'Vertretung durch (Name, Amt)',
            'Begleitpersonen (Name, Funktion)',
          ],
        },
        {
          title: 'Organisation',
          labels: [
            'Anreise (Tag, Uhrzeit)',
            'Übernachtung (Nächte)',
            'Abendveranstaltung (ja/nein)',
            'Namensschild (Titel, Name)',
          ],
        },
        {
          title: 'Freiwillige Angaben',
          // Needs tell of health: they need a consent of their own (Art. 9 GDPR).
          labels: ['Menüwunsch', 'Unterstützungsbedarf', 'Einwilligung dazu (ja/nein)'],
        },
        { title: 'Bestätigung', labels: ['Rückfragen an (Name, Telefon)', 'Datum, Unterschrift'] },
      ],
    },
    ...blocksOf(facts.privacy),
  ]);
}
