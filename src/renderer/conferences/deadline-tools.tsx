import { CircleCheck, ListRestart, Plus, RotateCcw } from 'lucide-react';
import type { Deadline } from '../../shared/domain/conferences/records';
import { Button, SelectField } from '../ui';
import { countShown, type DeadlineFilter, type OwnerFilter, type Show } from './deadline-list';
import { ownerNames } from './deadline-words';

interface FilterProps {
  readonly all: readonly Deadline[];
  readonly filter: DeadlineFilter;
  readonly today: string;
  readonly onFilter: (patch: Partial<Pick<DeadlineFilter, 'show' | 'owner'>>) => void;
}

const showNames: Readonly<Record<Show, string>> = {
  open: 'offene',
  overdue: 'überfällige',
  all: 'alle',
};

/** Which deadlines the table shows. */
export function DeadlineFilters({ all, filter, today, onFilter }: FilterProps) {
  const ofOwner = all.filter(({ owner }) => filter.owner === 'any' || owner === filter.owner);
  const shows = (Object.keys(showNames) as Show[]).map((value) => ({
    value,
    label: `${showNames[value]} (${countShown(ofOwner, value, today)})`,
  }));
  const used = new Set<OwnerFilter>([filter.owner, ...all.map(({ owner }) => owner)]);
  const owners: readonly { value: OwnerFilter; label: string }[] = [
    { value: 'any', label: 'alle' },
    ...(Object.keys(ownerNames) as Deadline['owner'][])
      .filter((value) => used.has(value))
      .map((value) => ({ value, label: ownerNames[value] })),
  ];
  return (
    <>
      <SelectField
        label="Anzeigen"
        value={filter.show}
        options={shows}
        onChange={(show) => {
          onFilter({ show });
        }}
      />
      <SelectField
        label="Zuständig"
        value={filter.owner}
        options={owners}
        onChange={(owner) => {
          onFilter({ owner });
        }}
      />
    </>
  );
}

interface ActionsProps {
  readonly hasDeadlines: boolean;
  readonly isWritable: boolean;
  readonly onNew: () => void;
  readonly onPlan: () => void;
}

export function DeadlineActions({ hasDeadlines, isWritable, onNew, onPlan }: ActionsProps) {
  return (
    <>
      <Button icon={<Plus />} isDisabled={!isWritable} onPress={onNew}>
        Frist anlegen
      </Button>
      <Button icon={<ListRestart />} isDisabled={!isWritable} onPress={onPlan}>
        {hasDeadlines ? 'Fristen neu berechnen' : 'Fristen berechnen'}
      </Button>
    </>
  );
}

interface SeveralProps {
  readonly selected: readonly Deadline[];
  readonly isWritable: boolean;
  readonly onDone: (deadlines: readonly Deadline[], done: boolean) => void;
}

/** What can be done with all selected deadlines at once. */
export function SeveralDeadlines({ selected, isWritable, onDone }: SeveralProps) {
  const open = selected.filter(({ done }) => !done);
  const done = selected.filter((deadline) => deadline.done);
  return (
    <div className="deadline-several">
      {open.length > 0 ? (
        <Button
          icon={<CircleCheck />}
          isDisabled={!isWritable}
          onPress={() => {
            onDone(open, true);
          }}
        >
          {`${open.length} als erledigt abhaken`}
        </Button>
      ) : null}
      {done.length > 0 ? (
        <Button
          icon={<RotateCcw />}
          isDisabled={!isWritable}
          onPress={() => {
            onDone(done, false);
          }}
        >
          {`${done.length} wieder öffnen`}
        </Button>
      ) : null}
    </div>
  );
}
