import { Repeat } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAnswer } from '../data/hooks';
import { Button, Notice } from '../ui';

interface EntryProps {
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** The way from the offices to the reshuffle; says what is still in the old name. */
export function ReshuffleEntry({ onOpen, children }: EntryProps) {
  const { data } = useAnswer('reshuffle.open', {});
  const count = data?.items.length ?? 0;
  return (
    <>
      {count > 0 ? (
        <Notice tone="warn">
          {count === 1
            ? 'Eine Stelle steht noch im alten Namen.'
            : `${count} Stellen stehen noch im alten Namen.`}
        </Notice>
      ) : null}
      <p className="tab-actions">
        <Button icon={<Repeat />} onPress={onOpen}>
          Neubesetzung erfassen
        </Button>
      </p>
      {children}
    </>
  );
}
