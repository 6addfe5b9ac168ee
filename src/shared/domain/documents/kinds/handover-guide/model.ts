import { addDays, type Day } from '../../../calendar/day';
import { longDate, longDateSpan, monthAndYear, shortDate } from '../../../calendar/german-dates';
import { previousWorkingDay } from '../../../calendar/working-days';
import type { Conference } from '../../../conferences/records';
import { defaultCategories } from '../../../handover/categories';
import type { StoreView } from '../../../storage/store-view';
import { withArticle } from '../../conference-facts';
import { capital } from '../../conference-state';
import { askEntries } from '../../handover/cover';
import {
  lastDayOf,
  meetingAhead,
  meetingNames,
  yearAhead,
  yearMeetings,
  type Ahead,
  type MeetingAhead,
} from '../../handover/next-year';
import { categoriesIn, type PackageFacts } from '../../handover/package-facts';
import { leftOutBlock, ordersBlocks, SMALL, titledCell } from '../../handover/tables';
import { NBSP } from '../../../text';
import { termPaper, type TermFacts } from '../../handover/term-facts';
import type { Block, PaperModel, TableRowModel } from '../../models';
import { BOX, columns, gap, numbered, row, text } from '../../parts';
import { firstDay, firstWeek, lastSteps, type Step } from './steps';

/** A quarter, in days. */
const SOON = 92;

const STEPS = columns(['Was zu tun ist', 68], ['Wo', 21], ['erledigt', 11]);

function stepsTable(steps: readonly Step[]): Block {
  const rows = steps.map(([what, where]) => row(what, where, BOX));
  return { type: 'table', columns: STEPS, rows, sizePt: SMALL };
}

const AHEAD = columns(['Bis', 14], ['Was', 62], ['Wer', 24]);

function aheadRow({ day, what, from, who }: Ahead): TableRowModel {
  return from === null
    ? row(shortDate(day), what, who)
    : { cells: [shortDate(day), titledCell(what, from), who] };
}

function soonBlocks(soon: readonly Ahead[], start: Day | null): readonly Block[] {
  if (start === null)
    return [gap('Beginn des Vorsitzjahres eintragen; danach rechnet das Programm')];
  if (soon.length === 0) {
    return [
      text(
        'Für diese Zeit stehen noch keine Tage fest. Sie kommen mit den Terminen der Konferenzen.',
      ),
    ];
  }
  return [{ type: 'table', columns: AHEAD, rows: soon.map(aheadRow), sizePt: SMALL }];
}

const MEETINGS = columns(['Treffen', 24], ['Zuletzt', 38], ['Im neuen Vorsitzjahr', 38]);
function daysAndPlace({ from, to, form, place }: Conference): string {
  const at = form === 'online' ? 'Videokonferenz' : place;
  return [longDateSpan(from, to), at].filter((part) => part !== null).join(', ');
}

function meetingRow({ kind, last, planned, firstDay: day }: MeetingAhead): TableRowModel {
  const guess = day === null ? 'noch offen' : `um den ${longDate(day)} (Orientierung)`;
  return row(
    meetingNames[kind],
    last ? daysAndPlace(last) : 'nicht erfasst',
    planned ? daysAndPlace(planned) : guess,
  );
}

/** By month, each under its name. */
function monthRows(later: readonly Ahead[]): readonly TableRowModel[] {
  return later.flatMap((item, index) => {
    const month = monthAndYear(item.day);
    const before = later[index - 1];
    const head =
      before && monthAndYear(before.day) === month ? [] : [{ cells: [month], section: true }];
    return [...head, row(shortDate(item.day), item.what, item.who)];
  });
}

function yearBlocks(facts: TermFacts, view: StoreView, later: readonly Ahead[]): readonly Block[] {
  const meetings = yearMeetings.map((kind) => meetingAhead(view, facts, kind));
  const rows = meetings.map(meetingRow);
  const rest: readonly Block[] =
    later.length === 0
      ? []
      : [
          text(
            'Danach, nach dem Fristenplan gerechnet. Sobald Sie eine Konferenz anlegen, gelten deren Tage.',
          ),
          { type: 'table', columns: AHEAD, rows: monthRows(later), sizePt: SMALL },
        ];
  return [
    text(
      'Drei Treffen tragen das Jahr: Im Herbst verteilt die Arbeitsebene die Themen, die Vorkonferenz stimmt die Anträge ab, die Hauptkonferenz beschließt.',
    ),
    { type: 'table', columns: MEETINGS, rows, sizePt: SMALL },
    ...rest,
  ];
}

