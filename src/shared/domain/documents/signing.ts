import type { Day } from '../calendar/day';
import { longDate } from '../calendar/german-dates';
import type { ChairTerm, Signatory } from '../chair/records';
import { covers } from '../chair/terms';
import { bodyTitle, ofConference } from '../conferences/titles';
import { fullName } from '../addressing/names';
import { closingText } from '../recipients/letter';
import type { Land, Person } from '../register/records';
import type { StoreView } from '../storage/store-view';
import type { AppError } from '../../errors';
import { err, ok, type Result } from '../../result';
import type { ConferenceFacts } from './conference-facts';
import { chairWord } from './sender';
import { keepTogether } from './typography';

/** The closing formula for everybody, without a comma (rule T03). */
export const DEFAULT_CLOSING = 'Mit freundlichen Grüßen';

/** Who signs a letter, and what stands at its end. */
export interface Signing {
  readonly personId: string;
  /** "In Vertretung", "Im Auftrag"; null = whoever is in the chair signs without addition (rule T04). */
  readonly line: string | null;
  readonly closing: string;
  /** Typed name, then the function. */
  readonly signatory: readonly string[];
}

/** The words above a signature that is not the chair's; Lower Saxony writes "Im Auftrage". */
export function signingLine(land: Land | null, signsAs: Signatory['signsAs']): string | null {
  if (signsAs === 'self') return null;
  if (signsAs === 'deputising') return land?.signing?.deputising ?? 'In Vertretung';
  return land?.signing?.onBehalf ?? 'Im Auftrag';
}

/** Whoever signs leads the conference, or by now the one of another chair year. */
function chaired({ body, conference, office, term, title }: ConferenceFacts): string {
  if (office.term.id === term.id) return ofConference(title, conference.kind);
  return ofConference(bodyTitle(body, office.term.number), 'main');
}

function functionLines(facts: ConferenceFacts, record: Signatory | null): readonly string[] {
  if (record?.functionLine) return [keepTogether(record.functionLine)];
  if (record && record.signsAs !== 'self') return [];
  return [keepTogether(`${chairWord(facts.sender)} ${chaired(facts)}`)];
}

function signing(facts: ConferenceFacts, person: Person, record: Signatory | null): Signing {
  return {
    personId: person.id,
    line: signingLine(facts.office.land, record?.signsAs ?? 'self'),
    closing: record?.closing ? closingText(record.closing) : DEFAULT_CLOSING,
    signatory: [keepTogether(fullName(person)), ...functionLines(facts, record)],
  };
}

/** What the chair in person has recorded of its own: function and closing formula. */
function chairsOwn(view: StoreView, { office, date, sender }: ConferenceFacts): Signatory | null {
  const isMeant = (record: Signatory): boolean =>
    record.termId === office.term.id &&
    record.signsAs === 'self' &&
    record.personId === sender.person.id &&
    covers(record, date);
  return view.register('signatories').all().find(isMeant) ?? null;
}

function outOfTime(record: Signatory, term: ChairTerm, day: Day): boolean {
  return !covers(record, day) || !covers(term, day);
}

/** Why somebody cannot sign letters of this day. */
function refusal(record: Signatory, person: Person, facts: ConferenceFacts): AppError | null {
  const { office, date, sender } = facts;
  const { term } = office;
  const named = { name: fullName(person), date: longDate(date) };
  if (record.termId !== term.id) return { code: 'signatory.otherTerm', ...named };
  if (outOfTime(record, term, date)) {
    const end = record.to ?? term.to;
    const to = end === null ? null : longDate(end);
    return { code: 'signatory.outOfTime', ...named, from: longDate(record.from), to };
  }
  const isChair = record.personId === sender.person.id;
  return record.signsAs === 'self' && !isChair ? { code: 'signatory.notInChair', ...named } : null;
}

/**
 * Who signs the letters about a conference: the person in the chair on their day, or a recorded signatory of that
 * term.
 * Errors: a signatory of another term, one whose time does not cover the day, one said to be in the
 * chair who is not.
 */
export function signingOf(
  view: StoreView,
  facts: ConferenceFacts,
  signatoryId: string | null,
): Result<Signing> {
  if (signatoryId === null) return ok(signing(facts, facts.sender.person, chairsOwn(view, facts)));
  const record = view.register('signatories').get(signatoryId);
  const person = record ? view.register('persons').get(record.personId) : undefined;
  if (!record || !person) {
    return err({ code: 'record.missing', collection: 'signatories', id: signatoryId });
  }
  const refused = refusal(record, person, facts);
  return refused ? err(refused) : ok(signing(facts, person, record));
}

/**
 * The signatory who signs letters of the secretariat: of those who sign "Im Auftrag" on the day of the
 * letter the first by beginning. Null where the term has none; then the person in the chair signs.
 */
export function secretariatSignatory(
  view: StoreView,
  { date, office: { term } }: Pick<ConferenceFacts, 'date' | 'office'>,
): string | null {
  const [first] = view
    .register('signatories')
    .all()
    .filter(
      (record) =>
        record.termId === term.id &&
        record.signsAs === 'onBehalf' &&
        !outOfTime(record, term, date),
    )
    .sort((a, b) => (a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? -1 : 1));
  return first?.id ?? null;
}

/** The last day of somebody's last office, where all of them have ended by a day; else null. */
export function officeEndedOn(view: StoreView, personId: string, day: Day): Day | null {
  const mandates = view
    .register('mandates')
    .all()
    .filter((mandate) => mandate.personId === personId);
  if (mandates.some((mandate) => mandate.to === null || mandate.to >= day)) return null;
  return mandates.reduce<Day | null>(
    (last, { to }) => (to !== null && (last === null || to > last) ? to : last),
    null,
  );
}
