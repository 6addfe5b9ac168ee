import { Trash2, UserRoundPen } from 'lucide-react';
import { useAct } from '../data/hooks';
import { Button, toast } from '../ui';
import type { Spell, SpellChoice, SpellCollection } from './spell-choice';

interface Props<T> {
  readonly collection: SpellCollection;
  readonly choice: SpellChoice<T>;
  readonly saveLabel: string;
  readonly isWritable: boolean;
  /** What is typed can be saved. */
  readonly canSave: boolean;
  readonly onSave: () => void;
  /** Forgets what was typed. */
  readonly onDrop: () => void;
}

/** Saves who is shown; begins, leaves or takes back a change within the chair year. */
export function SpellActions<T extends Spell>({ choice, isWritable, ...props }: Props<T>) {
  const act = useAct();
  const { shown, spells } = choice;
  const { collection, onDrop } = props;
  async function remove(id: string): Promise<void> {
    const done = await act('register.remove', { collection, id });
    if (!done.ok) return;
    onDrop();
    choice.leave();
    toast('Entfernt. Rückgängig mit Strg+Z.', 'ok');
  }
  return (
    <p className="form-actions">
      <Button
        variant="primary"
        isDisabled={!isWritable || !props.canSave}
        onPress={() => {
          props.onSave();
        }}
      >
        {props.saveLabel}
      </Button>
      {shown ? (
        <Button icon={<UserRoundPen />} isDisabled={!isWritable} onPress={choice.add}>
          Wechsel eintragen
        </Button>
      ) : null}
      {shown && spells.length > 1 ? (
        <Button icon={<Trash2 />} isDisabled={!isWritable} onPress={() => void remove(shown.id)}>
          Eintrag entfernen
        </Button>
      ) : null}
      {!shown && spells.length > 0 ? (
        <Button
          onPress={() => {
            onDrop();
            choice.leave();
          }}
        >
          Abbrechen
        </Button>
      ) : null}
    </p>
  );
}
