// Runs the parts of the torture one after the other. Arguments: `--short`, `--part kills,walk`, `--seed N`,
// `--report file`. The last line is a summary that names lost changes; without a failure the code is 0.
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { PartOptions, PartResult } from './part';
import * as damage from './damage';
import * as faults from './faults';
import * as kills from './kills';
import * as power from './power-cut';
import * as races from './races';
import * as walk from './walk';
import * as whole from './whole';

type Run = (options: PartOptions) => Promise<PartResult>;

/** Every part with the figures that stand for it in the summary, as `done of wanted`. */
const PARTS: Readonly<Record<string, { readonly run: Run; readonly shown: readonly string[] }>> = {
  kills: { run: kills.run, shown: ['opened', 'wanted'] },
  races: { run: races.run, shown: ['races', 'wanted'] },
  power: { run: power.run, shown: ['runs', 'wanted'] },
  faults: { run: faults.run, shown: ['faults'] },
  whole: { run: whole.run, shown: ['faults'] },
  damage: { run: damage.run, shown: ['damaged', 'wanted'] },
  walk: { run: walk.run, shown: ['operations', 'wanted'] },
};

const { values: asked } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    part: { type: 'string' },
    seed: { type: 'string' },
    report: { type: 'string' },
  },
});

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

function chosen(): readonly string[] {
  const known = Object.keys(PARTS);
  const names = asked.part?.split(',') ?? known;
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) fail(`No part ${unknown.join(', ')}. There are: ${known.join(', ')}`);
  return names;
}

function chosenSeed(): number {
  if (asked.seed === undefined) return Date.now() % 1_000_000_000;
  const seed = Number(asked.seed);
  return Number.isInteger(seed) && seed >= 0 ? seed : fail('--seed wants a whole number.');
}

async function outcome(name: string, options: PartOptions): Promise<PartResult> {
  try {
    const result = await PARTS[name]?.run(options);
    return result ?? { name, figures: {}, lost: 0, failures: ['no such part'] };
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { name, figures: {}, lost: 0, failures: [`ended early: ${reason}`] };
  }
}

const MOST_SHOWN = 10;
function print(result: PartResult, seconds: number): void {
  const figures = Object.entries(result.figures).map(([key, value]) => `${key} ${value}`);
  const { length } = result.failures;
  console.log(
    `${length === 0 && result.lost === 0 ? 'ok  ' : 'FAIL'} ${result.name.padEnd(8)}` +
      `${seconds.toFixed(1).padStart(6)} s  ${[...figures, `lost ${result.lost}`].join(', ')}`,
  );
  result.failures.slice(0, MOST_SHOWN).forEach((failure) => console.log(`     | ${failure}`));
  if (length > MOST_SHOWN) console.log(`     | and ${length - MOST_SHOWN} more`);
}

async function main(): Promise<void> {
  const names = chosen();
  const seed = chosenSeed();
  console.log(`torture${asked.short ? ' --short' : ''} --seed ${seed}`);
  const results: PartResult[] = [];
  for (const name of names) {
    const started = performance.now();
    const log = (line: string): void => console.log(`     ${name}: ${line}`);
    const result = await outcome(name, { short: asked.short, seed, log });
    results.push(result);
    print(result, (performance.now() - started) / 1000);
  }
  if (asked.report !== undefined) writeFileSync(asked.report, JSON.stringify({ seed, results }));
  const lost = results.reduce((sum, result) => sum + result.lost, 0);
  const failures = results.reduce((sum, result) => sum + result.failures.length, 0);
  const counts = results.map(
    ({ name, figures }) =>
      `${name} ${(PARTS[name]?.shown ?? []).map((key) => figures[key] ?? 0).join(' of ')}`,
  );
  console.log(`torture: ${lost} lost changes, ${failures} failures (${counts.join(', ')})`);
  process.exitCode = lost + failures > 0 ? 1 : 0;
}

void main();
