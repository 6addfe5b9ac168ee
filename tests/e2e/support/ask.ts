import type { Page } from '@playwright/test';

interface Bridge {
  invoke(operation: string, input: unknown): Promise<string>;
}

/** Asks the program as the window does, by the preload's function. */
export async function ask(page: Page, operation: string, input: unknown = {}): Promise<unknown> {
  const answer = await page.evaluate(
    ([name, value]) =>
      (window as unknown as { konferenzbuero: Bridge }).konferenzbuero.invoke(name, value),
    [operation, input] as const,
  );
  return JSON.parse(answer) as unknown;
}
