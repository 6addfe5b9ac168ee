import { lazy, StrictMode, Suspense, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { useApp } from './app/app-store';
import { DataContext } from './data/hooks';
import { DraftsContext } from './data/drafts';
import { data, drafts, firstConference } from './first-questions';
import './styles/tokens.css';
import './styles/base.css';
import './app/app.css';

const UiPage = lazy(async () => ({ default: (await import('./ui-page')).UiPage }));

/** The program, or the page of all components (`npm run ui`). */
async function page(): Promise<ReactNode> {
  if (window.location.search === '?bausteine') {
    return (
      <Suspense>
        <UiPage />
      </Suspense>
    );
  }
  useApp.getState().choose(await firstConference);
  return (
    <DataContext value={data}>
      <DraftsContext value={drafts}>
        <App />
      </DraftsContext>
    </DataContext>
  );
}

const root = document.getElementById('root');
if (root) {
  void page().then((content) => {
    createRoot(root).render(<StrictMode>{content}</StrictMode>);
  });
}
