import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import './tone.css';

export type Tone = 'ok' | 'warn' | 'error' | 'neutral';

const ICONS = { ok: CircleCheck, warn: TriangleAlert, error: CircleAlert, neutral: Info };

/** The icon that goes with a tone, so that a state never hangs on its colour alone. */
export function ToneIcon({ tone }: { readonly tone: Tone }) {
  const Icon = ICONS[tone];
  return <Icon aria-hidden className="ui-tone-icon" />;
}
