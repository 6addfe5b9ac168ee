import { readBack } from '../../src/main/documents/read-back';
import { printedLines } from '../../src/shared/domain/documents/printed-lines';
import { figuresOf, say } from './figures';
import { engines, type Engine } from './letter-engines';
import { letterOf, wordsOf } from './same-letter';

const ROUNDS = 15;
const LETTERS = 40;
const WARM_UP = 3;

/** Whoever writes another letter is not measured: each must say what the model prints. */
async function prove(name: string, engine: Engine): Promise<void> {
  const words = wordsOf(4_321);
  const file = readBack(await engine(words));
  const said = file?.paragraphs.join('\n');
  if (said !== printedLines(letterOf(words)).join('\n')) throw new Error(`${name} writes: ${said}`);
}

/** Milliseconds for each of some letters that no engine has made before. */
async function timed(engine: Engine, first: number): Promise<number> {
  const started = performance.now();
  for (let number = first; number < first + LETTERS; number += 1) await engine(wordsOf(number));
  return (performance.now() - started) / LETTERS;
}

/** The same letters made by ours and by others, in turns; medians of the rounds. */
export async function letters(): Promise<void> {
  const all = Object.entries(await engines());
  const times = new Map<string, number[]>();
  for (const [name, engine] of all) await prove(name, engine);
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [name, engine] of all) {
      const taken = await timed(engine, round * LETTERS);
      if (round >= WARM_UP) times.set(name, [...(times.get(name) ?? []), taken]);
    }
  }
  const median = (name: string): number => figuresOf(times.get(name) ?? []).median;
  say(`one letter (median of ${ROUNDS} rounds of ${LETTERS} letters)`);
  for (const [name] of all) {
    const ratio = (median(name) / median('ours')).toFixed(1);
    say(`  ${name.padEnd(18)} ${median(name).toFixed(3)} ms  ${ratio} x ours`);
  }
  for (const other of ['docxtemplater', 'floor'])
    say(`${other}: ${(median(other) / median('ours')).toFixed(1)} x`);
}
