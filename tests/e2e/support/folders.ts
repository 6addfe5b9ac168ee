import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { identityCodec } from '../../../src/main/storage/codec';
import { sealFile } from '../../../src/main/storage/envelope';
import { FORMAT } from '../../../src/main/storage/folder';

export const ROOT = join(import.meta.dirname, '..', '..', '..');

/** What a test can find wrong with its data folder before the program starts. */
export type Fault = 'missing' | 'damaged' | 'newer' | 'readOnly' | 'held';
export type Contents = 'none' | 'new' | 'sample';

/** Runs one operation of the built program without a window, as a shell does. */
export function headless(operation: string, folder: string, input: unknown = {}): unknown {
  const script = join(ROOT, 'out', 'main', 'headless.cjs');
  const stdout = execFileSync(
    process.execPath,
    [script, operation, '--data', folder, '--input', '-'],
    { input: JSON.stringify(input), encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit'] },
  );
  return JSON.parse(stdout);
}

/** Made once per worker beside the tests' folders, then copied: the same bytes for every test. */
export function fillFolder(folder: string, contents: Contents, masters: string): void {
  mkdirSync(folder, { recursive: true });
  if (contents === 'none') return;
  const master = join(masters, contents);
  if (!existsSync(master)) {
    if (contents === 'new') headless('store.create', master);
    else headless('sample.load', master, { sample: 'intmk-2018' });
  }
  cpSync(master, folder, { recursive: true });
}

function everything(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return [folder, ...names.map((name) => join(folder, name))];
}

function journalFiles(folder: string): readonly string[] {
  return everything(folder).filter((path) => /[\\/]journal[\\/]\d+\.jsonl$/.test(path));
}

/** Flips one character within the newest line that holds a change. */
function damage(folder: string): void {
  const path = journalFiles(folder).at(-1);
  if (path === undefined) throw new Error(`no journal in ${folder}`);
  const lines = readFileSync(path, 'utf8').split('\n');
  const line = lines.at(-2) ?? '';
  const middle = Math.floor(line.length / 2);
  const flipped = line[middle] === 'x' ? 'y' : 'x';
  lines[lines.length - 2] = line.slice(0, middle) + flipped + line.slice(middle + 1);
  writeFileSync(path, lines.join('\n'));
}

function makeNewer(folder: string): void {
  const path = join(folder, 'konferenzbuero.json');
  const { payload } = JSON.parse(readFileSync(path, 'utf8')) as { readonly payload: object };
  writeFileSync(path, sealFile({ ...payload, format: FORMAT + 1 }, identityCodec));
}

function setWritable(folder: string, writable: boolean): void {
  for (const path of everything(folder)) {
    const bits = statSync(path).mode & 0o777;
    chmodSync(path, writable ? bits | 0o200 : bits & ~0o222);
  }
}

/** Keeps the lock's counter moving as a living writer on another PC does. */
function hold(folder: string): () => void {
  const path = join(folder, 'lock.json');
  const since = new Date().toISOString();
  let counter = 0;
  const beat = (): void => {
    counter += 1;
    const lock = { user: 'h.winter', pc: 'VORZIMMER-2', pid: process.pid, since, counter };
    writeFileSync(`${path}.beat`, JSON.stringify(lock));
    renameSync(`${path}.beat`, path);
  };
  beat();
  const timer = setInterval(beat, 100);
  return () => {
    clearInterval(timer);
    rmSync(path, { force: true });
  };
}

/** Puts a fault into a filled folder; returns what takes away those that can be taken away. */
export function applyFault(folder: string, fault: Fault): () => void {
  switch (fault) {
    case 'missing':
      renameSync(folder, `${folder}-umbenannt`);
      return () => {
        if (!existsSync(folder)) renameSync(`${folder}-umbenannt`, folder);
      };
    case 'damaged':
      damage(folder);
      return () => undefined;
    case 'newer':
      makeNewer(folder);
      return () => undefined;
    case 'readOnly':
      setWritable(folder, false);
      return () => {
        setWritable(folder, true);
      };
    case 'held':
      return hold(folder);
  }
}

/**
 * Root writes wherever it likes, whatever a file's rights say, unless it gives up that power: then the
 * rights count for it too. Returns what to start in place of the program.
 */
export function obeyingRights(program: string, place: string): string {
  if (process.getuid?.() !== 0) return program;
  const wrapper = join(place, 'obeying-rights.sh');
  const powers = '-dac_override,-dac_read_search,-fowner';
  writeFileSync(
    wrapper,
    `#!/bin/sh\nexec setpriv --inh-caps=${powers} --bounding-set=${powers} "${program}" "$@"\n`,
    { mode: 0o755 },
  );
  return wrapper;
}
