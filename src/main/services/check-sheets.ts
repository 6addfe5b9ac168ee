import { resolve } from 'node:path';
import { actingTerm } from '../../shared/domain/chair/acting-term';
import { termOn } from '../../shared/domain/chair/terms';
import { longDate } from '../../shared/domain/calendar/german-dates';
import { fileName } from '../../shared/domain/documents/file-name';
import type { PaperModel } from '../../shared/domain/documents/models';
import { senderOn, type Sender } from '../../shared/domain/documents/sender';
import { TRAINING_MARK } from '../../shared/domain/documents/conference-facts';
import { checkSheetPaper, personsOfLand } from '../../shared/domain/exchange/check-sheet';
import { letterheadOn, type ActiveLetterhead } from '../../shared/domain/letterheads/letterhead-on';
import { registerIndex } from '../../shared/domain/exchange/register-index';
import type { StoreView } from '../../shared/domain/storage/store-view';
import type { Input, Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import { todayOf } from '../app';
import { snapshotOf } from '../jobs/jobs';
import { readIfThere } from '../storage/file-port';
import type { Context, Handlers } from './context';
import { paperBytes } from './paper-bytes';
import { prepareOutFolder, writePaper } from '../jobs/paper-files';
import { verifyPaper } from '../documents/verify-paper';

/** The office that asks: the one of the chair on the day. */
function senderOf(
  view: StoreView,
  day: string,
): Result<{ readonly sender: Sender; readonly letterhead: ActiveLetterhead | null }> {
  const recorded = termOn(view.register('chairTerms').all(), day);
  if (recorded) {
    const term = actingTerm(view, recorded, day);
    const sender = senderOn(view, term.id, day);
    const letterhead = letterheadOn(view, term.id, { paper: 'secretariat', day });
    return sender.ok ? ok({ sender: sender.value, letterhead }) : sender;
  }
  return err({ code: 'document.senderMissing', date: longDate(day), missing: 'both' });
}

interface Sheet {
  readonly model: PaperModel;
  readonly persons: number;
}

function sheetFor(code: Input<'contacts.checkSheet'>['land'], context: Context): Result<Sheet> {
  const { view, manifest } = context.store;
  const day = todayOf(context.app, view);
  const land = view.register('laender').get(code);
  if (!land) return err({ code: 'record.missing', collection: 'laender', id: code });
  const index = registerIndex(snapshotOf(view), day);
  const persons = personsOfLand(index, code).length;
  if (persons === 0) return err({ code: 'exchange.nobody' });
  const sender = senderOf(view, day);
  if (!sender.ok) return sender;
  const trainingMark = manifest.training ? TRAINING_MARK : null;
  const facts = { index, land, day, ...sender.value, trainingMark };
  return ok({ model: checkSheetPaper(facts), persons });
}

async function writeSheet(
  input: Input<'contacts.checkSheet'>,
  context: Context,
): Promise<Result<Output<'contacts.checkSheet'>>> {
  const { app } = context;
  const sheet = sheetFor(input.land, context);
  if (!sheet.ok) return sheet;
  const folder = resolve(app.baseFolder, input.folder);
  const ready = await prepareOutFolder(app.files, folder);
  if (!ready.ok) return ready;
  const { model, persons } = sheet.value;
  const name = fileName({
    date: model.date,
    kind: 'Kontrollblatt',
    place: input.land,
    label: null,
  });
  const bytes = await paperBytes(model, context);
  if (!bytes.ok) return bytes;
  const file = { folder, name, bytes: bytes.value, token: app.newId() };
  const written = await writePaper(app.files, file);
  if (!written.ok) return written;
  const { path, state } = written.value;
  const read = await readIfThere(app.files, path);
  if (!read) return err({ code: 'document.missing', file: path });
  const wrong = verifyPaper(path, read, model);
  if (wrong) return err(wrong);
  app.madeFiles.add(path);
  return ok({ path, persons, state });
}

export const checkSheetHandlers: Pick<Handlers, 'contacts.checkSheet'> = {
  'contacts.checkSheet': writeSheet,
};
