// @vitest-environment jsdom
import './jsdom-gaps';
import { useState } from 'react';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  Button,
  clearToasts,
  CommandPalette,
  ConfirmDialog,
  Dialog,
  Menu,
  Panel,
  toast,
  Toasts,
} from '../../../../src/renderer/ui';

afterEach(() => {
  act(clearToasts);
  cleanup();
});

function DialogSample() {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Öffnen</Button>
      <Dialog
        title="Konferenz anlegen"
        isOpen={isOpen}
        onClose={close}
        actions={<Button onPress={close}>Anlegen</Button>}
      >
        Inhalt
      </Dialog>
    </>
  );
}

describe('Dialog', () => {
  it('takes the focus, keeps it, closes with Escape and gives it back', async () => {
    const user = userEvent.setup();
    render(<DialogSample />);
    await user.click(screen.getByRole('button', { name: 'Öffnen' }));
    const dialog = screen.getByRole('dialog', { name: 'Konferenz anlegen' });
    expect(dialog.contains(document.activeElement)).toBe(true);
    for (let count = 0; count < 4; count += 1) {
      await user.tab();
      expect(dialog.contains(document.activeElement)).toBe(true);
    }
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await vi.waitFor(() => {
      expect(document.activeElement?.textContent).toBe('Öffnen');
    });
  });

  it('stays when the page behind it is clicked, and has a cross', async () => {
    const user = userEvent.setup();
    render(<DialogSample />);
    await user.click(screen.getByRole('button', { name: 'Öffnen' }));
    await user.click(document.body);
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Schließen' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks back before something is done', async () => {
    const onConfirm = vi.fn();
    const onClose = vi.fn();
    render(
      <ConfirmDialog
        title="Konferenz löschen"
        isOpen
        onConfirm={onConfirm}
        onClose={onClose}
        confirmLabel="Löschen"
        isDanger
      />,
    );
    expect(screen.getByRole('alertdialog', { name: 'Konferenz löschen' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Löschen' }));
    await userEvent.click(screen.getByRole('button', { name: 'Abbrechen' }));
    expect(onConfirm).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('Panel', () => {
  it('is a region beside the page that Escape closes from anywhere', async () => {
    const onClose = vi.fn();
    render(
      <>
        <button type="button">Tabelle</button>
        <Panel title="Dr. Jürgen Müller" onClose={onClose}>
          Einzelheiten
        </Panel>
      </>,
    );
    expect(screen.getByRole('region', { name: 'Dr. Jürgen Müller' })).toBeTruthy();
    screen.getByRole('button', { name: 'Tabelle' }).focus();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('leaves Escape to a dialog above it', async () => {
    const onClose = vi.fn();
    render(
      <>
        <Panel title="Einzelheiten" onClose={onClose} />
        <DialogSample />
      </>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Öffnen' }));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(onClose).not.toHaveBeenCalled();
  });
});

const COMMANDS = [
  { id: 'overview', title: 'Übersicht', group: 'Räume', shortcut: 'Strg+1' },
  { id: 'contacts', title: 'Kontakte', group: 'Räume' },
  { id: 'mueller', title: 'Dr. Jürgen Müller', group: 'Personen' },
];

describe('CommandPalette', () => {
  function setUp() {
    const calls = { onChoose: vi.fn(), onClose: vi.fn() };
    render(
      <CommandPalette isOpen label="Suchen" placeholder="Seite" items={COMMANDS} {...calls} />,
    );
    return { ...calls, input: screen.getByRole('combobox', { name: 'Suchen' }) };
  }
  const active = (input: HTMLElement) =>
    document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent;

  it('shows groups and moves by arrows round the ends', async () => {
    const { input, onChoose, onClose } = setUp();
    expect(document.activeElement).toBe(input);
    expect(screen.getAllByRole('group').map((group) => group.textContent)).toEqual([
      'RäumeÜbersichtStrg+1Kontakte',
      'PersonenDr. Jürgen Müller',
    ]);
    expect(active(input)).toBe('ÜbersichtStrg+1');
    await userEvent.keyboard('{ArrowDown}');
    expect(active(input)).toBe('Kontakte');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(active(input)).toBe('Dr. Jürgen Müller');
    await userEvent.keyboard('{Enter}');
    expect(onChoose.mock.calls).toEqual([['mueller']]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('finds whatever way umlauts are typed, and says when nothing does', async () => {
    const { input, onChoose } = setUp();
    await userEvent.type(input, 'mueller');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await userEvent.clear(input);
    await userEvent.type(input, 'xyz{Enter}');
    expect(screen.queryAllByRole('option')).toHaveLength(0);
    expect(screen.getByText('Keine Treffer')).toBeTruthy();
    expect(onChoose).not.toHaveBeenCalled();
  });

  it('chooses by click and closes by Escape', async () => {
    const { onChoose, onClose } = setUp();
    await userEvent.click(screen.getByText('Kontakte'));
    expect(onChoose.mock.calls).toEqual([['contacts']]);
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(2);
  });
});

describe('Menu', () => {
  it('shows shortcuts and says what was chosen', async () => {
    const onAction = vi.fn();
    const items = [
      { id: 'undo', title: 'Rückgängig', shortcut: 'Strg+Z' },
      { id: 'redo', title: 'Wiederholen', isDisabled: true },
    ];
    render(<Menu label="Aktionen" items={items} onAction={onAction} />);
    await userEvent.click(screen.getByRole('button', { name: 'Aktionen' }));
    expect(screen.getByText('Strg+Z')).toBeTruthy();
    await userEvent.click(screen.getByRole('menuitem', { name: /Wiederholen/ }));
    await userEvent.click(screen.getByRole('menuitem', { name: /Rückgängig/ }));
    expect(onAction.mock.calls).toEqual([['undo']]);
  });
});

describe('toast', () => {
  it('appears in the region of messages and can be closed', async () => {
    render(<Toasts />);
    act(() => toast('Die Konferenz ist gespeichert.'));
    act(() => toast('Der Drucker antwortet nicht.', 'error'));
    expect(screen.getByRole('region', { name: 'Meldungen' })).toBeTruthy();
    expect(screen.getByText('Die Konferenz ist gespeichert.')).toBeTruthy();
    const failure = screen.getByText('Der Drucker antwortet nicht.');
    expect(failure.textContent).toBe('Fehler: Der Drucker antwortet nicht.');
    for (const cross of screen.getAllByRole('button', { name: 'Schließen' })) {
      await userEvent.click(cross);
    }
    expect(screen.queryByText('Der Drucker antwortet nicht.')).toBeNull();
  });
});

describe('Button', () => {
  it('takes no press while it is pending, and keeps the focus', async () => {
    const onPress = vi.fn();
    const { rerender } = render(<Button onPress={onPress}>Erstellen</Button>);
    await userEvent.click(screen.getByRole('button', { name: 'Erstellen' }));
    rerender(
      <Button onPress={onPress} isPending>
        Erstellen
      </Button>,
    );
    const button = screen.getByRole('button', { name: /Erstellen/ });
    await userEvent.click(button);
    expect(onPress).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(button);
  });
});
