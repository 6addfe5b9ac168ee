import { z } from 'zod';
import { daySchema } from '../../shared/domain/calendar/day-schema';
import { handoverCategories } from '../../shared/domain/handover/categories';
import { landCode } from '../../shared/domain/register/records';
import { FORMAT } from '../storage/folder';
import { isPackageEntry, LIST_PARTS } from './package-names';

export const PACKAGE_FORMAT = 'konferenzbuero-uebergabe';
/** The version of packages that this program writes and reads. */
export const PACKAGE_VERSION = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const number = z.int().min(1).max(999);
const land = landCode.nullable();
const name = z.string().max(500);

export const packagePartSchema = z.strictObject({
  /** Name in the zip. */
  name: z.string().refine((part) => isPackageEntry(part) && !LIST_PARTS.includes(part)),
  bytes: z.int().min(0),
  sha256,
});
export type PackagePartNote = z.infer<typeof packagePartSchema>;

/** `manifest.json` of a package: what it is, where it comes from, and every part of it. */
export const packageManifestSchema = z.strictObject({
  format: z.literal(PACKAGE_FORMAT),
  version: z.literal(PACKAGE_VERSION),
  packageId: z.uuid(),
  /** UTC. */
  madeAt: z.iso.datetime(),
  /** Version of the program. */
  program: z.string().min(1).max(50),
  /** The chair year that ends; `landName` and `office` are "" where nothing is known. */
  from: z.strictObject({ number, land, landName: name, office: name }),
  /** The chair year it is for; null = not known yet. */
  to: z.strictObject({ number, land, landName: name, from: daySchema }).nullable(),
  training: z.boolean(),
  categories: z.array(z.enum(handoverCategories)).max(40),
  /** The format of the data folder in it. */
  folderFormat: z.int().min(1),
  /** By `kind.collection`, as `store.check` counts. */
  records: z.record(z.string().max(100), z.int().min(0)),
  /** Over all records, as `store.check` computes it. */
  digest: sha256,
  /** All parts but the two lists, in the order in which they lie in the zip. */
  parts: z.array(packagePartSchema).max(65_000),
});
export type PackageManifest = z.infer<typeof packageManifestSchema>;
/** What whoever makes a package has to know; the rest follows from its parts. */
export type ManifestFacts = Omit<PackageManifest, 'format' | 'version' | 'parts'>;

export type ReadManifest =
  | { readonly kind: 'sound'; readonly manifest: PackageManifest }
  | { readonly kind: 'newer' }
  /** It says of itself that it is a package, and is none. */
  | { readonly kind: 'wrong' }
  | { readonly kind: 'none' };

const probe = z.looseObject({ format: z.literal(PACKAGE_FORMAT), version: z.int().min(1) });

/** Reads a manifest from its bytes; what a newer program wrote is not looked at any further. */
export function readManifest(bytes: Uint8Array): ReadManifest {
  const value = parsed(bytes);
  const probed = probe.safeParse(value);
  if (!probed.success) return { kind: 'none' };
  if (probed.data.version > PACKAGE_VERSION) return { kind: 'newer' };
  const manifest = packageManifestSchema.safeParse(value);
  if (!manifest.success) return { kind: 'wrong' };
  return manifest.data.folderFormat > FORMAT
    ? { kind: 'newer' }
    : { kind: 'sound', manifest: manifest.data };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return null;
  }
}

/** The manifest as it stands in the zip: to be read by people as well. */
export function writtenManifest(manifest: PackageManifest): Uint8Array {
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8');
}

/** `Pruefsummen.sha256`: a line for each part, as `sha256sum -c` reads them. */
export function writtenSums(parts: readonly Pick<PackagePartNote, 'name' | 'sha256'>[]): Buffer {
  return Buffer.from(parts.map((part) => `${part.sha256}  ${part.name}\n`).join(''), 'utf8');
}

/** The name of the file; `day` is the day in the office on which it was made. */
export function packageFileName(
  { from, to }: Pick<PackageManifest, 'from' | 'to'>,
  { day, encrypted }: { readonly day: string; readonly encrypted: boolean },
): string {
  const term = (one: { number: number; land: string | null }): string =>
    `_${one.number}${one.land === null ? '' : `-${one.land}`}`;
  const ending = encrypted ? 'age' : 'zip';
  return `${day}_Uebergabepaket${term(from)}${to ? term(to) : ''}.${ending}`;
}
