import { err, ok, type Result } from '../../shared/result';
import type { App } from '../app';
import { RequestFile, type RightRequest } from '../storage/request-file';

/** What became of one's own request for the right to write. */
export interface Asked {
  readonly id: string;
  readonly at: string;
  readonly state: 'waiting' | 'refused' | 'expired';
  /** Who has refused it, and when. */
  readonly by: { readonly user: string; readonly pc: string; readonly at: string } | null;
}

interface Clock {
  readonly monotonic: () => number;
  /** How long a request waits for its answer. */
  readonly askMs: number;
}

/** The side of whoever reads and asks for the right to write. */
export class Asking {
  private asked: (Asked & { readonly since: number }) | null = null;
  private readonly file: RequestFile;

  constructor(
    private readonly app: App,
    folder: string,
    private readonly clock: Clock,
  ) {
    this.file = new RequestFile(app.files, folder, app.newId);
  }

  get current(): Asked | null {
    return this.asked;
  }

  get isWaiting(): boolean {
    return this.asked?.state === 'waiting';
  }

  async ask(): Promise<Result<null>> {
    const there = await this.file.read();
    const { login: user, pc } = this.app.actor;
    const isOwn = there?.user === user && there.pc === pc;
    if (there && there.refused === null && !isOwn) {
      return err({ code: 'right.alreadyAsked', user: there.user, pc: there.pc });
    }
    const id = this.app.newId();
    const at = this.app.now().toISOString();
    await this.file.write({ id, user, pc, at, refused: null });
    this.asked = { id, at, state: 'waiting', by: null, since: this.clock.monotonic() };
    return ok(null);
  }

  /** Takes one's own request back, whatever became of it. */
  async withdraw(): Promise<void> {
    const { asked } = this;
    this.asked = null;
    if (asked) await this.file.remove(asked.id).catch(() => undefined);
  }

  /** Looks for the answer; says whether anything is new. */
  async look(): Promise<boolean> {
    const { asked } = this;
    if (asked?.state !== 'waiting') return false;
    const there = await this.file.read();
    if (this.asked !== asked) return false;
    const next = this.become(there?.id === asked.id ? there : null);
    if (next === null) return false;
    this.asked = { ...asked, ...next };
    await this.file.remove(asked.id).catch(() => undefined);
    return true;
  }

  private become(there: RightRequest | null): Pick<Asked, 'state' | 'by'> | null {
    if (there?.refused) return { state: 'refused', by: there.refused };
    const waited = this.clock.monotonic() - (this.asked?.since ?? 0);
    return there === null || waited >= this.clock.askMs ? { state: 'expired', by: null } : null;
  }
}
