import type { AppError } from '../../src/shared/errors';
import type { Result } from '../../src/shared/result';
import { drawState } from './disk-states';
import { examine, judge } from './examine';
import { faultKinds, type FaultKind } from './fault-kinds';
import { FaultOffice } from './fault-office';
import { scenarios, type Scenario } from './fault-scenarios';
import { contentAt, contentOf, type Moment } from './office-model';
import type { PartOptions, PartResult } from './part';
import { Random } from './random';
import { sentenceProblem } from './sentence';
import type { SimulatedDisk } from './simulated-disk';
import { openToRead } from './simulated-office';
import { VirtualClock, withoutWaiting } from './virtual-time';

/** How many power cuts are tried after each fault. */
const CUTS = { full: 6, short: 2 };

class Broken extends Error {
  constructor(
    message: string,
    readonly lost = false,
  ) {
    super(message);
  }
}

/** One fault at one call of one scenario, and everything that must hold afterwards. */
class Trial {
  readonly office: FaultOffice;

  constructor(
    private readonly scenario: Scenario,
    kind: SimulatedDisk['kind'],
    private readonly random: Random,
  ) {
    this.office = new FaultOffice(kind);
  }

  /** Answers with the number of calls that the scenario made. */
  async run(fault: FaultKind | null, at: number, cuts: number): Promise<number> {
    const { office } = this;
    await this.scenario.prepare(office);
    office.attempted = null;
    office.arm(fault, at);
    const answer = await this.scenario.act(office);
    const { calls } = office;
    office.disarm();
    if (!answer.ok) this.mustBeSaid(answer.error);
    const possible = this.possible(answer);
    await this.mustAgree(possible);
    await this.mustSurviveCuts(possible, cuts);
    await this.mustGoOn(possible);
    await this.mustSurviveCuts([office.acknowledged], cuts);
    await office.session?.close();
    return calls;
  }

  /** What the disk may show now: only a change of unknown end may be there without being acknowledged. */
  private possible(answer: Result<unknown>): readonly (Moment | null)[] {
    const { acknowledged, attempted } = this.office;
    const isOpen = !answer.ok && (answer.error.code === 'store.uncertain' || acknowledged === null);
    return isOpen ? [acknowledged, attempted] : [acknowledged];
  }

  private mustBeSaid(error: AppError): void {
    const problem = sentenceProblem(error);
    if (problem !== null) throw new Broken(problem);
  }

  private mustRemember(): void {
    const { acknowledged, session } = this.office;
    if (session && acknowledged && contentOf(session.store.view) !== contentAt(acknowledged)) {
      throw new Broken(`memory shows ${contentOf(session.store.view)}`, true);
    }
  }

  /** Memory shows what was acknowledged, and so does a program that opens the folder now. */
  private async mustAgree(possible: readonly (Moment | null)[]): Promise<void> {
    this.mustRemember();
    const { acknowledged, session } = this.office;
    const opened = await openToRead(this.office.healthy);
    if (!opened.ok) {
      if (possible.includes(null)) return;
      throw new Broken(`reading: ${JSON.stringify(opened.error)}`, true);
    }
    const { store } = opened.value;
    const seen = possible.find((moment) => moment?.line === store.head);
    if (!seen || contentAt(seen) !== contentOf(store.view)) {
      const lost = store.head < (acknowledged?.line ?? 0);
      throw new Broken(`the disk shows line ${store.head}: ${contentOf(store.view)}`, lost);
    }
    if (seen === acknowledged && session && session.store.digest() !== store.digest()) {
      throw new Broken('memory and disk have different digests');
    }
    await opened.value.close();
  }

  private async mustSurviveCuts(possible: readonly (Moment | null)[], cuts: number): Promise<void> {
    for (let cut = 0; cut < cuts; cut += 1) {
      const state = drawState(this.office.disk, this.random);
      const verdict = judge(await examine(state, cut === 0), {
        acknowledged: this.office.acknowledged,
        possible: possible.filter((moment) => moment !== null),
      });
      if (verdict) throw new Broken(`after a power cut: ${verdict.problem}`, verdict.lost);
    }
  }

