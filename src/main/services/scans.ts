import { basename, resolve } from 'node:path';
import type { SignedScan } from '../../shared/domain/dispatch/records';
import { parseCaseNumber, type CaseNumber } from '../../shared/domain/documents/case-number';
import { findKind } from '../../shared/domain/documents/kinds/registry';
import { matchScans, type ScanFinding } from '../../shared/domain/documents/scans';
import { participantLabel } from '../../shared/domain/recipients/recipient';
import { put, type StoreView } from '../../shared/domain/storage/store-view';
import type { Input, Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import { scanText } from '../../shared/texts/scan-texts';
import { prepareOutFolder, writePaper } from '../jobs/paper-files';
import { diskCause, isDiskError } from '../storage/file-port';
import { conferenceOf } from './conference-of';
import type { Context, Handlers } from './context';
import { officeFilesOf } from './office-files';

type Letter = Output<'dispatch.readScans'>['letters'][number];
type Reading = Output<'dispatch.readScans'>;
type Place = Input<'dispatch.fileScans'>['scans'][number];

interface Known extends Letter {
  readonly conferenceId: string;
}

/** All letters of the office that bear a number: a heap may hold those of two conferences. */
function lettersOf(view: StoreView): ReadonlyMap<CaseNumber, Known> {
  const known = new Map<CaseNumber, Known>();
  for (const conferenceId of view.conferenceIds()) {
    const participants = view.conference(conferenceId, 'participants');
    const scans = view.conference(conferenceId, 'signedScans').all();
    const filed = new Set(scans.map(({ caseNumber }) => caseNumber));
    for (const { number, kind, participantId } of view
      .conference(conferenceId, 'letterCases')
      .all()) {
      const parsed = parseCaseNumber(number);
      if (parsed === null) continue;
      const title = findKind(kind)?.title ?? kind;
      const to = participants.get(participantId);
      known.set(parsed, {
        ...{ conferenceId, caseNumber: parsed, isFiled: filed.has(parsed) },
        title: to ? `${title}: ${participantLabel(view, to)}` : title,
      });
    }
  }
  return known;
}

/** The pages that a person files by hand; what is no letter, or is there twice, is looked at elsewhere. */
function placesOf(
  finding: ScanFinding,
): readonly NonNullable<Reading['findings'][number]['place']>[] {
  if (finding.kind === 'noNumber') {
    const { path, from, to } = finding;
    return [{ path, from, to }];
  }
  if (finding.kind === 'twice') {
    return finding.places.map(({ path, page }) => ({ path, from: page, to: page }));
  }
  if (finding.kind === 'file' || finding.kind === 'pagesMissing') return [];
  const { path, page } = finding;
  return [{ path, from: page, to: page }];
}

function findingsOf(finding: ScanFinding): Reading['findings'] {
  const { kind } = finding;
  const message = scanText(finding);
  const places = placesOf(finding);
  if (places.length === 0) return [{ kind, message, place: null }];
  return places.map((place) => ({ kind, message, place }));
}

async function read(
  input: Input<'dispatch.readScans'>,
  { app, store }: Context,
): Promise<Result<Reading>> {
  const there = conferenceOf(store.view, input.conferenceId);
  if (!there.ok) return there;
  const paths = [...new Set(input.paths.map((path) => resolve(app.baseFolder, path)))];
  const scanned = await app.jobs.run({
    job: 'readScans',
    input: { paths },
    register: null,
    runId: input.runId,
  });
  if (!scanned.ok) return scanned;
  const known = lettersOf(store.view);
  const sent = [...known.keys()].map((number) => ({ number, pages: null }));
  const reading = matchScans(scanned.value.value, sent);
  const matches = reading.matches.flatMap(({ number, ...place }) => {
    const letter = known.get(number);
    return letter ? [{ ...place, ...shownLetter(letter) }] : [];
  });
  const letters = [...known.values()]
    .filter(({ conferenceId }) => conferenceId === input.conferenceId)
    .map(shownLetter)
    .sort((a, b) => a.title.localeCompare(b.title, 'de'));
  return ok({ matches, findings: reading.findings.flatMap(findingsOf), letters });
}

function shownLetter({ caseNumber, title, isFiled }: Known): Letter {
  return { caseNumber, title, isFiled };
}

interface Kept {
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Keeps each file once, however many letters lie in it. */
async function keepFiles(
  context: Context,
  scans: readonly Place[],
): Promise<Result<ReadonlyMap<string, Kept>>> {
  const kept = new Map<string, Kept>();
  for (const path of new Set(scans.map((scan) => scan.path))) {
    const fileName = basename(path);
    try {
      const bytes = await context.app.files.read(resolve(context.app.baseFolder, path));
      const stored = await officeFilesOf(context).put(bytes);
      if (!stored.ok) return stored;
      kept.set(path, { fileName, sha256: stored.value, bytes: bytes.length });
    } catch (error) {
      if (!isDiskError(error)) throw error;
      return err({ code: 'dispatch.scanUnreadable', file: fileName, cause: diskCause(error) });
    }
  }
  return ok(kept);
}

function isSameScan(a: Omit<SignedScan, 'id' | 'on'>, b: SignedScan): boolean {
  return a.caseNumber === b.caseNumber && a.sha256 === b.sha256 && a.pages === b.pages;
}

async function file(
  { scans, on }: Input<'dispatch.fileScans'>,
  context: Context,
): Promise<Result<Output<'dispatch.fileScans'>>> {
  const { app, change, store } = context;
  // Before anything is kept: whether all numbers are letters of this office.
  const known = lettersOf(store.view);
  const numbers = scans.map(({ caseNumber }) => ({ caseNumber, is: parseCaseNumber(caseNumber) }));
  const foreign = numbers.find(({ is }) => is === null || !known.has(is));
  if (foreign) return err({ code: 'dispatch.unknownCase', number: foreign.caseNumber });
  const kept = await keepFiles(context, scans);
  if (!kept.ok) return kept;
  let counts = { filed: 0, already: 0 };
  const done = await change({
    operation: 'dispatch.fileScans',
    rule: (view) => {
      const letters = lettersOf(view);
      const drafts = scans.flatMap(({ path, from, to, caseNumber }) => {
        const number = parseCaseNumber(caseNumber);
        const letter = number && letters.get(number);
        const stored = kept.value.get(path);
        if (!letter || !stored) return [];
        const pages = from === to ? `${from}` : `${from}-${to}`;
        const scan = { caseNumber: letter.caseNumber, pages, ...stored };
        const before = view.conference(letter.conferenceId, 'signedScans').all();
        if (before.some((one) => isSameScan(scan, one))) return [];
        return [
          put.conference(letter.conferenceId, 'signedScans', { id: app.newId(), on, ...scan }),
        ];
      });
      counts = { filed: drafts.length, already: scans.length - drafts.length };
      return ok(drafts);
    },
  });
  return done.ok ? ok(counts) : done;
}

async function extract(
  input: Input<'dispatch.extractScan'>,
  context: Context,
): Promise<Result<Output<'dispatch.extractScan'>>> {
  const { app, store } = context;
  const { conferenceId, scanId: id } = input;
  const scan = store.view.conference(conferenceId, 'signedScans').get(id);
  if (!scan) return err({ code: 'record.missing', collection: 'signedScans', id });
  const bytes = await officeFilesOf(context).read(scan.sha256);
  if (!bytes.ok) return bytes;
  const folder = resolve(app.baseFolder, input.folder);
  const ready = await prepareOutFolder(app.files, folder);
  if (!ready.ok) return ready;
  const name = basename(scan.fileName);
  const written = await writePaper(app.files, {
    ...{ folder, name, bytes: bytes.value, token: app.newId() },
  });
  if (!written.ok) return written;
  app.madeFiles.add(written.value.path);
  return ok({ path: written.value.path });
}

/** Signed letters that come back from the scanner: reading, filing, giving out. */
export const scanHandlers: Pick<
  Handlers,
  'dispatch.extractScan' | 'dispatch.fileScans' | 'dispatch.readScans'
> = {
  'dispatch.extractScan': extract,
  'dispatch.fileScans': file,
  'dispatch.readScans': read,
};
