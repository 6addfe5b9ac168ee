import { useState } from 'react';
import type { Organisation, PostalAddress } from '../../shared/domain/register/records';
import { postalLines } from '../../shared/domain/addressing/postal-lines';
import { useAct, useAnswer } from '../data/hooks';
import { useTyped } from '../data/use-typed';
import {
  Badge,
  Button,
  CheckField,
  DataTable,
  Panel,
  SearchField,
  Spinner,
  TextField,
  matchesGerman,
  toast,
} from '../ui';
import { useRegister } from './records';

interface AddressDraft {
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
}

function addressDraft(address: PostalAddress | null): AddressDraft {
  if (!address) return { street: '', postcode: '', city: '' };
  const street =
    address.kind === 'street'
      ? address.street
      : address.kind === 'poBox'
        ? `Postfach ${address.box}`
        : '';
  return { street, postcode: address.postcode, city: address.city };
}

/** "Postfach 1 22 33" is a PO box, an empty street a bulk customer, anything else a street. */
function addressOf({ street, postcode, city }: AddressDraft): PostalAddress | null {
  if (!postcode.trim() && !city.trim() && !street.trim()) return null;
  const place = { postcode: postcode.trim(), city: city.trim() };
  const box = /^Postfach\s+([\d\s]+)$/i.exec(street.trim())?.[1];
  if (box) return { kind: 'poBox', box: box.replace(/\s/g, ''), ...place };
  return street.trim()
    ? { kind: 'street', street: street.trim(), ...place }
    : { kind: 'bulk', ...place };
}

interface PanelProps {
  readonly house: Organisation;
  readonly isWritable: boolean;
  readonly onClose: () => void;
}

function OrganisationPanel({ house, isWritable, onClose }: PanelProps) {
  const act = useAct();
  const saved = { ...house, ...addressDraft(house.address) };
  const { values: draft, change, dropSent } = useTyped(`organisation ${house.id}`, saved);
  async function save(): Promise<void> {
    const { street, postcode, city, ...rest } = draft;
    const record = { ...rest, address: addressOf({ street, postcode, city }) };
    const done = await act('register.save', { collection: 'organisations', record });
    if (!done.ok) return;
    dropSent();
    toast('Gespeichert', 'ok');
  }
  const text = (key: 'name' | 'shortName', label: string) => (
    <TextField
      label={label}
      value={draft[key]}
      onChange={(value) => {
        change({ [key]: value });
      }}
    />
  );
  const part = (key: keyof AddressDraft, label: string) => (
    <TextField
      label={label}
      value={draft[key]}
      onChange={(value) => {
        change({ [key]: value });
      }}
    />
  );
  return (
    <Panel title={house.shortName} onClose={onClose}>
      {text('name', 'Name')}
      {text('shortName', 'Kurzname')}
      <TextField
        label="Kurzform für das Anschriftfeld"
        value={draft.addressName ?? ''}
        description="Nur nötig, wenn der lange Name nicht passt."
        onChange={(value) => {
          change({ addressName: value || null });
        }}
      />
      {part('street', 'Straße oder Postfach')}
      {part('postcode', 'Postleitzahl')}
      {part('city', 'Ort')}
      <CheckField
        label="Angaben sind geprüft"
        isSelected={draft.confirmed}
        onChange={(confirmed) => {
          change({ confirmed });
        }}
      />
      {house.note ? <p className="muted">{house.note}</p> : null}
      <p className="form-actions">
        <Button variant="primary" isDisabled={!isWritable} onPress={() => void save()}>
          Speichern
        </Button>
      </p>
    </Panel>
  );
}

/** Ministries and other houses with their postal addresses. */
export function OrganisationsTab() {
  const houses = useRegister('organisations');
  const { data: status } = useAnswer('window.status', {});
  const [query, setQuery] = useState('');
  const [activeId, setActiveId] = useState<string | null>(null);
  if (!houses || !status) return <Spinner label="Wird geladen" />;
  const rows = houses.filter((house) =>
    matchesGerman(`${house.name} ${house.shortName} ${house.land ?? ''}`, query),
  );
  const active = houses.find((house) => house.id === activeId);
  return (
    <div className="with-panel">
      <div>
        <div className="tab-actions">
          <SearchField label="Filtern" value={query} onChange={setQuery} />
        </div>
        <DataTable
          label="Ministerien und Häuser"
          rows={rows}
          rowId={(row) => row.id}
          activeId={activeId}
          onOpen={(row) => {
            setActiveId(row.id);
          }}
          empty="Keine Treffer."
          columns={[
            {
              id: 'land',
              title: 'Land',
              width: '80px',
              cell: (row) => row.land ?? 'Bund',
              sortValue: (row) => row.land ?? 'zz',
            },
            { id: 'name', title: 'Name', cell: (row) => row.name, sortValue: (row) => row.name },
            {
              id: 'address',
              title: 'Anschrift',
              width: '260px',
              cell: (row) => (row.address ? postalLines(row.address).join(', ') : 'fehlt'),
            },
            {
              id: 'state',
              title: 'Stand',
              width: '130px',
              cell: (row) => (row.confirmed ? 'geprüft' : <Badge tone="warn">bitte prüfen</Badge>),
              sortValue: (row) => (row.confirmed ? 1 : 0),
            },
          ]}
        />
      </div>
      {active ? (
        <OrganisationPanel
          key={active.id}
          house={active}
          isWritable={status.writable}
          onClose={() => {
            setActiveId(null);
          }}
        />
      ) : null}
    </div>
  );
}
