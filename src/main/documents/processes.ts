import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { win32 } from 'node:path';
import { createInterface } from 'node:readline';

/** Another program, called without a shell: its arguments are a list, whatever stands in them. */
export interface ProcessOrder {
  /** Full path: a program of the same name beside the data must never be taken for it. */
  readonly program: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
  /** So long (ms) it may say nothing at all before it counts as hanging. */
  readonly patience: number;
  readonly signal?: AbortSignal;
  readonly onLine?: (line: string) => void;
}

export type ProcessEnd =
  | { readonly how: 'ended'; readonly code: number | null; readonly output: string }
  | { readonly how: 'notStarted' | 'timedOut' | 'cancelled' };

export type RunProcess = (order: ProcessOrder) => Promise<ProcessEnd>;

/** What is kept of a program's words (characters); one that chatters without end must not fill the memory. */
const MOST_OUTPUT = 64_000;

/** So long (ms) an ended program's children may take to go. */
const GRACE_MS = 5_000;

/** A program of Windows itself, by its full path. */
export function windowsProgram(
  environment: Readonly<Record<string, string | undefined>>,
  ...parts: readonly string[]
): string {
  return win32.join(environment['SystemRoot'] ?? 'C:\\Windows', 'System32', ...parts);
}

/** Ends a program with everything that it has started. */
export function endTree(pid: number): void {
  if (process.platform === 'win32') {
    const taskkill = windowsProgram(process.env, 'taskkill.exe');
    spawn(taskkill, ['/PID', String(pid), '/T', '/F'], { windowsHide: true }).on(
      'error',
      () => undefined,
    );
    return;
  }
  try {
    // It leads a group of its own (`detached`), in which all its children are.
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

function started(order: ProcessOrder): ChildProcess {
  return spawn(order.program, order.args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
    shell: false,
    detached: process.platform !== 'win32',
    ...(order.folder === undefined ? {} : { cwd: order.folder }),
    env: { ...process.env, ...order.environment },
  });
}

/** Ends the program at most once, and remembers why. */
class Stop {
  why: 'timedOut' | 'cancelled' | null = null;

  constructor(private readonly child: ChildProcess) {}

  now(why: 'timedOut' | 'cancelled'): void {
    this.why ??= why;
    if (this.child.pid !== undefined) endTree(this.child.pid);
    // A grandchild that escaped must not keep its words open, and with them this call.
    setTimeout(() => this.child.stdout?.destroy(), GRACE_MS).unref();
  }
}

/** Calls a program and waits for its end; hanging and cancelled ones are ended with their children. */
export const runProcess: RunProcess = async (order) => {
  if (order.signal?.aborted === true) return { how: 'cancelled' };
  const child = started(order);
  const stop = new Stop(child);
  let output = '';
  const cancel = (): void => stop.now('cancelled');
  const timer = setTimeout(() => stop.now('timedOut'), order.patience);
  order.signal?.addEventListener('abort', cancel);
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      timer.refresh();
      if (output.length < MOST_OUTPUT) output += `${line}\n`;
      order.onLine?.(line);
    });
  }
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return stop.why === null ? { how: 'ended', code, output } : { how: stop.why };
  } catch {
    return { how: 'notStarted' };
  } finally {
    clearTimeout(timer);
    order.signal?.removeEventListener('abort', cancel);
  }
};
