import { personalSalutationSchema } from '../chair/records';
import { letterFormSchema, type LetterForm, type Participant } from '../conferences/records';
import type { Draft, StoreView } from '../storage/store-view';
import type { AppError } from '../../errors';
import { err, ok, type Result } from '../../result';
import { personName } from './recipient';

function nameOf(view: StoreView, personId: string): string {
  const person = view.register('persons').get(personId);
  return person ? personName(person) : personId;
}

function draftsOf(drafts: readonly Draft[], collection: string): readonly Draft[] {
  return drafts.filter((draft) => draft.collection === collection && draft.record !== null);
}

interface Forms {
  readonly view: StoreView;
  readonly participants: readonly Participant[];
  /** All other forms of the conference, as they will be. */
  readonly others: readonly LetterForm[];
}

/** A letter goes to two people at most, and nobody gets two of them. */
function jointRefusal(form: LetterForm, personId: string, forms: Forms): AppError | null {
  const { view, participants, others } = forms;
  const second = form.togetherWithId;
  if (second === null) return null;
  if (second === personId) {
    return { code: 'letterForm.togetherWithSelf', name: nameOf(view, personId) };
  }
  const joint = others.filter((other) => other.togetherWithId !== null);
  const taken = new Set(
    joint.flatMap(({ togetherWithId, participantId }) => [
      togetherWithId,
      participants.find(({ id }) => id === participantId)?.personId ?? null,
    ]),
  );
  const twice = [second, personId].find((id) => taken.has(id));
  return twice === undefined
    ? null
    : { code: 'letterForm.alreadyJoint', name: nameOf(view, twice) };
}

function formRefusal(form: LetterForm, forms: Forms): AppError | null {
  const { view, participants, others } = forms;
  const participant = participants.find(({ id }) => id === form.participantId);
  if (!participant) {
    return { code: 'record.missing', collection: 'participants', id: form.participantId };
  }
  const isSame = (other: LetterForm): boolean =>
    (['participantId', 'letter'] as const).every((field) => other[field] === form[field]);
  if (others.some(isSame)) {
    return { code: 'letterForm.alreadyThere', name: nameOf(view, participant.personId) };
  }
  return jointRefusal(form, participant.personId, forms);
}

function formsRefusal(view: StoreView, drafts: readonly Draft[]): AppError | null {
  const edited = draftsOf(drafts, 'letterForms').flatMap(({ document, record }) => {
    const form = letterFormSchema.safeParse(record);
    // A record of another shape is refused with its fields named, when the step is written.
    return form.success ? [{ form: form.data, conferenceId: document.split('/')[1] ?? '' }] : [];
  });
  for (const { form, conferenceId } of edited) {
    const ofSame = edited.filter((item) => item.conferenceId === conferenceId);
    const now = new Set(ofSame.map((item) => item.form.id));
    const kept = view.conference(conferenceId, 'letterForms').all();
    const refusal = formRefusal(form, {
      view,
      participants: view.conference(conferenceId, 'participants').all(),
      others: [...kept.filter(({ id }) => !now.has(id)), ...ofSame.map((item) => item.form)].filter(
        ({ id }) => id !== form.id,
      ),
    });
    if (refusal) return refusal;
  }
  return null;
}

function pairsRefusal(view: StoreView, drafts: readonly Draft[]): AppError | null {
  for (const { record } of draftsOf(drafts, 'personalSalutations')) {
    const parsed = personalSalutationSchema.safeParse(record);
    if (!parsed.success) continue;
    const { id, termId, senderId, recipientId } = parsed.data;
    const isTwin = view
      .register('personalSalutations')
      .all()
      .some(
        (other) =>
          other.id !== id &&
          other.termId === termId &&
          other.senderId === senderId &&
          other.recipientId === recipientId,
      );
    if (isTwin) {
      return { code: 'personalSalutation.alreadyThere', name: nameOf(view, recipientId) };
    }
  }
  return null;
}

/**
 * What holds between records of letters: one form for each letter, two people in it at most, one
 * personal salutation for each pair and term.
 */
export function checkedLetterRecords(
  view: StoreView,
  drafts: readonly Draft[],
): Result<readonly Draft[]> {
  const refusal = formsRefusal(view, drafts) ?? pairsRefusal(view, drafts);
  return refusal ? err(refusal) : ok(drafts);
}
