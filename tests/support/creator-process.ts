// Makes data folders side by side with another process: each line on stdin names a place, each line on
// stdout says how it went: the error's code, or the id of the made folder. Argument: name.
import { writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { identityCodec } from '../../src/main/storage/codec';
import { nodeFilePort } from '../../src/main/storage/node-file-port';
import { createFolder } from '../../src/main/storage/create-folder';
import { put } from '../../src/shared/domain/storage/store-view';
import { ok } from '../../src/shared/result';

const [name = ''] = process.argv.slice(2);

async function create(folder: string): Promise<string> {
  const folderId = randomUUID();
  const place = { port: nodeFilePort, codec: identityCodec, folder, token: randomUUID };
  const user = put.register('users', { id: name, login: name, name: null });
  const made = await createFolder(
    { place, now: () => new Date() },
    { user: name, pc: 'pc-test', pid: process.pid },
    {
      folderId,
      training: false,
      first: { operation: 'store.create', user: '', rule: () => ok([user]) },
    },
  );
  return made.ok ? folderId : made.error.code;
}

async function main(): Promise<void> {
  writeSync(1, 'ready\n');
  for await (const folder of createInterface({ input: process.stdin })) {
    writeSync(1, `${await create(folder)}\n`);
  }
}

void main().catch((error: unknown) => {
  writeSync(2, `${String(error)}\n`);
  process.exit(1);
});
