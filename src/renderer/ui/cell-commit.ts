import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { EditTools, Leave } from './cell-editing';

interface CommitOptions {
  readonly tools: EditTools;
  /** Saves what stands in the editor; false leaves the editor open with it. */
  readonly save: (leave: Leave) => boolean | Promise<boolean>;
}

/** The keys of every editor of a cell, as Excel has them: Enter down, Tab right, with Shift back. */
export function leaveOf({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): Leave | null {
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  return null;
}

/** Ends an editor by its keys. What could not be saved stays in it. */
export function useCellCommit({ tools, save }: CommitOptions) {
  const [isSaving, setSaving] = useState(false);
  /** Where the focus goes once the save that runs is done; null while none runs. */
  const pending = useRef<Leave | null>(null);
  const commit = async (leave: Leave): Promise<void> => {
    if (pending.current !== null) {
      // Whoever has gone on meanwhile is not called back.
      if (leave === 'away') pending.current = leave;
      return;
    }
    pending.current = leave;
    setSaving(true);
    try {
      if (await save(leave)) tools.done(pending.current);
    } finally {
      pending.current = null;
      setSaving(false);
    }
  };
  return {
    isSaving,
    commit,
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return;
      const leave = leaveOf(event);
      if (leave === null && event.key !== 'Escape') return;
      // A panel beside the table would take the Escape for itself.
      event.preventDefault();
      if (leave !== null) void commit(leave);
      else if (pending.current === null) tools.cancel();
    },
  };
}

/** Whether the focus goes to another place of the page; when the window loses it, it comes back here. */
export function leavesFor({ currentTarget, relatedTarget }: FocusEvent): boolean {
  return document.activeElement !== currentTarget && !currentTarget.contains(relatedTarget);
}
