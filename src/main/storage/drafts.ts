import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../../shared/result';
import type { Codec } from './codec';
import { sealFile, unsealFile } from './envelope';
import { diskCause, errorCode, isDiskError, listIfThere, type FilePort } from './file-port';
import { Queue } from './queue';
import { writeAtomically } from './write-atomically';

/**
 * Drafts: text that stands in an open form and is not saved, so that a crash of the program or a power
 * cut takes at most the last moment of it. One file per form and person:
 *
 *     <data folder>/drafts/<pc>-<user>-<32 hex digits>.json
 *
 * sealed like a snapshot. They are no part of the journal, of a generation, of a backup or of an export,
 * and need no right to write. Whoever erases something finds every copy by reading all files of this
 * folder, whatever their endings: `.json` drafts, `.json.beschaedigt-*` set aside, `.json.*.tmp` left by a
 * crash. What cannot be opened there has to be removed too, since nobody can say what it holds.
 */
const FOLDER = 'drafts';

/** More than anybody types: forty times the longest text that a record takes. */
export const DRAFT_MAX_BYTES = 1_048_576;

const draftSchema = z.strictObject({
  pc: z.string(),
  user: z.string(),
  key: z.string(),
  typed: z.record(z.string(), z.json()),
  /** Text by field that is no value yet. */
  unread: z.record(z.string(), z.string()),
  /** When it was written. */
  at: z.string(),
  /** What the record was called then; it may be deleted since. */
  subject: z.string().nullable(),
});
type StoredDraft = z.infer<typeof draftSchema>;
export type SavedDraft = Omit<StoredDraft, 'pc' | 'user'>;

/** Whose drafts: nobody sees what others have typed, nor oneself on another PC. */
export interface Typist {
  readonly pc: string;
  readonly user: string;
}

export interface Drafts {
  readonly drafts: readonly SavedDraft[];
  /** Names of files that could not be read; those that were not what had been written lie aside. */
  readonly setAside: readonly string[];
}

interface Place {
  readonly port: FilePort;
  readonly codec: Codec;
  readonly token: () => string;
}

const SAFE_LENGTH = 24;
const HASH_LENGTH = 32;

/** Only what every file system takes in a name; the hash tells apart what falls together here. */
function safe(name: string): string {
  return name.replace(/[^A-Za-z0-9]+/g, '_').slice(0, SAFE_LENGTH) || '_';
}

function prefixOf({ pc, user }: Typist): string {
  return `${safe(pc)}-${safe(user)}-`;
}

function nameOf(typist: Typist, key: string): string {
  const whole = JSON.stringify([typist.pc, typist.user, key]);
  const hash = createHash('sha256').update(whole).digest('hex').slice(0, HASH_LENGTH);
  return `${prefixOf(typist)}${hash}.json`;
}

/** The drafts of data folders; one call after the other, so that the last word of a form is the last. */
export class DraftFiles {
  private readonly queue = new Queue();
  /** Data folders whose folder of drafts is known to be there. */
  private readonly made = new Set<string>();

  constructor(
    private readonly place: Place,
    private readonly typist: Typist,
  ) {}

  save(folder: string, draft: SavedDraft): Promise<Result<null>> {
    const { port, codec, token } = this.place;
    const bytes = sealFile({ ...this.typist, ...draft }, codec);
    if (bytes.length > DRAFT_MAX_BYTES) return Promise.resolve(err({ code: 'draft.tooLarge' }));
    const path = this.pathOf(folder, draft.key);
    return this.run({ folder, code: 'draft.disk' }, async () => {
      await this.makeFolder(folder);
      await writeAtomically(port, { path, bytes, token: token() });
      return null;
    });
  }

  remove(folder: string, key: string): Promise<Result<null>> {
    const { port } = this.place;
    return this.run({ folder, code: 'draft.disk' }, async () => {
      try {
        await port.remove(this.pathOf(folder, key));
        await port.syncFolder(join(folder, FOLDER));
      } catch (error) {
        if (errorCode(error) !== 'ENOENT') throw error;
      }
      return null;
    });
  }

