import { useId, type ReactNode } from 'react';
import './section.css';

export interface SectionProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

export function Section({ title, children, actions }: SectionProps) {
  const id = useId();
  return (
    <section className="ui-section" aria-labelledby={id}>
      <div className="ui-section-head">
        <h2 id={id}>{title}</h2>
        {actions !== undefined && <div className="ui-section-actions">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
