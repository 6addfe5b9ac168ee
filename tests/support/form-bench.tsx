import type { ReactElement } from 'react';
import { render } from '@testing-library/react';
import type { Api } from '../../src/renderer/data/api';
import { DataContext } from '../../src/renderer/data/hooks';
import { createQueryStore } from '../../src/renderer/data/query-store';
import { Toasts, UiProvider } from '../../src/renderer/ui';
import { askedApi, type AskedApi } from './asked-api';

/** Answers that are given at once, by operation, or by operation and collection: `register.list persons`. */
type Known = Readonly<Record<string, unknown>>;

const STATUS = { today: '2026-03-16', writable: true };

function keyOf(operation: string, input: unknown): string {
  const { collection } = input as { readonly collection?: string };
  return collection === undefined ? operation : `${operation} ${collection}`;
}

/** Shows a form whose questions are answered at once; what it saves waits in `asked` for the test. */
export function showForm(form: ReactElement, known: Known = {}): AskedApi {
  const asking = askedApi();
  const answers: Known = { 'window.status': STATUS, ...known };
  const api: Api = {
    ...asking.api,
    call: (operation, input) => {
      const done = asking.api.call(operation, input);
      const key = keyOf(operation, input);
      if (key in answers) void asking.asked.at(-1)?.answer(answers[key]);
      return done;
    },
  };
  render(
    <UiProvider>
      <DataContext value={{ api, queries: createQueryStore(api) }}>{form}</DataContext>
      <Toasts />
    </UiProvider>,
  );
  return asking;
}
