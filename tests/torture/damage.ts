import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { drawDamage, fileKind, type Damage } from './damages';
import { openWriting, withTempFolder } from './folders';
import { openDamaged, type Seen } from './open-damaged';
import type { PartOptions, PartResult } from './part';
import { Random } from './random';
import { buildSample, stateAt, type Files, type Sample } from './samples';
import { differences } from './state';
import { judge, type Verdict } from './verdict';

const FOLDERS = { full: 1_000, short: 200 };
const PER_SAMPLE = 25;

function lay(folder: string, files: Files): void {
  for (const [path, bytes] of files) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

function applyDamage(folder: string, damage: Damage): void {
  for (const [path, bytes] of damage.changed) {
    if (bytes) writeFileSync(join(folder, path), bytes);
    else rmSync(join(folder, path));
  }
}

class Damages {
  readonly failures: string[] = [];
  readonly figures = {
    damaged: 0,
    wanted: 0,
    detected: 0,
    tails: 0,
    harmless: 0,
    silent: 0,
    recovered: 0,
    written: 0,
  };
  /** What went wrong, by kind of damage and file. */
  readonly misses = new Map<string, number>();
  lost = 0;

  constructor(private readonly random: Random) {}

  async sample(root: string, count: number): Promise<void> {
    const sample = await buildSample(join(root, 'built'), this.random);
    const folder = join(root, 'damaged');
    lay(folder, sample.files);
    const healthy = await openDamaged(folder);
    const truth = stateAt(sample, sample.head);
    if (!healthy.state || differences(healthy.state, truth).length > 0) {
      this.failures.push(`${sample.name}: a sound folder is not what it should be`);
      return;
    }
    for (let left = count; left > 0; left -= 1) {
      const damage = drawDamage(this.random, sample);
      applyDamage(folder, damage);
      const now = await openDamaged(folder);
      this.note(sample, damage, judge(sample, damage, { now, healthy }));
      if (this.random.chance(0.3)) {
        await this.writeOn(folder, { sample, damage, now });
        rmSync(folder, { recursive: true });
      }
      lay(folder, sample.files);
    }
  }

  private note(sample: Sample, damage: Damage, { told, wrong }: Verdict): void {
    const { figures } = this;
    figures.damaged += 1;
    if (told === 'detected') figures.detected += 1;
    if (told === 'tail') figures.tails += 1;
    if (told === 'harmless') figures.harmless += 1;
    if (told === 'silent') {
      figures.silent += 1;
      this.miss('silently accepted', sample, damage);
    }
    if (wrong.length === 0) figures.recovered += 1;
    else {
      this.lost += 1;
      this.miss(`not recovered (${wrong.slice(0, 2).join(', ')})`, sample, damage);
    }
  }

  /** Whoever writes into a damaged folder that lets him sees what the reader saw, and so does the next one. */
  private async writeOn(
    folder: string,
    at: { sample: Sample; damage: Damage; now: Seen },
  ): Promise<void> {
    const opened = await openWriting({ folder });
    if (!opened.ok) return;
    this.figures.written += 1;
    await opened.value.close();
    const next = await openDamaged(folder);
    const same = at.now.state && next.state && differences(at.now.state, next.state).length === 0;
    if (!same) this.miss('other after somebody wrote', at.sample, at.damage);
  }

  private miss(what: string, sample: Sample, damage: Damage): void {
    const key = `${what.replace(/ \(.*/, '')}: ${damage.kind} ${fileKind(damage.path)}`;
    this.misses.set(key, (this.misses.get(key) ?? 0) + 1);
    this.failures.push(
      `${what}: ${damage.kind} ${damage.path} ${damage.at} [${sample.name}, ${sample.head} lines]`,
    );
  }
}

/** Sound folders, each damaged in one place at random: somebody must be told, and what is left must be there. */
export async function run(options: PartOptions): Promise<PartResult> {
  const wanted = options.short ? FOLDERS.short : FOLDERS.full;
  const damages = new Damages(new Random(options.seed));
  damages.figures.wanted = wanted;
  for (let done = 0; done < wanted; done += PER_SAMPLE) {
    await withTempFolder('fast', (root) =>
      damages.sample(root, Math.min(PER_SAMPLE, wanted - done)),
    );
  }
  const { figures, failures, lost, misses } = damages;
  for (const [key, count] of [...misses].sort(([a], [b]) => (a < b ? -1 : 1))) {
    options.log(`${count} x ${key}`);
  }
  return { name: 'damage', figures, lost, failures };
}
