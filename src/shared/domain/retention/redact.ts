import { references } from '../storage/references';
import type { Redact, RecordPlace, StoredRecord } from '../storage/redacted-entries';
import type { DeletionPlan, MeetingPlan } from './plan';

type Rest = ReturnType<Redact>;
type Fields = Readonly<Record<string, unknown>>;

const LETTERS = new Set([
  'paperVersions',
  'dispatches',
  'signedScans',
  'letterCases',
  'letterForms',
  'omissions',
]);
/** Fields that lead to a person; the name, the degrees and the offices stay. */
const PRIVATE = ['email', 'phone', 'note', 'customSalutation'] as const;
/** May be empty where the record stays without whom it named. */
const MAY_BE_EMPTY = new Set(['substituteId', 'togetherWithId']);
const personFields = references.filter(({ target }) => target === 'persons');

function fieldsOf(record: StoredRecord): Fields {
  return typeof record === 'object' && !Array.isArray(record) ? record : {};
}

/** A record with fields emptied. */
function without(record: StoredRecord, names: readonly string[]): Rest {
  const fields = fieldsOf(record);
  const emptied = names.filter((name) => Object.hasOwn(fields, name));
  if (emptied.length === 0) return record;
  // Only fields of the record itself are emptied: it stays what the store holds.
  return {
    ...fields,
    ...Object.fromEntries(emptied.map((name) => [name, null])),
  } as StoredRecord;
}

interface Meeting {
  readonly plan: MeetingPlan;
  readonly isGone: (participantId: unknown) => boolean;
}

function meetingOf(plan: MeetingPlan): Meeting {
  const kept = new Set<unknown>(plan.kept);
  const going = new Set<unknown>(plan.going);
  const isGone = (id: unknown): boolean =>
    typeof id === 'string' && (going.has(id) || (plan.members && !kept.has(id)));
  return { plan, isGone };
}

function participantRest({ plan, isGone }: Meeting, record: StoredRecord): Rest {
  const { id, reply, role } = fieldsOf(record);
  const isAttendant = role === 'companion' || role === 'staff';
  if (isGone(id) || (isAttendant ? plan.attendants : plan.members)) return null;
  if (!plan.notes) return record;
  const rest = without(record, ['note']);
  const isReply = typeof reply === 'object' && reply !== null;
  return isReply && rest !== null ? { ...fieldsOf(rest), reply: { ...reply, note: null } } : rest;
}

/** Letters keep the names they were written to until their own time is over: in words, without the participant. */
function meetingRest(meeting: Meeting, collection: string, record: StoredRecord): Rest {
  if (collection === 'participants') return participantRest(meeting, record);
  if (meeting.plan.letters && LETTERS.has(collection)) return null;
  if (!meeting.isGone(fieldsOf(record).participantId)) return record;
  return collection === 'dispatches' ? without(record, ['participantId']) : null;
}

class Register {
  private readonly nameOnly: ReadonlySet<unknown>;
  private readonly going: ReadonlySet<unknown>;
  private readonly kept: ReadonlySet<unknown> | null;
  private readonly logDays: ReadonlySet<unknown>;

  constructor(plan: DeletionPlan) {
    this.nameOnly = new Set(plan.nameOnly);
    this.going = new Set(plan.goingPersons);
    this.kept = plan.keptPersons && new Set(plan.keptPersons);
    this.logDays = new Set(plan.logDays);
  }

  rest(collection: string, record: StoredRecord): Rest {
    const fields = fieldsOf(record);
    if (collection === 'deletions') return this.logDays.has(fields.on) ? null : record;
    if (collection !== 'persons') return this.isOfNameOnly(collection, fields) ? null : record;
    if (this.isGone(fields.id)) return null;
    return this.nameOnly.has(fields.id) ? without(record, PRIVATE) : record;
  }

  /** Whatever names somebody who is gone goes as well, or lets go of them. */
  released(collection: string, record: StoredRecord): Rest {
    const fields = fieldsOf(record);
    const naming = personFields.filter(
      (reference) => reference.collection === collection && this.isGone(fields[reference.field]),
    );
    if (naming.some(({ field }) => !MAY_BE_EMPTY.has(field))) return null;
    return without(
      record,
      naming.map(({ field }) => field),
    );
  }

  private isGone(id: unknown): boolean {
    if (typeof id !== 'string') return false;
    return this.going.has(id) || (this.kept !== null && !this.kept.has(id));
  }

  private isOfNameOnly(collection: string, fields: Fields): boolean {
    if (collection === 'contactPoints') return this.nameOnly.has(fields.personId);
    if (collection !== 'personalSalutations') return false;
    return this.nameOnly.has(fields.senderId) || this.nameOnly.has(fields.recipientId);
  }
}

/** What remains of each record, today and in every line of the history, once a plan is carried out. */
export function redactBy(plan: DeletionPlan): Redact {
  const register = new Register(plan);
  const meetings = new Map(
    Object.entries(plan.meetings).map(([id, one]) => [`conferences/${id}`, meetingOf(one)]),
  );
  return ({ collection, document }: RecordPlace, record: StoredRecord): Rest => {
    const meeting = meetings.get(document);
    const rest = meeting ? meetingRest(meeting, collection, record) : record;
    const own = rest !== null && document === 'register' ? register.rest(collection, rest) : rest;
    return own === null ? null : register.released(collection, own);
  };
}
