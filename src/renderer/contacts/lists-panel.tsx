import { useState } from 'react';
import { landCodes, type LandCode } from '../../shared/domain/register/land-codes';
import type { DistributionList, Seat } from '../../shared/domain/register/records';
import { useAct } from '../data/hooks';
import { useTyped } from '../data/use-typed';
import { Button, CheckField, ConfirmDialog, Panel, TextField, toast } from '../ui';
import { seatOptions } from './lists-rule';

type Draft = Omit<DistributionList, 'id'>;

const NEW: Draft = { name: '', seats: [], laender: null, note: null };

interface RuleProps {
  readonly draft: Draft;
  readonly change: (patch: Partial<Draft>) => void;
}

/** With or without one of a set, in the order of all. */
function toggled<T>(all: readonly T[], chosen: readonly T[], one: T): T[] {
  return all.filter((item) => (item === one ? !chosen.includes(item) : chosen.includes(item)));
}

function RuleFields({ draft, change }: RuleProps) {
  const seats: readonly Seat[] = seatOptions.map(({ value }) => value);
  const { laender } = draft;
  return (
    <>
      <div className="ui-field" role="group" aria-label="Wer nach der Regel dazugehört">
        <div className="ui-field-label">Wer nach der Regel dazugehört</div>
        {seatOptions.map(({ value, label }) => (
          <CheckField
            key={value}
            label={label}
            isSelected={draft.seats.includes(value)}
            onChange={() => {
              change({ seats: toggled(seats, draft.seats, value) });
            }}
          />
        ))}
      </div>
      <CheckField
        label="Aus allen Ländern und vom Bund"
        isSelected={laender === null}
        onChange={(isAll) => {
          change({ laender: isAll ? null : [] });
        }}
      />
      {laender === null ? null : (
        <div className="lists-laender" role="group" aria-label="Länder">
          {landCodes.map((code: LandCode) => (
            <CheckField
              key={code}
              label={code}
              isSelected={laender.includes(code)}
              onChange={() => {
                change({ laender: toggled<LandCode>(landCodes, laender, code) });
              }}
            />
          ))}
        </div>
      )}
    </>
  );
}

interface PanelProps {
  /** Null = a new list. */
  readonly list: DistributionList | null;
  readonly isWritable: boolean;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}

/** Name and rule of a list; people come in and go out in the table. */
export function ListPanel({ list, isWritable, onSaved, onClose }: PanelProps) {
  const act = useAct();
  const form = useTyped<Draft>(`distributionList ${list?.id ?? 'new'}`, list ?? NEW);
  const { values: draft, change } = form;
  const [isAsking, setAsking] = useState(false);
  async function save(): Promise<void> {
    const record = { ...draft, ...(list ? { id: list.id } : {}) };
    const done = await act('register.save', { collection: 'distributionLists', record });
    if (!done.ok) return;
    form.dropSent();
    toast('Gespeichert', 'ok');
    onSaved(done.value.id);
  }
  async function remove(id: string): Promise<void> {
    const done = await act('lists.remove', { listId: id });
    if (!done.ok) return;
    toast('Verteiler gelöscht. Rückgängig mit Strg+Z.', 'ok');
    onClose();
  }
  return (
    <Panel title={list ? list.name : 'Verteiler anlegen'} onClose={onClose}>
      <TextField
        label="Name"
        value={draft.name}
        isRequired
        onChange={(name) => {
          change({ name });
        }}
      />
      <RuleFields draft={draft} change={change} />
      <TextField
        label="Bemerkung"
        value={draft.note ?? ''}
        multiline
        rows={2}
        onChange={(text) => {
          change({ note: text === '' ? null : text });
        }}
      />
      <p className="form-actions">
        <Button
          variant="primary"
          isDisabled={!isWritable || draft.name.trim() === ''}
          onPress={() => void save()}
        >
          Speichern
        </Button>
        {list ? (
          <Button
            isDisabled={!isWritable}
            onPress={() => {
              setAsking(true);
            }}
          >
            Verteiler löschen
          </Button>
        ) : null}
      </p>
      {list ? (
        <ConfirmDialog
          title="Verteiler löschen"
          isOpen={isAsking}
          isDanger
          confirmLabel="Verteiler löschen"
          onClose={() => {
            setAsking(false);
          }}
          onConfirm={() => void remove(list.id)}
        >
          „{list.name}“ und seine Einträge von Hand werden gelöscht. Die Personen bleiben.
        </ConfirmDialog>
      ) : null}
    </Panel>
  );
}
