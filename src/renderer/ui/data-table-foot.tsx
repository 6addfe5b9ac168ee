import { Button } from './button';
import type { RowSelection } from './row-selection';
import { uiTexts } from './texts';

interface TableFootProps {
  readonly count: number;
  readonly total: number;
  readonly selection: RowSelection;
}

/** How many rows are selected; always there, so that nothing jumps. */
export function TableFoot({ count, total, selection }: TableFootProps) {
  return (
    <div className="ui-table-foot">
      <span role="status">{uiTexts.selectedCount(count, total)}</span>
      {count > 0 && (
        <Button variant="quiet" onPress={() => selection.setAll(false)}>
          {uiTexts.clearSelection}
        </Button>
      )}
    </div>
  );
}
