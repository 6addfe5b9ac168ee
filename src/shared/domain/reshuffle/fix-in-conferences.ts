import type { LetterForm, Participant } from '../conferences/records';
import type { Person } from '../register/records';
import { put, removal, type Draft, type StoreView } from '../storage/store-view';
import type { Fixing } from './fix-tools';
import { plainName } from './open-item';

function personOf(view: StoreView, id: string | null): Person | null {
  return id === null ? null : (view.register('persons').get(id) ?? null);
}

/** What was written to the one before, greeting and end: the new letter begins without it. */
function clearedForm(form: LetterForm): LetterForm {
  return { ...form, salutation: null, closing: null };
}

/** Other places of a person on the list: somebody may have come in another role before. */
function twinsOf(view: StoreView, conferenceId: string, seat: Participant): readonly Participant[] {
  return view
    .conference(conferenceId, 'participants')
    .all()
    .filter(({ id, personId }) => id !== seat.id && personId === seat.personId);
}

/** Somebody who comes into the seat stands on the list once. */
function withoutTwins(
  view: StoreView,
  conferenceId: string,
  twins: readonly Participant[],
): readonly Draft[] {
  const document = `conferences/${conferenceId}` as const;
  const ids = new Set(twins.map(({ id }) => id));
  const forms = view
    .conference(conferenceId, 'letterForms')
    .all()
    .filter(({ participantId }) => ids.has(participantId));
  return [
    ...twins.map(({ id }) => removal(document, 'participants', id)),
    ...forms.map(({ id }) => removal(document, 'letterForms', id)),
  ];
}

/**
 * The place on the list goes to the successor. An answer was the predecessor's own: it is asked for
 * again, and a remark keeps what it was.
 */
export function fixParticipant({ view, item, tools }: Fixing): readonly Draft[] {
  const { conferenceId, successorId } = item;
  if (conferenceId === null || successorId === null) return [];
  const current = view.conference(conferenceId, 'participants').get(item.recordId);
  if (!current || current.personId !== item.personId) return [];
  const note = tools.replyNote({
    participant: current,
    former: personOf(view, current.personId),
    substitute: personOf(view, current.substituteId),
  });
  const seat = { ...current, personId: successorId };
  const twins = twinsOf(view, conferenceId, seat);
  const remarks = [note, ...twins.flatMap((twin) => [twin.note, twin.reply.note])];
  const next: Participant = {
    ...seat,
    reply: { state: 'open', on: null, way: null, note: null },
    substituteId: null,
    note: remarks.filter(Boolean).join(' ') || null,
  };
  const isPersonal = ({ salutation, closing, togetherWithId }: LetterForm): boolean =>
    salutation !== null || closing !== null || togetherWithId === successorId;
  const forms = view
    .conference(conferenceId, 'letterForms')
    .all()
    .filter((form) => form.participantId === current.id && isPersonal(form))
    .map((form) =>
      // A letter to two of whom both are one now goes to one.
      form.togetherWithId === successorId ? { ...form, togetherWithId: null } : form,
    );
  return [
    put.conference(conferenceId, 'participants', next),
    ...withoutTwins(view, conferenceId, twins),
    ...forms.map((form) => put.conference(conferenceId, 'letterForms', clearedForm(form))),
  ];
}

export function fixSubstitute({ view, item, tools }: Fixing): readonly Draft[] {
  const { conferenceId, personId } = item;
  if (conferenceId === null) return [];
  const current = view.conference(conferenceId, 'participants').get(item.recordId);
  if (!current || current.substituteId !== personId) return [];
  const note = tools.substituteNote({
    participant: current,
    former: personOf(view, personId),
  });
  // Whoever holds the seat comes in person, not as a substitute.
  const substituteId = item.successorId === current.personId ? null : item.successorId;
  const next = { ...current, substituteId, note };
  return [put.conference(conferenceId, 'participants', next)];
}

export function fixLetterForm({ view, item }: Fixing): readonly Draft[] {
  const { conferenceId, personId } = item;
  if (conferenceId === null) return [];
  const form = view.conference(conferenceId, 'letterForms').get(item.recordId);
  if (!form) return [];
  if (form.togetherWithId !== personId) {
    return [put.conference(conferenceId, 'letterForms', clearedForm(form))];
  }
  const participant = view.conference(conferenceId, 'participants').get(form.participantId);
  const isTwin = participant?.personId === item.successorId;
  const togetherWithId = isTwin ? null : item.successorId;
  return [put.conference(conferenceId, 'letterForms', { ...clearedForm(form), togetherWithId })];
}

/** Nobody is quoted with words that were not theirs: the quotation waits for clearance again (rule P06). */
export function fixQuote({ view, item }: Fixing): readonly Draft[] {
  const { conferenceId } = item;
  const former = personOf(view, item.personId);
  const next = personOf(view, item.successorId);
  if (conferenceId === null || !former || !next) return [];
  const release = view.conference(conferenceId, 'pressReleases').get(item.recordId);
  if (!release?.quote) return [];
  const speaker = release.quote.speaker.replaceAll(plainName(former), plainName(next));
  const quote = { ...release.quote, speaker, cleared: false };
  return [put.conference(conferenceId, 'pressReleases', { ...release, quote })];
}
