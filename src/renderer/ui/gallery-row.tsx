import type { ReactNode } from 'react';
import './gallery.css';

/** Pieces of the gallery side by side. */
export function GalleryRow({ children }: { readonly children: ReactNode }) {
  return <div className="ui-gallery-row">{children}</div>;
}
