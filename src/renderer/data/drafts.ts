import { createContext } from 'react';
import { create } from 'zustand';
import { errorText } from '../../shared/texts/error-texts';
import { toast } from '../ui';
import type { Api } from './api';
import { createDraftKeeper, type DraftKeeper, type Restored } from './draft-keeper';
import { forgetTyped, keepForm, NO_TEXT } from './typed-forms';

const NONE: Restored = { drafts: [], setAside: [] };

/** The window's keeper; a page that is shown for itself has none. */
export const DraftsContext = createContext<DraftKeeper | null>(null);

/** What came back from an earlier run, until somebody has seen to it. */
export const useRestored = create<Restored>(() => NONE);

/** Keeps drafts by the events of the window. */
export function draftKeeper(api: Api): DraftKeeper {
  const keeper = createDraftKeeper({
    api,
    onRestored: (restored) => {
      useRestored.setState(restored);
    },
    onTrouble: (error) => {
      toast(errorText(error), 'warn');
    },
  });
  const keepAll = (): void => void keeper.flush();
  // The last moment may be any of these: another program in front, the lid closed, the window closed.
  window.addEventListener('blur', keepAll);
  window.addEventListener('beforeunload', keepAll);
  document.addEventListener('visibilitychange', keepAll);
  return keeper;
}

/** The folder is left: what was typed stays with it as drafts, and nothing of it in the window. */
export function leaveFolder(keeper: DraftKeeper): void {
  keeper.close();
  forgetTyped();
  useRestored.setState(NONE);
}

/** The message goes; the text stays in its forms. */
export function closeRestored(): void {
  useRestored.setState(NONE);
}

/** Forgets for good what came back. */
export function dropRestored(keys: readonly string[]): void {
  for (const key of keys) keepForm(key, NO_TEXT);
}
