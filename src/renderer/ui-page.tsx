import { useReady } from './app/ready';
import { Gallery, Toasts, UiProvider } from './ui';

/** `npm run ui`: every component in every state, for those who work on the window. */
export function UiPage() {
  useReady(true);
  return (
    <UiProvider>
      <main id="page" className="first-run">
        <Gallery />
      </main>
      <Toasts />
    </UiProvider>
  );
}
