import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Child {
  readonly pid: number;
  /** Hands the process one line on its stdin. */
  tell(order: object): void;
  /** Each further line of its stdout. */
  listen(listener: (line: string) => void): void;
  signal(signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void;
  /** Resolves when it has ended and its last line was heard. */
  readonly ended: Promise<{ readonly signal: string | null; readonly complaint: string }>;
}

/** Starts one of the bundled processes that lie beside the runner. */
export function startChild(name: 'writer' | 'racer'): Child {
  const path = join(dirname(process.argv[1] ?? ''), `${name}.cjs`);
  const child = spawn(process.execPath, [path], { stdio: ['pipe', 'pipe', 'pipe'] });
  const listeners: ((line: string) => void)[] = [];
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  // Somebody who was killed hears no order any more; its end is what counts.
  child.stdin.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    listeners.forEach((listener) => {
      listener(line);
    });
  });
  const ended = Promise.all([once(child, 'close'), once(lines, 'close')]).then(() => ({
    signal: child.signalCode,
    complaint,
  }));
  const killWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', killWithUs);
  void ended.then(() => process.off('exit', killWithUs));
  return {
    pid: child.pid ?? 0,
    tell: (order) => child.stdin.write(`${JSON.stringify(order)}\n`),
    listen: (listener) => listeners.push(listener),
    signal: (signal) => child.kill(signal),
    ended,
  };
}
