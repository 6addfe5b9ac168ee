import { useEffect } from 'react';
import { useAct } from '../data/hooks';
import { unsavedCount } from '../data/use-typed';
import { toast } from '../ui';
import { rooms, useApp } from './app-store';
import { operationTitle } from '../../shared/texts/operation-titles';

/** Inside a field Strg+Z belongs to the field. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, [contenteditable="true"]')
  );
}

type Act = ReturnType<typeof useAct>;

/** Takes the latest step back (or forth) and says which one it was. */
export async function reverse(act: Act, kind: 'undo' | 'redo'): Promise<void> {
  const recent = await act('store.recent', { limit: 1 });
  const title = recent.ok ? operationTitle(recent.value[kind]) : null;
  const done = await act(kind === 'undo' ? 'store.undo' : 'store.redo', {});
  if (!done.ok || title === null) return;
  toast(kind === 'undo' ? `Rückgängig gemacht: ${title}` : `Wiederhergestellt: ${title}`, 'ok');
}

/** Strg+S saves the form in which somebody types; where nothing is typed it says so. */
function saveForm(): void {
  if (unsavedCount() === 0) {
    toast('Alles ist gespeichert.', 'ok');
    return;
  }
  const around =
    document.activeElement?.closest('form, .ui-panel') ?? document.querySelector('main');
  const save = around?.querySelector<HTMLElement>('.ui-button-primary:not([disabled])');
  if (save) save.click();
  else
    toast('Noch nicht gespeichert: Öffnen Sie das Formular und drücken Sie „Speichern“.', 'warn');
}

/** Keys that belong to a field while somebody types in it. */
const FIELD_KEYS = new Set(['z', 'y', '1', '2', '3', '4', '5', '6', '7']);

function shortcutOf(event: KeyboardEvent): string | null {
  if (event.key === 'F1') return 'help';
  if (!event.ctrlKey || event.altKey) return null;
  const pressed = event.key.toLowerCase();
  const key = pressed === 'z' && event.shiftKey ? 'y' : pressed;
  if (key === 'k' || key === 's') return key;
  return FIELD_KEYS.has(key) && !isTyping(event.target) ? key : null;
}

/** The keys that work on every page. */
export function useShortcuts(): void {
  const act = useAct();
  const open = useApp((state) => state.open);
  const go = useApp((state) => state.go);
  useEffect(() => {
    const actions: Readonly<Record<string, () => void>> = {
      help: () => {
        open({ kind: 'help' });
      },
      k: () => {
        open({ kind: 'palette' });
      },
      s: saveForm,
      z: () => void reverse(act, 'undo'),
      y: () => void reverse(act, 'redo'),
    };
    function handle(event: KeyboardEvent): void {
      const shortcut = shortcutOf(event);
      if (shortcut === null) return;
      event.preventDefault();
      const room = rooms[Number(shortcut) - 1];
      if (room) go(room);
      else actions[shortcut]?.();
    }
    window.addEventListener('keydown', handle);
    return () => {
      window.removeEventListener('keydown', handle);
    };
  }, [act, open, go]);
}
