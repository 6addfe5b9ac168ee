import { History } from 'lucide-react';
import { useApp } from '../app/app-store';
import { Button } from '../ui';

interface RecordKey {
  /** The register where nothing else is said. */
  readonly document?: string;
  readonly collection: string;
  readonly id: string;
}

/** Opens the history of one record; stands in the head of its panel. */
export function HistoryButton({ document = 'register', collection, id }: RecordKey) {
  const open = useApp((state) => state.open);
  return (
    <Button
      variant="quiet"
      icon={<History aria-hidden />}
      onPress={() => {
        open({ kind: 'recordHistory', record: { document, collection, id } });
      }}
    >
      Verlauf
    </Button>
  );
}