const LAST = columns(['Spätestens', 18], ['Was', 82]);

function lastBlocks(facts: TermFacts, view: StoreView): readonly Block[] {
  const { next } = facts;
  const end = next ? lastDayOf(view, next) : null;
  const when = (weeks: number): string => {
    if (next && end) {
      return shortDate(previousWorkingDay(next.land.id, addDays(end, -7 * weeks)));
    }
    return weeks === 0 ? 'am letzten Tag' : `${weeks} Wochen vorher`;
  };
  const rows = lastSteps.map(([weeks, what]) => row(when(weeks), what));
  return [
    text(
      end === null
        ? 'Auch Ihr Vorsitzjahr endet. Wer früh beginnt, hat am Schluss nur noch zu unterschreiben.'
        : `Ihr Vorsitzjahr endet am ${longDate(end)}. Wer früh beginnt, hat dann nur noch zu unterschreiben.`,
    ),
    { type: 'table', columns: LAST, rows, sizePt: SMALL },
  ];
}

function welcome(facts: TermFacts): readonly Block[] {
  const { next, name, title } = facts;
  const start = next
    ? `Am ${longDate(next.from)} übernimmt ${withArticle(next.land)} den Vorsitz der ${name} und damit die Geschäftsstelle.`
    : `Mit dem Vorsitz der ${name} wechselt auch die Geschäftsstelle.`;
  return [
    text(
      `${start} Dieser Leitfaden ist für das neue Team geschrieben, auch wenn noch niemand darin eine Ministerkonferenz ausgerichtet hat. Sie müssen ihn nicht auf einmal lesen: Beginnen Sie mit dem ersten Tag.`,
    ),
    text(
      `Die Unterlagen stammen aus dem Vorsitzjahr der ${title}. ${capital(withArticle(facts.land))} wünscht einen guten Anfang und hilft in den ersten Wochen gern weiter (Abschnitt${NBSP}8).`,
    ),
  ];
}

function helpBlocks(facts: TermFacts): readonly Block[] {
  return [
    text('Zur Sache hilft die bisherige Geschäftsstelle:'),
    askEntries(facts),
    text(
      'Zum Programm: Die Taste F1 erklärt jede Seite; das Übungsbeispiel ist zum Ausprobieren da und verändert nichts. Bei Fragen zu Laufwerken und Rechten hilft die IT des eigenen Hauses; ihr gehört das Programm- und IT-Blatt.',
    ),
  ];
}

/** What comes first, what in the year, what is missing and why, who helps: for a team that has never done it. */
export function guidePaper(
  facts: TermFacts,
  view: StoreView,
  own: PackageFacts | null,
): PaperModel {
  const all = yearAhead(view, facts);
  const start = facts.next?.from ?? null;
  const until = start === null ? null : addDays(start, SOON);
  const soon = all.filter(({ day }) => until !== null && day < until);
  const later = all.filter(({ day }) => until !== null && day >= until);
  const held = own ? categoriesIn(own) : defaultCategories;
  return termPaper(facts, {
    heading: 'Leitfaden für die nächste Geschäftsstelle',
    subline: `Vom ersten Tag bis zur nächsten Übergabe des Vorsitzes der ${facts.name}`,
    blocks: [
      ...welcome(facts),
      ...numbered([
        ['Der erste Tag', [stepsTable(firstDay)]],
        ['Die erste Woche', [stepsTable(firstWeek)]],
        ['Die ersten drei Monate', soonBlocks(soon, start)],
        ['Das Jahr im Überblick', yearBlocks(facts, view, later)],
        ['Offene Aufträge', ordersBlocks(view)],
        [
          'Was nicht im Übergabepaket ist und warum',
          [
            text(
              own
                ? 'Das nächste Haus ist eine eigene Verantwortliche im Sinne der Datenschutz-Grundverordnung. Es erhält, was es für seine Aufgabe braucht.'
                : 'Bei der üblichen Auswahl. Was wirklich fehlt, steht auf dem Deckblatt des Pakets.',
            ),
            leftOutBlock(held),
          ],
        ],
        ['Die letzten Wochen und die nächste Übergabe', lastBlocks(facts, view)],
        ['Wo Hilfe ist', helpBlocks(facts)],
      ]),
    ],
  });
}
