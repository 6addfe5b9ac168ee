import type { Output } from '../../shared/ipc/contract';

export type Preview = Output<'contacts.mergePreview'>;

/** What was decided so far; whatever is not in it stays as proposed. */
export interface Decided {
  readonly fields: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, string>>;
}
