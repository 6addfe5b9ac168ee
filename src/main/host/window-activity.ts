/** What the window says of whoever sits before it. */
export interface Activity {
  /** Forms that hold something unsaved. */
  readonly unsaved: number;
  /** A key or the pointer was just used. */
  readonly active: boolean;
}

/** Whether anybody works at this window, so that the right to write may go to somebody else by itself. */
export class WindowActivity {
  private unsaved: number | null = null;
  private lastActive: number;

  constructor(private readonly monotonic: () => number) {
    this.lastActive = monotonic();
  }

  tell({ active, unsaved }: Activity): void {
    this.unsaved = unsaved;
    if (active) this.lastActive = this.monotonic();
  }

  /** A window that never said what it holds may hold something. */
  isIdle(forMs: number): boolean {
    return this.unsaved === 0 && this.monotonic() - this.lastActive >= forMs;
  }
}
