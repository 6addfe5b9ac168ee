import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { shortDate } from '../../shared/domain/calendar/german-dates';
import { Badge, Button, IconButton } from '../ui';
import { isOverdue, type Group, type Item } from './checklist-order';

export interface RowActions {
  readonly isWritable: boolean;
  readonly today: string;
  readonly openId: string | null;
  readonly onOpen: (item: Item) => void;
  readonly onState: (item: Item, state: Item['state']) => void;
  readonly onMove: (group: Group, item: Item, by: 1 | -1) => void;
}

function Standing({ item, today }: { readonly item: Item; readonly today: string }) {
  const { state, by, on, dueOn } = item;
  if (state === 'notApplicable') return <Badge tone="neutral">entfällt</Badge>;
  if (state === 'handedOver') {
    const when = on === null ? null : `am ${shortDate(on)}`;
    return (
      <>
        <Badge tone="ok">übergeben</Badge>
        <span className="muted">{[when, by && `von ${by}`].filter(Boolean).join(' ')}</span>
      </>
    );
  }
  if (isOverdue(item, today)) {
    return <Badge tone="error">{`überfällig seit ${shortDate(dueOn ?? today)}`}</Badge>;
  }
  return <span className="muted">{dueOn === null ? 'offen' : `bis ${shortDate(dueOn)}`}</span>;
}

interface RowProps extends RowActions {
  readonly group: Group;
  readonly item: Item;
}

const MOVES: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 };

/** What a key at an item asks for. */
function wishOf({ key, altKey, ctrlKey }: KeyboardEvent): 1 | -1 | 'drop' | null {
  if (altKey) return MOVES[key] ?? null;
  return key.toLowerCase() === 'e' && !ctrlKey ? 'drop' : null;
}

/** The space bar hands over, E says that it does not apply, Alt and an arrow move it. */
function Row({ group, item, ...actions }: RowProps) {
  const { isWritable, today, openId, onOpen, onState, onMove } = actions;
  function onKeyDown(event: KeyboardEvent): void {
    const wish = wishOf(event);
    if (wish === null || !isWritable) return;
    event.preventDefault();
    if (wish === 'drop') onState(item, item.state === 'notApplicable' ? 'open' : 'notApplicable');
    else onMove(group, item, wish);
  }
  const isDone = item.state === 'handedOver';
  return (
    <li className={`check-row${item.id === openId ? ' check-row-open' : ''}`}>
      <input
        type="checkbox"
        className="check-box"
        aria-label={`${item.title}: übergeben`}
        aria-keyshortcuts="E Alt+ArrowUp Alt+ArrowDown"
        checked={isDone}
        disabled={!isWritable}
        onKeyDown={onKeyDown}
        onChange={() => {
          onState(item, isDone ? 'open' : 'handedOver');
        }}
      />
      <button
        type="button"
        className="check-title"
        aria-expanded={item.id === openId}
        onClick={() => {
          onOpen(item);
        }}
      >
        {item.title}
      </button>
      <span className="check-standing">
        <Standing item={item} today={today} />
      </span>
      <span className="check-tools">
        <Button
          variant="quiet"
          isDisabled={!isWritable}
          aria-label={`${item.title}: ${item.state === 'notApplicable' ? 'wieder offen' : 'entfällt'}`}
          onPress={() => {
            onState(item, item.state === 'notApplicable' ? 'open' : 'notApplicable');
          }}
        >
          {item.state === 'notApplicable' ? 'Wieder offen' : 'Entfällt'}
        </Button>
        <IconButton
          label={`${item.title}: nach oben`}
          icon={<ArrowUp aria-hidden />}
          isDisabled={!isWritable || group.items[0]?.id === item.id}
          onPress={() => {
            onMove(group, item, -1);
          }}
        />
        <IconButton
          label={`${item.title}: nach unten`}
          icon={<ArrowDown aria-hidden />}
          isDisabled={!isWritable || group.items.at(-1)?.id === item.id}
          onPress={() => {
            onMove(group, item, 1);
          }}
        />
      </span>
    </li>
  );
}

/** The things to hand over, in the order of the day. */
export function ChecklistRows({
  groups,
  ...actions
}: RowActions & { readonly groups: readonly Group[] }) {
  return groups.map((group) => (
    <section key={group.title} className="check-group" aria-label={group.title}>
      {groups.length > 1 ? <h3>{group.title}</h3> : null}
      <ul>
        {group.items.map((item) => (
          <Row key={item.id} {...actions} group={group} item={item} />
        ))}
      </ul>
    </section>
  ));
}
