import { ok, type Result } from '../../shared/result';
import type { App } from '../app';
import type { WritingSession } from '../storage/open-store';
import { RequestFile, type RightRequest } from '../storage/request-file';
import type { HostTimes } from './host-times';
import { Repeated } from './repeated';

interface Told {
  /** Somebody else has taken the right to write. */
  readonly lost: () => Promise<void>;
  /** Somebody asks and nobody works at this window. */
  readonly give: () => Promise<void>;
  /** There is another request, or none any more. */
  readonly changed: () => void;
  /** Whether the right may go without asking whoever sits before the window. */
  readonly mayGive: () => boolean;
  readonly bug: (error: unknown) => void;
}

interface Place {
  readonly app: App;
  readonly folder: string;
  readonly times: HostTimes;
}

/** The side of whoever writes: looks for requests, and whether the right to write is still here. */
export class Holding {
  private readonly file: RequestFile;
  private readonly loop: Repeated;
  private seen: { readonly request: RightRequest; readonly at: number } | null = null;

  constructor(
    private readonly place: Place,
    private readonly session: WritingSession,
    private readonly told: Told,
  ) {
    const { app, folder, times } = place;
    this.file = new RequestFile(app.files, folder, app.newId);
    this.loop = new Repeated(() => this.look(), times.holderMs, told.bug);
  }

  /** Who asks and has no answer yet. */
  get request(): RightRequest | null {
    return this.seen?.request.refused === null ? this.seen.request : null;
  }

  stop(): void {
    this.loop.stop();
  }

  async refuse(id: string): Promise<Result<null>> {
    const there = await this.file.read();
    if (there?.id !== id) return ok(null);
    const { login: user, pc } = this.place.app.actor;
    const refused = { user, pc, at: this.place.app.now().toISOString() };
    await this.file.write({ ...there, refused });
    this.see({ ...there, refused });
    return ok(null);
  }

  private async look(): Promise<void> {
    const { parts, store } = this.session;
    const [isLost, there] = await Promise.all([parts.journal.isPassedOn(), this.file.read()]);
    if (this.loop.stopped) return;
    // A store that was handed over knows that itself.
    if (isLost && store.writable) return this.told.lost();
    this.see(there);
    if (this.isForgotten()) await this.forget();
    else if (this.request && this.told.mayGive()) await this.told.give();
  }

  private see(there: RightRequest | null): void {
    const before = this.request?.id;
    const at = this.seen?.request.id === there?.id ? this.seen?.at : undefined;
    this.seen = there && { request: there, at: at ?? this.place.times.monotonic() };
    if (this.request?.id !== before) this.told.changed();
  }

  /** Whoever asked withdraws after a while; a request that still lies there has nobody behind it. */
  private isForgotten(): boolean {
    const { askMs, monotonic } = this.place.times;
    return this.seen !== null && monotonic() - this.seen.at >= askMs + askMs / 10;
  }

  private async forget(): Promise<void> {
    const id = this.seen?.request.id;
    if (id !== undefined) await this.file.remove(id);
    this.see(null);
  }
}
