import { openForReading } from '../../src/main/storage/open-store';
import type { Result } from '../../src/shared/result';
import { valueOf } from './examine';
import { faultKinds, type FaultKind } from './fault-kinds';
import { FaultOffice } from './fault-office';
import type { PartOptions, PartResult } from './part';
import { sentenceProblem } from './sentence';
import type { SimulatedDisk } from './simulated-disk';
import { VirtualClock, withoutWaiting } from './virtual-time';
import {
  changed,
  officeOf,
  opened,
  wholeScenarios,
  type Office,
  type WholeScenario,
} from './whole-scenarios';

interface Attempt {
  readonly scenario: WholeScenario;
  readonly disk: SimulatedDisk['kind'];
  /** Null = nothing fails. */
  readonly fault: FaultKind | null;
  readonly at: number;
}

interface Outcome {
  readonly before: string;
  readonly after: string;
  readonly calls: number;
  readonly struck: boolean;
  readonly problem: string | null;
  readonly lost: boolean;
}

async function digestOf({ healthy }: Office): Promise<string> {
  const session = valueOf(await openForReading(healthy), 'reading');
  const digest = session.store.digest();
  await session.close();
  return digest;
}

function problemOf(result: Result<unknown>): string | null {
  return result.ok ? null : sentenceProblem(result.error);
}

/** Whoever comes next can work. */
async function goOn({ healthy }: Office): Promise<void> {
  const session = await opened(healthy, { mode: 'reopen' });
  await changed(session, 9);
  await session.close();
}

/** `whole` = the digest where nothing fails; the folder is what it was or that, and nothing between. */
async function tried(
  { at, disk, fault, scenario }: Attempt,
  whole: string | null,
): Promise<Outcome> {
  const bench = new FaultOffice(disk);
  await bench.furnish();
  await bench.session?.close();
  const office = officeOf(bench);
  const act = await scenario.prepare(office);
  const before = await digestOf(office);
  bench.arm(fault, at);
  const result = await act();
  const { calls, struck } = bench;
  bench.disarm();
  const after = await digestOf(office);
  const lost = isLost({ before, after, whole }, result);
  const more = await scenario.check?.(office, result);
  if (scenario.name !== 'repair' || result.ok) await goOn(office);
  return { before, after, calls, struck, lost, problem: problemOf(result) ?? more ?? null };
}

interface Digests {
  readonly before: string;
  readonly after: string;
  readonly whole: string | null;
}

/** Neither what it was nor what it should become. */
function isLost({ after, before, whole }: Digests, result: Result<unknown>): boolean {
  const isNew = whole === null || after === whole;
  return !isNew && (result.ok || after !== before);
}

interface Figures {
  calls: number;
  faults: number;
  lost: number;
  readonly failures: string[];
}

async function tryOne(attempt: Attempt, whole: string, figures: Figures): Promise<void> {
  const { at, disk, fault, scenario } = attempt;
  const where = `${scenario.name} (${disk}), ${fault?.name ?? 'no fault'} at call ${at}`;
  try {
    const { lost, problem, struck } = await tried(attempt, whole);
    if (struck) figures.faults += 1;
    if (lost) figures.lost += 1;
    if (lost) figures.failures.push(`${where}: neither what it was nor what it should become`);
    if (problem !== null) figures.failures.push(`${where}: ${problem}`);
  } catch (error) {
    figures.failures.push(`${where}: ${String(error)}`);
  }
}

async function tryAll(
  { disk, scenario }: Pick<Attempt, 'disk' | 'scenario'>,
  kinds: readonly FaultKind[],
  figures: Figures,
): Promise<void> {
  const { after, calls } = await tried({ scenario, disk, fault: null, at: 0 }, null);
  figures.calls += calls;
  for (const fault of kinds) {
    for (let at = 1; at <= calls; at += 1) {
      await tryOne({ scenario, disk, fault, at }, after, figures);
    }
  }
}

/** Each fault at each file call of what is done to the folder as a whole. */
export function run({ short, log }: PartOptions): Promise<PartResult> {
  return withoutWaiting(new VirtualClock(), async () => {
    const disks: readonly SimulatedDisk['kind'][] = short ? ['posix'] : ['posix', 'ntfs'];
    const kinds = short ? faultKinds.filter((_kind, index) => index % 4 === 0) : faultKinds;
    const figures: Figures = { calls: 0, faults: 0, lost: 0, failures: [] };
    for (const scenario of wholeScenarios) {
      for (const disk of disks) await tryAll({ disk, scenario }, kinds, figures);
      log(`${scenario.name}: ${figures.faults} faults so far`);
    }
    const { calls, failures, faults, lost } = figures;
    const scenarios = wholeScenarios.length;
    const counts = { scenarios, kinds: kinds.length, calls, faults };
    return { name: 'whole', figures: counts, lost, failures };
  });
}
