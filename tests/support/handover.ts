import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Input, Output } from '../../src/shared/ipc/contract';
import { officeBench, sampleBench, type OfficeBench } from './offices';
import { valueOf } from './stores';
import { tempFolder } from './temp-folder';

export const check = async ({ dispatcher }: OfficeBench) =>
  valueOf(await dispatcher.invoke('store.check', {}));

/** Writes a package of an office, as a plain zip unless a passphrase is given: the cipher has tests of its own. */
export async function packageOf(
  { dispatcher }: OfficeBench,
  ask: Partial<Input<'handover.export'>> = {},
): Promise<Output<'handover.export'>> {
  const categories: Input<'handover.export'>['categories'] = [
    ...['base', 'contacts', 'conferences', 'handover', 'papers', 'templates'],
  ] as const;
  const order = { to: tempFolder(), categories, ...ask };
  return valueOf(await dispatcher.invoke('handover.export', order));
}

type Receiving = Partial<Input<'handover.import'>>;

/** Looks at a package and takes it in as it was seen. */
export async function receive({ dispatcher }: OfficeBench, file: string, ask: Receiving = {}) {
  const { passphrase } = ask;
  const look = { file, ...(passphrase === undefined ? {} : { passphrase }) };
  const seen = valueOf(await dispatcher.invoke('handover.inspect', look));
  const { agreement } = seen;
  return dispatcher.invoke('handover.import', { file, agreement, ...ask });
}

/** An office that has nothing yet but a package that came in. */
export async function receivedBench(file: string, ask: Receiving = {}): Promise<OfficeBench> {
  const bench = officeBench();
  valueOf(await receive(bench, file, ask));
  return bench;
}

export const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .sort()
    : [];

export { officeBench, sampleBench };
