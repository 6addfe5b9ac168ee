import type { FilePort, OpenFile } from '../../src/main/storage/file-port';
import type { Call } from '../support/faulty-port';

/**
 * What a power cut leaves. `posix`: the strictest reading; a name lives only once its folder was synced,
 * and unsynced names are kept or undone one by one. `ntfs`: folders cannot be synced; names are
 * journaled in order, and syncing a file makes all names before it durable.
 */
export type DiskKind = 'posix' | 'ntfs';

export interface DiskWrite {
  readonly bytes: Uint8Array;
  /** `spoilt` = its sync failed: still to be read, but no later sync makes it durable. */
  readonly state: 'synced' | 'unsynced' | 'spoilt';
}

export interface DiskFile {
  readonly id: number;
  /** Files only grow; the list is replaced, never changed, so that a drawn state can keep it. */
  writes: readonly DiskWrite[];
}

export interface DiskFolder {
  readonly id: number;
  /** What programs see. */
  live: Map<string, DiskEntry>;
  /** What a power cut cannot take. */
  durable: ReadonlyMap<string, DiskEntry>;
}

export type DiskEntry = DiskFile | DiskFolder;

/** A name that came, went or both (a rename), not yet durable. */
export interface NameChange {
  readonly folder: DiskFolder;
  readonly entry: DiskEntry;
  readonly appears?: string;
  readonly vanishes?: string;
  /** The other half of a rename between folders: a name goes only where the new one came. */
  readonly after?: NameChange;
}

export interface DiskCall {
  readonly call: Call;
  readonly path: string;
}

/** The file calls of the storage, reading from an offset included. */
export interface DiskPort extends FilePort {
  readFrom(path: string, offset: number): Promise<Uint8Array>;
}

export function isFolder(entry: DiskEntry | undefined): entry is DiskFolder {
  return entry !== undefined && 'live' in entry;
}

export function applyName(names: Map<string, DiskEntry>, change: NameChange): void {
  const { appears, vanishes, entry } = change;
  if (vanishes !== undefined && names.get(vanishes) === entry) names.delete(vanishes);
  if (appears !== undefined) names.set(appears, entry);
}

export function refusal(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Exceptions become refused promises, as with a real disk. */
function asked<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}

const partsOf = (path: string): readonly string[] => path.split(/[\\/]/).filter(Boolean);

function bytesOf(file: DiskFile): Uint8Array {
  return Buffer.concat(file.writes.map(({ bytes }) => bytes));
}

/**
 * A disk in memory that knows what of it is durable. A file's sync makes its bytes durable but not its
 * name; the sync of a folder makes the names in it durable but not their bytes. A made folder is synced
 * with its making, as the port promises.
 */
export class SimulatedDisk {
  readonly calls: DiskCall[] = [];
  readonly root: DiskFolder;
  readonly port: DiskPort;
  /** Called after each call: the power may go exactly here. */
  onCall: (call: DiskCall) => void = () => undefined;
  private entries = 0;
  private names: readonly NameChange[] = [];
  private unsyncedFiles: readonly DiskFile[] = [];

  constructor(readonly kind: DiskKind = 'posix') {
    this.root = this.newFolder();
    this.port = {
      read: (path) => this.call('read', path, () => bytesOf(this.fileAt(path))),
      readFrom: (path, offset) =>
        this.call('readFrom', path, () => bytesOf(this.fileAt(path)).subarray(offset)),
      readEnd: (path, most) =>
        this.call('readEnd', path, () => bytesOf(this.fileAt(path)).subarray(-most)),
      open: (path, mode) => this.call('open', path, () => this.open(path, mode)),
      rename: (from, to) => this.call('rename', to, () => this.rename(from, to)),
      renameNew: (from, to) => this.call('renameNew', to, () => this.renameNew(from, to)),
      remove: (path) => this.call('remove', path, () => this.remove(path)),
      removeFolder: (path) => this.call('removeFolder', path, () => this.removeFolder(path)),
      makeFolder: (path) => this.call('makeFolder', path, () => this.makeFolder(path)),
      list: (path) => this.call('list', path, () => [...this.folderAt(path).live.keys()]),
      syncFolder: (path) => this.call('syncFolder', path, () => this.syncFolder(path)),
    };
  }

  /** Names that a power cut may take back, oldest first. */
  get unsyncedNames(): readonly NameChange[] {
    return this.names;
  }

  /** How many calls a power cut may take back. */
  get unsyncedCalls(): number {
    return this.names.length + this.unsyncedWrites.length;
  }

  /** Writes that a power cut may take or tear. */
  get unsyncedWrites(): readonly DiskWrite[] {
    return this.unsyncedFiles.flatMap((file) =>
      file.writes.filter(({ state }) => state !== 'synced'),
    );
  }

  newFile(writes: readonly DiskWrite[] = []): DiskFile {
    this.entries += 1;
    return { id: this.entries, writes };
  }

  newFolder(): DiskFolder {
    this.entries += 1;
    return { id: this.entries, live: new Map(), durable: new Map() };
  }

  /** What happens to a file whose sync fails: its bytes can be read but will never be durable. */
  spoil(path: string): void {
    const file = this.fileAt(path);
    file.writes = file.writes.map((write) =>
      write.state === 'unsynced' ? { ...write, state: 'spoilt' } : write,
    );
  }

