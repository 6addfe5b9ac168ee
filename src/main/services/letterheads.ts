import { basename, resolve } from 'node:path';
import { TRAINING_MARK } from '../../shared/domain/documents/conference-facts';
import { fileName } from '../../shared/domain/documents/file-name';
import { letterheadSample } from '../../shared/domain/documents/letterhead-sample';
import { senderOn } from '../../shared/domain/documents/sender';
import { activeLetterhead } from '../../shared/domain/letterheads/letterhead-on';
import { PLAIN_LOOK } from '../../shared/domain/letterheads/plain';
import type { Letterhead, Logo } from '../../shared/domain/letterheads/records';
import { letterheadProblem, letterheadWarnings } from '../../shared/domain/letterheads/rules';
import { checkedRecord, removeFromRegister } from '../../shared/domain/storage/edit-rules';
import { put } from '../../shared/domain/storage/store-view';
import type { Input, Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import { errorText } from '../../shared/texts/error-texts';
import { letterheadWarningTexts } from '../../shared/texts/letterhead-texts';
import { todayOf } from '../app';
import { lookAtPicture } from '../documents/picture';
import { isDiskError } from '../storage/file-port';
import type { Context, Handlers } from './context';
import { officeFilesOf } from './office-files';
import { paperBytes } from './paper-bytes';
import { saveRecord } from './register';

type LetterheadHandlers = Pick<
  Handlers,
  | 'letterheads.addLogo'
  | 'letterheads.list'
  | 'letterheads.logo'
  | 'letterheads.preview'
  | 'letterheads.remove'
  | 'letterheads.reset'
  | 'letterheads.save'
>;

/** Every letter carries its logo: what is larger makes each of them slow to open and to send. */
const MOST_MB = 3;
/** Twelve times what a logo over the whole width needs at 300 dpi. */
const MOST_PIXELS = 48_000_000;
const MOST_SIDE = 12_000;

interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The last bytes of a file say whether it is larger than any logo, without reading a film into memory. */
async function chosenFile(
  input: Input<'letterheads.addLogo'>,
  { app }: Context,
): Promise<Result<Chosen>> {
  if ('base64' in input)
    return ok({ name: input.name, bytes: Buffer.from(input.base64, 'base64') });
  const path = resolve(app.baseFolder, input.path);
  const name = basename(path);
  try {
    const end = await app.files.readEnd(path, MOST_MB * 1_000_000 + 1);
    return ok({ name, bytes: end });
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return err({ code: 'logo.unreadable', file: name });
  }
}

type LogoFacts = Pick<Logo, 'type' | 'width' | 'height'>;

function logoFacts({ name: file, bytes }: Chosen): Result<LogoFacts> {
  if (bytes.length > MOST_MB * 1_000_000)
    return err({ code: 'logo.tooLarge', file, mostMb: MOST_MB });
  const look = lookAtPicture(bytes);
  if (look.kind === 'vector') return err({ code: 'logo.vector', file, kind: look.format });
  if (look.kind === 'other') return err({ code: 'logo.notAPicture', file });
  if (look.kind === 'broken') return err({ code: 'logo.broken', file });
  const { type, width, height } = look;
  const isHuge = Math.max(width, height) > MOST_SIDE || width * height > MOST_PIXELS;
  return isHuge
    ? err({ code: 'logo.tooManyPixels', file, width, height })
    : ok({ type, width, height });
}

async function addLogo(
  input: Input<'letterheads.addLogo'>,
  context: Context,
): Promise<Result<Output<'letterheads.addLogo'>>> {
  const chosen = await chosenFile(input, context);
  if (!chosen.ok) return chosen;
  const facts = logoFacts(chosen.value);
  if (!facts.ok) return facts;
  const kept = await officeFilesOf(context).put(chosen.value.bytes);
  if (!kept.ok) return kept;
  return ok({ sha256: kept.value, ...facts.value, bytes: chosen.value.bytes.length });
}

/** A letterhead names only a picture that is there, with the proportions that it has. */
async function logoProblem(logo: Logo | null, context: Context): Promise<Result<null>> {
  if (!logo) return ok(null);
  const read = await officeFilesOf(context).read(logo.sha256);
  if (!read.ok) return read;
  const look = lookAtPicture(read.value);
  const isSame =
    look.kind === 'picture' &&
    look.type === logo.type &&
    look.width === logo.width &&
    look.height === logo.height;
  return isSame ? ok(null) : err({ code: 'letterhead.logoChanged' });
}

async function save(
  { record }: Input<'letterheads.save'>,
  context: Context,
): Promise<Result<Output<'letterheads.save'>>> {
  const logo = await logoProblem(record.logo, context);
  if (!logo.ok) return logo;
  const operation = 'letterheads.save';
  return saveRecord(context, {
    document: 'register',
    collection: 'letterheads',
    operation,
    record,
  });
}

async function warningsOf(record: Letterhead, context: Context): Promise<string[]> {
  const { view } = context.store;
  const read = record.logo ? await officeFilesOf(context).read(record.logo.sha256) : null;
  const found = letterheadWarnings(view, record).map((warning) => letterheadWarningTexts[warning]);
  return [...(read?.ok === false ? [errorText(read.error)] : []), ...found];
}

const byPaperAndTime = (a: Letterhead, b: Letterhead): number =>
  a.paper === b.paper ? (a.from < b.from ? -1 : 1) : a.paper < b.paper ? -1 : 1;

async function list(
  { termId }: Input<'letterheads.list'>,
  context: Context,
): Promise<Result<Output<'letterheads.list'>>> {
  const all = context.store.view.register('letterheads').all();
  const records = all.filter((record) => record.termId === termId).sort(byPaperAndTime);
  const letterheads: Output<'letterheads.list'>['letterheads'] = [];
  for (const record of records) {
    letterheads.push({ record, warnings: await warningsOf(record, context) });
  }
  return ok({ letterheads });
}

/** Today where the letterhead applies today, else its first day: then the sender of that time is shown. */
function sampleDay(record: Letterhead, today: string): string {
  return record.from <= today && (record.to === null || today <= record.to) ? today : record.from;
}

async function preview(
  { record: draft }: Input<'letterheads.preview'>,
  context: Context,
): Promise<Result<Output<'letterheads.preview'>>> {
  const { view, manifest } = context.store;
  const record = { ...draft, id: draft.id ?? 'new' };
  const problem = letterheadProblem(view, record);
  // That two letterheads meet in time shows on no paper.
  if (problem && problem.code !== 'letterhead.overlaps') return err(problem);
  const date = sampleDay(record, todayOf(context.app, view));
  const sender = senderOn(view, record.termId, date);
  if (!sender.ok) return sender;
  const trainingMark = manifest.training ? TRAINING_MARK : null;
  const head = activeLetterhead(view, record, date);
  const model = letterheadSample({ view, sender: sender.value, head, date, trainingMark });
  const bytes = await paperBytes(model, context);
  if (!bytes.ok) return bytes;
  const name = fileName({ date, kind: 'Muster-Briefkopf', place: null, label: null });
  return ok({ fileName: name, base64: Buffer.from(bytes.value).toString('base64') });
}

export const letterheadHandlers: LetterheadHandlers = {
  'letterheads.addLogo': addLogo,
  'letterheads.list': list,
  'letterheads.preview': preview,
  'letterheads.save': save,

  'letterheads.logo': async ({ sha256 }, context) => {
    const read = await officeFilesOf(context).read(sha256);
    if (!read.ok) return read;
    const look = lookAtPicture(read.value);
    if (look.kind !== 'picture') return err({ code: 'officeFile.damaged', file: sha256 });
    return ok({ type: look.type, base64: Buffer.from(read.value).toString('base64') });
  },

  'letterheads.remove': async ({ id }, { change }) => {
    const done = await change({
      operation: 'letterheads.remove',
      rule: (view) => removeFromRegister('letterheads', id, view),
    });
    return done.ok ? ok({}) : done;
  },

  'letterheads.reset': async ({ id }, { change }) => {
    const done = await change({
      operation: 'letterheads.reset',
      rule: (view) => {
        const record = view.register('letterheads').get(id);
        if (!record) return err({ code: 'record.missing', collection: 'letterheads', id });
        const checked = checkedRecord('letterheads', { ...record, ...PLAIN_LOOK }, view);
        return checked.ok ? ok([put.register('letterheads', checked.value)]) : checked;
      },
    });
    return done.ok ? ok({}) : done;
  },
};
