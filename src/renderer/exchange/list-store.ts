import { create } from 'zustand';
import type { Input, Output } from '../../shared/ipc/contract';

export type Look = Output<'contacts.importPreview'>;
export type LookRow = Look['rows'][number];
export type RowState = LookRow['state'];

/** How the chosen list is read. */
export type Reading = Omit<Input<'contacts.import'>, 'digest' | 'leaveOutWrong' | 'runId'>;

export interface Progress {
  readonly runId: string;
  readonly done: number;
  readonly total: number;
}

export interface ListState {
  /** The data folder for which the list was looked at. */
  readonly folder: string | null;
  /** The chosen list; null = none. It stays while somebody looks at another tab. */
  readonly reading: Reading | null;
  readonly look: Look | null;
  /** Rows of this state are shown; null = those that do something or are wrong. */
  readonly shown: RowState | null;
  readonly leaveOutWrong: boolean;
  readonly run: Progress | null;
}

export const NO_LIST: Omit<ListState, 'folder'> = {
  reading: null,
  look: null,
  shown: null,
  leaveOutWrong: false,
  run: null,
};

export const useListStore = create<ListState>(() => ({ ...NO_LIST, folder: null }));
