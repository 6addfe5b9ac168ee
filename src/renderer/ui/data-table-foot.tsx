import { Button } from './button';
import { Kbd } from './kbd';
import type { RowSelection } from './row-selection';
import { uiTexts } from './texts';

interface TableFootProps {
  readonly count: number;
  readonly total: number;
  readonly selection: RowSelection | null;
  /** Which keys help now; null in a table where nothing is edited. */
  readonly keys: { readonly id: string; readonly isEditing: boolean } | null;
}

/** How many rows are selected, and the keys; always there, so that nothing jumps. */
export function TableFoot({ count, total, selection, keys }: TableFootProps) {
  return (
    <div className="ui-table-foot">
      <span role="status">{uiTexts.selectedCount(count, total)}</span>
      {count > 0 && (
        <Button variant="quiet" onPress={() => selection?.setAll(false)}>
          {uiTexts.clearSelection}
        </Button>
      )}
      {keys && (
        <span className="ui-table-keys" id={keys.id}>
          {(keys.isEditing ? uiTexts.keysInCell : uiTexts.keysOfTable).map(([key, does]) => (
            <span key={key}>
              <Kbd>{key}</Kbd> {does}
            </span>
          ))}
        </span>
      )}
    </div>
  );
}
