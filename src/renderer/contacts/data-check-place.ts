import { create } from 'zustand';

export interface CheckFilter {
  readonly group: string;
  readonly land: string;
  readonly withAcknowledged: boolean;
}

export const ALL = 'all';

interface Place {
  readonly filter: CheckFilter;
  /** The finding whose record was opened; null = nobody is away from the list. */
  readonly leftAt: string | null;
  /** Its row then: by the time somebody is back, the finding may be settled. */
  readonly row: number;
  /** Whoever came back by the button goes on in the list, not in the tabs. */
  readonly isBack: boolean;
  readonly show: (filter: CheckFilter) => void;
  readonly at: (row: number) => void;
  readonly leave: (key: string) => void;
  readonly comeBack: () => void;
  readonly forget: () => void;
}

/** Where somebody is in the list of findings: it outlives the way to a record and back. */
export const useCheckPlace = create<Place>((set) => ({
  filter: { group: ALL, land: ALL, withAcknowledged: false },
  leftAt: null,
  row: -1,
  isBack: false,
  show: (filter) => {
    set({ filter });
  },
  at: (row) => {
    set({ row });
  },
  leave: (leftAt) => {
    set({ leftAt, isBack: false });
  },
  comeBack: () => {
    set({ isBack: true });
  },
  forget: () => {
    set({ leftAt: null, isBack: false });
  },
}));
