import { contract, type Access, type Input, type Output } from '../../shared/ipc/contract';
import { inArchive } from '../../shared/ipc/in-archive';
import { isOperationName, type OperationName } from '../../shared/ipc/operation-names';
import { err, type Result } from '../../shared/result';
import { inputIssues } from '../../shared/texts/input-issues';
import type { App, StoreHost } from '../app';
import type { Desk } from '../desktop';
import { framesOf } from '../frames';
import { archiveOf } from '../services/archive';
import type { Context } from '../services/context';
import { rooms } from '../services/handlers';
import { workingUser } from '../services/users';

type AnyHandler = (
  input: unknown,
  ...rest: readonly unknown[]
) => Result<unknown> | Promise<Result<unknown>>;

interface Call {
  readonly operation: OperationName;
  readonly input: unknown;
}

/**
 * The one way to an operation, for the window and the shell alike: parses the input by the contract,
 * opens the data folder as the contract allows, answers with data. Never throws.
 */
export class Dispatcher {
  private loaded: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly app: App,
    private readonly host: StoreHost,
    /** Only a window has one. */
    private readonly desk: Desk | null = null,
  ) {}

  async dispatch(operation: string, input: unknown): Promise<Result<unknown>> {
    if (!isOperationName(operation)) {
      return err({ code: 'operation.unknown', operation: operation.slice(0, 80) });
    }
    try {
      const parsed = contract[operation].input.safeParse(input);
      if (!parsed.success) {
        return err({ code: 'input.invalid', operation, issues: inputIssues(parsed.error) });
      }
      return await this.call({ operation, input: parsed.data });
    } catch (error) {
      return this.bug(operation, error);
    }
  }

  /** The same, typed for callers that know the operation at compile time. */
  async invoke<N extends OperationName>(operation: N, input: Input<N>): Promise<Result<Output<N>>> {
    return (await this.dispatch(operation, input)) as Result<Output<N>>;
  }

  /** Resolves when every question that has come so far is at its handler. */
  async begun(): Promise<void> {
    await this.loaded;
  }

  /** Loads the handler's room; questions go on in the order in which they came, whatever is loaded for each. */
  private handlerOf(operation: OperationName): Promise<AnyHandler> {
    const found = this.loaded.then(async () => {
      const room: Readonly<Partial<Record<OperationName, unknown>>> = await rooms[operation]();
      // The table is typed operation by operation; here only the access decides what a handler gets.
      return room[operation] as AnyHandler;
    });
    this.loaded = found.catch(() => undefined);
    return found;
  }

  private async call(call: Call): Promise<Result<unknown>> {
    const access: Access = contract[call.operation].access;
    const handler = await this.handlerOf(call.operation);
    if (access === 'none') return handler(call.input, this.app);
    if (access === 'create') return handler(call.input, this.app, this.host);
    if (access === 'window') {
      return this.desk
        ? handler(call.input, this.app, this.desk)
        : err({ code: 'operation.windowOnly' });
    }
    return this.withStore(call.operation, access, (context) => handler(call.input, context));
  }

  private async withStore(
    operation: OperationName,
    access: 'read' | 'write',
    work: (context: Context) => Result<unknown> | Promise<Result<unknown>>,
  ): Promise<Result<unknown>> {
    const session = access === 'write' ? await this.host.write() : await this.host.read();
    if (!session.ok) return session;
    try {
      const { store } = session.value;
      const archive = access === 'write' && !inArchive.has(operation) && archiveOf(store.view);
      if (archive) return err({ code: 'store.archived', since: archive.since });
      const user = workingUser(this.app, store);
      const result = await work({
        app: this.app,
        // What was just opened has a place.
        folder: this.host.folder ?? '',
        store,
        user: user.id,
        change: (step) => store.change({ ...step, user: user.id }),
      });
      if (access === 'write' && result.ok) await user.remember();
      return result;
    } finally {
      await this.host.release(session.value);
    }
  }

  /** Messages of exceptions may quote data; only the kind of the exception goes into the log. */
  private bug(operation: string, error: unknown): Result<never> {
    const incident = this.app.newId().slice(0, 8);
    const name = error instanceof Error ? error.name : typeof error;
    this.app.log(`incident ${incident} in ${operation}: ${name}\n${framesOf(error)}`);
    return err({ code: 'bug', incident });
  }
}
