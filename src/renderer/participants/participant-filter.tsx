import { matchesGerman, SearchField, SelectField } from '../ui';
import {
  isAnswered,
  isLate,
  replyOptions,
  replyWord,
  roleName,
  roleOptions,
  type Participant,
  type ReplyState,
  type Role,
} from './replies';

export interface Filter {
  readonly query: string;
  readonly reply: ReplyState | 'all' | 'unanswered' | 'late';
  readonly role: Role | 'all';
}

export const NO_FILTER: Filter = { query: '', reply: 'all', role: 'all' };

const replyChoices: readonly { value: Filter['reply']; label: string }[] = [
  { value: 'all', label: 'Alle' },
  { value: 'unanswered', label: 'Noch ohne Antwort' },
  { value: 'late', label: 'Nach Frist' },
  ...replyOptions,
];

const roleChoices: readonly { value: Filter['role']; label: string }[] = [
  { value: 'all', label: 'Alle' },
  ...roleOptions,
];

function hasReply(
  participant: Participant,
  reply: Filter['reply'],
  replyBy: string | null,
): boolean {
  if (reply === 'all') return true;
  if (reply === 'unanswered') return !isAnswered(participant.reply.state);
  if (reply === 'late') return isLate(participant, replyBy);
  return participant.reply.state === reply;
}

/** Those whom the filter lets through, in the order given. */
export function filtered(
  participants: readonly Participant[],
  { query, reply, role }: Filter,
  replyBy: string | null,
): readonly Participant[] {
  const words = (participant: Participant): string =>
    [
      participant.name,
      participant.land ?? 'Bund',
      roleName(participant.role),
      replyWord(participant.reply.state),
      participant.substituteName,
      participant.note,
    ].join(' ');
  return participants.filter(
    (participant) =>
      (role === 'all' || participant.role === role) &&
      hasReply(participant, reply, replyBy) &&
      matchesGerman(words(participant), query),
  );
}

interface FilterFieldsProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
  readonly shown: number;
  readonly total: number;
}

/** The filters of the list, and how many of all they leave. */
export function FilterFields({ filter, onChange, shown, total }: FilterFieldsProps) {
  return (
    <>
      <SearchField
        label="Filtern"
        value={filter.query}
        onChange={(query) => {
          onChange({ ...filter, query });
        }}
      />
      <SelectField
        label="Nach Rückmeldung"
        value={filter.reply}
        options={replyChoices}
        onChange={(reply) => {
          onChange({ ...filter, reply });
        }}
      />
      <SelectField
        label="Nach Rolle"
        value={filter.role}
        options={roleChoices}
        onChange={(role) => {
          onChange({ ...filter, role });
        }}
      />
      <p role="status" className="participants-count">
        {shown} von {total}
      </p>
    </>
  );
}
