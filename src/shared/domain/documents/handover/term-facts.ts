import type { Day } from '../../calendar/day';
import type { ChairTerm, Secretariat } from '../../chair/records';
import { successorOf, type Successor } from '../../chair/successor';
import { chairOn } from '../../chair/terms';
import { bodyTitle } from '../../conferences/titles';
import { letterheadsOn } from '../../letterheads/letterhead-on';
import { organisationOn } from '../../recipients/organisation-name';
import type { Land, Organisation } from '../../register/records';
import type { StoreView } from '../../storage/store-view';
import { err, ok, type Result } from '../../../result';
import { TRAINING_MARK, type ConferenceFacts } from '../conference-facts';
import { letterheadModel, plainLetterhead } from '../letterhead';
import type { Block, LetterheadModel, PaperModel } from '../models';
import { senderOn } from '../sender';
import { keepTogether } from '../typography';

/**
 * What papers of the handover are made from. A term is enough: a package may hold no conference, no person
 * in the chair and no letterhead, and its papers are still there.
 */
export interface TermFacts {
  readonly term: ChairTerm;
  readonly land: Land | null;
  /** Null where neither a record nor the order of the Länder says who follows. */
  readonly next: Successor | null;
  /** "Integrationsministerkonferenz". */
  readonly name: string;
  /** "13. Integrationsministerkonferenz". */
  readonly title: string;
  readonly date: Day;
  readonly secretariat: Secretariat | null;
  readonly organisation: Organisation | null;
  readonly letterhead: LetterheadModel;
  readonly trainingMark: string | null;
}

export interface TermRequest {
  readonly termId: string;
  /** The day that the papers bear. */
  readonly date: Day;
  readonly training: boolean;
}

/** The secretariat of the day; before the term and after it the last one that is recorded. */
function secretariatOf(view: StoreView, termId: string, day: Day): Secretariat | null {
  const { secretariat } = chairOn(view, termId, day);
  if (secretariat) return secretariat;
  const own = view
    .register('secretariats')
    .all()
    .filter((record) => record.termId === termId);
  return [...own].sort((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null;
}

function letterheadFor(
  view: StoreView,
  { termId, date }: TermRequest,
  names: readonly string[],
): LetterheadModel {
  const sender = senderOn(view, termId, date);
  if (!sender.ok) return plainLetterhead(names.map(keepTogether));
  return letterheadModel(sender.value, letterheadsOn(view, termId, date).secretariat);
}

function houseOf(view: StoreView, secretariat: Secretariat | null, day: Day): Organisation | null {
  if (secretariat === null) return null;
  const house = view.register('organisations').get(secretariat.organisationId);
  return house ? organisationOn(view, house, day) : null;
}

/** Collects the facts of a term; refused only where there is no such term. */
export function termFacts(view: StoreView, request: TermRequest): Result<TermFacts> {
  const { termId, date, training } = request;
  const term = view.register('chairTerms').get(termId);
  if (!term) return err({ code: 'record.missing', collection: 'chairTerms', id: termId });
  const body = view.settings('body').get('body');
  const secretariat = secretariatOf(view, termId, date);
  const organisation = houseOf(view, secretariat, date);
  const names = [organisation?.name, secretariat?.name].filter((name) => name !== undefined);
  return ok({
    term,
    land: term.land === null ? null : (view.register('laender').get(term.land) ?? null),
    next: successorOf(view, term),
    name: body?.name ?? 'Fachministerkonferenz',
    title: bodyTitle(body, term.number),
    date,
    secretariat,
    organisation,
    letterhead: letterheadFor(view, request, names),
    trainingMark: training ? TRAINING_MARK : null,
  });
}

/** The facts of the term that a conference belongs to. */
export function termOfConference(facts: ConferenceFacts, view: StoreView): TermFacts {
  const { term, land, title, date, sender, trainingMark } = facts;
  const made = termFacts(view, { termId: term.id, date, training: trainingMark !== null });
  if (made.ok) return made.value;
  // Facts of a conference have their term; the sender they were collected with is as good.
  const name = facts.body?.name ?? title;
  const { secretariat, organisation } = sender;
  const letterhead = letterheadModel(sender, facts.letterheads.secretariat);
  const next = successorOf(view, term);
  return {
    term,
    land,
    next,
    name,
    title,
    date,
    secretariat,
    organisation,
    letterhead,
    trainingMark,
  };
}

export interface TermPaper {
  readonly heading: string;
  readonly subline: string;
  readonly blocks: readonly Block[];
}

/** A paper about a term, on the letterhead of its secretariat. */
export function termPaper(facts: TermFacts, parts: TermPaper): PaperModel {
  return {
    kind: 'paper',
    title: keepTogether(`${parts.heading} – ${facts.title}`),
    date: facts.date,
    letterhead: facts.letterhead,
    kicker: facts.title,
    meta: null,
    heading: keepTogether(parts.heading),
    subline: keepTogether(parts.subline),
    embargo: null,
    blocks: parts.blocks,
    wideLines: false,
    trainingMark: facts.trainingMark,
  };
}
