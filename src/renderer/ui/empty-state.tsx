import type { ReactNode } from 'react';
import './empty-state.css';

export interface EmptyStateProps {
  readonly title: string;
  /** What belongs here, in a sentence. */
  readonly children?: ReactNode;
  /** The first step. */
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="ui-empty">
      <p className="ui-empty-title">{title}</p>
      {children !== undefined && <div className="ui-empty-words">{children}</div>}
      {action !== undefined && <div className="ui-empty-action">{action}</div>}
    </div>
  );
}
