import { longDate, onDates } from '../calendar/german-dates';
import type { AgendaItem, Deadline, Participant } from '../conferences/records';
import type { StoreView } from '../storage/store-view';
import { NBSP } from '../text';
import type { ConferenceFacts } from './conference-facts';
import { senderName } from './sender';
import { itMeeting, onDaysAt, phrase, theMeeting, whichMeeting } from './sentences';

/** What papers of the office say of a conference: how it stands, what is open, who votes. */

/** The first letter as a capital, at the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One reason as it was typed, without a full stop of its own. */
function reason(text: string | null | undefined): string {
  return text ? ` Als Grund ist vermerkt: ${text.replace(/[.\s]+$/, '')}.` : '';
}

/** That the meeting takes place, took place, or does not; with the days it had before. */
export function situation(facts: ConferenceFacts): string {
  const { conference, date } = facts;
  const { cancellation } = conference;
  const meeting = capital(theMeeting(facts));
  const days = onDaysAt(facts);
  if (cancellation) {
    return `${meeting}, ${phrase(whichMeeting(facts), days, 'stattfinden sollte')}, ist abgesagt.${reason(cancellation.reason)}`;
  }
  const former = conference.formerDays.at(-1);
  const before = former
    ? ` ${itMeeting(facts)} war zunächst für den Zeitraum ${onDates(former.from, former.to).replace(/^(am|vom) /, '')} vorgesehen.${reason(former.reason)}`
    : '';
  if (date > conference.to) return `${phrase(meeting, 'fand', days, 'statt')}.${before}`;
  return `${phrase(meeting, 'findet', days, 'statt')}.${before}`;
}

export function isOnline({ conference }: Pick<ConferenceFacts, 'conference'>): boolean {
  return conference.form === 'online';
}

export function itemsOf({ agenda }: Pick<ConferenceFacts, 'agenda'>): readonly AgendaItem[] {
  return agenda.filter(({ kind }) => kind === 'item');
}

/** "TOP 2.1"; without a number the word alone. */
export function topWord({ number }: Pick<AgendaItem, 'number'>): string {
  return number === null ? 'Tagesordnungspunkt' : `TOP${NBSP}${number}`;
}

/** The federal government reports and moves nothing. */
const REPORTING = /^Bund(?:esregierung)?$/;

export function isReport({ applicant }: AgendaItem): boolean {
  return applicant !== null && REPORTING.test(applicant.trim());
}

/** Whether the Länder decide on the item: somebody has moved it, and not the Bund. */
export function isMotion(item: AgendaItem): boolean {
  return item.kind === 'item' && item.applicant !== null && !isReport(item);
}

const VOTING = new Set<Participant['role']>(['member']);

export interface Replies {
  readonly coming: number;
  readonly represented: number;
  readonly declined: number;
  readonly open: number;
}

/** How the Länder have answered, without the Land that invites. */
export function repliesOf(view: StoreView, { conference, term }: ConferenceFacts): Replies {
  const members = view
    .conference(conference.id, 'participants')
    .all()
    .filter(({ role, land }) => VOTING.has(role) && land !== null && land !== term.land);
  const count = (...states: readonly string[]): number =>
    members.filter(({ reply }) => states.includes(reply.state)).length;
  return {
    coming: count('accepted'),
    represented: count('represented'),
    declined: count('declined'),
    open: count('open', 'invited', 'reserved'),
  };
}

/** "1 Zusage", "3 Zusagen", "keine Zusagen"; number and word stay on one line. */
export function counted(count: number, one: string, many: string): string {
  return count === 0 ? `keine ${many}` : `${count}${NBSP}${count === 1 ? one : many}`;
}

/** "Rückmeldungen der Länder (Stand 1. Februar 2018): …". */
export function repliesSentence(view: StoreView, facts: ConferenceFacts): string | null {
  const { coming, represented, declined, open } = repliesOf(view, facts);
  if (coming + represented + declined + open === 0) return null;
  const parts = [
    counted(coming, 'Zusage', 'Zusagen'),
    counted(represented, 'Vertretung', 'Vertretungen'),
    counted(declined, 'Absage', 'Absagen'),
    open === 0 ? 'keine Antwort mehr offen' : `${open}${NBSP}noch offen`,
  ];
  return `Rückmeldungen der anderen Länder (Stand: ${longDate(facts.date)}): ${parts.join(', ')}.`;
}

/** Deadlines by their day, those of one day by title. */
export function deadlinesOf(view: StoreView, conferenceId: string): readonly Deadline[] {
  return [...view.conference(conferenceId, 'deadlines').all()].sort((a, b) =>
    a.day === b.day ? (a.title < b.title ? -1 : 1) : a.day < b.day ? -1 : 1,
  );
}

const OWNERS: Readonly<Record<Deadline['owner'], string>> = {
  secretariat: 'Geschäftsstelle',
  chair: 'Vorsitz',
  laender: 'Länder',
  press: 'Pressestelle',
  both: 'Geschäftsstelle und Vorsitz',
  nextChair: 'nächster Vorsitz',
};

/** The part of the office, or of the others, that has to act. */
export function ownerName(owner: Deadline['owner']): string {
  return OWNERS[owner];
}

/** Whoever is named for a deadline, else the part of the office. */
export function responsibleFor({ responsible, owner }: Deadline): string {
  return responsible ?? OWNERS[owner];
}

/** How many votes carry a resolution, as the office has set it; null until it has. */
export function majorityWords(view: StoreView): string | null {
  const majority = view.settings('rules').get('rules')?.majority ?? null;
  return majority === null ? null : `mindestens ${majority} von 16 Stimmen`;
}

/** Everything that is said of the members of the body, at the beginning of a sentence. */
export function membersWords({ body }: ConferenceFacts): string {
  return capital(body?.membersPhrase ?? 'die Mitglieder der Konferenz');
}

/** The next deadline that is not done; null where none is left. */
export function nextDeadline(
  view: StoreView,
  { conference, date }: ConferenceFacts,
): Deadline | null {
  const coming = deadlinesOf(view, conference.id);
  return coming.find(({ done, day }) => !done && day >= date) ?? null;
}

/** Whoever leads the house, as papers inside it say: "Frau Staatsministerin Emilia Müller". */
export function headOfHouse({ sender, office: { land } }: ConferenceFacts): string {
  const { gender } = sender.person;
  if (gender !== 'w' && gender !== 'm') return senderName(sender);
  const title = (land?.personalTitle ?? land?.memberTitle)?.[gender] ?? null;
  return phrase(gender === 'w' ? 'Frau' : 'Herrn', title, senderName(sender));
}
