import { RICH_LIMITS, type RichBlock } from '../../../shared/domain/rich-text/shape';
import { richLength } from '../../../shared/domain/rich-text/shape';
import { TEXT_MAX } from '../../../shared/domain/text';
import type { RichValue } from './rich-doc';
import { richProblems } from './rich-text-texts';

function tableProblem({ rows }: Extract<RichBlock, { type: 'table' }>): string | null {
  if (rows.length > RICH_LIMITS.rows) return richProblems.rows(rows.length);
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  if (columns > RICH_LIMITS.columns) return richProblems.columns(columns);
  return runsProblem(rows.flatMap(({ cells }) => cells));
}

function runsProblem(passages: readonly { readonly runs: readonly unknown[] }[]): string | null {
  const isOver = passages.some(({ runs }) => runs.length > RICH_LIMITS.runs);
  return isOver ? richProblems.runs : null;
}

function blockProblem(block: RichBlock): string | null {
  if (block.type === 'table') return tableProblem(block);
  if (block.type !== 'list') return runsProblem([block]);
  const { items } = block;
  return items.length > RICH_LIMITS.items ? richProblems.items(items.length) : runsProblem(items);
}

/** Why a text cannot be saved as it is, as a sentence; null where it can. */
export function richProblem(value: RichValue): string | null {
  if (value === null) return null;
  const length = typeof value === 'string' ? value.length : richLength(value);
  if (length > TEXT_MAX) return richProblems.length(length);
  if (typeof value === 'string') return null;
  const { blocks } = value;
  if (blocks.length > RICH_LIMITS.blocks) return richProblems.blocks(blocks.length);
  return blocks.map(blockProblem).find((problem) => problem !== null) ?? null;
}
