import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderDocument } from '../../src/main/documents/render';
import { openPackageFile } from '../../src/main/handover/package-read';
import { Dispatcher } from '../../src/main/ipc/dispatcher';
import { FolderHost } from '../../src/main/ipc/folder-host';
import { nodeApp } from '../../src/main/node-app';
import { nodeFilePort } from '../../src/main/storage/node-file-port';
import { handoverCategories } from '../../src/shared/domain/handover/categories';
import { put, type Draft } from '../../src/shared/domain/storage/store-view';
import { ok } from '../../src/shared/result';
import { figuresOf, mb, ms, say } from './figures';
import { toWrite, valueOf } from './open-office';
import { decryptedAndUnzipped, PASSPHRASE, zippedAndEncrypted } from './package-cost';
import { letterOf, wordsOf } from './same-letter';
import { watched } from './watched';

const ROUNDS = 3;
const DOCUMENTS = 2_000;
const NO_WAIT = { staleAfterMs: 0, pollMs: 1, beatMs: 600_000 };

/** Papers that were sent, as the office keeps them: the file by its checksum and its record. */
async function withDocuments(folder: string): Promise<void> {
  mkdirSync(join(folder, 'files'), { recursive: true });
  const session = await toWrite(folder);
  const { store } = session;
  const [conferenceId = ''] = store.view.conferenceIds();
  const drafts: Draft[] = [];
  for (let number = 0; number < DOCUMENTS; number += 1) {
    const bytes = await renderDocument(letterOf(wordsOf(number)));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(join(folder, 'files', sha256), bytes);
    drafts.push(
      put.conference(conferenceId, 'paperVersions', {
        ...{ id: `paper-${number}`, kind: 'agenda', about: null, title: `Papier ${number}` },
        ...{ number: number + 1, fileName: `papier-${number}.docx`, sha256 },
        ...{ bytes: bytes.length, fileReference: null },
      }),
    );
  }
  valueOf(await store.change({ operation: 'dispatch.record', user: '', rule: () => ok(drafts) }));
  await session.close();
}

function officeIn(folder: string): Dispatcher {
  const log = (line: string): void => {
    say(line);
  };
  // As in the window: the work is done beside the thread that asks.
  const jobsWorker = resolve('out', 'main', 'jobs-worker.cjs');
  const app = nodeApp({ resourcesFolder: resolve('resources'), baseFolder: folder, jobsWorker, log }); // prettier-ignore
  return new Dispatcher(app, new FolderHost(app, folder, NO_WAIT));
}

const taken: Record<'export' | 'exportPeer' | 'import' | 'importPeer', number[]> = {
  ...{ export: [], exportPeer: [], import: [], importPeer: [] },
};

/** The longest that whoever asked was kept from answering others (ms). */
const blocks = { export: 0, import: 0, exportPeer: 0, importPeer: 0 };
let isWatched = false;

/** Watching keeps a processor busy: the round that is watched is not timed. */
async function timed<T>(name: keyof typeof taken, work: () => Promise<T>): Promise<T> {
  globalThis.gc?.();
  if (isWatched) {
    const { busy, value } = await watched(work);
    blocks[name] = busy;
    return value;
  }
  const started = performance.now();
  const value = await work();
  taken[name].push(performance.now() - started);
  return value;
}

/** Made, written, read back and proved; then proved again, received into an empty folder and opened there. */
async function round(office: string, place: string): Promise<void> {
  const to = join(place, 'out');
  const order = { to, categories: [...handoverCategories], passphrase: PASSPHRASE };
  const made = valueOf(
    await timed('export', () => officeIn(office).invoke('handover.export', order)),
  );
  const source = { port: nodeFilePort, path: made.file };
  const { parts } = valueOf(await openPackageFile(source, PASSPHRASE));
  const peer = await timed('exportPeer', () => zippedAndEncrypted(parts));
  const empty = join(place, 'empty');
  // What was looked at before; looking is not receiving.
  const agreement = `${made.sha256}-empty`;
  const taking = { file: made.file, passphrase: PASSPHRASE, agreement };
  const there = valueOf(
    await timed('import', () => officeIn(empty).invoke('handover.import', taking)),
  );
  await timed('importPeer', () => decryptedAndUnzipped(peer));
  if (taken.export.length === 1)
    say(`  ${parts.size} Teile, ${mb(made.bytes)}, ${there.seq} Änderungen`);
  for (const left of [to, empty]) rmSync(left, { recursive: true });
}

/** What writing and receiving a whole package cost against zipping and encrypting the same bytes, and the way back. */
export async function wholePackage(folder: string): Promise<void> {
  const place = `${folder}-paket`;
  const office = join(place, 'office');
  cpSync(folder, office, { recursive: true });
  await withDocuments(office);
  for (let at = 0; at < ROUNDS; at += 1) await round(office, place);
  isWatched = true;
  await round(office, place);
  for (const name of ['export', 'import'] as const) {
    const [ours, peer] = [figuresOf(taken[name]).median, figuresOf(taken[`${name}Peer`]).median];
    say(`  ${name}: ${ms(ours)}, nur packen und verschlüsseln: ${ms(peer)}`);
    say(`  ${name}: am Stück höchstens ${ms(blocks[name])}`);
    say(`package whole, ${name}: ${(ours / peer).toFixed(2)} x`);
  }
  const [taking, packing] = [figuresOf(taken.import).median, figuresOf(taken.exportPeer).median];
  say(`package whole, import : packing: ${(taking / packing).toFixed(2)} x`);
  rmSync(place, { recursive: true });
}
