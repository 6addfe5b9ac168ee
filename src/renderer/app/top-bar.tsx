import { CircleHelp, Eye, PencilLine, Redo2, Search, ShieldCheck, Undo2 } from 'lucide-react';
import type { Output } from '../../shared/ipc/contract';
import { useAct, useAnswer } from '../data/hooks';
import { RECENT } from '../data/recent';
import { useUnsavedCount } from '../data/use-typed';
import { sinceText } from '../storage/sharing-words';
import { Badge, Button, IconButton, SelectField } from '../ui';
import { useApp } from './app-store';
import { operationTitle } from '../../shared/texts/operation-titles';
import { reverse } from './shortcuts';

function holderText(
  { pc, since, user }: NonNullable<Output<'window.status'>['holder']>,
  isStale: boolean,
): string {
  const who = `Nur Lesen: ${user} an ${pc}`;
  return isStale
    ? `${who} antwortet nicht`
    : `${who} bearbeitet seit ${sinceText(since, new Date().toISOString())}`;
}

function FolderState({ status }: { readonly status: Output<'window.status'> }) {
  const unsaved = useUnsavedCount();
  const { data: sharing } = useAnswer('window.sharing', {});
  if (status.holder) {
    return (
      <Badge tone="warn" icon={<Eye />}>
        {holderText(status.holder, sharing?.holder?.isStale ?? false)}
      </Badge>
    );
  }
  if (!status.writable) {
    return (
      <Badge tone="warn" icon={<Eye />}>
        Nur Lesen
      </Badge>
    );
  }
  if (unsaved > 0) {
    return (
      <Badge tone="warn" icon={<PencilLine />}>
        Nicht gespeicherte Eingaben
      </Badge>
    );
  }
  return (
    <Badge tone="ok" icon={<ShieldCheck />}>
      Alles gespeichert
    </Badge>
  );
}

/** Undo and redo, each saying which step it would take. */
function UndoButtons({ isWritable }: { readonly isWritable: boolean }) {
  const act = useAct();
  const { data: recent } = useAnswer('store.recent', RECENT);
  const undo = operationTitle(recent?.undo ?? null);
  const redo = operationTitle(recent?.redo ?? null);
  return (
    <>
      <IconButton
        label={undo ? `Rückgängig: ${undo}` : 'Nichts rückgängig zu machen'}
        icon={<Undo2 />}
        isDisabled={!undo || !isWritable}
        onPress={() => void reverse(act, 'undo')}
      />
      <IconButton
        label={redo ? `Wiederherstellen: ${redo}` : 'Nichts wiederherzustellen'}
        icon={<Redo2 />}
        isDisabled={!redo || !isWritable}
        onPress={() => void reverse(act, 'redo')}
      />
    </>
  );
}

function ConferenceChoice() {
  const { data: list } = useAnswer('conferences.list', {});
  const conferenceId = useApp((state) => state.conferenceId);
  const choose = useApp((state) => state.choose);
  const conferences = list?.conferences ?? [];
  if (conferences.length === 0) return null;
  return (
    <SelectField
      label="Konferenz"
      value={conferenceId}
      onChange={choose}
      options={conferences.map((item) => ({ value: item.conferenceId, label: item.title }))}
    />
  );
}

/** The conference that is worked on, search, undo and redo, who holds the folder. */
export function TopBar({ status }: { readonly status: Output<'window.status'> }) {
  const open = useApp((state) => state.open);
  return (
    <header className="top-bar">
      <ConferenceChoice />
      <span className="top-bar-space" />
      <Button
        icon={<Search />}
        onPress={() => {
          open({ kind: 'palette' });
        }}
      >
        Suchen (Strg+K)
      </Button>
      <UndoButtons isWritable={status.writable} />
      <IconButton
        label="Hilfe zu dieser Seite (F1)"
        icon={<CircleHelp />}
        onPress={() => {
          open({ kind: 'help' });
        }}
      />
      <FolderState status={status} />
    </header>
  );
}
