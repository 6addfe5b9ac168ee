import { create } from 'zustand';

interface WhoGives {
  /** As it is written at every thing that is ticked off. */
  readonly name: string;
  readonly say: (name: string) => void;
}

/** Said once, and used as long as the window is open. */
export const useWhoGives = create<WhoGives>((set) => ({
  name: '',
  say: (name) => {
    set({ name });
  },
}));
