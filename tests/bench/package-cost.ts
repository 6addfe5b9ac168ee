import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter, Encrypter } from 'age-encryption';
import { unzipSync, zipSync } from 'fflate';
import { renderDocument } from '../../src/main/documents/render';
import type { ManifestFacts } from '../../src/main/handover/package-manifest';
import { isPackageEntry } from '../../src/main/handover/package-names';
import { openPackage } from '../../src/main/handover/package-read';
import { packPackage } from '../../src/main/handover/package-write';
import { figuresOf, mb, ms, say } from './figures';
import { valueOf } from './open-office';
import { letterOf, wordsOf } from './same-letter';

const ROUNDS = 5;
const DOCUMENTS = 2_000;
/** Random enough for the minimum. */
export const PASSPHRASE = 'k7mq-x2pf-9tzd-4hwb-6vjn-r3cs';
const FILE = 'paket.age';

const facts: ManifestFacts = {
  packageId: randomUUID(),
  madeAt: '2026-06-30T10:00:00.000Z',
  program: 'bench',
  from: { number: 13, land: 'BY', landName: 'Bayern', office: '' },
  to: null,
  training: false,
  categories: ['base'],
  folderFormat: 1,
  records: {},
  digest: '0'.repeat(64),
};

type Parts = ReadonlyMap<string, Uint8Array>;

/** The files of a data folder under the names that they have in a package. */
function officeParts(folder: string): Parts {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .map((path) => [`daten/${path.slice(folder.length + 1)}`, readFileSync(path)] as const)
      .filter(([name]) => isPackageEntry(name)),
  );
}

/** The parts of a package: the office, and Word documents as it keeps them. */
export async function packageParts(folder: string): Promise<Parts> {
  const parts = new Map(officeParts(folder));
  for (let number = 0; number < DOCUMENTS; number += 1) {
    const bytes = await renderDocument(letterOf(wordsOf(number)));
    parts.set(`daten/files/${createHash('sha256').update(bytes).digest('hex')}`, bytes);
  }
  return parts;
}

/** The peer of writing: the same bytes zipped by fflate and encrypted by the library alone. */
export async function zippedAndEncrypted(parts: Parts): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(PASSPHRASE);
  return encrypter.encrypt(zipSync(Object.fromEntries(parts), { level: 6 }));
}

/** The peer of reading. */
export async function decryptedAndUnzipped(bytes: Uint8Array): Promise<number> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(PASSPHRASE);
  return Object.keys(unzipSync(await decrypter.decrypt(bytes))).length;
}

const taken: Record<'export' | 'exportPeer' | 'import' | 'importPeer', number[]> = {
  ...{ export: [], exportPeer: [], import: [], importPeer: [] },
};

async function timed<T>(name: keyof typeof taken, work: () => Promise<T>): Promise<T> {
  globalThis.gc?.();
  const started = performance.now();
  const value = await work();
  taken[name].push(performance.now() - started);
  return value;
}

/** What the file of a package costs against zipping and encrypting the same bytes, and the way back. */
export async function packageCost(folder: string): Promise<void> {
  const parts = await packageParts(folder);
  const size = [...parts.values()].reduce((sum, { length }) => sum + length, 0);
  const order = { manifest: facts, parts, passphrase: PASSPHRASE, file: FILE };
  for (let round = 0; round < ROUNDS; round += 1) {
    const packed = valueOf(await timed('export', () => packPackage(order)));
    const peer = await timed('exportPeer', () => zippedAndEncrypted(parts));
    const source = { bytes: packed.bytes, file: FILE };
    valueOf(await timed('import', () => openPackage(source, PASSPHRASE)));
    await timed('importPeer', () => decryptedAndUnzipped(peer));
    if (round === 0)
      say(
        `  ${parts.size} Teile, ${mb(size)}; ${mb(packed.bytes.length)} gegen ${mb(peer.length)}`,
      );
  }
  const median = (name: keyof typeof taken): number => figuresOf(taken[name]).median;
  for (const name of ['export', 'import'] as const) {
    const [ours, peer] = [median(name), median(`${name}Peer`)];
    say(`  ${name}: ${ms(ours)}, nur packen und verschlüsseln: ${ms(peer)}`);
    say(`package file, ${name}: ${(ours / peer).toFixed(2)} x`);
  }
}
