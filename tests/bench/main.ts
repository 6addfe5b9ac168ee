import { writeFileSync } from 'node:fs';
import { busy } from './busy';
import { changeCost } from './change-cost';
import { lettersDisk, lettersMemory } from './letter-files';
import { letters } from './letters';
import { readNote } from './open-office';
import { packageCost } from './package-cost';
import { wholePackage } from './package-whole';
import { buildOffice } from './reference-office';

// The one entry of the benches that need the storage itself; `scripts/bench` bundles and calls it.

const commands: Readonly<Record<string, (...args: readonly string[]) => Promise<void>>> = {
  /** Builds a reference office and writes down beside it what there is to work on. */
  build: async (folder = '', scale = '1', resources = '') => {
    const office = await buildOffice(folder, Number(scale), resources);
    writeFileSync(`${folder}.json`, JSON.stringify(office));
  },
  busy: (folder = '') => busy(readNote(`${folder}.json`, folder)),
  change: (full = '', tenth = '', place = '') =>
    changeCost(readNote(`${full}.json`, full), readNote(`${tenth}.json`, tenth), place),
  letters: () => letters(),
  'letters-disk': (place = '') => lettersDisk(place),
  package: async (folder = '') => {
    await packageCost(folder);
    await wholePackage(folder);
  },
  'letters-memory': (count = '0', place = '') => lettersMemory(Number(count), place),
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) throw new Error(`no bench ${name}`);
void command(...args);
