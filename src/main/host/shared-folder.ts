import type { AppError } from '../../shared/errors';
import type { WindowEvent } from '../../shared/ipc/channels';
import { err, ok, type Result } from '../../shared/result';
import type { App } from '../app';
import { framesOf } from '../frames';
import { LockWatch, type Holder } from '../storage/lock-watch';
import type { StoreSession } from '../storage/open-store';
import { Queue } from '../storage/queue';
import { Asking } from './asking';
import { Follower } from './follower';
import { Gathered } from './gathered';
import { Holding } from './holding';
import type { HostTimes } from './host-times';
import type { FolderOpener, Opened } from './open-folder';
import { withStale, type Passed, type Sharing } from './sharing';

export interface Surroundings {
  readonly app: App;
  readonly opener: FolderOpener;
  readonly times: HostTimes;
  readonly notify: (event: WindowEvent) => void;
  /** Whether the right to write may go without asking whoever sits before the window. */
  readonly mayGive: () => boolean;
}

/** Whoever writes looks for requests; whoever reads looks for what is written. */
type Role =
  | { readonly kind: 'writing'; readonly holding: Holding }
  | { readonly kind: 'reading'; readonly follower: Follower };

/** One open folder and the right to write in it, which comes and goes while the folder stays open. */
export class SharedFolder {
  private readonly queue = new Queue();
  private readonly asking: Asking;
  private watch: LockWatch;
  private passed: Passed | null = null;
  private why: AppError | null;
  private opened: StoreSession;
  private role: Role;

  private constructor(
    private readonly around: Surroundings,
    readonly folder: string,
    first: Opened,
  ) {
    this.asking = new Asking(around.app, folder, around.times);
    this.watch = this.newWatch();
    this.opened = first.session;
    this.why = first.problem;
    this.role = this.roleOf(first);
  }

  /** Takes an opened folder over and says who writes. */
  static async begin(around: Surroundings, folder: string, first: Opened): Promise<SharedFolder> {
    const shared = new SharedFolder(around, folder, first);
    await shared.lookWhoWrites();
    return shared;
  }

  get session(): StoreSession {
    return this.opened;
  }

  get isWriting(): boolean {
    return this.role.kind === 'writing';
  }

  /** Why nobody can write here. */
  get problem(): AppError | null {
    return this.why;
  }

  /** Who else writes. */
  get holder(): Holder | null {
    return this.isWriting ? null : this.watch.holder;
  }

  get sharing(): Sharing {
    const { asking, passed, role } = this;
    const isReading = role.kind === 'reading';
    return {
      state: role.kind,
      holder: withStale(this.holder, this.around.times.staleMs),
      asked: isReading ? asking.current : null,
      request: isReading ? null : role.holding.request,
      passed,
      trouble: isReading ? role.follower.trouble : null,
    };
  }

  doubt(error: AppError): void {
    this.why = error;
  }

  async ask(): Promise<Result<null>> {
    if (this.isWriting) return ok(null);
    const asked = await this.asking.ask();
    this.around.notify({ type: 'sharing' });
    return asked;
  }

  async withdraw(): Promise<Result<null>> {
    await this.asking.withdraw();
    this.around.notify({ type: 'sharing' });
    return ok(null);
  }

  async refuse(id: string): Promise<Result<null>> {
    if (this.role.kind === 'writing') await this.role.holding.refuse(id);
    return ok(null);
  }

  /** Gives the right back, or finds it gone, and goes on as a reader. */
  becomeReader(how: Passed['how'], isUnconfirmed = false): Promise<Result<null>> {
    return this.queue.run(async () => {
      if (this.role.kind === 'reading') return ok(null);
      this.role.holding.stop();
      const left = this.opened;
      await left.close();
      const read = await this.around.opener.openToRead(this.folder, null);
      this.watch = this.newWatch();
      this.passed = { how, isUnconfirmed, at: this.around.app.now().toISOString() };
      this.adopt(read.ok ? read.value : { kind: 'reading', session: left, problem: read.error });
      await this.lookWhoWrites();
      this.around.notify({ type: 'folder' });
      return ok(null);
    });
  }