  private call<T>(call: DiskCall['call'], path: string, work: () => T): Promise<T> {
    return asked(() => {
      const made = { call, path };
      this.calls.push(made);
      try {
        return work();
      } finally {
        this.onCall(made);
      }
    });
  }

  private open(path: string, mode: 'createNew' | 'append'): OpenFile {
    const { folder, name } = this.placeOf(path);
    const there = folder.live.get(name);
    if (isFolder(there)) throw refusal('EISDIR');
    if (there && mode === 'createNew') throw refusal('EEXIST');
    const file = there ?? this.newFile();
    if (!there) this.note({ folder, entry: file, appears: name });
    return {
      write: (bytes) => this.call('write', path, () => this.append(file, bytes)),
      sync: () => this.call('sync', path, () => this.sync(file)),
      close: () => this.call('close', path, () => undefined),
    };
  }

  private append(file: DiskFile, bytes: Uint8Array): void {
    file.writes = [...file.writes, { bytes: Uint8Array.from(bytes), state: 'unsynced' }];
    if (!this.unsyncedFiles.includes(file)) this.unsyncedFiles = [...this.unsyncedFiles, file];
  }

  private sync(file: DiskFile): void {
    file.writes = file.writes.map((write) =>
      write.state === 'unsynced' ? { ...write, state: 'synced' } : write,
    );
    this.unsyncedFiles = this.unsyncedFiles.filter(({ writes }) =>
      writes.some(({ state }) => state !== 'synced'),
    );
    if (this.kind === 'ntfs') this.settle(() => true);
  }

  private rename(from: string, to: string): void {
    const [source, target] = [this.placeOf(from), this.placeOf(to)];
    const entry = source.folder.live.get(source.name);
    if (!entry) throw refusal('ENOENT');
    if (isFolder(target.folder.live.get(target.name))) throw refusal('EPERM');
    if (source.folder === target.folder) {
      this.note({ folder: target.folder, entry, appears: target.name, vanishes: source.name });
      return;
    }
    const appears = this.note({ folder: target.folder, entry, appears: target.name });
    this.note({ folder: source.folder, entry, vanishes: source.name, after: appears });
  }

  /** As the real one does it: a second name, then the first one goes. */
  private renameNew(from: string, to: string): void {
    const [source, target] = [this.placeOf(from), this.placeOf(to)];
    const entry = source.folder.live.get(source.name);
    if (!entry) throw refusal('ENOENT');
    if (target.folder.live.has(target.name)) throw refusal('EEXIST');
    const appears = this.note({ folder: target.folder, entry, appears: target.name });
    this.note({ folder: source.folder, entry, vanishes: source.name, after: appears });
  }

  private remove(path: string): void {
    const { folder, name } = this.placeOf(path);
    const entry = folder.live.get(name);
    if (!entry) throw refusal('ENOENT');
    if (isFolder(entry)) throw refusal('EISDIR');
    this.note({ folder, entry, vanishes: name });
  }

  private removeFolder(path: string): void {
    const entry = this.folderAt(path);
    if (entry.live.size > 0) throw refusal('ENOTEMPTY');
    const { folder, name } = this.placeOf(path);
    this.note({ folder, entry, vanishes: name });
  }

  private makeFolder(path: string): void {
    let folder = this.root;
    for (const name of partsOf(path)) {
      const there = folder.live.get(name);
      if (there && !isFolder(there)) throw refusal('EEXIST');
      const next = there ?? this.newFolder();
      if (!there) {
        const made = this.note({ folder, entry: next, appears: name });
        if (this.kind === 'posix') this.settle((change) => change === made);
      }
      folder = next;
    }
  }

  private syncFolder(path: string): void {
    const folder = this.folderAt(path);
    if (this.kind === 'ntfs') return;
    const needed = this.names.flatMap((change) =>
      change.folder === folder && change.after ? [change.after] : [],
    );
    this.settle((change) => change.folder === folder || needed.includes(change));
  }

  private note(change: NameChange): NameChange {
    applyName(change.folder.live, change);
    this.names = [...this.names, change];
    return change;
  }

  /** Makes those changes of names durable. */
  private settle(is: (change: NameChange) => boolean): void {
    for (const change of this.names.filter(is)) {
      const durable = new Map(change.folder.durable);
      applyName(durable, change);
      change.folder.durable = durable;
    }
    this.names = this.names.filter((change) => !is(change));
  }

  private placeOf(path: string): { readonly folder: DiskFolder; readonly name: string } {
    const parts = partsOf(path);
    const name = parts.at(-1);
    if (name === undefined) throw refusal('EPERM');
    return { folder: this.folderAt(parts.slice(0, -1).join('/')), name };
  }

  private entryAt(path: string): DiskEntry {
    let entry: DiskEntry = this.root;
    for (const name of partsOf(path)) {
      if (!isFolder(entry)) throw refusal('ENOTDIR');
      const next = entry.live.get(name);
      if (!next) throw refusal('ENOENT');
      entry = next;
    }
    return entry;
  }

  private folderAt(path: string): DiskFolder {
    const entry = this.entryAt(path);
    if (!isFolder(entry)) throw refusal('ENOTDIR');
    return entry;
  }

  private fileAt(path: string): DiskFile {
    const entry = this.entryAt(path);
    if (isFolder(entry)) throw refusal('EISDIR');
    return entry;
  }
}
