import type { ReactNode } from 'react';
import './field-grid.css';

/** Fields side by side in two columns, below one another where it is narrow. */
export function FieldGrid({ children }: { readonly children: ReactNode }) {
  return <div className="ui-field-grid">{children}</div>;
}
