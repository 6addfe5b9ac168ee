import { examine, judge, type Finding } from './examine';
import type { PartOptions, PartResult } from './part';
import { PowerRun, type Drawn } from './power-run';
import { Random } from './random';

const RUNS = { full: 1_000, short: 40 };
const STEPS = 12;
/** Every n-th run draws all legal states instead of one at random. */
const ALL_EVERY = 4;
/** Every n-th state is not only opened: all is undone in it, something changed, and read again. */
const THOROUGH_EVERY = 8;

interface Figures {
  runs: number;
  readonly wanted: number;
  boundaries: number;
  states: number;
  differentStates: number;
  runsWithAllStates: number;
}

/** Opens each different state once and holds it against what was promised whenever it was drawn. */
async function examineAll(
  drawn: readonly Drawn[],
  report: (at: Drawn, problem: { problem: string; lost: boolean }) => void,
): Promise<number> {
  const findings = new Map<string, Finding>();
  for (const at of drawn) {
    const key = `${at.disk} ${at.state.key}`;
    const known = findings.get(key);
    const finding = known ?? (await examine(at.state, findings.size % THOROUGH_EVERY === 0));
    findings.set(key, finding);
    const verdict = judge(finding, at);
    if (verdict) report(at, verdict);
  }
  return findings.size;
}

/** A run that went wrong says enough with its first few lines. */
const LINES_PER_RUN = 3;

/**
 * Offices at work on simulated disks; at every file call the power may go. Whatever a disk may legally
 * keep then, the folder opens without help and holds every acknowledged change and nothing invented.
 */
export async function run({ short, seed, log }: PartOptions): Promise<PartResult> {
  const runs = short ? RUNS.short : RUNS.full;
  const figures: Figures = {
    runs,
    wanted: runs,
    boundaries: 0,
    states: 0,
    differentStates: 0,
    runsWithAllStates: 0,
  };
  const failures: string[] = [];
  let lost = 0;
  for (let index = 0; index < runs; index += 1) {
    const runSeed = seed + index;
    const random = new Random(runSeed);
    const all = runSeed % ALL_EVERY === 0;
    const kind = random.chance(0.7) ? 'posix' : 'ntfs';
    const office = new PowerRun({ random, kind, all, steps: STEPS });
    await office.go();
    const problems = office.failures.map((failure) => `while working, ${failure}`);
    lost += problems.length;
    figures.differentStates += await examineAll(office.drawn, (at, verdict) => {
      if (verdict.lost) lost += 1;
      problems.push(`${at.where}: ${verdict.problem}`);
    });
    figures.boundaries += office.boundaries;
    figures.states += office.states;
    figures.runsWithAllStates += all ? 1 : 0;
    failures.push(
      ...problems.slice(0, LINES_PER_RUN).map((line) => `seed ${runSeed} (${kind}): ${line}`),
    );
    if ((index + 1) % 100 === 0) log(`${index + 1} of ${runs} runs, ${figures.states} states`);
  }
  return { name: 'power', figures: { ...figures }, lost, failures };
}
