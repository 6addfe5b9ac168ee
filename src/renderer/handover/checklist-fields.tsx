import type { TermRecord } from '../chair/term-records';
import { DateField, SelectField, TextField, type Problems } from '../ui';
import { itemStateWords, optionsOf } from './handover-words';

export type ItemRow = TermRecord<'handoverItems'>;

const STATES = optionsOf(itemStateWords);

export interface ItemFieldsProps {
  readonly draft: ItemRow;
  readonly change: (patch: Partial<ItemRow>) => void;
  readonly problems: Problems;
  readonly today: string;
}

/** One thing that is handed over: what, until when, by whom. */
export function ItemFields({ draft, change, problems, today }: ItemFieldsProps) {
  return (
    <>
      <TextField
        label="Gegenstand"
        isRequired
        value={draft.title}
        onChange={(title) => {
          change({ title });
        }}
      />
      <TextField
        label="Im Einzelnen"
        multiline
        rows={3}
        value={draft.details ?? ''}
        description="Welche Akten, Konten oder Gegenstände und wo sie liegen. Steht im Protokoll."
        onChange={(details) => {
          change({ details });
        }}
      />
      <DateField
        label="Zu erledigen bis"
        value={draft.dueOn}
        today={today}
        onProblem={problems.of('dueOn')}
        onChange={(dueOn) => {
          change({ dueOn });
        }}
      />
      <SelectField
        label="Stand"
        value={draft.state}
        options={STATES}
        onChange={(state) => {
          const on = state === 'handedOver' ? (draft.on ?? today) : null;
          change({ state, on });
        }}
      />
      <TextField
        label="Übergeben von"
        value={draft.by ?? ''}
        onChange={(by) => {
          change({ by });
        }}
      />
      <DateField
        label="Übergeben am"
        isPast
        value={draft.on}
        today={today}
        onProblem={problems.of('on')}
        onChange={(on) => {
          change({ on });
        }}
      />
      <TextField
        label="Bemerkung"
        multiline
        rows={3}
        value={draft.note ?? ''}
        onChange={(note) => {
          change({ note });
        }}
      />
    </>
  );
}
