import { allDangling } from '../../shared/domain/storage/references';
import type { Draft } from '../../shared/domain/storage/store-view';
import type { Finding } from '../../shared/ipc/contract-parts';
import { err, ok, type Result } from '../../shared/result';
import { recordName } from '../../shared/texts/record-names';
import type { App, StoreHost } from '../app';
import { createFolder } from '../storage/open-store';
import type { Context, Handlers } from './context';

type StoreHandlers = Pick<Handlers, 'store.check' | 'store.create' | 'store.redo' | 'store.undo'>;

/** Makes a data folder at the host's place; `drafts` are its first line. */
export async function makeFolder(
  app: App,
  host: StoreHost,
  creation: {
    readonly training: boolean;
    readonly operation: string;
    readonly drafts: readonly Draft[];
  },
): Promise<Result<{ folderId: string }>> {
  if (host.folder === null) return err({ code: 'folder.notGiven' });
  const folderId = app.newId();
  const place = { port: app.files, codec: app.codec, folder: host.folder, token: app.newId };
  const { login: user, pc, pid } = app.actor;
  const made = await createFolder(
    { place, now: app.now },
    { user, pc, pid },
    {
      folderId,
      training: creation.training,
      first: { operation: creation.operation, user: '', rule: () => ok(creation.drafts) },
    },
  );
  return made.ok ? ok({ folderId }) : made;
}

function storageFindings({ store }: Context): readonly Finding[] {
  const { setAside, reading } = store.report;
  const damaged = [...setAside.map((path) => path.split(/[\\/]/).at(-1) ?? path)];
  return [
    ...damaged.map((name): Finding => ({
      level: 'warning',
      code: 'storage.setAside',
      message: `Die Datei „${name}“ war beschädigt oder fehlte; ihr Inhalt wurde aus dem Journal wiederhergestellt.`,
      record: null,
    })),
    ...reading.conflicts.map((conflict): Finding => ({
      level: 'warning',
      code: 'storage.conflict',
      message: `${conflict.entries.length} nicht bestätigte Änderung(en) liegen in Abschnitt ${conflict.segment} des Journals; sie gelten nicht, gehen aber nicht verloren.`,
      record: null,
    })),
    ...reading.damage.map((damage): Finding => ({
      level: 'stop',
      code: 'storage.damage',
      message: `Das Journal ist ab Änderung ${damage.seq} beschädigt. Arbeiten Sie nicht weiter und stellen Sie die letzte Sicherung wieder her.`,
      record: null,
    })),
  ];
}

function danglingFindings({ store }: Context): readonly Finding[] {
  return allDangling(store.view).map(({ reference, id, key }) => ({
    level: 'stop',
    code: 'record.dangling',
    message: `Das Feld „${reference.field}“ verweist auf einen Eintrag „${recordName(reference.target)}“ (${id}), den es nicht gibt.`,
    record: key,
  }));
}

/** Shipped ministries and offices that nobody has looked at yet: "bitte prüfen". */
function unconfirmedFindings({ store }: Context): readonly Finding[] {
  return store.view
    .register('organisations')
    .all()
    .filter((organisation) => !organisation.confirmed)
    .map((organisation) => ({
      level: 'hint',
      code: 'organisation.unconfirmed',
      message: `${organisation.name}: mitgelieferte Angabe, bitte prüfen.`,
      record: `register/organisations/${organisation.id}`,
    }));
}

export const storeHandlers: StoreHandlers = {
  'store.create': async (input, app, host) => {
    const drafts = await app.resources.reference();
    return makeFolder(app, host, {
      training: input.training ?? false,
      operation: 'store.create',
      drafts,
    });
  },

  'store.check': async (_input, context) => {
    const { store } = context;
    const journal = await store.verifyJournal();
    const damaged = journal.damage.map((damage): Finding => ({
      level: 'stop',
      code: 'storage.damage',
      message: `Das Journal ist bei Änderung ${damage.seq} beschädigt; die Daten selbst sind vollständig.`,
      record: null,
    }));
    const { folderId, format, generation, training } = store.manifest;
    return ok({
      folderId,
      format,
      generation,
      training,
      changes: store.head,
      counts: { ...store.counts() },
      digest: store.digest(),
      findings: [
        ...storageFindings(context),
        ...damaged,
        ...danglingFindings(context),
        ...unconfirmedFindings(context),
      ],
    });
  },

  'store.undo': async (_input, { store, user }) => committedOutput(await store.undo(user)),
  'store.redo': async (_input, { store, user }) => committedOutput(await store.redo(user)),
};

function committedOutput(
  result: Result<{ readonly seq: number; readonly keys: readonly string[] }>,
): Result<{ seq: number; keys: string[] }> {
  return result.ok ? ok({ seq: result.value.seq, keys: [...result.value.keys] }) : result;
}
