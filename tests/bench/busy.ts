import { ok } from '../../src/shared/result';
import type { StoreView } from '../../src/shared/domain/storage/store-view';
import { danglingSlices } from '../../src/shared/domain/storage/references';
import { inSlices } from '../../src/main/services/slices';
import { chanceOf } from './chance';
import { figuresOf, mb, ms, say } from './figures';
import { smallChange } from './office-changes';
import { toRead, toWrite, valueOf } from './open-office';
import type { ReferenceOffice } from './reference-office';
import { watched } from './watched';

/** Each look is taken several times: others work on the machine too, and their turn is not ours. */
const ROUNDS = 5;
const CHANGES = 3_000;

interface Row {
  readonly took: number[];
  readonly busy: number[];
}

/** The same look several times; the median of its longest blocks is what it blocks. */
class Looks {
  private readonly rows = new Map<string, Row>();

  async look<T>(name: string, work: () => Promise<T>): Promise<T> {
    const { value, took, busy } = await watched(work);
    const row = this.rows.get(name) ?? { took: [], busy: [] };
    row.took.push(took);
    row.busy.push(busy);
    this.rows.set(name, row);
    return value;
  }

  report(): number {
    let worst = 0;
    for (const [name, { took, busy }] of this.rows) {
      const block = figuresOf(busy).median;
      worst = Math.max(worst, block);
      say(`  ${name}: ${ms(figuresOf(took).median)}, am Stück höchstens ${ms(block)}`);
    }
    return worst;
  }
}

async function reading({ folder }: ReferenceOffice, looks: Looks): Promise<void> {
  const session = await looks.look('Öffnen zum Lesen', () => toRead(folder));
  const { store } = session;
  await looks.look('die letzten 200 Schritte', () => store.recent(200));
  await looks.look('Prüfsumme über alles', () => store.digestInSlices());
  await looks.look('lose Enden suchen', () => inSlices(danglingSlices(store.view)));
  await looks.look('das ganze Journal prüfen', () => store.verifyJournal());
  await looks.look('Verlauf, erstes Mal', () => store.history());
  await looks.look('Verlauf, danach', () => store.history());
  await session.close();
}

async function writing(
  { folder, work }: ReferenceOffice,
  looks: Looks,
  round: number,
): Promise<void> {
  const session = await looks.look('Öffnen zum Schreiben', () => toWrite(folder));
  const { store } = session;
  await looks.look('Rückgängig gleich nach dem Öffnen', () => store.undo('messung'));
  // Other changes each time: the same once more would be none.
  const chance = chanceOf(11 + round);
  const change = async (): Promise<void> => {
    const { operation, drafts } = smallChange({ chance, work, day: '2026-12-01' });
    const rule = (view: StoreView) => ok(drafts(view));
    valueOf(await store.change({ operation, user: 'messung', rule }));
  };
  await looks.look('eine Änderung', change);
  await looks.look(`${CHANGES} Änderungen mit Sicherungspunkten`, async () => {
    for (let at = 0; at < CHANGES; at += 1) await change();
    await store.settled();
  });
  await looks.look('Schließen mit Sicherungspunkt', () => session.close());
}

/** What the heap of the store holds once all is read (MB). */
async function memory({ folder }: ReferenceOffice): Promise<void> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const session = await toRead(folder);
  globalThis.gc?.();
  const after = process.memoryUsage();
  say(
    `  Speicher: ${mb(after.heapUsed - before)} für die Daten, ${mb(after.rss)} der ganze Prozess`,
  );
  await session.close();
}

/** For how long the office keeps everybody else waiting, at whatever it does with all its data. */
export async function busy(office: ReferenceOffice): Promise<void> {
  await memory(office);
  const looks = new Looks();
  for (let round = 0; round < ROUNDS; round += 1) {
    await reading(office, looks);
    await writing(office, looks, round);
  }
  const worst = looks.report();
  say(`longest block: ${worst.toFixed(1)} ms`);
}
