import { useAct, useAnswer } from '../data/hooks';
import { CommandPalette } from '../ui';
import { rooms, roomTitles, useApp } from './app-store';
import { reverse } from './shortcuts';

interface PaletteItem {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly hint?: string;
  readonly shortcut?: string;
}

const commands: readonly PaletteItem[] = [
  { id: 'command:newConference', title: 'Konferenz anlegen', group: 'Befehle' },
  { id: 'command:undo', title: 'Rückgängig', group: 'Befehle', shortcut: 'Strg+Z' },
  { id: 'command:redo', title: 'Wiederherstellen', group: 'Befehle', shortcut: 'Strg+Y' },
  { id: 'command:help', title: 'Hilfe zu dieser Seite', group: 'Befehle', shortcut: 'F1' },
];

const roomItems: readonly PaletteItem[] = rooms.map((room, index) => ({
  id: `room:${room}`,
  title: roomTitles[room],
  group: 'Bereiche',
  shortcut: `Strg+${index + 1}`,
}));

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Rooms, conferences, people and commands in one list. */
export function Palette() {
  const act = useAct();
  const go = useApp((state) => state.go);
  const open = useApp((state) => state.open);
  const { data: list } = useAnswer('conferences.list', {});
  const { data: persons } = useAnswer('register.list', { collection: 'persons' });
  const items: readonly PaletteItem[] = [
    ...roomItems,
    ...(list?.conferences ?? []).map((item) => ({
      id: `conference:${item.conferenceId}`,
      title: item.title,
      group: 'Konferenzen',
      ...(item.place === null ? {} : { hint: item.place }),
    })),
    ...(persons?.records ?? []).map((person) => ({
      id: `person:${text(person['id'])}`,
      title: [person['firstName'], person['nobility'], person['lastName']]
        .map(text)
        .filter(Boolean)
        .join(' '),
      group: 'Personen',
    })),
    ...commands,
  ];

  function choose(id: string): void {
    const [kind, target = ''] = id.split(/:(.*)/s);
    open(null);
    const room = rooms.find((candidate) => candidate === target);
    if (kind === 'room' && room) go(room);
    if (kind === 'conference') go('conferences', { conferenceId: target });
    if (kind === 'person') go('contacts', { personId: target, tab: 'persons' });
    if (target === 'newConference') open({ kind: 'newConference' });
    if (target === 'help') open({ kind: 'help' });
    if (target === 'undo' || target === 'redo') void reverse(act, target);
  }

  return (
    <CommandPalette
      isOpen
      onClose={() => {
        open(null);
      }}
      label="Suchen"
      placeholder="Bereich, Konferenz, Person oder Befehl"
      items={items}
      onChoose={choose}
    />
  );
}
