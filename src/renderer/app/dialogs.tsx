import { lazy, Suspense, type ComponentType } from 'react';
import { useApp, type OpenDialog } from './app-store';

type Kind = OpenDialog['kind'];
type DialogOf<K extends Kind> = ComponentType<{
  readonly dialog: Extract<OpenDialog, { kind: K }>;
}>;

// One entry per kind of dialog; a kind without a component does not compile.
const components: { readonly [K in Kind]: DialogOf<K> } = {
  palette: lazy(async () => ({ default: (await import('./palette')).Palette })),
  help: lazy(async () => ({ default: (await import('./help')).Help })),
  newConference: lazy(async () => ({
    default: (await import('../conferences/new-conference')).NewConference,
  })),
  postponeConference: lazy(async () => ({
    default: (await import('../conferences/postpone-conference')).PostponeConference,
  })),
  cancelConference: lazy(async () => ({
    default: (await import('../conferences/cancel-conference')).CancelConference,
  })),
  recordHistory: lazy(async () => ({
    default: (await import('../storage/record-history')).RecordHistory,
  })),
  addParticipant: lazy(async () => ({
    default: (await import('../participants/add-participant')).AddParticipant,
  })),
};

/** The one open dialog, if any. */
export function Dialogs() {
  const dialog = useApp((state) => state.dialog);
  if (!dialog) return null;
  // The table is typed kind by kind; the compiler cannot follow the correlation through the index.
  const Dialog = components[dialog.kind] as ComponentType<{ readonly dialog: OpenDialog }>;
  return (
    <Suspense fallback={null}>
      <Dialog dialog={dialog} />
    </Suspense>
  );
}
