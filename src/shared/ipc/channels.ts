import type { RunExtra } from '../domain/documents/run-extras';

/** The two channels between window and main process; names apart, so that the preload stays tiny. */
export const INVOKE = 'konferenzbuero:invoke';
export const EVENT = 'konferenzbuero:event';

/** What main tells the window without being asked. */
export type WindowEvent =
  | { readonly type: 'changed'; readonly seq: number; readonly keys: readonly string[] }
  | { readonly type: 'folder' }
  | { readonly type: 'backups' }
  | { readonly type: 'sharing' }
  | {
      readonly type: 'progress';
      readonly runId: string;
      readonly done: number;
      readonly total: number;
      /** What is being made, where a run makes one thing after the other. */
      readonly stage?: RunExtra;
    };

/** What the preload puts into the window, and all of it. */
export interface Bridge {
  /** Answers with the result as JSON text. */
  invoke(operation: string, input: unknown): Promise<string>;
  on(listener: (event: WindowEvent) => void): () => void;
}
