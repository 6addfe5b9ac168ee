import {
  applyName,
  isFolder,
  SimulatedDisk,
  type DiskEntry,
  type DiskFile,
  type DiskFolder,
  type DiskKind,
  type DiskWrite,
  type NameChange,
} from './simulated-disk';
import type { Random } from './random';

/** What became of an unsynced write: its bytes on the disk, null where nothing arrived. */
interface Fate {
  readonly key: string;
  readonly bytes: Uint8Array | null;
}

/** A disk writes sectors, in any order. */
const SECTOR = 512;

const LOST: Fate = { key: 'l', bytes: null };
const kept = (bytes: Uint8Array): Fate => ({ key: 'k', bytes });
const torn = (bytes: Uint8Array, at: number): Fate => ({
  key: `t${at}`,
  bytes: bytes.subarray(0, at),
});

/** The file has its full length, but only the sectors (or first bytes) that `arrived` picks. */
function holed(bytes: Uint8Array, key: string, arrived: (index: number) => boolean): Fate {
  return { key, bytes: bytes.map((byte, index) => (arrived(index) ? byte : 0)) };
}

/** With more unsynced writes than that their combinations are too many for all forms of tearing. */
const FEW_WRITES = 3;

/** What can become of a write, in a few typical forms. */
function typicalFates({ bytes }: DiskWrite, isOneOfFew: boolean): readonly Fate[] {
  const middle = Math.floor(bytes.length / 2);
  const fates = [LOST, kept(bytes), torn(bytes, middle)];
  if (!isOneOfFew) return fates;
  return [
    ...fates,
    torn(bytes, bytes.length - 1),
    holed(bytes, `n${middle}`, (index) => index < middle),
    holed(bytes, 'n0', () => false),
  ];
}

function randomFate({ bytes }: DiskWrite, random: Random): Fate {
  const at = random.int(bytes.length);
  const fates = [
    () => LOST,
    () => kept(bytes),
    () => torn(bytes, at),
    () => holed(bytes, `n${at}`, (index) => index < at),
    () => randomSectors(bytes, random),
  ];
  return random.pick(fates)();
}

function randomSectors(bytes: Uint8Array, random: Random): Fate {
  const sectors = Array.from({ length: Math.ceil(bytes.length / SECTOR) }, () =>
    random.chance(0.5),
  );
  const key = `s${sectors.map(Number).join('')}`;
  return holed(bytes, key, (index) => sectors[Math.floor(index / SECTOR)] === true);
}

type ImageEntry = readonly Uint8Array[] | ReadonlyMap<string, ImageEntry>;

const isImageFile = (entry: ImageEntry): entry is readonly Uint8Array[] => Array.isArray(entry);

/** What a power cut may leave of a disk. States of the same disk with the same key are the same. */
export class DiskState {
  constructor(
    readonly key: string,
    private readonly kind: DiskKind,
    private readonly root: ImageEntry,
  ) {}

  /** The disk as the machine finds it when it starts again: all that is there is durable. */
  toDisk(): SimulatedDisk {
    const disk = new SimulatedDisk(this.kind);
    fill(disk, disk.root, this.root);
    return disk;
  }
}

function fill(disk: SimulatedDisk, folder: DiskFolder, image: ImageEntry): void {
  if (isImageFile(image)) return;
  for (const [name, entry] of image) {
    if (isImageFile(entry)) {
      folder.live.set(name, disk.newFile(entry.map((bytes) => ({ bytes, state: 'synced' }))));
    } else {
      const inner = disk.newFolder();
      fill(disk, inner, entry);
      folder.live.set(name, inner);
    }
  }
  folder.durable = new Map(folder.live);
}

/** One way the power cut may go: the names that stay changed, and what became of each unsynced write. */
interface Choice {
  readonly names: readonly NameChange[];
  readonly fateOf: (write: DiskWrite) => Fate;
}

