import type { Page } from '@playwright/test';

interface Bridge {
  invoke(operation: string, input: unknown): Promise<unknown>;
}

/** Asks the program as the window does, by the preload's function. */
export function ask(page: Page, operation: string, input: unknown = {}): Promise<unknown> {
  return page.evaluate(
    ([name, value]) =>
      (window as unknown as { konferenzbuero: Bridge }).konferenzbuero.invoke(name, value),
    [operation, input] as const,
  );
}
