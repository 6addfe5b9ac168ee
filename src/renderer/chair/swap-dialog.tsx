import { useState } from 'react';
import type { ChairTerm } from '../../shared/domain/chair/records';
import { useAct } from '../data/hooks';
import { Button, Dialog, SelectField, toast } from '../ui';

interface SwapProps {
  /** Chair years that have not begun. */
  readonly terms: readonly ChairTerm[];
  readonly nameOf: (term: ChairTerm) => string;
  readonly onClose: () => void;
}

function titleOf({ number }: ChairTerm): string {
  return `${number}. Vorsitzjahr`;
}

/** Two Länder exchange their turns: what will be, before it is done. */
export function SwapDialog({ terms, nameOf, onClose }: SwapProps) {
  const act = useAct();
  const [oneId, setOne] = useState(terms[0]?.id ?? null);
  const [otherId, setOther] = useState(terms[1]?.id ?? null);
  const [one, other] = [oneId, otherId].map((id) => terms.find((term) => term.id === id));
  const isPair = one !== undefined && other !== undefined && one.id !== other.id;
  const options = terms.map((term) => ({
    value: term.id,
    label: `${titleOf(term)}: ${nameOf(term)}`,
  }));
  async function swap(): Promise<void> {
    if (!isPair) return;
    const done = await act('chair.swapTerms', { oneId: one.id, otherId: other.id });
    if (!done.ok) return;
    toast('Getauscht. Rückgängig mit Strg+Z.', 'ok');
    onClose();
  }
  return (
    <Dialog
      title="Vorsitz tauschen"
      isOpen
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Abbrechen</Button>
          <Button variant="primary" isDisabled={!isPair} onPress={() => void swap()}>
            Länder tauschen
          </Button>
        </>
      }
    >
      <div className="stack">
        <SelectField label="Vorsitzjahr" value={oneId} options={options} onChange={setOne} />
        <SelectField label="tauscht mit" value={otherId} options={options} onChange={setOther} />
        <p>
          {isPair
            ? `Danach: ${titleOf(one)} ${nameOf(other)}, ${titleOf(other)} ${nameOf(one)}. Nummern und Tage bleiben; die Bemerkung hält den Tausch fest.`
            : 'Wählen Sie zwei verschiedene Vorsitzjahre.'}
        </p>
      </div>
    </Dialog>
  );
}