  /** Takes the right where nobody has it, or, on purpose, from somebody who shows no sign of life. */
  becomeWriter(intent: 'free' | 'stale'): Promise<Result<null>> {
    return this.queue.run(async () => {
      if (this.role.kind === 'writing') return ok(null);
      await this.lookWhoWrites();
      const holder = withStale(this.watch.holder, this.around.times.staleMs);
      if (holder && !(intent === 'stale' && holder.isStale)) return heldBy(holder);
      const left = this.opened;
      const { follower } = this.role;
      const written = await this.around.opener.openToWrite(this.folder);
      if (!written.ok) return written;
      follower.stop();
      this.passed = null;
      this.adopt(written.value);
      await left.close();
      await this.asking.withdraw();
      this.around.notify({ type: 'folder' });
      return ok(null);
    });
  }

  close(): Promise<void> {
    return this.queue.run(async () => {
      this.stop();
      await this.asking.withdraw();
      await this.opened.close();
    });
  }

  private stop(): void {
    if (this.role.kind === 'writing') this.role.holding.stop();
    else this.role.follower.stop();
  }

  private adopt(next: Opened): void {
    this.stop();
    this.opened = next.session;
    this.why = next.problem;
    this.role = this.roleOf(next);
  }

  private roleOf(next: Opened): Role {
    const { app, notify, times } = this.around;
    const { store } = next.session;
    const changed = (): void => {
      notify({ type: 'sharing' });
    };
    const bug = (error: unknown): void => {
      app.log(`bug beside the open folder\n${framesOf(error)}`);
    };
    if (next.kind === 'reading') {
      const gathered = new Gathered(({ keys, seq }) => {
        if (this.opened.store === store) notify({ type: 'changed', seq, keys });
      });
      store.onChanged((committed) => {
        gathered.add(committed);
      });
      const shared = { watch: this.watch, asking: this.asking, times };
      const reopen = (): Promise<void> => this.reopen(next.session);
      const claim = async (): Promise<void> => {
        await this.becomeWriter('free');
      };
      const told = { reopen, claim, changed, bug };
      return { kind: 'reading', follower: new Follower(next.session, shared, told) };
    }
    store.onChanged(({ keys, seq }) => {
      // What is acknowledged after a doubt proves that this program still writes.
      if (this.opened.store === store) this.why = null;
      notify({ type: 'changed', seq, keys });
    });
    const lost = async (): Promise<void> => {
      await this.becomeReader('taken');
    };
    const give = async (): Promise<void> => {
      await this.becomeReader('idle');
    };
    const told = { lost, give, changed, bug, mayGive: this.around.mayGive };
    const place = { app, folder: this.folder, times };
    return { kind: 'writing', holding: new Holding(place, next.session, told) };
  }

  /** Reads the folder anew; where that fails, what was read stays and the next look tries again. */
  private reopen(left: StoreSession): Promise<void> {
    return this.queue.run(async () => {
      if (this.opened !== left || this.role.kind === 'writing') return;
      const read = await this.around.opener.openToRead(this.folder, null);
      if (!read.ok) {
        if (this.why?.code !== read.error.code) {
          this.why = read.error;
          this.around.notify({ type: 'folder' });
        }
        return;
      }
      this.adopt(read.value);
      await left.close();
      this.around.notify({ type: 'folder' });
    });
  }

  private newWatch(): LockWatch {
    const { app, opener, times } = this.around;
    return new LockWatch(opener.lockFile(this.folder), app.actor.pc, times.monotonic);
  }

  private async lookWhoWrites(): Promise<void> {
    if (this.role.kind === 'reading') await this.watch.look().catch(() => null);
  }
}

function heldBy({ pc, since, user }: Holder): Result<never> {
  return err({ code: 'store.held', user, pc, since });
}
