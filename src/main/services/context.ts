import type { Contract, Input, Output } from '../../shared/ipc/contract';
import type { OperationName } from '../../shared/ipc/operation-names';
import type { Result } from '../../shared/result';
import type { App, StoreHost } from '../app';
import type { Desk } from '../desktop';
import type { Committed, Step, Store } from '../storage/store';

/** What a service has when a data folder is open. */
export interface Context {
  readonly app: App;
  /** Where the data folder lies. */
  readonly folder: string;
  readonly store: Store;
  /** Id under which this user's changes are recorded. */
  readonly user: string;
  /** Commits what a pure rule answers, as one step of this user. */
  readonly change: (step: Pick<Step, 'operation' | 'rule'>) => Promise<Result<Committed>>;
}

type Answer<N extends OperationName> = Result<Output<N>> | Promise<Result<Output<N>>>;

interface HandlerByAccess<N extends OperationName> {
  none: (input: Input<N>, app: App) => Answer<N>;
  create: (input: Input<N>, app: App, host: StoreHost) => Answer<N>;
  window: (input: Input<N>, app: App, desk: Desk) => Answer<N>;
  read: (input: Input<N>, context: Context) => Answer<N>;
  write: (input: Input<N>, context: Context) => Answer<N>;
}

/** The handler of an operation, shaped by what the contract lets it do. */
export type Handler<N extends OperationName> = HandlerByAccess<N>[Contract[N]['access']];

/** One handler per operation; a missing one does not compile. */
export type Handlers = { readonly [N in OperationName]: Handler<N> };
