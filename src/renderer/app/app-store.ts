import { create } from 'zustand';

/** The rooms of the window, in the order of Strg+1 to Strg+6. */
export const rooms = [
  'overview',
  'conferences',
  'contacts',
  'chair',
  'documents',
  'storage',
] as const;
export type Room = (typeof rooms)[number];

export const roomTitles: Readonly<Record<Room, string>> = {
  overview: 'Übersicht',
  conferences: 'Konferenzen',
  contacts: 'Kontakte',
  chair: 'Vorsitz',
  documents: 'Dokumente',
  storage: 'Datenordner',
};

/** The one open dialog, if any. */
export type OpenDialog =
  | { readonly kind: 'palette' }
  | { readonly kind: 'help' }
  | { readonly kind: 'newConference' }
  | { readonly kind: 'postponeConference'; readonly conferenceId: string }
  | { readonly kind: 'cancelConference'; readonly conferenceId: string }
  | { readonly kind: 'addParticipant'; readonly conferenceId: string };

/** Where to within a room. */
export interface Target {
  readonly conferenceId?: string;
  readonly personId?: string;
  readonly tab?: string;
  readonly recordId?: string;
}

export interface AppState {
  readonly room: Room;
  readonly conferenceId: string | null;
  /** Person shown in the contacts. */
  readonly personId: string | null;
  /** Part of the room that is shown; null = its first. */
  readonly tab: string | null;
  /** Record that the part opens with. */
  readonly recordId: string | null;
  readonly dialog: OpenDialog | null;
  readonly go: (room: Room, target?: Target) => void;
  readonly showTab: (tab: string) => void;
  readonly choose: (conferenceId: string | null) => void;
  readonly open: (dialog: OpenDialog | null) => void;
}

export const useApp = create<AppState>((set) => ({
  room: 'overview',
  conferenceId: null,
  personId: null,
  tab: null,
  recordId: null,
  dialog: null,
  go: (room, target) => {
    set((state) => ({
      room,
      dialog: null,
      ...(target?.conferenceId === undefined ? {} : { conferenceId: target.conferenceId }),
      personId: target?.personId ?? null,
      // Going to the room one is in leaves its part open.
      tab: target?.tab ?? (room === state.room ? state.tab : null),
      recordId: target?.recordId ?? null,
    }));
  },
  showTab: (tab) => {
    set({ tab, recordId: null });
  },
  choose: (conferenceId) => {
    set({ conferenceId });
  },
  open: (dialog) => {
    set({ dialog });
  },
}));