  /** The fault is over: changes work again at once, or are refused in words and work after opening anew. */
  private async mustGoOn(possible: readonly (Moment | null)[]): Promise<void> {
    const { office } = this;
    if (office.acknowledged === null) await this.createAgain();
    if (office.session?.store.writable) {
      const again = await office.change(2, 8);
      if (again.ok) {
        await this.mustAgree([office.acknowledged]);
        return;
      }
      this.mustBeSaid(again.error);
      await office.session.close();
    }
    await this.openAgain(possible);
    const later = await office.change(2, 9);
    if (!later.ok) throw new Broken(`a change after opening anew: ${JSON.stringify(later.error)}`);
    await this.mustAgree([office.acknowledged]);
  }

  private async createAgain(): Promise<void> {
    const { office } = this;
    const made = await office.create();
    if (!made.ok && made.error.code !== 'folder.exists') {
      throw new Broken(`creating again: ${JSON.stringify(made.error)}`);
    }
    office.acknowledged = office.attempted;
  }

  /** Where it was open whether a change is there, what opening shows is what counts from then on. */
  private async openAgain(possible: readonly (Moment | null)[]): Promise<void> {
    const { office } = this;
    const opened = await office.open();
    if (!opened.ok) throw new Broken(`opening anew: ${JSON.stringify(opened.error)}`);
    const { head } = office.store;
    office.acknowledged = possible.find((moment) => moment?.line === head) ?? office.acknowledged;
    await this.mustAgree([office.acknowledged]);
  }
}

interface Tally {
  faults: number;
  lost: number;
  readonly calls: Record<string, number>;
  readonly failures: string[];
}

interface Bench {
  readonly seed: number;
  readonly random: Random;
  readonly cuts: number;
  readonly kind: SimulatedDisk['kind'];
}

/** One fault at each call of a scenario. */
async function tryFault(
  bench: Bench,
  { scenario, fault, calls }: { scenario: Scenario; fault: FaultKind; calls: number },
): Promise<Omit<Tally, 'calls'>> {
  const tally = { faults: 0, lost: 0, failures: new Array<string>() };
  for (let at = 1; at <= calls; at += 1) {
    const trial = new Trial(scenario, bench.kind, bench.random);
    try {
      await trial.run(fault, at, bench.cuts);
    } catch (error) {
      if (error instanceof Broken && error.lost) tally.lost += 1;
      const where = `${scenario.name}, ${fault.name} at call ${at} of ${calls}`;
      tally.failures.push(`seed ${bench.seed} (${bench.kind}), ${where}: ${String(error)}`);
    }
    if (trial.office.struck) tally.faults += 1;
  }
  return tally;
}

async function tryScenario(bench: Bench, scenario: Scenario, tally: Tally): Promise<void> {
  const calls = await new Trial(scenario, bench.kind, bench.random).run(null, 0, bench.cuts);
  tally.calls[`calls of ${scenario.name}`] = calls;
  for (const fault of faultKinds) {
    const tried = await tryFault(bench, { scenario, fault, calls });
    tally.faults += tried.faults;
    tally.lost += tried.lost;
    tally.failures.push(...tried.failures);
  }
}

/**
 * Each fault at each file call of everything a program does: nothing acknowledged is lost, memory and
 * disk agree, the person reads a German sentence, and work goes on as soon as the fault is over.
 */
export function run({ short, seed, log }: PartOptions): Promise<PartResult> {
  return withoutWaiting(new VirtualClock(), async () => {
    const random = new Random(seed);
    const kinds: readonly SimulatedDisk['kind'][] = short ? ['posix'] : ['posix', 'ntfs'];
    const tally: Tally = { faults: 0, lost: 0, calls: {}, failures: [] };
    for (const scenario of scenarios) {
      for (const kind of kinds) {
        const bench = { seed, random, kind, cuts: short ? CUTS.short : CUTS.full };
        await tryScenario(bench, scenario, tally);
      }
      log(`${scenario.name}: ${tally.faults} faults so far`);
    }
    const figures = { faults: tally.faults, kinds: faultKinds.length, ...tally.calls };
    return { name: 'faults', figures, lost: tally.lost, failures: tally.failures };
  });
}
