import type { Land } from '../../shared/domain/register/records';
import type { TermRecord } from '../chair/term-records';
import { DateField, SelectField, TextField, type Problems } from '../ui';
import { optionsOf, orderKindWords, orderStateWords } from './handover-words';

type OrderRow = TermRecord<'orders'>;

export interface OrderFieldsProps {
  readonly draft: OrderRow;
  readonly change: (patch: Partial<OrderRow>) => void;
  readonly problems: Problems;
  readonly today: string;
  readonly laender: readonly Land[];
}

const KINDS = optionsOf(orderKindWords);
const STATES = optionsOf(orderStateWords);
const NOBODY = 'none';

function Outcome({ draft, change, problems, today }: OrderFieldsProps) {
  return (
    <>
      <SelectField
        label="Stand"
        value={draft.state}
        options={STATES}
        onChange={(state) => {
          change({ state, doneOn: state === 'done' ? (draft.doneOn ?? today) : null });
        }}
      />
      {draft.state === 'done' ? (
        <DateField
          label="Erledigt am"
          isPast
          value={draft.doneOn}
          today={today}
          onProblem={problems.of('doneOn')}
          onChange={(doneOn) => {
            change({ doneOn });
          }}
        />
      ) : null}
      {draft.state === 'open' ? null : (
        <TextField
          label="Ergebnis"
          multiline
          rows={3}
          value={draft.result ?? ''}
          onChange={(result) => {
            change({ result });
          }}
        />
      )}
    </>
  );
}

/** One order: what, from where, who leads, until when, what became of it. */
export function OrderFields(props: OrderFieldsProps) {
  const { draft, change, problems, today, laender } = props;
  const leads = [
    { value: NOBODY, label: 'noch offen' },
    ...laender.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      <TextField
        label="Auftrag"
        isRequired
        value={draft.title}
        onChange={(title) => {
          change({ title });
        }}
      />
      <SelectField
        label="Art"
        value={draft.kind}
        options={KINDS}
        onChange={(kind) => {
          change({ kind });
        }}
      />
      <TextField
        label="Beschlossen"
        value={draft.origin ?? ''}
        description="Konferenz und Tagesordnungspunkt, zum Beispiel 13. IntMK, TOP 4.2"
        onChange={(origin) => {
          change({ origin });
        }}
      />
      <SelectField
        label="Federführung"
        value={draft.lead ?? NOBODY}
        options={leads}
        onChange={(id) => {
          change({ lead: laender.find((land) => land.id === id)?.id ?? null });
        }}
      />
      <DateField
        label="Fällig am"
        value={draft.dueOn}
        today={today}
        onProblem={problems.of('dueOn')}
        onChange={(dueOn) => {
          change({ dueOn });
        }}
      />
      <TextField
        label="Im Einzelnen"
        multiline
        rows={3}
        value={draft.details ?? ''}
        description="Mitglieder, Adressaten, was zu tun ist"
        onChange={(details) => {
          change({ details });
        }}
      />
      <Outcome {...props} />
    </>
  );
}