  /** This person's drafts on this PC, the oldest first. A damaged file costs itself and nothing else. */
  list(folder: string): Promise<Result<Drafts>> {
    return this.run({ folder, code: 'draft.unreadable' }, async () => {
      const names = await listIfThere(this.place.port, join(folder, FOLDER));
      const own = names.filter((name) => name.startsWith(prefixOf(this.typist)));
      await this.removeLeftovers(folder, own);
      const drafts: SavedDraft[] = [];
      const setAside: string[] = [];
      for (const name of own.filter((each) => each.endsWith('.json'))) {
        const read = await this.read(folder, name);
        if (read === 'damaged') setAside.push(await this.setAside(folder, name));
        else if (read === 'refused') setAside.push(name);
        else if (read !== null) drafts.push(read);
      }
      drafts.sort((a, b) => (a.at < b.at ? -1 : 1));
      return { drafts, setAside };
    });
  }

  /** Resolves once everything asked for so far is on the disk or refused. */
  settled(): Promise<void> {
    return this.queue.run(() => Promise.resolve());
  }

  private pathOf(folder: string, key: string): string {
    return join(folder, FOLDER, nameOf(this.typist, key));
  }

  private run<T>(
    { folder, code }: { readonly folder: string; readonly code: 'draft.disk' | 'draft.unreadable' },
    task: () => Promise<T>,
  ): Promise<Result<T>> {
    return this.queue.run(async () => {
      try {
        return ok(await task());
      } catch (error) {
        if (!isDiskError(error)) throw error;
        this.made.delete(folder);
        return err({ code, cause: diskCause(error) });
      }
    });
  }

  private async makeFolder(folder: string): Promise<void> {
    if (this.made.has(folder)) return;
    await this.place.port.makeFolder(join(folder, FOLDER));
    await this.place.port.syncFolder(folder);
    this.made.add(folder);
  }

  /** A crash between writing and renaming leaves a temporary file, which may hold what was typed. */
  private async removeLeftovers(folder: string, own: readonly string[]): Promise<void> {
    for (const name of own.filter((each) => each.endsWith('.tmp'))) {
      await this.place.port.remove(join(folder, FOLDER, name)).catch(() => undefined);
    }
  }

  /** Null = not there any more, or somebody else's whose name looks the same. */
  private async read(
    folder: string,
    name: string,
  ): Promise<SavedDraft | 'damaged' | 'refused' | null> {
    const { port } = this.place;
    let bytes: Uint8Array;
    try {
      bytes = await port.read(join(folder, FOLDER, name));
    } catch (error) {
      if (!isDiskError(error)) throw error;
      return errorCode(error) === 'ENOENT' ? null : 'refused';
    }
    const draft = this.open(bytes);
    if (draft === null) return 'damaged';
    const { pc, user, ...saved } = draft;
    const { typist } = this;
    if (pc !== typist.pc || user !== typist.user) return null;
    // Sound, but under another draft's name: a copy by hand.
    return nameOf(typist, saved.key) === name ? saved : null;
  }

  private open(bytes: Uint8Array): StoredDraft | null {
    const parsed = draftSchema.safeParse(unsealFile(bytes, this.place.codec));
    return parsed.success ? parsed.data : null;
  }

  /** Kept beside the others for whoever wants to look into it; where it cannot be moved it stays. */
  private async setAside(folder: string, name: string): Promise<string> {
    const aside = `${name}.beschaedigt-${this.place.token()}`;
    const path = join(folder, FOLDER, name);
    try {
      await this.place.port.rename(path, join(folder, FOLDER, aside));
      return aside;
    } catch (error) {
      if (!isDiskError(error)) throw error;
      return name;
    }
  }
}
