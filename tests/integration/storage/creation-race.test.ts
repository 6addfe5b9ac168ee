import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { bundleForNode } from '../../support/bundle';
import { reading } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

const ROUNDS = 40;

let built = '';
let creatorPath = '';

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'konferenzbuero-creator-'));
  creatorPath = await bundleForNode(resolve('tests/support/creator-process.ts'), built);
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

interface Creator {
  readonly name: string;
  /** Creates at the place and says the id of the folder, or the code of the refusal. */
  readonly create: (folder: string) => Promise<string>;
}

async function startCreator(name: string): Promise<Creator> {
  const child = spawn(process.execPath, [creatorPath, name], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill();
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => String((await answers.next()).value);
  expect(await next()).toBe('ready');
  return {
    name,
    create: (folder) => {
      child.stdin.write(`${folder}\n`);
      return next();
    },
  };
}

it('of two processes that create in the same place at once, one makes the folder', async () => {
  const creators = await Promise.all([startCreator('left'), startCreator('right')]);
  const parent = tempFolder('disk');
  for (let round = 0; round < ROUNDS; round += 1) {
    const folder = join(parent, String(round));
    const answers = await Promise.all(
      creators.map(async ({ name, create }) => ({ name, answer: await create(folder) })),
    );
    const [winner, ...others] = answers.filter(({ answer }) => answer !== 'folder.exists');
    expect(others).toEqual([]);
    const session = await reading(folder);
    const { store } = session;
    expect(store.manifest.folderId).toBe(winner?.answer);
    expect(store.view.register('users').all()).toMatchObject([{ id: winner?.name }]);
    await session.close();
  }
}, 60_000);
