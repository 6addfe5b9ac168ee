import type { Land } from '../../shared/domain/register/records';
import { CheckField, DateField, SelectField, TextField, type Problems } from '../ui';
import type { TermRecord } from './term-records';

export type TermRow = TermRecord<'chairTerms'>;

const VACANT = '';
const BACKWARDS = 'Das Ende liegt vor dem Beginn. Prüfen Sie die beiden Tage.';

function isBackwards({ from, to }: TermRow): boolean {
  return from !== null && to !== null && to < from;
}

/** What keeps a chair year from being saved, and what to do. */
export function missingInTerm(row: TermRow): string | null {
  if (row.number < 1 || row.number > 999) return 'Geben Sie die Nummer als Zahl von 1 bis 999 an.';
  if (row.from === null && row.to !== null) return 'Geben Sie auch den ersten Tag an.';
  return isBackwards(row) ? BACKWARDS : null;
}

/** The number that somebody types; 0 for none. */
export function numberIn(text: string): number {
  return Number(text.replace(/\D/g, '').slice(0, 3));
}

interface FieldsProps {
  readonly draft: TermRow;
  readonly change: (patch: Partial<TermRow>) => void;
  readonly problems: Problems;
  readonly today: string;
  readonly laender: readonly Land[];
}

function Days({ draft, change, problems, today }: Omit<FieldsProps, 'laender'>) {
  return (
    <>
      <DateField
        label="Erster Tag"
        value={draft.from}
        today={today}
        onProblem={problems.of('from')}
        onChange={(from) => {
          change({ from });
        }}
      />
      <DateField
        label="Letzter Tag"
        value={draft.to}
        today={today}
        onProblem={problems.of('to')}
        {...(isBackwards(draft) ? { error: BACKWARDS } : {})}
        onChange={(to) => {
          change({ to });
        }}
      />
    </>
  );
}

/** A chair year as people decide it: a short one, a vacancy and a change of the order are as good as the rule. */
export function ChairTermFields(props: FieldsProps) {
  const { draft, change, laender } = props;
  const text =
    (key: 'motto' | 'mainConference' | 'note') =>
    (value: string): void => {
      change({ [key]: value === '' ? null : value });
    };
  return (
    <>
      <TextField
        label="Nummer"
        isRequired
        value={draft.number === 0 ? '' : String(draft.number)}
        onChange={(value) => {
          change({ number: numberIn(value) });
        }}
      />
      <SelectField
        label="Land"
        value={draft.land ?? VACANT}
        options={[
          { value: VACANT, label: 'nicht besetzt' },
          ...laender.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(code) => {
          change({ land: laender.find(({ id }) => id === code)?.id ?? null });
        }}
      />
      <Days {...props} />
      <TextField label="Motto" value={draft.motto ?? ''} onChange={text('motto')} />
      <TextField
        label="Hauptkonferenz"
        value={draft.mainConference ?? ''}
        description="Zum Beispiel: 15. und 16. März 2018, Nürnberg"
        onChange={text('mainConference')}
      />
      <TextField
        label="Bemerkung"
        value={draft.note ?? ''}
        description="Tausch, verkürztes Jahr, was belegt ist."
        onChange={text('note')}
      />
      <CheckField
        label="Bestätigt"
        isSelected={draft.confirmed}
        onChange={(confirmed) => {
          change({ confirmed });
        }}
      />
    </>
  );
}
