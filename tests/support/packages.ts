import {
  PACKAGE_FORMAT,
  PACKAGE_VERSION,
  writtenSums,
  type ManifestFacts,
  type PackageManifest,
} from '../../src/main/handover/package-manifest';
import { MANIFEST, SUMS } from '../../src/main/handover/package-names';
import { PassphraseKey } from '../../src/main/handover/package-key';
import { packPackage, type PackedPackage } from '../../src/main/handover/package-write';
import { hashOf, sealBytes } from '../../src/main/storage/sealed-zip';
import { packPart, writePackage, type PackedPart } from '../../src/main/zip/package';

/** Random enough for the minimum, and not used anywhere else. */
export const PASSPHRASE = 'k7mq-x2pf-9tzd-4hwb-6vjn-r3cs';
/** The cheapest that the library takes in earnest: tests open hundreds of files. */
export const CHEAP = 1;
export const FILE = '2026-06-30_Uebergabepaket_13-BY_14-BE.zip';

export const facts: ManifestFacts = {
  packageId: '0b6f2f7e-5a0e-4c52-9a55-6b7f3c1d2e40',
  madeAt: '2026-06-30T09:12:00.000Z',
  program: '0.1.0',
  from: { number: 13, land: 'BY', landName: 'Bayern', office: 'Geschäftsstelle der IntMK' },
  to: { number: 14, land: 'BE', landName: 'Berlin', from: '2026-07-01' },
  training: false,
  categories: ['base', 'contacts'],
  folderFormat: 2,
  records: { 'register.persons': 2 },
  digest: 'ab'.repeat(32),
};

/** Some parts as a package has them: text that shrinks, a file that is packed already, an empty one. */
export const parts: ReadonlyMap<string, Uint8Array> = new Map<string, Uint8Array>([
  ['Deckblatt.docx', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(500, 7)])],
  ['daten/konferenzbuero.json', Buffer.from('{"format":2}\n', 'utf8')],
  [
    'daten/generations/1/register.json',
    Buffer.from(JSON.stringify({ persons: Array.from({ length: 60 }, (_, at) => `Muster ${at}`) })),
  ],
  ['daten/generations/1/journal/000001.jsonl', new Uint8Array(0)],
  [`daten/files/${'0f'.repeat(32)}`, Buffer.from('%PDF-1.7 …', 'utf8')],
]);

/** A sound package of these parts. */
export async function soundPackage(
  passphrase: string | null,
  content: ReadonlyMap<string, Uint8Array> = parts,
): Promise<PackedPackage> {
  const order = { manifest: facts, parts: content, passphrase, file: FILE };
  const key = new PassphraseKey(passphrase ?? '', CHEAP);
  const packed = await packPackage(order, { key });
  if (!packed.ok) throw new Error(JSON.stringify(packed.error));
  return packed.value;
}

/** Entries of a package made by hand: as the program would list them, unless `change` says otherwise. */
export function listedEntries(
  content: ReadonlyMap<string, Uint8Array> = parts,
  change: (manifest: PackageManifest) => object = (manifest) => manifest,
): readonly PackedPart[] {
  const notes = [...content].map(([name, bytes]) => ({
    name,
    bytes: bytes.length,
    sha256: hashOf(bytes),
  }));
  const honest: PackageManifest = {
    format: PACKAGE_FORMAT,
    version: PACKAGE_VERSION,
    ...facts,
    parts: notes,
  };
  const told = change(honest);
  const manifest = Buffer.from(JSON.stringify(told), 'utf8');
  // Whoever lies in one list does so in the other.
  const listed =
    'parts' in told && Array.isArray(told.parts) ? (told.parts as typeof notes) : notes;
  const sums = writtenSums([{ name: MANIFEST, sha256: hashOf(manifest) }, ...listed]);
  return [[MANIFEST, manifest] as const, [SUMS, sums] as const, ...content].map(([name, bytes]) =>
    packPart(name, bytes),
  );
}

/** Changes a zip before it is sealed; `table` = where its table begins. */
export type Patch = (zip: Buffer, table: number) => Buffer;

/** A zip of these entries with a seal that fits: what somebody could make who knows how it is done. */
export function sealedByHand(
  entries: readonly PackedPart[],
  patch: Patch = (zip) => zip,
  seal: object = {},
): Buffer {
  const zip = Buffer.from(writePackage(entries, '2026-06-30'));
  const patched = patch(zip, zip.readUInt32LE(zip.length - 6));
  return sealBytes(patched, { package: PACKAGE_VERSION, packageId: facts.packageId, ...seal });
}
