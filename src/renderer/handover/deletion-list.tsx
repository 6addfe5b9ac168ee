import { Badge, CheckField } from '../ui';
import { amountText, dueText, type Due } from './deletion-words';

function Title({ item }: { readonly item: Due }) {
  return (
    <span className="deletion-title">
      <strong>{item.title}</strong>
      <span>{item.about}</span>
      {item.isDue ? <Badge tone="warn">{dueText(item)}</Badge> : <span>{dueText(item)}</span>}
    </span>
  );
}

function Why({ item }: { readonly item: Due }) {
  return (
    <>
      {`${amountText(item)}. `}
      {item.reason}
    </>
  );
}

export interface DueListProps {
  readonly items: readonly Due[];
  /** Ids of what is ticked; left out = nothing can be. */
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose?: (id: string, isOn: boolean) => void;
  readonly isDisabled?: boolean;
}

/** What is to be deleted when: by date, each with how much it is and why then. */
export function DueList({ items, chosen, onChoose, isDisabled = false }: DueListProps) {
  return (
    <ul className="deletion-due">
      {items.map((item) => (
        <li key={item.id}>
          {chosen ? (
            <CheckField
              label={<Title item={item} />}
              description={<Why item={item} />}
              isSelected={chosen.has(item.id)}
              isDisabled={isDisabled}
              onChange={(isOn) => {
                onChoose?.(item.id, isOn);
              }}
            />
          ) : (
            <>
              <Title item={item} />
              <p className="muted">
                <Why item={item} />
              </p>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
