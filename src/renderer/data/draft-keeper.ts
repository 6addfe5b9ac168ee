import { formPlace } from '../../shared/domain/forms/form-place';
import type { AppError } from '../../shared/errors';
import type { Output } from '../../shared/ipc/contract';
import type { OperationName } from '../../shared/ipc/operation-names';
import type { Api } from './api';
import { restoreForms, useForms, type Forms, type FormText } from './typed-forms';

export type RestoredDraft = Output<'drafts.list'>['drafts'][number];
export type Restored = Output<'drafts.list'>;

interface KeeperParts {
  readonly api: Api;
  /** Takes what was typed in an earlier run. */
  readonly onRestored: (restored: Restored) => void;
  /** What is typed cannot be kept; told once until it can again. */
  readonly onTrouble: (error: AppError) => void;
}

export interface DraftKeeper {
  /** Brings back what is kept in a folder that is open now, and keeps what is typed from now on. */
  readonly open: (folder: string) => Promise<void>;
  /** The folder is not open any more: its drafts stay as they are. */
  readonly close: () => void;
  /** Keeps at once what waits to be kept. */
  readonly flush: () => Promise<void>;
  /** The same api, which keeps what is typed before it opens another folder. */
  readonly api: Api;
}

/** A pause in the typing; with the way to the disk it stays under a second. */
export const PAUSE_MS = 600;
/** Who types without a pause loses no more than this. */
export const LONGEST_MS = 2_500;
/** After a refusal of the disk. */
export const RETRY_MS = 5_000;

const LEAVING: ReadonlySet<OperationName> = new Set<OperationName>([
  'window.createFolder',
  'window.openExample',
  'window.openFolder',
]);

/** The forms of one open folder and what of them is on its way to the disk. */
class FolderDrafts {
  /** Forms that may have a file. */
  private readonly kept = new Set<string>();
  /** Since when something waits, form by form. */
  private readonly since = new Map<string, number>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly busy = new Set<string>();
  private isTroubled = false;
  private isRestoring = false;
  private isOver = false;

  constructor(
    private readonly parts: KeeperParts,
    private readonly folder: string,
  ) {}

  async restore(): Promise<void> {
    const listed = await this.parts.api.call('drafts.list', {});
    if (this.isOver) return;
    if (!listed.ok) {
      this.parts.onTrouble(listed.error);
      return;
    }
    const { drafts } = listed.value;
    const texts = drafts.map(({ key, typed, unread }) => [key, { typed, unread }] as const);
    for (const { key } of drafts) this.kept.add(key);
    // What lies there need not be written again; its time says when it was typed.
    this.isRestoring = true;
    restoreForms(Object.fromEntries(texts));
    this.isRestoring = false;
    this.parts.onRestored(listed.value);
  }

  /** Something of this form was typed, saved or dropped. */
  touch(key: string): void {
    if (this.isRestoring) return;
    const isTyped = key in useForms.getState().forms;
    if (!isTyped && !this.kept.has(key)) {
      this.forget(key);
      return;
    }
    const now = Date.now();
    const since = this.since.get(key) ?? now;
    this.since.set(key, since);
    const pause = isTyped ? Math.min(PAUSE_MS, since + LONGEST_MS - now) : 0;
    this.wait(key, Math.max(0, pause));
  }

  async flush(): Promise<void> {
    await Promise.all([...this.since.keys()].map((key) => this.send(key)));
  }

  end(): void {
    this.isOver = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  private forget(key: string): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    this.since.delete(key);
  }

  private wait(key: string, pause: number): void {
    clearTimeout(this.timers.get(key));
    const timer = setTimeout(() => {
      // On a slow disk the next state waits for the answer instead of lengthening the queue.
      if (this.busy.has(key)) this.wait(key, PAUSE_MS);
      else void this.send(key);
    }, pause);
    this.timers.set(key, timer);
  }

  /** The main process does one after the other, so that the last word of a form is the last there too. */
  private async send(key: string): Promise<void> {
    this.forget(key);
    const text = useForms.getState().forms[key];
    this.kept.add(key);
    this.busy.add(key);
    const error = await this.call(key, text);
    this.busy.delete(key);
    if (this.isOver) return;
    if (error) this.refused(key, error);
    else this.isTroubled = false;
    // A write that came after this call has put the form back where it belongs.
    const isGone = !error && text === undefined && !(key in useForms.getState().forms);
    if (isGone) this.kept.delete(key);
  }

  private async call(key: string, text: FormText | undefined): Promise<AppError | null> {
    const { api } = this.parts;
    const { folder } = this;
    const done = text
      ? await api.call('drafts.save', { folder, key, ...asJson(text) })
      : await api.call('drafts.remove', { folder, key });
    return done.ok ? null : done.error;
  }

  private refused(key: string, error: AppError): void {
    if (!this.since.has(key)) this.since.set(key, Date.now());
    if (!this.timers.has(key)) this.wait(key, RETRY_MS);
    // A folder that is just being opened again takes it the next time.
    if (this.isTroubled || error.code === 'folder.notOpen') return;
    this.isTroubled = true;
    this.parts.onTrouble(error);
  }
}

/** Values of forms are what records are made of, which is JSON; fields without a value are none. */
function asJson({ typed, unread }: FormText): Pick<RestoredDraft, 'typed' | 'unread'> {
  const plain = JSON.parse(JSON.stringify(typed)) as RestoredDraft['typed'];
  return { typed: plain, unread };
}

function touched(now: Forms, before: Forms): readonly string[] {
  const keys = new Set([...Object.keys(now), ...Object.keys(before)]);
  return [...keys].filter((key) => now[key] !== before[key]);
}

/** Keeps what is typed beside the data of the open folder, so that no crash takes it. */
export function createDraftKeeper(parts: KeeperParts): DraftKeeper {
  let current: { readonly folder: string; readonly drafts: FolderDrafts } | null = null;
  let opening: Promise<void> = Promise.resolve();
  useForms.subscribe(({ forms }, { forms: before }) => {
    for (const key of touched(forms, before)) current?.drafts.touch(key);
  });
  const flush = async (): Promise<void> => {
    await current?.drafts.flush();
  };
  return {
    open: (folder) => {
      if (current?.folder === folder) return opening;
      current?.drafts.end();
      const drafts = new FolderDrafts(parts, folder);
      current = { folder, drafts };
      // What stands in forms before their folder is known belongs to it too.
      for (const key of Object.keys(useForms.getState().forms)) drafts.touch(key);
      opening = drafts.restore();
      return opening;
    },
    close: () => {
      current?.drafts.end();
      current = null;
    },
    flush,
    api: {
      ...parts.api,
      call: async (operation, input) => {
        if (LEAVING.has(operation)) await flush();
        return parts.api.call(operation, input);
      },
    },
  };
}

/** Whether the form of a draft can be opened. */
export function hasForm({ key, isGone }: RestoredDraft): boolean {
  return !isGone && formPlace(key) !== null;
}
