import type { ReactNode } from 'react';
import { SearchField } from '../ui';

interface FilterLineProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly shown: number;
  readonly total: number;
  /** Button of the first step: "Person anlegen". */
  readonly action?: ReactNode;
  /** What can be done with those that are shown. */
  readonly tools?: ReactNode;
  /** What the whole table depends on: "Stand am". */
  readonly before?: ReactNode;
  /** Choices beside the text. */
  readonly children?: ReactNode;
}

/** Above each table of the register: what is looked for, and how many there are. */
export function FilterLine(props: FilterLineProps) {
  const { query, onQuery, shown, total, action, tools, before, children } = props;
  const all = total === 1 ? '1 Eintrag' : `${total} Einträge`;
  return (
    <div className="filter">
      <div className="filter-line">
        {before}
        <SearchField label="Filtern" value={query} onChange={onQuery} />
        <p role="status" className="filter-count">
          {shown === total ? all : `${shown} von ${total}`}
        </p>
        {action || tools ? (
          <div className="filter-action">
            {tools}
            {action}
          </div>
        ) : null}
      </div>
      {children ? <div className="filter-line">{children}</div> : null}
    </div>
  );
}
