import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Gallery, Toasts, UiProvider } from './ui';
import './styles/tokens.css';
import './styles/base.css';
import './app/app.css';

// `npm run ui`: every component in every state, for those who work on the window.
const root = document.getElementById('root');
if (root) {
  document.documentElement.dataset['ready'] = 'true';
  createRoot(root).render(
    <StrictMode>
      <UiProvider>
        <main id="page" className="first-run">
          <Gallery />
        </main>
        <Toasts />
      </UiProvider>
    </StrictMode>,
  );
}
