import { CircleHelp, Eye, Redo2, Search, ShieldCheck, Undo2 } from 'lucide-react';
import type { Output } from '../../shared/ipc/contract';
import { useAct, useAnswer } from '../data/hooks';
import { Badge, Button, IconButton, SelectField } from '../ui';
import { useApp } from './app-store';
import { operationTitle } from './operation-titles';
import { reverse } from './shortcuts';

function FolderState({ status }: { readonly status: Output<'window.status'> }) {
  if (status.holder) {
    const { user, pc } = status.holder;
    return <Badge tone="warn" icon={<Eye />}>{`Nur Lesen: ${user} an ${pc} bearbeitet`}</Badge>;
  }
  if (!status.writable) {
    return (
      <Badge tone="warn" icon={<Eye />}>
        Nur Lesen
      </Badge>
    );
  }
  return (
    <Badge tone="ok" icon={<ShieldCheck />}>
      Alles gespeichert
    </Badge>
  );
}

/** The conference that is worked on, search, undo and redo, who holds the folder. */
export function TopBar({ status }: { readonly status: Output<'window.status'> }) {
  const act = useAct();
  const { data: list } = useAnswer('conferences.list', {});
  const { data: recent } = useAnswer('store.recent', { limit: 1 });
  const conferenceId = useApp((state) => state.conferenceId);
  const choose = useApp((state) => state.choose);
  const open = useApp((state) => state.open);
  const undo = operationTitle(recent?.undo ?? null);
  const redo = operationTitle(recent?.redo ?? null);
  const conferences = list?.conferences ?? [];
  return (
    <header className="top-bar">
      {conferences.length > 0 ? (
        <SelectField
          label="Konferenz"
          value={conferenceId}
          onChange={choose}
          options={conferences.map((item) => ({ value: item.conferenceId, label: item.title }))}
        />
      ) : null}
      <span className="top-bar-space" />
      <Button
        icon={<Search />}
        onPress={() => {
          open({ kind: 'palette' });
        }}
      >
        Suchen (Strg+K)
      </Button>
      <IconButton
        label={undo ? `Rückgängig: ${undo}` : 'Nichts rückgängig zu machen'}
        icon={<Undo2 />}
        isDisabled={!undo || !status.writable}
        onPress={() => void reverse(act, 'undo')}
      />
      <IconButton
        label={redo ? `Wiederherstellen: ${redo}` : 'Nichts wiederherzustellen'}
        icon={<Redo2 />}
        isDisabled={!redo || !status.writable}
        onPress={() => void reverse(act, 'redo')}
      />
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
