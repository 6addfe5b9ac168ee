import { longDate } from '../calendar/german-dates';
import type { LetterheadPaper } from '../letterheads/records';
import { NBSP } from '../text';
import type { ConferenceFacts } from './conference-facts';
import { letterheadOf, plainLetterhead } from './letterhead';
import type { Block, EntryModel, PaperModel, TableColumn, TableRowModel } from './models';
import { datesAndPlace } from './sentences';
import { keepTogether, paragraphsOf } from './typography';

/** Pieces that papers share: headings, entries, room to write, boxes to tick, lines to sign on. */

/** An empty box to tick. */
export const BOX = '☐';
const EM_SPACE = '\u2003';
/** Height of a table row that is written into by hand (mm). */
export const WRITING_ROW = 9;

export function heading(text: string): Block {
  return { type: 'heading', text: keepTogether(text) };
}

export function text(words: string): Block {
  return { type: 'paragraph', text: keepTogether(words) };
}

export function texts(words: readonly (string | null)[]): readonly Block[] {
  return words.flatMap(paragraphsOf).map((line): Block => ({ type: 'paragraph', text: line }));
}

export function strong(words: string): Block {
  return { type: 'paragraph', text: keepTogether(words), strong: true, compact: true };
}

/** What staff still have to write. */
export function gap(words: string): Block {
  return { type: 'gap', text: words };
}

/** The same as points that are counted through. */
export function gaps(...points: readonly string[]): readonly Block[] {
  return points.map((words, index): Block => ({ type: 'gap', text: words, lead: `${index + 1}.` }));
}

/** What staff still have to write, behind words that stand: "Wv. [Datum]". */
export function gapAfter(lead: string, words: string): Block {
  return { type: 'gap', text: words, lead: keepTogether(lead) };
}

/** A value, or where it is not known what belongs there. */
export function entry(label: string, value: string | null, missing = ''): EntryModel {
  return value === null
    ? { label, value: missing, open: true }
    : { label, value: keepTogether(value), open: false };
}

/** Who can be asked about an internal paper: name and telephone of the secretariat, as far as they are known. */
export function handledBy({ sender }: ConferenceFacts): EntryModel {
  const { contactName, phone } = sender.secretariat;
  const known = [contactName, phone].filter((part) => part !== null).join(', ');
  return entry('Bearbeitung', contactName === null ? null : known, 'Name, Telefon');
}

export function entries(...all: readonly (EntryModel | null)[]): Block {
  return { type: 'entries', entries: all.filter((item) => item !== null) };
}

/** What stands on top of a paper for the file: who, under which number, when, about what. */
export function fileHead(facts: ConferenceFacts): readonly EntryModel[] {
  return [
    entry('Stelle', facts.sender.secretariat.name),
    handledBy(facts),
    entry('Aktenzeichen', null, 'noch zu vergeben'),
    entry('Datum', longDate(facts.date)),
    entry('Betreff', `${facts.title} ${datesAndPlace(facts)}`),
  ];
}

/** "☐ ja  ☐ nein": each box stays with its word. */
export function choices(...labels: readonly string[]): string {
  return labels.map((label) => `${BOX}${NBSP}${label}`).join(EM_SPACE);
}

/** Headings counted through: "1. Anlass". */
export function numbered(
  parts: readonly (readonly [title: string, blocks: readonly Block[]])[],
): readonly Block[] {
  return parts.flatMap(([title, blocks], index) => [heading(`${index + 1}. ${title}`), ...blocks]);
}

export function columns(...parts: readonly (readonly [string, number])[]): readonly TableColumn[] {
  return parts.map(([title, share]) => ({ title, share }));
}

export function row(...cells: readonly string[]): TableRowModel {
  return { cells: cells.map(keepTogether) };
}

/** Rows to write into. */
export function blankRows(head: readonly TableColumn[], count: number): readonly TableRowModel[] {
  return Array.from({ length: count }, () => ({ cells: head.map(() => '') }));
}

/** A table that people write into. */
export function writingTable(
  head: readonly TableColumn[],
  rows: readonly TableRowModel[],
  rowHeightMm = WRITING_ROW,
): Block {
  return { type: 'table', columns: head, rows, rowHeightMm };
}

export interface OfficePaper {
  readonly heading: string;
  readonly subline?: string | null;
  /** Line above the title; the conference where nothing else is said. */
  readonly kicker?: string;
  /** Line below it; days and place of the conference where nothing else is said. */
  readonly meta?: string | null;
  /** What tells the title property from that of other papers of the kind. */
  readonly about?: string;
  /** Null = no letterhead: papers of all Länder, forms. */
  readonly paper: LetterheadPaper | null;
  readonly landscape?: boolean;
  readonly wideLines?: boolean;
  readonly blocks: readonly Block[];
}

/** A paper about a conference. */
export function officePaper(facts: ConferenceFacts, parts: OfficePaper): PaperModel {
  const { paper, landscape, kicker = facts.title, meta = datesAndPlace(facts) } = parts;
  const title = [parts.heading, parts.about].filter(Boolean).join(': ');
  return {
    kind: 'paper',
    title: keepTogether(`${title} – ${facts.title}`),
    date: facts.date,
    letterhead: paper === null ? plainLetterhead([]) : letterheadOf(facts, paper),
    kicker,
    meta: meta === null ? null : keepTogether(meta),
    heading: keepTogether(parts.heading),
    subline: parts.subline ? keepTogether(parts.subline) : null,
    embargo: null,
    blocks: parts.blocks,
    wideLines: parts.wideLines ?? false,
    ...(landscape ? { landscape } : {}),
    trainingMark: facts.trainingMark,
  };
}

const STEPS = columns(['Was', 50], ['Wer', 28], ['Bis wann', 22]);

/** What is to be done next, by whom and by when; to be filled in. */
export function nextSteps(): Block {
  return writingTable(STEPS, blankRows(STEPS, 3));
}
