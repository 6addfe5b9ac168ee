import { ClipboardCopy, Pencil, UserPlus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { useApp } from '../app/app-store';
import {
  Badge,
  Button,
  ComboField,
  DataTable,
  DateField,
  EmptyState,
  ToneIcon,
  compareGerman,
  type Column,
} from '../ui';
import { personLabel, sortName } from './person';
import { copyAddresses } from './lists-copy';
import { useEntries } from './lists-entries';
import { ruleText } from './lists-rule';
import { ToConference } from './lists-to-conference';
import { useRegister } from './records';

type Members = Output<'lists.members'>;
type Member = Members['members'][number];

const columns: readonly Column<Member>[] = [
  {
    id: 'land',
    title: 'Land',
    width: '86px',
    cell: ({ land, seat }) => land ?? (seat === 'federalGuest' ? 'Bund' : ''),
    sortValue: ({ land }) => land ?? 'zz',
  },
  {
    id: 'name',
    title: 'Name',
    width: '200px',
    cell: ({ name, entryId }) =>
      entryId === null ? (
        name
      ) : (
        <>
          {name} <span className="muted">(von Hand)</span>
        </>
      ),
    sortValue: (member) => member.sortName,
  },
  {
    id: 'office',
    title: 'Amt',
    cell: ({ office }) => office ?? <span className="muted">ohne Amt</span>,
    sortValue: ({ office }) => office ?? '',
  },
  {
    id: 'email',
    title: 'E-Mail',
    width: '270px',
    cell: ({ email }) => email ?? <Badge tone="warn">fehlt</Badge>,
    sortValue: ({ email }) => email ?? '',
  },
];

interface MembersProps {
  readonly data: Members;
  readonly today: string;
  readonly isWritable: boolean;
  readonly onDay: (day: string) => void;
  readonly onEdit: () => void;
}

function AddPerson({
  data,
  isWritable,
  onAdd,
}: MembersProps & { readonly onAdd: (id: string) => void }) {
  const persons = useRegister('persons') ?? [];
  const [personId, setPersonId] = useState<string | null>(null);
  const there = new Set(data.members.map((member) => member.personId));
  const options = [...persons]
    .filter(({ id }) => !there.has(id))
    .sort((a, b) => compareGerman(sortName(a), sortName(b)))
    .map((person) => ({ value: person.id, label: personLabel(person) }));
  return (
    <>
      <ComboField
        label="Weitere Person"
        value={personId}
        options={options}
        isDisabled={!isWritable}
        onChange={setPersonId}
      />
      <Button
        icon={<UserPlus />}
        isDisabled={!isWritable || personId === null}
        onPress={() => {
          if (personId !== null) onAdd(personId);
          setPersonId(null);
        }}
      >
        Person aufnehmen
      </Button>
    </>
  );
}

function Head({ data, isWritable, onEdit }: MembersProps) {
  const [isAdding, setAdding] = useState(false);
  const { list, members, emails, day } = data;
  return (
    <div className="lists-head">
      <h2>
        {list.name} ({members.length})
      </h2>
      <Button icon={<Pencil />} isDisabled={!isWritable} onPress={onEdit}>
        Verteiler bearbeiten
      </Button>
      <Button
        isDisabled={!isWritable || members.length === 0}
        onPress={() => {
          setAdding(true);
        }}
      >
        In Konferenz aufnehmen
      </Button>
      <Button
        icon={<ClipboardCopy />}
        isDisabled={emails.length === 0}
        onPress={() => void copyAddresses(emails)}
      >
        In die Zwischenablage
      </Button>
      {isAdding ? (
        <ToConference
          listId={list.id}
          name={list.name}
          day={day}
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
    </div>
  );
}

function missingText(members: readonly Member[]): string | null {
  const without = members.filter(({ email }) => email === null).map(({ name }) => name);
  if (without.length === 0) return null;
  const shown = without.slice(0, 5).join(', ');
  const more = without.length > 5 ? ` und ${without.length - 5} weitere` : '';
  return `Ohne E-Mail-Adresse: ${shown}${more}.`;
}

interface PersonProps {
  readonly member: Member | undefined;
  readonly isWritable: boolean;
  readonly onLeaveOut: (member: Member) => void;
}

/** What can be done with the person of the chosen row. */
function ChosenPerson({ member, isWritable, onLeaveOut }: PersonProps) {
  const go = useApp((state) => state.go);
  if (!member) {
    return <p className="lists-person muted">Wählen Sie eine Zeile, um jemanden auszunehmen.</p>;
  }
  return (
    <div className="lists-person" role="group" aria-label={member.name}>
      <strong>{member.name}</strong>
      <Button
        isDisabled={!isWritable}
        onPress={() => {
          onLeaveOut(member);
        }}
      >
        Ausnehmen
      </Button>
      <Button
        variant="quiet"
        onPress={() => {
          go('contacts', { tab: 'persons', personId: member.personId });
        }}
      >
        Kontakt öffnen
      </Button>
    </div>
  );
}

/** Who is on the list on a day, and what can be done with all of them. */
export function ListMembers(props: MembersProps) {
  const { data, today, isWritable, onDay } = props;
  const entries = useEntries(data);
  const [activeId, setActiveId] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed goes; the keyboard goes on where the next person is chosen.
  const goOn = (where: string): void => {
    place.current?.querySelector<HTMLElement>(where)?.focus();
  };
  const { list, members, leftOut, day, salutation } = data;
  const missing = missingText(members);
  return (
    <div ref={place} className="stack">
      <Head {...props} />
      <p className="muted">
        {ruleText(list)}
        {list.note === null ? '' : ` · ${list.note}`}
      </p>
      <div className="lists-tools">
        <DateField
          label="Stand am"
          value={day}
          today={today}
          onChange={(next) => {
            onDay(next ?? today);
          }}
        />
        <AddPerson
          {...props}
          onAdd={(id) => {
            void entries.add(id).then(() => {
              goOn('[role="combobox"]');
            });
          }}
        />
      </div>
      {members.length > 0 ? (
        <div>
          <p>
            Anrede für alle: <strong>{salutation}</strong>
          </p>
          {missing === null ? null : (
            <p className="lists-missing">
              <ToneIcon tone="warn" /> {missing}
            </p>
          )}
          <p className="muted">
            Die Adressen gehören in das Feld BCC. Offene Verteiler, in denen alle einander sehen,
            sind nicht zulässig.
          </p>
        </div>
      ) : null}
      <ChosenPerson
        member={members.find(({ personId }) => personId === activeId)}
        isWritable={isWritable}
        onLeaveOut={(member) => {
          void entries.leaveOut(member).then(() => {
            goOn('[role="grid"] [tabindex="0"]');
          });
        }}
      />
      <DataTable
        label={list.name}
        rows={members}
        rowId={(row) => row.personId}
        activeId={activeId}
        onOpen={(row) => {
          setActiveId(row.personId);
        }}
        empty={
          <EmptyState title="Niemand auf diesem Verteiler">
            Nehmen Sie Personen auf oder geben Sie dem Verteiler eine Regel.
          </EmptyState>
        }
        columns={columns}
      />
      {leftOut.length > 0 ? (
        <ul className="lists-left-out" aria-label="Ausgenommen">
          <li className="muted">Ausgenommen:</li>
          {leftOut.map(({ name, entryId }) => (
            <li key={entryId}>
              {name}{' '}
              <Button
                variant="quiet"
                isDisabled={!isWritable}
                aria-label={`${name} wieder aufnehmen`}
                onPress={() => {
                  void entries.takeBack(entryId).then(() => {
                    goOn('[role="grid"] [tabindex="0"]');
                  });
                }}
              >
                Wieder aufnehmen
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
