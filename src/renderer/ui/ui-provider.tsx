import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';

/** Goes around the whole window: the words and the calendar of React Aria are German everywhere. */
export function UiProvider({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale="de-DE">{children}</I18nProvider>;
}
