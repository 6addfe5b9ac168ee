import { basename, resolve } from 'node:path';
import { caseOf, newCases, type Wanted } from '../../shared/domain/dispatch/cases';
import type { Dispatch, PaperVersion } from '../../shared/domain/dispatch/records';
import { outdatedIn, paperKey, versionsOf } from '../../shared/domain/dispatch/versions';
import { kindsNamed } from '../../shared/domain/documents/collect';
import { findKind } from '../../shared/domain/documents/kinds/registry';
import { isObstacle } from '../../shared/domain/documents/plan';
import { participantLabel } from '../../shared/domain/recipients/recipient';
import { put, type Draft, type StoreView } from '../../shared/domain/storage/store-view';
import type { Input, Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import { todayOf } from '../app';
import { prepareOutFolder, writePaper } from '../jobs/paper-files';
import { diskCause, isDiskError } from '../storage/file-port';
import { conferenceOf } from './conference-of';
import type { Context, Handlers } from './context';
import { officeFilesOf } from './office-files';
import { inSlices } from './slices';

type DispatchHandlers = Pick<
  Handlers,
  'dispatch.extract' | 'dispatch.list' | 'dispatch.number' | 'dispatch.record'
>;
type Listed = Output<'dispatch.list'>;
type SentPaper = Input<'dispatch.record'>['papers'][number];

function list(view: StoreView, conferenceId: string): Listed {
  const all = view.conference(conferenceId, 'paperVersions').all();
  const newest = new Map<string, number>();
  for (const version of all) {
    const key = paperKey(version);
    newest.set(key, Math.max(newest.get(key) ?? 0, version.number));
  }
  const sent = new Map<string, Listed['versions'][number]['dispatches']>();
  for (const { versionId, ...dispatch } of view.conference(conferenceId, 'dispatches').all()) {
    const of = sent.get(versionId) ?? [];
    of.push(dispatch);
    sent.set(versionId, of);
  }
  return {
    versions: all
      .map((version) => ({
        ...version,
        isNewest: newest.get(paperKey(version)) === version.number,
        dispatches: sent.get(version.id) ?? [],
      }))
      .sort((a, b) => a.title.localeCompare(b.title, 'de') || b.number - a.number),
    outdated: outdatedIn(view, conferenceId).map(({ paper, ...item }) => ({ ...paper, ...item })),
    scans: [...view.conference(conferenceId, 'signedScans').all()],
  };
}

/** Letters of these kinds that can be made now: each gets a number of its own. */
async function lettersOf(
  { app, store }: Context,
  { conferenceId, kinds, recipients }: Input<'dispatch.number'>,
): Promise<Result<readonly Wanted[]>> {
  const named = kindsNamed(kinds);
  if (!named.ok) return named;
  const { view, manifest } = store;
  const date = todayOf(app, view);
  const only = recipients === undefined ? null : new Set(recipients);
  const source = {
    ...{ view, conferenceId, date, training: manifest.training, signatoryId: null, only },
  };
  function* slices(): Generator<readonly Wanted[]> {
    if (!named.ok) return;
    for (const kind of named.value) {
      if (kind.per !== 'recipient') continue;
      for (const item of kind.plan(source).items) {
        if (isObstacle(item) || item.about === null) continue;
        yield [{ id: app.newId(), kind: kind.name, participantId: item.about }];
      }
    }
  }
  return ok(await inSlices(slices()));
}

async function number(
  input: Input<'dispatch.number'>,
  context: Context,
): Promise<Result<Output<'dispatch.number'>>> {
  const { conferenceId } = input;
  const there = conferenceOf(context.store.view, conferenceId);
  if (!there.ok) return there;
  const wanted = await lettersOf(context, input);
  if (!wanted.ok) return wanted;
  const year = Number(todayOf(context.app, context.store.view).slice(0, 4));
  let numbered = 0;
  const done = await context.change({
    operation: 'dispatch.number',
    rule: (view) => {
      const cases = newCases(view, { conferenceId, year }, wanted.value);
      if (cases === null) return err({ code: 'dispatch.numbersUsedUp', year });
      numbered = cases.length;
      return ok(cases.map((item) => put.conference(conferenceId, 'letterCases', item)));
    },
  });
  return done.ok ? ok({ numbered }) : done;
}

interface KeptPaper extends SentPaper {
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Keeps a file as it is now: whoever sends a paper may have worked on it in Word. */
async function keep(context: Context, paper: SentPaper): Promise<Result<KeptPaper>> {
  const path = resolve(context.app.baseFolder, paper.path);
  const fileName = basename(path);
  try {
    const bytes = await context.app.files.read(path);
    const kept = await officeFilesOf(context).put(bytes);
    return kept.ok ? ok({ ...paper, fileName, sha256: kept.value, bytes: bytes.length }) : kept;
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return err({ code: 'dispatch.unreadable', file: fileName, cause: diskCause(error) });
  }
}

/** Builds the records of one dispatch, paper by paper, on what is there already. */
class Recording {
  readonly drafts: Draft[] = [];
  versions = 0;
  dispatches = 0;
  private readonly known: PaperVersion[];

  constructor(
    private readonly view: StoreView,
    private readonly input: Input<'dispatch.record'>,
    private readonly newId: () => string,
  ) {
    this.known = [...view.conference(input.conferenceId, 'paperVersions').all()];
  }

  add(paper: KeptPaper): Result<null> {
    const { conferenceId } = this.input;
    const participants = this.view.conference(conferenceId, 'participants');
    const participant = paper.about === null ? undefined : participants.get(paper.about);
    const title = this.titleOf(paper);
    const recipients = participant ? [participant.id] : (this.input.recipients ?? []);
    if (recipients.length === 0) return err({ code: 'dispatch.noRecipients', title });
    const version = this.versionOf(paper, title);
    for (const id of recipients) {
      const to = participants.get(id);
      if (!to) return err({ code: 'dispatch.foreignRecipient', title, about: id });
      const { kind } = paper;
      const number = caseOf(this.view, conferenceId, { kind, participantId: id })?.number ?? null;
      this.send(version, {
        participantId: id,
        recipient: participantLabel(this.view, to),
        caseNumber: number,
      });
    }
    return ok(null);
  }

  private titleOf({ kind, about }: KeptPaper): string {
    const { conferenceId } = this.input;
    const title = findKind(kind)?.title ?? kind;
    if (about === null) return title;
    const participant = this.view.conference(conferenceId, 'participants').get(about);
    if (participant) return `${title}: ${participantLabel(this.view, participant)}`;
    const release = this.view.conference(conferenceId, 'pressReleases').get(about);
    return release ? `${title}: ${release.headline}`.slice(0, 400) : title;
  }

  /** The version of these very bytes, or the next one. */
  private versionOf(paper: KeptPaper, title: string): PaperVersion {
    const { kind, about, fileName, sha256, bytes } = paper;
    const before = versionsOf(this.known, paper);
    const same = before.find((version) => version.sha256 === sha256);
    if (same) return same;
    const made: PaperVersion = {
      ...{ id: this.newId(), kind, about, title, fileName, sha256, bytes },
      number: (before.at(-1)?.number ?? 0) + 1,
      fileReference: this.input.fileReference ?? null,
    };
    this.known.push(made);
    this.versions += 1;
    this.drafts.push(put.conference(this.input.conferenceId, 'paperVersions', made));
    return made;
  }

  private send(
    version: PaperVersion,
    to: Pick<Dispatch, 'participantId' | 'recipient' | 'caseNumber'>,
  ): void {
    const { conferenceId, on, way, note = null } = this.input;
    const record = { id: this.newId(), versionId: version.id, ...to, on, way, note };
    this.dispatches += 1;
    this.drafts.push(put.conference(conferenceId, 'dispatches', record));
  }
}

async function record(
  input: Input<'dispatch.record'>,
  context: Context,
): Promise<Result<Output<'dispatch.record'>>> {
  const { app, change, store } = context;
  const there = conferenceOf(store.view, input.conferenceId);
  if (!there.ok) return there;
  const kinds = kindsNamed(input.papers.map(({ kind }) => kind));
  if (!kinds.ok) return kinds;
  const kept: KeptPaper[] = [];
  for (const paper of input.papers) {
    const one = await keep(context, paper);
    if (!one.ok) return one;
    kept.push(one.value);
  }
  let counts = { versions: 0, dispatches: 0 };
  const done = await change({
    operation: 'dispatch.record',
    rule: (view) => {
      const recording = new Recording(view, input, app.newId);
      for (const paper of kept) {
        const added = recording.add(paper);
        if (!added.ok) return added;
      }
      counts = { versions: recording.versions, dispatches: recording.dispatches };
      return ok(recording.drafts);
    },
  });
  return done.ok ? ok(counts) : done;
}

async function extract(
  input: Input<'dispatch.extract'>,
  context: Context,
): Promise<Result<Output<'dispatch.extract'>>> {
  const { app, store } = context;
  const { conferenceId, versionId: id } = input;
  const version = store.view.conference(conferenceId, 'paperVersions').get(id);
  if (!version) return err({ code: 'record.missing', collection: 'paperVersions', id });
  const bytes = await officeFilesOf(context).read(version.sha256);
  if (!bytes.ok) return bytes;
  const folder = resolve(app.baseFolder, input.folder);
  const ready = await prepareOutFolder(app.files, folder);
  if (!ready.ok) return ready;
  const name = basename(version.fileName);
  const file = { folder, name, bytes: bytes.value, token: app.newId() };
  const written = await writePaper(app.files, file);
  if (!written.ok) return written;
  app.madeFiles.add(written.value.path);
  return ok({ path: written.value.path });
}

export const dispatchHandlers: DispatchHandlers = {
  'dispatch.extract': extract,
  'dispatch.list': ({ conferenceId }, { store }) => {
    const there = conferenceOf(store.view, conferenceId);
    return there.ok ? ok(list(store.view, conferenceId)) : there;
  },
  'dispatch.number': number,
  'dispatch.record': record,
};
