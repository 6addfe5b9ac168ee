import { shortDate } from '../../shared/domain/calendar/german-dates';
import { Badge, CellDay, CellSelect, CellText, type Column, type EditTools } from '../ui';
import {
  dayHint,
  isLate,
  ReplyBadge,
  replyOptions,
  roleName,
  roleOptions,
  statePatch,
  wayName,
  wayOptions,
  type Participant,
  type Patch,
  type ReplyState,
} from './replies';

/** How cells are edited in place. */
export interface Editing {
  readonly today: string;
  /** False where the save was refused. */
  readonly save: (id: string, patch: Patch) => Promise<boolean>;
  /** Asks beside the table who comes instead. */
  readonly askSubstitute: (id: string) => void;
}

interface ColumnOptions {
  readonly replyBy: string | null;
  /** Null where the folder can only be read. */
  readonly editing: Editing | null;
}

type Editor = NonNullable<Column<Participant>['editor']>;

const wayChoices = [{ value: null, label: 'nicht festgehalten' }, ...wayOptions];
const replyRanks = new Map(replyOptions.map(({ value }, rank) => [value, rank]));

function editRole({ save }: Editing): Editor {
  return (row, tools) => (
    <CellSelect
      label={`Rolle: ${row.name}`}
      value={row.role}
      options={roleOptions}
      onSave={(role) => role === null || save(row.id, { role })}
      tools={tools}
    />
  );
}

function editReply({ today, save, askSubstitute }: Editing): Editor {
  const take = (row: Participant, tools: EditTools) => (state: ReplyState | null) => {
    if (state === null) return true;
    if (state !== 'represented') return save(row.id, statePatch(state, row.reply, today));
    tools.done('away');
    askSubstitute(row.id);
    return false;
  };
  return (row, tools) => (
    <CellSelect
      label={`Rückmeldung: ${row.name}`}
      value={row.reply.state}
      options={replyOptions}
      onSave={take(row, tools)}
      tools={tools}
    />
  );
}

function editDay({ today, save }: Editing): Editor {
  return (row, tools) => (
    <CellDay
      label={`Eingegangen am: ${row.name}`}
      value={row.reply.on}
      today={today}
      isPast
      hint={dayHint(today)}
      onSave={(on) => save(row.id, { reply: { on } })}
      tools={tools}
    />
  );
}

function editWay({ save }: Editing): Editor {
  return (row, tools) => (
    <CellSelect
      label={`Weg: ${row.name}`}
      value={row.reply.way}
      options={wayChoices}
      onSave={(way) => save(row.id, { reply: { way } })}
      tools={tools}
    />
  );
}

function editNote({ save }: Editing): Editor {
  return (row, tools) => (
    <CellText
      label={`Bemerkung: ${row.name}`}
      value={row.note ?? ''}
      onSave={(text) => save(row.id, { note: text.trim() || null })}
      tools={tools}
    />
  );
}

function DayCell({ row, replyBy }: { readonly row: Participant; readonly replyBy: string | null }) {
  return (
    <>
      {row.reply.on ? shortDate(row.reply.on) : ''}{' '}
      {isLate(row, replyBy) ? <Badge tone="warn">nach Frist</Badge> : null}
    </>
  );
}

/** Who comes instead stands before the remark: both are what the office wants to know of an answer. */
function NoteCell({ row }: { readonly row: Participant }) {
  const substitute = row.substituteName === null ? null : `durch ${row.substituteName}`;
  const all = [substitute, row.note].filter(Boolean).join('; ');
  return <span title={all}>{all}</span>;
}

/** The columns of the list; made once per conference, since new columns sort the table again. */
export function participantColumns({
  replyBy,
  editing,
}: ColumnOptions): readonly Column<Participant>[] {
  const editor = (make: (editing: Editing) => Editor) => (editing ? make(editing) : undefined);
  return [
    {
      id: 'land',
      title: 'Land',
      width: '82px',
      cell: (row) => row.land ?? 'Bund',
      sortValue: (row) => row.land ?? 'zz',
    },
    {
      id: 'name',
      title: 'Name',
      width: '1.35fr',
      cell: (row) => <span title={row.name}>{row.name}</span>,
      sortValue: (row) => row.sortName,
    },
    {
      id: 'role',
      title: 'Rolle',
      width: '136px',
      cell: (row) => roleName(row.role),
      sortValue: (row) => roleName(row.role),
      editor: editor(editRole),
    },
    {
      id: 'reply',
      title: 'Rückmeldung',
      width: '150px',
      cell: (row) => <ReplyBadge state={row.reply.state} />,
      sortValue: (row) => replyRanks.get(row.reply.state) ?? 0,
      editor: editor(editReply),
    },
    {
      id: 'on',
      title: 'Am',
      width: '178px',
      cell: (row) => <DayCell row={row} replyBy={replyBy} />,
      sortValue: (row) => row.reply.on ?? '',
      editor: editor(editDay),
    },
    {
      id: 'way',
      title: 'Weg',
      width: '90px',
      cell: (row) => wayName(row.reply.way),
      sortValue: (row) => wayName(row.reply.way),
      editor: editor(editWay),
    },
    {
      id: 'note',
      title: 'Bemerkung',
      cell: (row) => <NoteCell row={row} />,
      sortValue: (row) => row.note ?? '',
      editor: editor(editNote),
    },
  ];
}
