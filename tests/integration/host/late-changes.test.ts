import { copyFileSync, cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { officeBench, sampleBench } from '../../support/offices';
import { valueOf } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';
import { refusalOf, windowOn, type TestWindow } from '../../support/windows';

const ANNA = { user: 'anna', pc: 'PC-1' };
const journalOf = (folder: string): string => join(folder, 'generations', '1', 'journal');

interface Bench {
  readonly shown: TestWindow;
  readonly conferenceId: string;
}

/** A folder in which somebody's change of motto and place came too late. */
async function lateMotto(): Promise<Bench> {
  const { conferenceId, folder } = await sampleBench();
  const shown = await windowOn(folder, ANNA);
  const copy = tempFolder();
  cpSync(folder, copy, { recursive: true });
  rmSync(join(copy, 'lock.json'));
  const late = officeBench(copy);
  const patch = { motto: 'Zu spät', place: 'Fürth' };
  valueOf(await late.dispatcher.invoke('conferences.update', { conferenceId, patch }));
  const segment = readdirSync(journalOf(copy)).sort().at(-1) ?? '';
  // The next writer follows the line before; only then the late segment arrives.
  for (let time = 0; time < 2; time += 1) {
    valueOf(await shown.ask('window.giveRight', {}));
    valueOf(await shown.ask('window.startWriting', {}));
  }
  copyFileSync(join(journalOf(copy), segment), join(journalOf(folder), segment));
  return { shown, conferenceId };
}

const conflictsOf = async ({ shown }: Bench) =>
  valueOf(await shown.ask('store.conflicts', {})).conflicts;

async function firstOf(bench: Bench) {
  const [first] = await conflictsOf(bench);
  return first ?? Promise.reject(new Error('no conflict'));
}

const motto = async ({ conferenceId, shown }: Bench): Promise<string | null> =>
  valueOf(await shown.ask('conferences.get', { conferenceId })).conference.motto;

describe('changes that came too late', () => {
  it('are shown with their values before and after, and count for nothing', async () => {
    const bench = await lateMotto();
    const conflicts = await conflictsOf(bench);
    expect(conflicts).toHaveLength(1);
    const [conflict] = conflicts;
    expect(conflict).toMatchObject({
      operation: 'conferences.update',
      obstacle: null,
      isThere: false,
      isDone: false,
    });
    const [record] = conflict?.records ?? [];
    expect(record).toMatchObject({ collection: 'conference', what: 'changed' });
    expect(record?.name).toMatch(/^13\.\sIntegrationsministerkonferenz$/u);
    expect(record?.fields).toContainEqual(
      expect.objectContaining({ before: 'Nürnberg', after: 'Fürth' }),
    );
    expect(await motto(bench)).not.toBe('Zu spät');
    expect((await bench.shown.status()).problem).toBeNull();
  });

  it('are taken as a step of their own, which can be undone', async () => {
    const bench = await lateMotto();
    const before = await motto(bench);
    const { key } = await firstOf(bench);
    valueOf(await bench.shown.ask('store.takeConflict', { key }));
    expect(await motto(bench)).toBe('Zu spät');
    expect(await firstOf(bench)).toMatchObject({ isThere: true, isDone: true });
    valueOf(await bench.shown.ask('store.undo', {}));
    expect(await motto(bench)).toBe(before);
    expect(await firstOf(bench)).toMatchObject({ isThere: false, isDone: false, obstacle: null });
  });

  it('are not taken over what was done since; the sentence says so', async () => {
    const bench = await lateMotto();
    const { conferenceId, shown } = bench;
    const patch = { motto: 'Inzwischen anders' };
    valueOf(await shown.ask('conferences.update', { conferenceId, patch }));
    const { key, obstacle } = await firstOf(bench);
    expect(obstacle).toContain('inzwischen anders geändert');
    expect(await refusalOf(shown.ask('store.takeConflict', { key }))).toBe('late.movedOn');
    expect(await motto(bench)).toBe('Inzwischen anders');
  });

  it('can be marked as seen and stay on the disk', async () => {
    const bench = await lateMotto();
    const { key } = await firstOf(bench);
    valueOf(await bench.shown.ask('store.closeConflict', { key }));
    expect(await firstOf(bench)).toMatchObject({ key, isDone: true });
    const unknown = bench.shown.ask('store.closeConflict', { key: '1/999/1' });
    expect(await refusalOf(unknown)).toBe('late.unknown');
  });
});
