import type { ReactNode } from 'react';
import { ToneIcon, type Tone } from './tone';
import './badge.css';

export interface BadgeProps {
  readonly tone: Tone;
  /** In place of the tone's own icon. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

export function Badge({ tone, icon, children }: BadgeProps) {
  return (
    <span className={`ui-badge ui-tone-${tone}`}>
      {icon ?? <ToneIcon tone={tone} />}
      <span className="ui-badge-word">{children}</span>
    </span>
  );
}
