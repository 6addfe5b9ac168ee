import { useAnswer } from '../data/hooks';
import { Spinner, Toasts, UiProvider } from '../ui';
import { FirstRun } from './first-run';
import { Frame } from './frame';

function Content() {
  const { data: status } = useAnswer('window.status', {});
  if (!status) return <Spinner label="Wird geladen" />;
  return status.folder === null ? <FirstRun status={status} /> : <Frame status={status} />;
}

/** The window: German throughout, one page at a time. */
export function App() {
  return (
    <UiProvider>
      <Content />
      <Toasts />
    </UiProvider>
  );
}
