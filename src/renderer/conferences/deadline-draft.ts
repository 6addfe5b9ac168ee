import type { Deadline } from '../../shared/domain/conferences/records';
import type { FieldErrors } from '../data/field-errors';

/** What the panel of a deadline lets type. */
export interface DeadlineDraft {
  readonly title: string;
  readonly day: string | null;
  readonly owner: Deadline['owner'];
  readonly responsible: string;
  readonly note: string;
}

export type DeadlineRecord = Omit<Deadline, 'id'> & { readonly id?: string };

const NEW: DeadlineDraft = {
  title: '',
  day: null,
  owner: 'secretariat',
  responsible: '',
  note: '',
};

/** The fields of a deadline, or of a new one. */
export function draftOf(deadline: Deadline | null): DeadlineDraft {
  if (!deadline) return NEW;
  const { title, day, owner, responsible, note } = deadline;
  return { title, day, owner, responsible: responsible ?? '', note: note ?? '' };
}

/** Whether the day is, or with this draft becomes, one that no plan moves. */
export function isSetByHand(deadline: Deadline | null, day: string | null): boolean {
  return !deadline || deadline.plannedDay === null || deadline.day !== day;
}

/** What must be given and is not, as sentences at their fields. */
export function missingIn(draft: DeadlineDraft): FieldErrors {
  return {
    ...(draft.title.trim() === '' ? { title: 'Geben Sie an, was zu tun ist.' } : {}),
    ...(draft.day === null ? { day: 'Geben Sie den Tag an.' } : {}),
  };
}

const BY_HAND = { plannedDay: null, shiftReason: null } as const;
const NEW_RECORD = {
  ...BY_HAND,
  planItemId: null,
  weeks: 0,
  rule: 'exact',
  done: false,
} as const;

/** The record to save; a day that was changed is set by hand from now on. */
export function recordOf(
  deadline: Deadline | null,
  draft: DeadlineDraft & { readonly day: string },
): DeadlineRecord {
  const { title, day, owner, responsible, note } = draft;
  const { note: before, ...rest } = deadline ?? { ...NEW_RECORD, note: undefined };
  return {
    ...rest,
    ...(isSetByHand(deadline, day) ? BY_HAND : {}),
    title,
    day,
    owner,
    responsible: responsible.trim() || null,
    ...(note.trim() === '' ? {} : { note: note === before ? before : note }),
  };
}