/** The bytes of a file; what arrived behind something lost stands behind NULs. */
function fileImage(file: DiskFile, fateOf: Choice['fateOf']): { key: string; image: ImageEntry } {
  const fates = file.writes.map((write) =>
    write.state === 'synced' ? { write, fate: kept(write.bytes) } : { write, fate: fateOf(write) },
  );
  const last = fates.map(({ fate }) => fate.bytes !== null).lastIndexOf(true);
  const arrived = fates.slice(0, last + 1);
  const image = arrived.map(({ write, fate }, index) => {
    const bytes = fate.bytes ?? new Uint8Array();
    if (index === last || bytes.length === write.bytes.length) return bytes;
    return Buffer.concat([bytes, new Uint8Array(write.bytes.length - bytes.length)]);
  });
  const whole = arrived.findIndex(({ fate }) => fate.key !== 'k');
  const rest = whole < 0 ? '' : arrived.slice(whole).map(({ fate }) => fate.key);
  return { key: `${file.id}:${whole < 0 ? arrived.length : whole}${rest.toString()}`, image };
}

function folderImage(folder: DiskFolder, choice: Choice): { key: string; image: ImageEntry } {
  const names = new Map(folder.durable);
  choice.names
    .filter((change) => change.folder === folder)
    .forEach((change) => {
      applyName(names, change);
    });
  const image = new Map<string, ImageEntry>();
  const keys: string[] = [];
  for (const [name, entry] of names) {
    const inner = entryImage(entry, choice);
    image.set(name, inner.image);
    keys.push(`${name}=${inner.key}`);
  }
  return { key: `{${keys.sort().join()}}`, image };
}

function entryImage(entry: DiskEntry, choice: Choice): { key: string; image: ImageEntry } {
  return isFolder(entry) ? folderImage(entry, choice) : fileImage(entry, choice.fateOf);
}

function stateOf(disk: SimulatedDisk, choice: Choice): DiskState {
  const { key, image } = folderImage(disk.root, choice);
  return new DiskState(key, disk.kind, image);
}

/** The second half of a rename between folders is there only with its first. */
function inLegalOrder(names: readonly NameChange[], all: readonly NameChange[]): NameChange[] {
  return names.filter(
    ({ after }) => after === undefined || names.includes(after) || !all.includes(after),
  );
}

/** One state drawn at random of all that a power cut may leave now. */
export function drawState(disk: SimulatedDisk, random: Random): DiskState {
  const all = disk.unsyncedNames;
  const chance = random.pick([0, 0.2, 0.5, 0.8, 1]);
  const names =
    disk.kind === 'ntfs'
      ? all.slice(0, random.int(all.length + 1))
      : inLegalOrder(
          all.filter(() => random.chance(chance)),
          all,
        );
  const fates = new Map<DiskWrite, Fate>();
  const fateOf = (write: DiskWrite): Fate => {
    const fate = fates.get(write) ?? randomFate(write, random);
    fates.set(write, fate);
    return fate;
  };
  return stateOf(disk, { names, fateOf });
}

function* subsets<T>(items: readonly T[], from = 0): Generator<readonly T[]> {
  if (from === items.length) {
    yield [];
    return;
  }
  for (const rest of subsets(items, from + 1)) {
    yield rest;
    yield [items[from] as T, ...rest];
  }
}

function* fatesOfAll(
  writes: readonly DiskWrite[],
  areFew = writes.length <= FEW_WRITES,
): Generator<ReadonlyMap<DiskWrite, Fate>> {
  const [first, ...others] = writes;
  if (!first) {
    yield new Map();
    return;
  }
  for (const rest of fatesOfAll(others, areFew)) {
    for (const fate of typicalFates(first, areFew)) yield new Map([...rest, [first, fate]]);
  }
}

function* nameChoices(disk: SimulatedDisk): Generator<readonly NameChange[]> {
  const all = disk.unsyncedNames;
  if (disk.kind === 'ntfs') {
    for (let length = 0; length <= all.length; length += 1) yield all.slice(0, length);
    return;
  }
  for (const names of subsets(all)) {
    if (inLegalOrder(names, all).length === names.length) yield names;
  }
}

/**
 * Every state that a power cut may leave now: all combinations of names kept or undone and of writes
 * lost, kept or torn (where a write is torn: in a few typical places). For few unsynced calls only.
 */
export function* allStates(disk: SimulatedDisk): Generator<DiskState> {
  const seen = new Set<string>();
  const writes = disk.unsyncedWrites;
  for (const names of nameChoices(disk)) {
    for (const fates of fatesOfAll(writes)) {
      const fateOf = (write: DiskWrite): Fate => fates.get(write) ?? LOST;
      const state = stateOf(disk, { names, fateOf });
      if (!seen.has(state.key)) yield state;
      seen.add(state.key);
    }
  }
}
