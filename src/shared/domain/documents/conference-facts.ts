import type { Day } from '../calendar/day';
import { actingTerm } from '../chair/acting-term';
import type { ChairTerm } from '../chair/records';
import { chairOn, nearestDay } from '../chair/terms';
import type {
  AgendaItem,
  Conference,
  HotelContingent,
  InvitationTexts,
  PressRelease,
  ProgrammeItem,
} from '../conferences/records';
import { conferenceTitle } from '../conferences/titles';
import { letterheadsOn, type Letterheads } from '../letterheads/letterhead-on';
import type { Land, Office, Person } from '../register/records';
import type { RichText } from '../rich-text/shape';
import type { Body } from '../settings/records';
import type { StoreView } from '../storage/store-view';
import { err, ok, type Result } from '../../result';
import { withWords } from './rich-blocks';
import { senderOn, type Sender } from './sender';

/** A chair year and its Land. */
export interface ChairYear {
  readonly term: ChairTerm;
  readonly land: Land | null;
}

/** Everything papers of a conference are made from, as of the day they are dated. */
export interface ConferenceFacts {
  readonly conference: Conference;
  /** The chair year that the conference belongs to, and its Land: they name and number it. */
  readonly term: ChairTerm;
  readonly land: Land | null;
  /** The chair year whose office writes on the day: another one before and after the conference's own. */
  readonly office: ChairYear;
  /** Who leads or led the conference; null where nobody of its own chair year is known. */
  readonly chair: { readonly person: Person; readonly office: Office } | null;
  readonly body: Body | undefined;
  readonly title: string;
  readonly date: Day;
  readonly sender: Sender;
  readonly letterheads: Letterheads;
  readonly agenda: readonly AgendaItem[];
  readonly programme: readonly ProgrammeItem[];
  readonly hotels: readonly HotelContingent[];
  readonly texts: InvitationTexts | null;
  readonly boilerplate: RichText | string | null;
  readonly privacy: RichText | string | null;
  readonly trainingMark: string | null;
}

export interface FactsRequest {
  readonly conferenceId: string;
  readonly date: Day;
  readonly training: boolean;
  /** Written by the office of the conference whatever the day: by it a chair introduces itself. */
  readonly byOwnOffice?: boolean;
}

export const TRAINING_MARK = 'Übungsdaten – nicht zum Versand bestimmt';

function ordered<T extends { readonly order: number }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => a.order - b.order);
}

/** "Bayern", "das Saarland": a Land as the subject of a sentence. */
export function withArticle(land: Land | null): string {
  if (!land) return 'das Vorsitzland';
  return land.article ? `${land.article} ${land.name}` : land.name;
}

function moduleText(view: StoreView, id: string, land: Land | null): RichText | string | null {
  const text = view.register('textModules').get(id)?.text ?? null;
  if (text === null) return null;
  return withWords(text, (words) => words.replaceAll('{Land}', () => withArticle(land)));
}

/** All text modules by their titles, with the name of the Land in the chair. */
export function textModulesOf(
  view: StoreView,
  land: Land | null,
): readonly { readonly title: string; readonly text: RichText | string }[] {
  return view
    .register('textModules')
    .all()
    .map(({ id, title }) => ({ title, text: moduleText(view, id, land) ?? '' }));
}

/** Programme items run by day and time; their own order decides only between equals. */
function programmeOf(view: StoreView, conferenceId: string): readonly ProgrammeItem[] {
  return [...view.conference(conferenceId, 'programmeItems').all()].sort((a, b) => {
    const left = `${a.day} ${a.from}`;
    const right = `${b.day} ${b.from}`;
    return left === right ? a.order - b.order : left < right ? -1 : 1;
  });
}

function landOf(view: StoreView, { land }: ChairTerm): Land | null {
  return land === null ? null : (view.register('laender').get(land) ?? null);
}

/** Who is in the chair of a term on a day, or was or will be at its nearest end. */
function chairOfTerm(view: StoreView, term: ChairTerm, day: Day): ConferenceFacts['chair'] {
  const { holder } = chairOn(view, term.id, nearestDay(term, day));
  const person = holder ? view.register('persons').get(holder.personId) : undefined;
  const office = holder ? view.register('offices').get(holder.officeId) : undefined;
  return person && office ? { person, office } : null;
}

/** Collects the facts; errors name a missing conference, term or sender. */
export function conferenceFacts(view: StoreView, request: FactsRequest): Result<ConferenceFacts> {
  const { conferenceId, date } = request;
  const conference = view.conference(conferenceId, 'conference').get(conferenceId);
  if (!conference)
    return err({ code: 'record.missing', collection: 'conference', id: conferenceId });
  const term = view.register('chairTerms').get(conference.termId);
  if (!term)
    return err({ code: 'record.missing', collection: 'chairTerms', id: conference.termId });
  const writing = request.byOwnOffice ? term : actingTerm(view, term, date);
  const sender = senderOn(view, writing.id, date);
  if (!sender.ok) return sender;
  const office: ChairYear = { term: writing, land: landOf(view, writing) };
  const body = view.settings('body').get('body');
  return ok({
    conference,
    term,
    land: landOf(view, term),
    office,
    chair: writing.id === term.id ? sender.value : chairOfTerm(view, term, date),
    body,
    title: conferenceTitle(conference, term, body),
    date,
    sender: sender.value,
    letterheads: letterheadsOn(view, writing.id, date),
    agenda: ordered(view.conference(conferenceId, 'agendaItems').all()),
    programme: programmeOf(view, conferenceId),
    hotels: [...view.conference(conferenceId, 'hotelContingents').all()].sort((a, b) =>
      a.hotel < b.hotel ? -1 : 1,
    ),
    texts: view.conference(conferenceId, 'invitationTexts').get('invitation') ?? null,
    boilerplate: moduleText(view, 'boilerplate', office.land),
    privacy: moduleText(view, 'privacy-invitation', office.land),
    trainingMark: request.training ? TRAINING_MARK : null,
  });
}

/** Press releases of a conference, the earliest first. */
export function pressReleasesOf(view: StoreView, conferenceId: string): readonly PressRelease[] {
  return [...view.conference(conferenceId, 'pressReleases').all()].sort((a, b) =>
    a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1,
  );
}
