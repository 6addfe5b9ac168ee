// A writer of its own: claims the folder, writes as fast as it can and says on stdout what was
// acknowledged, one line each, before it goes on. Arguments: folder, name, lines at most.
import { writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { ok } from '../../src/shared/result';
import { identityCodec } from '../../src/main/storage/codec';
import { nodeFilePort } from '../../src/main/storage/node-file-port';
import { openForWriting, type StoreSession } from '../../src/main/storage/open-store';
import { put } from '../../src/shared/domain/storage/store-view';

const [folder = '', name = '', most = '0'] = process.argv.slice(2);

async function claim(): Promise<StoreSession> {
  const place = { port: nodeFilePort, codec: identityCodec, folder, token: randomUUID };
  const lockTimes = { staleAfterMs: 0, pollMs: 1, beatMs: 60_000 };
  const opened = await openForWriting(
    { place, now: () => new Date(), lockTimes },
    { user: name, pc: 'pc-test', pid: process.pid },
  );
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

async function main(): Promise<void> {
  let session = await claim();
  writeSync(1, 'ready\n');
  for (let count = 0; count < Number(most); count += 1) {
    const id = `${name}-${count}`;
    const record = { id, login: id, name: null };
    const done = await session.store.change({
      operation: 'test.write',
      user: name,
      rule: () => ok([put.register('users', record)]),
    });
    if (done.ok) writeSync(1, `ack ${done.value.seq} ${id}\n`);
    else if (done.error.code === 'store.rightPassedOn') {
      writeSync(1, 'lost\n');
      await session.close();
      session = await claim();
    } else throw new Error(JSON.stringify(done.error));
  }
  await session.close();
  writeSync(1, 'done\n');
}

void main().catch((error: unknown) => {
  writeSync(2, `${String(error)}\n`);
  process.exit(1);
});
