import { create } from 'zustand';

interface ChosenTerm {
  /** The term of the chair that is worked on; null = the one of today. */
  readonly termId: string | null;
  readonly choose: (termId: string | null) => void;
}

/** The chair's own tabs and the handover show the same term. */
export const useChosenTerm = create<ChosenTerm>((set) => ({
  termId: null,
  choose: (termId) => {
    set({ termId });
  },
}));
