import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleForNode } from '../../support/bundle';
import { tempFolder } from '../../support/temp-folder';
import { newStore, reading } from '../../support/stores';

interface Acknowledged {
  readonly seq: number;
  readonly id: string;
}

let built = '';
let writerPath = '';

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'konferenzbuero-writer-'));
  writerPath = await bundleForNode(resolve('tests/support/writer-process.ts'), built);
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

interface Writer {
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
  readonly ended: Promise<unknown>;
  readonly acknowledged: Acknowledged[];
  readonly lost: () => number;
}

function startWriter(folder: string, name: string, most: number): Writer {
  const child = spawn(process.execPath, [writerPath, folder, name, String(most)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: Acknowledged[] = [];
  let lost = 0;
  let settle: () => void = () => undefined;
  const ready = new Promise<void>((done) => (settle = done));
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const [word, seq, id] = line.split(' ');
    if (word === 'ready') settle();
    if (word === 'lost') lost += 1;
    if (word === 'ack' && seq && id) acknowledged.push({ seq: Number(seq), id });
  });
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')]);
  return { child, ready, ended, acknowledged, lost: () => lost };
}

async function usersIn(folder: string): Promise<ReadonlySet<string>> {
  const session = await reading(folder);
  expect(session.store.report.reading.damage).toEqual([]);
  const users = new Set(
    session.store.view
      .register('users')
      .all()
      .map((user) => user.id),
  );
  await session.close();
  return users;
}

describe('writers as processes of their own', () => {
  it('a writer killed at 50 random moments loses no acknowledged change', async () => {
    const folder = tempFolder('disk');
    await (await newStore(folder)).close();
    const acknowledged: Acknowledged[] = [];
    for (let round = 0; round < 50; round += 1) {
      const writer = startWriter(folder, `w${round}`, 100_000);
      await writer.ready;
      await sleep(Math.random() * 60);
      writer.child.kill('SIGKILL');
      await writer.ended;
      acknowledged.push(...writer.acknowledged);
      const users = await usersIn(folder);
      expect(acknowledged.filter(({ id }) => !users.has(id))).toEqual([]);
    }
    expect(acknowledged.length).toBeGreaterThan(50);
    expect(new Set(acknowledged.map(({ seq }) => seq)).size).toBe(acknowledged.length);
  }, 120_000);

  it('two writers that take the folder from each other never both acknowledge', async () => {
    const folder = tempFolder('disk');
    await (await newStore(folder)).close();
    const writers = [startWriter(folder, 'left', 400), startWriter(folder, 'right', 400)];
    const stopping = (async () => {
      // One of them sleeps in the middle of its work, like a PC whose lid is closed, and wakes again.
      for (let nap = 0; nap < 6; nap += 1) {
        const sleeper = writers[nap % 2];
        await sleep(40);
        sleeper?.child.kill('SIGSTOP');
        await sleep(40);
        sleeper?.child.kill('SIGCONT');
      }
    })();
    await Promise.all([...writers.map((writer) => writer.ended), stopping]);
    const acknowledged = writers.flatMap((writer) => writer.acknowledged);
    expect(new Set(acknowledged.map(({ seq }) => seq)).size).toBe(acknowledged.length);
    const users = await usersIn(folder);
    expect(acknowledged.filter(({ id }) => !users.has(id))).toEqual([]);
    // The race was one: the right really went back and forth.
    expect(writers.reduce((sum, writer) => sum + writer.lost(), 0)).toBeGreaterThan(0);
    expect(acknowledged.length).toBeGreaterThan(100);
  }, 120_000);
});
