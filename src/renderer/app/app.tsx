import { useAnswer } from '../data/hooks';
import { Spinner, Toasts, UiProvider } from '../ui';
import { CloudQuestion } from './cloud';
import { FirstRun } from './first-run';
import { FolderProblem } from './folder-problem';
import { Frame } from './frame';

function Content() {
  const { data: status } = useAnswer('window.status', {});
  if (!status) return <Spinner label="Wird geladen" />;
  if (status.folder !== null) return <Frame status={status} />;
  return status.problem ? <FolderProblem problem={status.problem} /> : <FirstRun />;
}

/** The window: German throughout, one page at a time. */
export function App() {
  return (
    <UiProvider>
      <Content />
      <CloudQuestion />
      <Toasts />
    </UiProvider>
  );
}
