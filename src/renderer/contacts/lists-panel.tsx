import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { landCodes, type LandCode } from '../../shared/domain/register/land-codes';
import type { DistributionList, Seat } from '../../shared/domain/register/records';
import type { FieldErrors } from '../data/field-errors';
import { useAct, useData } from '../data/hooks';
import { Button, CheckField, ConfirmDialog, toast } from '../ui';
import { LineField } from './line-field';
import { seatOptions } from './lists-rule';
import { RecordPanel, useRecordForm } from './record-form';

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

function nameMissing({ name }: Draft): FieldErrors {
  return name.trim() === '' ? { name: 'Geben Sie dem Verteiler einen Namen.' } : {};
}

interface RemovalProps {
  readonly list: DistributionList;
  readonly isWritable: boolean;
  readonly onClose: () => void;
}

/** Its entries by hand go with a list, so this one asks. */
function Removal({ list, isWritable, onClose }: RemovalProps) {
  const act = useAct();
  const [isAsking, setAsking] = useState(false);
  async function remove(): Promise<void> {
    const done = await act('lists.remove', { listId: list.id });
    if (!done.ok) return;
    toast('Verteiler gelöscht. Strg+Z holt ihn zurück.', 'ok');
    onClose();
  }
  return (
    <div>
      <Button
        icon={<Trash2 aria-hidden />}
        isDisabled={!isWritable}
        onPress={() => {
          setAsking(true);
        }}
      >
        Verteiler löschen
      </Button>
      <ConfirmDialog
        title="Verteiler löschen"
        isOpen={isAsking}
        isDanger
        confirmLabel="Verteiler löschen"
        onClose={() => {
          setAsking(false);
        }}
        onConfirm={() => void remove()}
      >
        „{list.name}“ und seine Einträge von Hand werden gelöscht. Die Personen bleiben.
      </ConfirmDialog>
    </div>
  );
}

/** Name and rule of a list; people come in and go out in the table. */
export function ListPanel({ list, isWritable, onSaved, onClose }: PanelProps) {
  const { api } = useData();
  const form = useRecordForm<Draft>({
    name: `distributionList ${list?.id ?? 'new'}`,
    saved: list ?? NEW,
    check: nameMissing,
    save: async (values) => {
      const record = { ...values, name: values.name.trim(), ...(list ? { id: list.id } : {}) };
      const done = await api.call('register.save', { collection: 'distributionLists', record });
      if (done.ok) onSaved(done.value.id);
      return done;
    },
  });
  return (
    <RecordPanel
      title={list ? list.name : 'Verteiler anlegen'}
      form={form}
      isNew={list === null}
      isWritable={isWritable}
      onClose={onClose}
      below={list ? <Removal list={list} isWritable={isWritable} onClose={onClose} /> : null}
    >
      <LineField form={form} name="name" label="Name" isRequired isWritable={isWritable} />
      <RuleFields draft={form.values} change={form.change} />
      <LineField
        form={form}
        name="note"
        label="Bemerkung"
        multiline
        rows={2}
        isWritable={isWritable}
      />
    </RecordPanel>
  );
}
