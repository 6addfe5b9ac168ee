import type { AppError } from '../../errors';
import type { Participant } from '../conferences/records';
import { conferenceTitle } from '../conferences/titles';
import { letterheadProblem } from '../letterheads/rules';
import { personName } from '../recipients/recipient';
import { checkedLetterRecords } from '../recipients/record-rules';
import { mandateProblem } from '../register/mandates';
import { templateProblem } from '../templates/versions';
import { collections, type ConferenceCollection } from './collections';
import { recordLabel } from './record-label';
import type { Draft, StoreView } from './store-view';
import { withDrafts } from './with-drafts';

const meetingCollections = Object.keys(collections.conference) as readonly ConferenceCollection[];

function conferenceIdOf({ document }: Draft): string {
  return document.split('/')[1] ?? '';
}

function of(drafts: readonly Draft[], collection: string): readonly Draft[] {
  return drafts.filter((draft) => draft.collection === collection);
}

function mandateClash(after: StoreView, drafts: readonly Draft[]): AppError | null {
  for (const { id } of of(drafts, 'mandates')) {
    const mandate = after.register('mandates').get(id);
    const problem = mandate ? mandateProblem(after, mandate) : null;
    if (problem) return problem;
  }
  return null;
}

function letterheadClash(after: StoreView, drafts: readonly Draft[]): AppError | null {
  for (const { id } of of(drafts, 'letterheads')) {
    const letterhead = after.register('letterheads').get(id);
    const problem = letterhead ? letterheadProblem(after, letterhead) : null;
    if (problem) return problem;
  }
  return null;
}

function templateClash(after: StoreView, drafts: readonly Draft[]): AppError | null {
  for (const { id } of of(drafts, 'templates')) {
    const template = after.register('templates').get(id);
    const problem = template ? templateProblem(after, template) : null;
    if (problem) return problem;
  }
  return null;
}

function meetingName(before: StoreView, id: string): string {
  const conference = before.conference(id, 'conference').get(id);
  const term = before.register('chairTerms').get(conference?.termId ?? '');
  if (!conference || !term) return id;
  return conferenceTitle(conference, term, before.settings('body').get('body'));
}

/** A conference takes nothing with it: what was added to it since would be seen by nobody. */
function emptiedMeeting(
  before: StoreView,
  after: StoreView,
  drafts: readonly Draft[],
): AppError | null {
  for (const draft of of(drafts, 'conference').filter(({ record }) => record === null)) {
    const id = conferenceIdOf(draft);
    const usedBy = meetingCollections.find(
      (collection) => after.conference(id, collection).all().length > 0,
    );
    if (!usedBy) continue;
    const name = meetingName(before, id);
    return { code: 'revert.inUse', collection: 'conference', name, usedBy };
  }
  return null;
}

interface Meeting {
  readonly before: StoreView;
  readonly after: StoreView;
  readonly conferenceId: string;
}

/** What a letter has of its own would be left without anybody to whom it goes. */
function leftForm({ before, after, conferenceId }: Meeting, id: string): AppError | null {
  const forms = after.conference(conferenceId, 'letterForms').all();
  if (!forms.some(({ participantId }) => participantId === id)) return null;
  const gone = before.conference(conferenceId, 'participants').get(id);
  const name = recordLabel(before.register('persons').get(gone?.personId ?? ''), id);
  return { code: 'revert.inUse', collection: 'participants', name, usedBy: 'letterForms' };
}

function twin({ after, conferenceId }: Meeting, own: Participant): AppError | null {
  const all = after.conference(conferenceId, 'participants').all();
  if (!all.some(({ id, personId }) => id !== own.id && personId === own.personId)) return null;
  const person = after.register('persons').get(own.personId);
  return { code: 'participant.alreadyThere', name: person ? personName(person) : own.personId };
}

function participantProblem(
  before: StoreView,
  after: StoreView,
  drafts: readonly Draft[],
): AppError | null {
  for (const draft of of(drafts, 'participants')) {
    const meeting = { before, after, conferenceId: conferenceIdOf(draft) };
    const own = after.conference(meeting.conferenceId, 'participants').get(draft.id);
    const problem = own ? twin(meeting, own) : leftForm(meeting, draft.id);
    if (problem) return problem;
  }
  return null;
}

/**
 * What forbids to put records back as they once were: what was entered since may hold the same office,
 * the same place on a list or the same letter. Null where they may come back.
 */
export function putBackProblem(before: StoreView, drafts: readonly Draft[]): AppError | null {
  const after = withDrafts(before, drafts);
  const known =
    mandateClash(after, drafts) ??
    letterheadClash(after, drafts) ??
    templateClash(after, drafts) ??
    emptiedMeeting(before, after, drafts) ??
    participantProblem(before, after, drafts);
  if (known) return known;
  const letters = checkedLetterRecords(after, drafts);
  return letters.ok ? null : letters.error;
}
