import type { EditorState } from '@tiptap/pm/state';

/** How many nodes of a kind stand around the selection. */
function depthIn({ selection: { $from } }: EditorState, name: string): number {
  let count = 0;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === name) count += 1;
  }
  return count;
}

export const listDepth = (state: EditorState): number => depthIn(state, 'listItem');

/** Texts have two levels, and the first item of a list has nothing above it. */
export function canGoDeeper(state: EditorState): boolean {
  const { $from } = state.selection;
  return listDepth(state) === 1 && $from.depth >= 2 && $from.index(-2) > 0;
}

/** Rows and columns of the table around the selection; null where there is none. */
export function tableSize(state: EditorState): { rows: number; columns: number } | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type.name === 'table') {
      return { rows: node.childCount, columns: node.firstChild?.childCount ?? 0 };
    }
  }
  return null;
}
