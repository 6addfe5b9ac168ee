import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { createApi } from './data/api';
import { DataContext } from './data/hooks';
import { createQueryStore } from './data/query-store';
import './styles/tokens.css';
import './styles/base.css';
import './app/app.css';

const root = document.getElementById('root');
if (root) {
  const api = createApi(window.konferenzbuero);
  const data = { api, queries: createQueryStore(api) };
  createRoot(root).render(
    <StrictMode>
      <DataContext value={data}>
        <App />
      </DataContext>
    </StrictMode>,
  );
}
