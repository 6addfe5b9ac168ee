import type { Day } from '../../calendar/day';
import { shortDate } from '../../calendar/german-dates';
import type { Conference, Deadline } from '../../conferences/records';
import { conferenceTitle } from '../../conferences/titles';
import {
  categoryFacts,
  handoverCategories,
  type HandoverCategory,
} from '../../handover/categories';
import type { Order, OrderKind } from '../../handover/records';
import type { StoreView } from '../../storage/store-view';
import { capital, responsibleFor } from '../conference-state';
import type { Block, TableRowModel, Worded } from '../models';
import { columns, row, text } from '../parts';
import { keepTogether } from '../typography';
import type { TermFacts } from './term-facts';

/** Tables that several papers of the handover have in common. */

/** Size in which tables of records fit (points). */
export const SMALL = 9.5;
/** Records a paper lists one by one; whoever has more has them in the program. */
export const ROWS_MAX = 200;

const ORDER_KINDS: Readonly<Record<OrderKind, string>> = {
  inspection: 'Prüfauftrag',
  report: 'Berichtsauftrag',
  workingGroup: 'Arbeitsgruppe',
  circular: 'Umlaufverfahren',
  other: 'sonstiger Auftrag',
};

/** A cell with what matters in bold and the rest below it. */
export function titledCell(title: string, ...below: readonly (string | null)[]): Worded {
  const more = below.flatMap((part) => (part ? [keepTogether(part)] : []));
  const head = keepTogether(title);
  const rest = more.map((part) => `\n${part}`).join('');
  if (rest === '') return { text: head, runs: [{ text: head, bold: true }] };
  return { text: `${head}${rest}`, runs: [{ text: head, bold: true }, { text: rest }] };
}

function byDay<T extends { readonly title: string }>(
  dayOf: (item: T) => Day | null,
): (a: T, b: T) => number {
  const key = (item: T): string => `${dayOf(item) ?? '9999-12-31'} ${item.title}`;
  return (a, b) => (key(a) < key(b) ? -1 : 1);
}

/** Orders that nobody has finished, the next to be due first. */
export function openOrders(view: StoreView): readonly Order[] {
  const open = view
    .register('orders')
    .all()
    .filter(({ state }) => state === 'open');
  return [...open].sort(byDay(({ dueOn }) => dueOn));
}

export function orderKindName(kind: OrderKind): string {
  return capital(ORDER_KINDS[kind]);
}

const ORDERS = columns(['Auftrag', 50], ['Herkunft', 20], ['Federführung', 16], ['Fällig', 14]);

function orderRow(view: StoreView, order: Order): TableRowModel {
  const lead = order.lead === null ? null : view.register('laender').get(order.lead);
  return {
    cells: [
      titledCell(order.title, orderKindName(order.kind), order.details),
      keepTogether(order.origin ?? ''),
      lead?.name ?? 'offen',
      order.dueOn === null ? 'ohne Tag' : shortDate(order.dueOn),
    ],
  };
}

/** What a list leaves out stands in the program. */
function cut(rows: readonly TableRowModel[]): readonly TableRowModel[] {
  if (rows.length <= ROWS_MAX) return rows;
  const rest = `Weitere ${rows.length - ROWS_MAX} stehen im Programm.`;
  return [...rows.slice(0, ROWS_MAX), { cells: [rest], section: true }];
}

export function ordersBlocks(view: StoreView): readonly Block[] {
  const open = openOrders(view);
  if (open.length === 0) return [text('Es sind keine offenen Aufträge erfasst.')];
  const rows = open.map((order) => orderRow(view, order));
  return [{ type: 'table', columns: ORDERS, rows: cut(rows), sizePt: SMALL }];
}

export interface PendingDeadline {
  readonly deadline: Deadline;
  readonly conference: string;
}

function isOfTerms(view: StoreView, facts: TermFacts, { termId }: Conference): boolean {
  const number = view.register('chairTerms').get(termId)?.number ?? 0;
  // What was never ticked off years ago is history, not work.
  return number >= facts.term.number;
}

/** Deadlines of this term's conferences and later ones that nobody has done yet, by their day. */
export function pendingDeadlines(view: StoreView, facts: TermFacts): readonly PendingDeadline[] {
  const body = view.settings('body').get('body');
  const all = view.conferenceIds().flatMap((id) => {
    const conference = view.conference(id, 'conference').get(id);
    const term = conference && view.register('chairTerms').get(conference.termId);
    if (!conference || !term || conference.cancellation !== null) return [];
    if (!isOfTerms(view, facts, conference)) return [];
    const title = conferenceTitle(conference, term, body);
    const own = view.conference(id, 'deadlines').all();
    return own.filter(({ done }) => !done).map((deadline) => ({ deadline, conference: title }));
  });
  const compare = byDay<Deadline>(({ day }) => day);
  return all.sort((a, b) => compare(a.deadline, b.deadline));
}

const PENDING = columns(['Frist', 58], ['Tag', 18], ['Bisher zuständig', 24]);

export function pendingBlocks(view: StoreView, facts: TermFacts): readonly Block[] {
  const pending = pendingDeadlines(view, facts);
  if (pending.length === 0) return [text('Es gehen keine offenen Fristen über.')];
  const rows = pending.map(({ deadline, conference }): TableRowModel => {
    const late = deadline.day < facts.date ? ' (überfällig)' : '';
    return {
      cells: [
        titledCell(deadline.title, conference),
        `${shortDate(deadline.day)}${late}`,
        keepTogether(responsibleFor(deadline)),
      ],
    };
  });
  return [{ type: 'table', columns: PENDING, rows: cut(rows), sizePt: SMALL }];
}

/** "Basis, Kontakte": what categories are called; a name that no category has stands as it is. */
export function categoryTitles(names: readonly string[]): string {
  const known = new Set<string>(handoverCategories);
  const isKnown = (name: string): name is HandoverCategory => known.has(name);
  return names.map((name) => (isKnown(name) ? categoryFacts[name].title : name)).join('; ');
}

const LEFT_OUT = columns(['Bleibt beim abgebenden Haus', 36], ['Warum', 64]);
/** What is in no package, whatever is chosen. */
const NEVER: readonly (readonly [string, string])[] = [
  ['Briefköpfe und Logos', 'Jedes Haus schreibt unter seinem eigenen Namen und Wappen.'],
  [
    'Unterschriftsbefugnisse und persönliche Anreden',
    'Wer für den Vorsitz zeichnet und wer wen wie anredet, endet mit dem Vorsitzjahr.',
  ],
  [
    'Benutzerinnen und Benutzer, Voreinstellungen, Sicherungen',
    'Sie gehören zum Arbeitsplatz des abgebenden Hauses.',
  ],
];

/** What a package deliberately lacks, with the reasons that its maker was shown. */
export function leftOutBlock(chosen: readonly HandoverCategory[]): Block {
  const held = new Set(chosen);
  const out = handoverCategories
    .filter((category) => !held.has(category))
    .map((category) => row(categoryFacts[category].title, categoryFacts[category].ground));
  const never = NEVER.map(([what, why]) => row(what, why));
  return { type: 'table', columns: LEFT_OUT, rows: [...out, ...never], sizePt: SMALL };
}
