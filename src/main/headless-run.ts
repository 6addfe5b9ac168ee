import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { runHeadless } from './ipc/headless-transport';
import { nodeApp } from './node-app';

/** Runs what a shell asks for; `place` is the folder of the built entry. */
export async function headless(place: string): Promise<void> {
  const app = nodeApp({
    resourcesFolder: join(place, '..', '..', 'resources'),
    // npm runs scripts in the folder of the package; paths count from where the person called.
    baseFolder: process.env['INIT_CWD'] ?? process.cwd(),
    jobsWorker: join(place, 'jobs-worker.cjs'),
    log: (line) => process.stderr.write(`${line}\n`),
  });
  // A reader that stops early (`| head`) is no error of ours.
  process.stdout.on('error', () => undefined);
  const { exitCode, stderr, stdout } = await runHeadless(app, {
    args: process.argv.slice(2),
    readStdin: () => text(process.stdin),
  });
  process.stderr.write(stderr);
  process.exitCode = exitCode;
  // Large answers leave through a pipe in pieces: let the process end by itself.
  process.stdout.write(stdout);
}
