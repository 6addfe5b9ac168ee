import { resolve } from 'node:path';
import { FolderHost } from '../../../src/main/ipc/folder-host';
import { nodeApp } from '../../../src/main/node-app';
import type { Person } from '../../../src/shared/domain/register/records';
import { put, type Draft, type StoreView } from '../../../src/shared/domain/storage/store-view';
import { ok } from '../../../src/shared/result';

const FIRST = ['Antje', 'Björn', 'Canan', 'Dörte', 'Emil', 'Frieda', 'Götz', 'Hülya'] as const;
const LAST = ['Muster', 'Beispiel', 'Müller', 'Straße', 'Öztürk', 'Weiß', 'Groß', 'Jäger'] as const;
const PLACES = ['Abteilung', 'Referat', 'Stabsstelle', 'Pressestelle'] as const;

const pick = <T>(from: readonly [T, ...T[]], at: number): T => from[at % from.length] ?? from[0];

type NewId = () => string;

/** Puts records into a folder that no program has open, in one step. */
async function fill(
  folder: string,
  draftsOf: (view: StoreView, newId: NewId) => readonly Draft[],
): Promise<void> {
  const app = nodeApp({
    resourcesFolder: resolve('resources'),
    baseFolder: folder,
    log: () => undefined,
  });
  const host = new FolderHost(app, folder);
  const session = await host.write();
  if (!session.ok) throw new Error(session.error.code);
  const { store } = session.value;
  const drafts = draftsOf(store.view, () => app.newId());
  const rule = () => ok(drafts);
  const done = await store.change({ operation: 'test.fill', user: 'test', rule });
  await host.release(session.value);
  if (!done.ok) throw new Error(done.error.code);
}

function person(view: StoreView, id: string, at: number): Person {
  const houses = view.register('organisations').all();
  return {
    id,
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
  };
}

const many = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** Invented people in the register, by turns in all its houses. */
export function addPersons(folder: string, count: number): Promise<void> {
  return fill(folder, (view, newId) =>
    many(count, (at) => put.register('persons', person(view, newId(), at))),
  );
}

/** Invented guests of the conference, all in one house that has an address; `gaps` of them in none. */
export function addGuests(folder: string, count: number, gaps: number): Promise<void> {
  return fill(folder, (view, newId) => {
    const [conferenceId = ''] = view.conferenceIds();
    const house = view
      .register('organisations')
      .all()
      .find(({ address }) => address !== null);
    return many(count, (at) => {
      const guest = person(view, newId(), at);
      const organisationId = at < gaps ? null : (house?.id ?? null);
      return [
        put.register('persons', { ...guest, organisationId }),
        put.conference(conferenceId, 'participants', {
          ...{ id: newId(), role: 'guest', land: null, personId: guest.id },
          ...{
            reply: { state: 'open', on: null, way: null, note: null },
            substituteId: null,
            note: null,
          },
        }),
      ];
    }).flat();
  });
}
