import type { ReactNode } from 'react';
import './kbd.css';

export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className="ui-kbd">{children}</kbd>;
}
