import { addDays, type Day } from '../../shared/domain/calendar/day';
import { covers, termOn } from '../../shared/domain/chair/terms';
import type { Conference, Participant } from '../../shared/domain/conferences/records';
import { collectPapers } from '../../shared/domain/documents/collect';
import { isObstacle, type PaperToMake } from '../../shared/domain/documents/plan';
import { fullName } from '../../shared/domain/addressing/names';
import type { AppError } from '../../shared/errors';
import { put, type StoreView } from '../../shared/domain/storage/store-view';
import { withDrafts } from '../../shared/domain/storage/with-drafts';
import { errorText } from '../../shared/texts/error-texts';
import { renderDocument } from '../documents/render';
import { verifyPaper } from '../documents/verify-paper';

export interface TestLetter {
  readonly state: 'sound' | 'failed' | 'none';
  /** To whom it was made, or why there is none. */
  readonly about: string;
}

/** Neither is ever saved: they only lend their places to a letter that is thrown away. */
const MEETING = 'probebrief';
const ADDRESSEE = 'empfang';
/** Members tried at most: where twenty letters cannot be made, the next cannot either. */
const MOST = 20;

function meetingOf(termId: string, day: Day): Conference {
  return {
    ...{ id: MEETING, kind: 'main', termId, yearId: null, motto: null },
    ...{ from: addDays(day, 60), to: addDays(day, 61), form: 'inPerson', place: null },
    ...{ venue: null, status: 'planned', formerDays: [], cancellation: null },
    ...{ replyBy: null, beginsAt: null, pressConference: null },
  };
}

function addresseeOf(personId: string, land: Participant['land']): Participant {
  const reply: Participant['reply'] = { state: 'open', on: null, way: null, note: null };
  return { id: ADDRESSEE, role: 'member', land, personId, reply, substituteId: null, note: null };
}

interface Member {
  readonly participant: Participant;
  readonly name: string;
}

/** Members of the conference on a day, in the order of their Länder. */
function membersOn(view: StoreView, day: Day): readonly Member[] {
  const laender = view.register('laender');
  const offices = view.register('offices');
  return view
    .register('mandates')
    .all()
    .filter((mandate) => covers(mandate, day))
    .flatMap(({ officeId, personId }) => {
      const [office, person] = [offices.get(officeId), view.register('persons').get(personId)];
      if (office?.seat !== 'member' || office.land === null || !person) return [];
      const order = laender.get(office.land)?.order ?? 99;
      return [{ order, participant: addresseeOf(personId, office.land), name: fullName(person) }];
    })
    .sort((a, b) => a.order - b.order)
    .slice(0, MOST);
}

interface Request {
  readonly day: Day;
  readonly training: boolean;
}

/** The invitation to one member, as a run would make it. */
function letterTo(view: StoreView, member: Member, request: Request): PaperToMake | AppError {
  const { day, training } = request;
  const term = termOn(view.register('chairTerms').all(), day);
  if (!term) return { code: 'package.noTerm', day };
  const lent = withDrafts(view, [
    put.conference(MEETING, 'conference', meetingOf(term.id, day)),
    put.conference(MEETING, 'participants', member.participant),
  ]);
  const source = { view: lent, conferenceId: MEETING, date: day, training };
  const collected = collectPapers({ ...source, signatoryId: null, only: null }, ['invitation']);
  if (!collected.ok) return collected.error;
  for (const item of collected.value.items) return isObstacle(item) ? item.error : item;
  return { code: 'document.nobodyToInvite' };
}

async function proved({ model }: PaperToMake, name: string): Promise<TestLetter> {
  const wrong = verifyPaper('probebrief.docx', await renderDocument(model), model);
  return wrong ? { state: 'failed', about: errorText(wrong) } : { state: 'sound', about: name };
}

/**
 * Makes a real letter of data that have just come: to the first member whom they can address, laid out, read back
 * and compared. It stays in memory.
 */
export async function testLetter(view: StoreView, request: Request): Promise<TestLetter> {
  if (view.register('persons').all().length === 0) {
    const about = 'Das Paket enthält keine Personen, an die sich ein Brief richten ließe.';
    return { state: 'none', about };
  }
  const members = membersOn(view, request.day);
  if (members.length === 0) {
    return {
      state: 'none',
      about: 'Im Paket ist für diesen Tag niemand als Mitglied verzeichnet.',
    };
  }
  let first: AppError | null = null;
  for (const member of members) {
    const letter = letterTo(view, member, request);
    if (!('code' in letter)) return proved(letter, member.name);
    first ??= letter;
  }
  return { state: 'failed', about: first ? errorText(first) : '' };
}
