import type { Api } from '../../src/renderer/data/api';
import type { AppError } from '../../src/shared/errors';
import type { WindowEvent } from '../../src/shared/ipc/channels';
import { err, ok } from '../../src/shared/result';

interface Asked {
  readonly operation: string;
  readonly input: unknown;
  /** Answers this question; until then whoever asked waits. */
  readonly answer: (value: unknown) => Promise<void>;
  readonly refuse: (error: AppError) => Promise<void>;
}

export interface AskedApi {
  readonly api: Api;
  /** All questions so far, the oldest first. */
  readonly asked: readonly Asked[];
  readonly tell: (event: WindowEvent) => void;
}

/** What runs behind an answer in microtasks has run after this. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

/** An api whose answers a test gives, one by one and in the order it likes. */
export function askedApi(): AskedApi {
  const asked: Asked[] = [];
  const listeners = new Set<(event: WindowEvent) => void>();
  const api: Api = {
    call: (operation, input) =>
      new Promise((done) => {
        asked.push({
          operation,
          input,
          // What a test answers is its own affair; the caller's type belongs to the operation.
          answer: (value) => {
            done(ok(value as never));
            return settled();
          },
          refuse: (error) => {
            done(err(error));
            return settled();
          },
        });
      }),
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    api,
    asked,
    tell: (event) => {
      listeners.forEach((listener) => {
        listener(event);
      });
    },
  };
}
