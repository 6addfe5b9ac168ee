import { resolve } from 'node:path';
import { FolderHost } from '../../../src/main/ipc/folder-host';
import { nodeApp } from '../../../src/main/node-app';
import { put } from '../../../src/shared/domain/storage/store-view';
import { ok } from '../../../src/shared/result';

const FIRST = ['Antje', 'Björn', 'Canan', 'Dörte', 'Emil', 'Frieda', 'Götz', 'Hülya'] as const;
const LAST = ['Muster', 'Beispiel', 'Müller', 'Straße', 'Öztürk', 'Weiß', 'Groß', 'Jäger'] as const;
const PLACES = ['Abteilung', 'Referat', 'Stabsstelle', 'Pressestelle'] as const;

const pick = <T>(from: readonly [T, ...T[]], at: number): T => from[at % from.length] ?? from[0];

/** Puts invented people into a folder that no program has open, in one step. */
export async function addPersons(folder: string, count: number): Promise<void> {
  const app = nodeApp({
    resourcesFolder: resolve('resources'),
    baseFolder: folder,
    log: () => undefined,
  });
  const host = new FolderHost(app, folder);
  const session = await host.write();
  if (!session.ok) throw new Error(session.error.code);
  const { store } = session.value;
  const houses = store.view.register('organisations').all();
  const drafts = Array.from({ length: count }, (_, at) =>
    put.register('persons', {
      id: app.newId(),
      gender: at % 2 === 0 ? 'w' : 'm',
      degrees: at % 7 === 0 ? ['Dr.'] : [],
      firstName: pick(FIRST, at),
      lastName: `${pick(LAST, Math.floor(at / FIRST.length))}-${String(at).padStart(4, '0')}`,
      nobility: at % 50 === 0 ? 'von' : null,
      parliament: null,
      personalTitle: null,
      customSalutation: null,
      organisationId: houses[at % houses.length]?.id ?? null,
      unit: `${pick(PLACES, at)} ${at % 90}`,
      email: `person${at}@beispiel-ministerium.example`,
      phone: '030 1234-567',
      note: null,
    }),
  );
  const rule = () => ok(drafts);
  const done = await store.change({ operation: 'test.fill', user: 'test', rule });
  await host.release(session.value);
  if (!done.ok) throw new Error(done.error.code);
}
