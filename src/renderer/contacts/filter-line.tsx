import type { ReactNode } from 'react';
import { SearchField } from '../ui';

interface FilterLineProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly shown: number;
  readonly total: number;
  /** Button of the first step: "Person anlegen". */
  readonly action?: ReactNode;
  /** Choices beside the text. */
  readonly children?: ReactNode;
}

/** One line above each table of the register: what is looked for, and how many there are. */
export function FilterLine({ query, onQuery, shown, total, action, children }: FilterLineProps) {
  return (
    <div className="filter-line">
      <SearchField label="Filtern" value={query} onChange={onQuery} />
      {children}
      <p role="status" className="filter-count">
        {shown === total ? String(total) : `${shown} von ${total}`}
      </p>
      {action ? <div className="filter-action">{action}</div> : null}
    </div>
  );
}
