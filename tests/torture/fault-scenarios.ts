import { ok, type Result } from '../../src/shared/result';
import type { FaultOffice } from './fault-office';

/** Something that a program does with the disk, at each of whose calls each fault is tried. */
export interface Scenario {
  readonly name: string;
  readonly prepare: (office: FaultOffice) => Promise<void>;
  /** What the person is answered. */
  readonly act: (office: FaultOffice) => Promise<Result<unknown>>;
}

const nothing = (): Promise<void> => Promise.resolve();
const furnished = (office: FaultOffice): Promise<void> => office.furnish();

/** Ended without a farewell: the journal is ahead of the snapshots. */
async function abandoned(office: FaultOffice): Promise<void> {
  await office.furnish();
  office.session = null;
}

async function ended(office: FaultOffice): Promise<void> {
  await office.furnish();
  await office.session?.close();
  office.session = null;
}

export const scenarios: readonly Scenario[] = [
  { name: 'creation', prepare: nothing, act: (office) => office.create() },
  { name: 'change', prepare: furnished, act: (office) => office.change(3, 7) },
  {
    name: 'undo after a restart',
    prepare: async (office) => {
      await ended(office);
      await office.open();
    },
    act: (office) => office.undo(),
  },
  {
    name: 'checkpoint',
    prepare: furnished,
    // A checkpoint that fails is tried again later and is nobody's concern.
    act: async (office) => ok(await office.store.checkpoint()),
  },
  {
    name: 'close',
    prepare: furnished,
    act: async (office) => ok(await office.session?.close()),
  },
  { name: 'opening to write after a clean end', prepare: ended, act: (office) => office.open() },
  { name: 'opening to write after a crash', prepare: abandoned, act: (office) => office.open() },
  { name: 'opening to read', prepare: abandoned, act: (office) => office.look() },
];
