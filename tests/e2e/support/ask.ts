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

/** The same, and the value of an answer that is no error; `T` is what the operation's contract says. */
export async function valueOf<T>(page: Page, operation: string, input: unknown): Promise<T> {
  const answer = (await ask(page, operation, input)) as { readonly value: T };
  return answer.value;
}
