import type { ReactNode } from 'react';
import './key-value.css';

export interface KeyValueProps {
  readonly items: readonly { readonly label: string; readonly value: ReactNode }[];
}

export function KeyValue({ items }: KeyValueProps) {
  return (
    <dl className="ui-key-value">
      {items.map((item) => (
        <div key={item.label} className="ui-key-value-item">
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
