import { useState } from 'react';
import { landCodes, type LandCode } from '../../shared/domain/register/land-codes';
import type { Input } from '../../shared/ipc/contract';
import { useApp, type OpenDialog } from '../app/app-store';
import { genderOptions, type GenderChoice } from '../contacts/person';
import { useRegister } from '../contacts/records';
import { useAct } from '../data/hooks';
import {
  Button,
  ComboField,
  Dialog,
  FieldGrid,
  RadioField,
  SelectField,
  TextField,
  toast,
} from '../ui';
import { usePersonOptions } from './person-options';
import { roleOptions, type Participant } from './replies';

interface Draft {
  readonly from: 'contacts' | 'new';
  readonly role: Participant['role'];
  readonly land: LandCode | null;
  readonly personId: string | null;
  readonly gender: GenderChoice;
  readonly firstName: string;
  readonly lastName: string;
  readonly note: string;
}

const EMPTY: Draft = {
  from: 'contacts',
  role: 'member',
  land: null,
  personId: null,
  gender: 'unknown',
  firstName: '',
  lastName: '',
  note: '',
};

type Change = (patch: Partial<Draft>) => void;

function NewPersonFields({ draft, change }: { readonly draft: Draft; readonly change: Change }) {
  return (
    <>
      <SelectField
        label="Anrede"
        value={draft.gender}
        options={genderOptions}
        onChange={(gender) => {
          change({ gender });
        }}
      />
      <TextField
        label="Vorname"
        value={draft.firstName}
        onChange={(firstName) => {
          change({ firstName });
        }}
      />
      <TextField
        label="Nachname"
        value={draft.lastName}
        isRequired
        onChange={(lastName) => {
          change({ lastName });
        }}
      />
    </>
  );
}

function inputOf(conferenceId: string, draft: Draft): Input<'participants.add'> {
  const { role, land } = draft;
  const common = { conferenceId, role, land, note: draft.note.trim() || null };
  if (draft.from === 'contacts')
    return draft.personId ? { ...common, personId: draft.personId } : common;
  return {
    ...common,
    person: {
      gender: draft.gender === 'unknown' ? null : draft.gender,
      firstName: draft.firstName.trim() || null,
      lastName: draft.lastName.trim() || null,
    },
  };
}

function Fields({ draft, change }: { readonly draft: Draft; readonly change: Change }) {
  const persons = usePersonOptions();
  const laender = useRegister('laender');
  const names = new Map((laender ?? []).map((land) => [land.id, land.name]));
  const landOptions = landCodes.map((code) => ({ value: code, label: names.get(code) ?? code }));
  return (
    <FieldGrid>
      {draft.from === 'contacts' ? (
        <ComboField
          label="Person"
          value={draft.personId}
          options={persons}
          onChange={(personId) => {
            change({ personId });
          }}
        />
      ) : (
        <NewPersonFields draft={draft} change={change} />
      )}
      <SelectField
        label="Rolle"
        value={draft.role}
        options={roleOptions}
        onChange={(role) => {
          change({ role });
        }}
      />
      <SelectField
        label="Land"
        value={draft.land}
        placeholder="ohne Land"
        options={landOptions}
        onChange={(land) => {
          change({ land });
        }}
      />
      <TextField
        label="Bemerkung"
        value={draft.note}
        multiline
        rows={2}
        onChange={(note) => {
          change({ note });
        }}
      />
    </FieldGrid>
  );
}

interface DialogProps {
  readonly dialog: Extract<OpenDialog, { kind: 'addParticipant' }>;
}

/** Takes a person from the contacts, or a new one, onto the list. */
export function AddParticipant({ dialog }: DialogProps) {
  const act = useAct();
  const open = useApp((state) => state.open);
  const [draft, setDraft] = useState(EMPTY);
  const close = (): void => {
    open(null);
  };
  async function add(): Promise<void> {
    const done = await act('participants.add', inputOf(dialog.conferenceId, draft));
    if (!done.ok) return;
    toast('Aufgenommen', 'ok');
    close();
  }
  return (
    <Dialog
      title="Person aufnehmen"
      isOpen
      onClose={close}
      actions={
        <>
          <Button onPress={close}>Abbrechen</Button>
          <Button variant="primary" onPress={() => void add()}>
            Person aufnehmen
          </Button>
        </>
      }
    >
      <RadioField
        label="Woher"
        value={draft.from}
        options={[
          { value: 'contacts', label: 'aus den Kontakten' },
          { value: 'new', label: 'neue Person' },
        ]}
        onChange={(from) => {
          setDraft({ ...draft, from: from === 'new' ? 'new' : 'contacts' });
        }}
      />
      <Fields
        draft={draft}
        change={(patch) => {
          setDraft((current) => ({ ...current, ...patch }));
        }}
      />
    </Dialog>
  );
}
