import type { LetterForm, Participant } from '../conferences/records';
import type { StoreView } from '../storage/store-view';

/** What a letter to a participant has of its own; null = nothing. */
export function letterFormOf(
  view: StoreView,
  conferenceId: string,
  participantId: string,
): LetterForm | null {
  // One kind of letter so far; a second one asks for its name here.
  const isMeant = (form: LetterForm): boolean => form.participantId === participantId;
  return view.conference(conferenceId, 'letterForms').all().find(isMeant) ?? null;
}

export interface JointLetters {
  /** Second person of a letter, by the participant it is addressed to. */
  readonly second: ReadonlyMap<string, string>;
  /** Participants without a letter of their own, with the participant whose letter goes to both. */
  readonly covered: ReadonlyMap<string, string>;
}

/**
 * Which letters go to two people. Whoever comes first keeps the pair, so that two forms that name each
 * other make one letter and nobody falls out between two.
 */
export function jointLetters(
  view: StoreView,
  conferenceId: string,
  invited: readonly Participant[],
): JointLetters {
  const second = new Map<string, string>();
  const covered = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, personId } of invited) {
    const other = letterFormOf(view, conferenceId, id)?.togetherWithId ?? null;
    if (other === null || other === personId || taken.has(other) || taken.has(personId)) continue;
    taken.add(other).add(personId);
    second.set(id, other);
    for (const participant of invited) {
      if (participant.personId === other) covered.set(participant.id, id);
    }
  }
  return { second, covered };
}
