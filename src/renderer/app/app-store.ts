import { create } from 'zustand';

/** The rooms of the window, in the order of Strg+1 to Strg+7. */
export const rooms = [
  'overview',
  'conferences',
  'contacts',
  'chair',
  'handover',
  'documents',
  'storage',
] as const;
export type Room = (typeof rooms)[number];

export const roomTitles: Readonly<Record<Room, string>> = {
  overview: 'Übersicht',
  conferences: 'Konferenzen',
  contacts: 'Kontakte',
  chair: 'Vorsitz',
  handover: 'Übergabe',
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
  | {
      readonly kind: 'recordHistory';
      readonly record: {
        readonly document: string;
        readonly collection: string;
        readonly id: string;
      };
    }
  | { readonly kind: 'addParticipant'; readonly conferenceId: string };

/** In place of an id: the form of a new record. */
export const NEW_RECORD = 'new';

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
  /** Counts how often somebody was led to a record: the room begins anew with it. */
  readonly visit: number;
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
  visit: 0,
  dialog: null,
  go: (room, { conferenceId, personId = null, tab, recordId = null } = {}) => {
    const isLed = personId !== null || recordId !== null;
    set((state) => ({
      room,
      dialog: null,
      conferenceId: conferenceId ?? state.conferenceId,
      personId,
      recordId,
      // Going to the room one is in leaves its part open.
      tab: tab ?? (room === state.room ? state.tab : null),
      visit: state.visit + (isLed ? 1 : 0),
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
