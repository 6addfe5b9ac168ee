import { GalleryActions } from './gallery-actions';
import { GalleryFeedback } from './gallery-feedback';
import { GalleryFields } from './gallery-fields';
import { GalleryOverlays } from './gallery-overlays';
import { GalleryRichText } from './gallery-rich-text';
import { GalleryTables } from './gallery-tables';
import { Page } from './page';
import { UiProvider } from './ui-provider';

/** Every component in every state, to be looked at and to be tested as a whole. */
export function Gallery() {
  return (
    <UiProvider>
      <Page title="Bausteine" subtitle="Alle Bedienelemente in allen Zuständen">
        <GalleryActions />
        <GalleryFields />
        <GalleryRichText />
        <GalleryFeedback />
        <GalleryTables />
        <GalleryOverlays />
      </Page>
    </UiProvider>
  );
}
