import { useState } from 'react';
import { Button } from './button';
import { CommandPalette } from './command-palette';
import { ConfirmDialog } from './confirm-dialog';
import { Dialog } from './dialog';
import { GalleryRow } from './gallery-row';
import { Section } from './section';
import { TextField } from './text-field';
import { toast } from './toasts';

type Overlay = 'dialog' | 'confirm' | 'palette';

const COMMANDS = [
  { id: 'overview', title: 'Übersicht', group: 'Räume', shortcut: 'Strg+1' },
  { id: 'conferences', title: 'Konferenzen', group: 'Räume', shortcut: 'Strg+2' },
  { id: 'mueller', title: 'Dr. Jürgen Müller', group: 'Kontakte', hint: 'Staatskanzlei' },
  { id: 'gross', title: 'Anna Groß', group: 'Kontakte', hint: 'Innenministerium' },
  { id: 'invite', title: 'Einladungen erstellen', group: 'Aufgaben' },
];

export function GalleryOverlays() {
  const [open, setOpen] = useState<Overlay | null>(null);
  const [name, setName] = useState('');
  const close = () => setOpen(null);
  return (
    <Section title="Dialoge">
      <GalleryRow>
        <Button onPress={() => setOpen('dialog')}>Dialog öffnen</Button>
        <Button onPress={() => setOpen('confirm')}>Rückfrage öffnen</Button>
        <Button onPress={() => setOpen('palette')}>Suche öffnen</Button>
      </GalleryRow>
      <Dialog
        title="Konferenz anlegen"
        isOpen={open === 'dialog'}
        onClose={close}
        actions={
          <Button variant="primary" onPress={close}>
            Konferenz anlegen
          </Button>
        }
      >
        <TextField label="Bezeichnung" value={name} onChange={setName} autoFocus />
      </Dialog>
      <ConfirmDialog
        title="Konferenz löschen"
        isOpen={open === 'confirm'}
        onConfirm={close}
        onClose={close}
        confirmLabel="Konferenz löschen"
        isDanger
      >
        Die Konferenz und ihre 14 Rückmeldungen werden entfernt. Das lässt sich rückgängig machen.
      </ConfirmDialog>
      <CommandPalette
        isOpen={open === 'palette'}
        onClose={close}
        label="Suchen"
        placeholder="Seite, Person oder Aufgabe"
        items={COMMANDS}
        onChoose={(id) => toast(id, 'neutral')}
      />
    </Section>
  );
}
