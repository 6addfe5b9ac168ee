import type { Participant } from '../../conferences/records';
import { jointLetters, letterFormOf, type JointLetters } from '../../recipients/joint';
import type { FormOfLetter } from '../../recipients/letter';
import type { StoreView } from '../../storage/store-view';
import type { Signing } from '../signing';

/** What of a kind of letter decides which forms it takes. */
export interface LetterRules {
  readonly name: string;
  /** Who signs unless somebody else is chosen; a term without anybody for the secretariat leaves the chair. */
  readonly signedBy: 'chair' | 'secretariat';
  /** Whether two participants can get one letter together; missing = always. */
  readonly joins?: (first: Participant, second: Participant) => boolean;
}

/** Which letters go to two people, and in what form: the same rule for every kind of letter. */
export interface FormRequest {
  readonly kind: Pick<LetterRules, 'name' | 'signedBy'>;
  readonly view: StoreView;
  readonly conferenceId: string;
  readonly signing: Signing;
  readonly joint: JointLetters;
}

/** How a letter addresses somebody, without what only the chair says to them. */
const WITHOUT_VOICE = {
  collegial: null,
  salutation: null,
  closing: null,
  handwritten: false,
} as const;

/**
 * What a letter takes of the form that is saved for a participant. The letter it was saved for takes all.
 * Other letters that the chair signs in person take all but the handwriting, which is a matter of one
 * sheet; whatever somebody else signs takes variant, name and second person alone.
 */
export function formFor(
  { kind, view, conferenceId, signing, joint }: FormRequest,
  participantId: string,
): FormOfLetter | null {
  const saved = letterFormOf(view, conferenceId, participantId);
  if (!saved) return null;
  const form = { ...saved, togetherWithId: joint.second.get(participantId) ?? null };
  if (saved.letter === kind.name) return form;
  const isChairs = kind.signedBy === 'chair' && signing.line === null;
  // A salutation for two is none for one of them.
  const isForThese = form.togetherWithId === saved.togetherWithId;
  return isChairs && isForThese ? { ...form, handwritten: false } : { ...form, ...WITHOUT_VOICE };
}

/**
 * The pairs of a kind. Where a letter hangs on an answer, two who answered differently get one each, and
 * somebody to whom the letter does not apply gets none along with another.
 */
export function pairsOf(
  { joins }: Pick<LetterRules, 'joins'>,
  { view, conferenceId }: Pick<FormRequest, 'view' | 'conferenceId'>,
  audience: readonly Participant[],
): JointLetters {
  const all = jointLetters(view, conferenceId, audience);
  if (!joins) return all;
  const participants = view.conference(conferenceId, 'participants').all();
  const fits = (id: string, personId: string): boolean => {
    const first = audience.find((participant) => participant.id === id);
    return (
      first !== undefined &&
      participants.every((other) => other.personId !== personId || joins(first, other))
    );
  };
  const second = new Map([...all.second].filter(([id, personId]) => fits(id, personId)));
  return { second, covered: new Map([...all.covered].filter(([, by]) => second.has(by))) };
}
