import type { Draft } from '../../shared/domain/storage/store-view';
import type { RegisterSnapshot } from '../../shared/domain/exchange/register-index';
import type { Result } from '../../shared/result';
import type { ExportInput, ExportOutput } from './export-contacts';
import type { JobPort } from './job-port';
import type { PlanInput, PlanOutput } from './plan-contacts';

/** Work that takes longer than a window may stand still. */
export interface JobTable {
  readonly planContacts: { readonly input: PlanInput; readonly output: PlanOutput };
  readonly exportContacts: { readonly input: ExportInput; readonly output: ExportOutput };
}

export type JobName = keyof JobTable;

export type JobWork = {
  readonly [J in JobName]: (
    input: JobTable[J]['input'],
    port: JobPort,
  ) => Promise<Result<JobTable[J]['output']>>;
};

/** What goes to the worker. */
export type ToWorker =
  | {
      readonly type: 'records';
      readonly collection: keyof RegisterSnapshot;
      readonly records: readonly unknown[];
    }
  | { readonly type: 'start'; readonly job: JobName; readonly input: unknown };

/** What comes back. */
export type FromWorker =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'drafts'; readonly drafts: readonly Draft[] }
  | { readonly type: 'done'; readonly result: Result<unknown> }
  | { readonly type: 'bug'; readonly name: string; readonly stack: string };
