import type { ReactNode } from 'react';
import './page.css';

export interface PageProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** At most one primary button. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

export function Page({ title, subtitle, actions, children }: PageProps) {
  return (
    <div className="ui-page">
      <div className="ui-page-head">
        <div className="ui-page-titles">
          <h1>{title}</h1>
          {subtitle !== undefined && <p className="ui-page-subtitle">{subtitle}</p>}
        </div>
        {actions !== undefined && <div className="ui-page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
