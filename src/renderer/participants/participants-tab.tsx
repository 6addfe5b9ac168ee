import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { shortDate } from '../../shared/domain/calendar/german-dates';
import { useApp } from '../app/app-store';
import { useAct, useAnswer } from '../data/hooks';
import { Badge, Button, DataTable, SearchField, SelectField, Spinner, matchesGerman } from '../ui';
import { ParticipantPanel } from './participant-panel';
import {
  ReplyBadge,
  replyOptions,
  replyWord,
  roleOptions,
  type Participant,
  type ReplyState,
} from './replies';

function roleName(role: Participant['role']): string {
  return roleOptions.find((option) => option.value === role)?.label ?? role;
}

function matches(participant: Participant, query: string): boolean {
  const text = [
    participant.name,
    participant.land ?? 'Bund',
    roleName(participant.role),
    replyWord(participant.reply.state),
  ];
  return matchesGerman(text.join(' '), query);
}

function isLate(participant: Participant, replyBy: string | null): boolean {
  return replyBy !== null && participant.reply.on !== null && participant.reply.on > replyBy;
}

interface SeveralProps {
  readonly conferenceId: string;
  readonly ids: ReadonlySet<string>;
  readonly today: string;
}

/** Sets the reply of several people at once, e.g. "eingeladen" after posting. */
function Several({ conferenceId, ids, today }: SeveralProps) {
  const act = useAct();
  async function setAll(state: ReplyState): Promise<void> {
    for (const id of ids) {
      const on = state === 'open' || state === 'invited' ? null : today;
      await act('participants.update', { conferenceId, id, patch: { reply: { state, on } } });
    }
  }
  return (
    <SelectField
      label={`Rückmeldung für ${ids.size} Personen setzen`}
      value={null}
      placeholder="Bitte wählen"
      options={replyOptions}
      onChange={(state) => void setAll(state)}
    />
  );
}

const columns = (replyBy: string | null) => [
  {
    id: 'land',
    title: 'Land',
    width: '90px',
    cell: (row: Participant) => row.land ?? 'Bund',
    sortValue: (row: Participant) => row.land ?? 'zz',
  },
  {
    id: 'name',
    title: 'Name',
    cell: (row: Participant) => row.name,
    sortValue: (row: Participant) => row.name.split(' ').at(-1) ?? '',
  },
  {
    id: 'role',
    title: 'Rolle',
    width: '150px',
    cell: (row: Participant) => roleName(row.role),
    sortValue: (row: Participant) => roleName(row.role),
  },
  {
    id: 'reply',
    title: 'Rückmeldung',
    width: '170px',
    cell: (row: Participant) => <ReplyBadge state={row.reply.state} />,
    sortValue: (row: Participant) => row.reply.state,
  },
  {
    id: 'on',
    title: 'Am',
    width: '180px',
    cell: (row: Participant) => (
      <>
        {row.reply.on ? shortDate(row.reply.on) : ''}{' '}
        {isLate(row, replyBy) ? <Badge tone="warn">nach Frist</Badge> : null}
      </>
    ),
    sortValue: (row: Participant) => row.reply.on ?? '',
  },
];

/** Who is invited and what they answered. */
export function ParticipantsTab({ conferenceId }: { readonly conferenceId: string }) {
  const { data } = useAnswer('participants.list', { conferenceId });
  const { data: conference } = useAnswer('conferences.get', { conferenceId });
  const { data: status } = useAnswer('window.status', {});
  const open = useApp((state) => state.open);
  const [query, setQuery] = useState('');
  const [activeId, setActiveId] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  if (!data || !conference || !status) return <Spinner label="Wird geladen" />;
  const rows = data.participants.filter((participant) => matches(participant, query));
  const active = data.participants.find((participant) => participant.id === activeId);
  const { replyBy } = conference.conference;
  return (
    <div className="with-panel">
      <div>
        <div className="tab-actions">
          <Button
            icon={<UserPlus />}
            isDisabled={!status.writable}
            onPress={() => {
              open({ kind: 'addParticipant', conferenceId });
            }}
          >
            Person aufnehmen
          </Button>
          <SearchField label="Filtern" value={query} onChange={setQuery} />
          {selected.size > 0 && status.writable ? (
            <Several conferenceId={conferenceId} ids={selected} today={status.today} />
          ) : null}
        </div>
        <DataTable
          label="Teilnehmende"
          rows={rows}
          rowId={(row) => row.id}
          selected={selected}
          onSelect={setSelected}
          activeId={activeId}
          onOpen={(row) => {
            setActiveId(row.id);
          }}
          empty={
            query
              ? 'Keine Treffer.'
              : 'Noch niemand eingetragen. Nehmen Sie die Mitglieder der Länder und die Gäste auf.'
          }
          columns={columns(replyBy)}
        />
      </div>
      {active ? (
        <ParticipantPanel
          key={active.id}
          conferenceId={conferenceId}
          participant={active}
          today={status.today}
          isWritable={status.writable}
          onClose={() => {
            setActiveId(null);
          }}
        />
      ) : null}
    </div>
  );
}
