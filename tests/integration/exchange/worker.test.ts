import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Jobs } from '../../../src/main/jobs/jobs';
import { Runs } from '../../../src/main/runs';
import type { WindowEvent } from '../../../src/shared/ipc/channels';
import { house, mandate, NO_OPTIONS, office, person, register } from '../../builders/exchange';
import { bundleForNode } from '../../support/bundle';
import { valueOf } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

const built = mkdtempSync(join(tmpdir(), 'konferenzbuero-worker-'));
let worker = '';
beforeAll(async () => {
  worker = await bundleForNode(resolve('src/main/jobs/worker.ts'), built);
});
afterAll(() => {
  rmSync(built, { recursive: true, force: true });
});

const nasty = [
  '=1+1',
  "'-5",
  '01067',
  '3-4',
  'a;"b"',
  '+49 30',
  '_x0041_',
  'ß\u00A0é',
  '@x',
  'SUMME(A1)',
];
const COUNT = 10_000;
const day = '2018-02-01';

/** An office far larger than any, with a nasty text in every field. */
const large = register({
  persons: Array.from({ length: COUNT }, (_, index) =>
    person(`p${index}`, {
      lastName: `${nasty[index % 10] ?? ''} ${index}`,
      firstName: nasty[(index + 3) % 10] ?? null,
      degrees: index % 3 === 0 ? ['Prof.', 'Dr.'] : [],
      phone: nasty[(index + 1) % 10] ?? null,
      note: `${nasty[(index + 2) % 10] ?? ''}\n${index}`,
      organisationId: `h${index % 50}`,
    }),
  ),
  organisations: Array.from({ length: 50 }, (_, index) => house(`h${index}`, { name: `Haus ${index}` })),
  offices: [office('o1')],
  mandates: Array.from({ length: COUNT }, (_, index) => mandate(`m${index}`, { personId: `p${index}` })),
}); // prettier-ignore

function bench(onEvent: (event: WindowEvent) => void = () => undefined) {
  const runs = new Runs(onEvent);
  return { runs, jobs: new Jobs(runs, worker) };
}

const planInput = (path: string) => ({
  path,
  sheet: null,
  mapping: null,
  options: NO_OPTIONS,
  day,
  page: { states: ['changed', 'wrong', 'new'] as const, offset: 0, limit: 100 },
  withDrafts: false,
});

describe('the worker for long work', () => {
  it.each(['csv', 'xlsx'] as const)('takes 10,000 people out to %s and in again without loss', async (format) => {
    const { jobs } = bench();
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const began = performance.now();
    const input = { format, day, personIds: null };
    const written = valueOf(await jobs.run({ job: 'exportContacts', register: large, runId: undefined, input }));
    const path = join(tempFolder(), `liste.${format}`);
    writeFileSync(path, written.value.bytes);
    const plan = valueOf(await jobs.run({ job: 'planContacts', register: large, runId: undefined, input: planInput(path) }));
    delay.disable();
    expect(plan.value.rows).toEqual([]);
    expect(plan.value.counts).toEqual({ new: 0, changed: 0, unchanged: COUNT, wrong: 0 });
    // Where the work is done in this thread, one stand takes nearly all of the time.
    expect(delay.max / 1e6).toBeLessThan((performance.now() - began) * 0.3);
  }, 120_000); // prettier-ignore

  it('tells how far it is and stops at once when somebody wants it', async () => {
    const events: WindowEvent[] = [];
    const runId = 'run-1';
    const { jobs, runs } = bench((event) => {
      events.push(event);
      runs.cancel(runId);
    });
    const path = join(tempFolder(), 'liste.csv');
    writeFileSync(path, `Nachname\n${'Muster\n'.repeat(19_000)}`);
    const stopped = await jobs.run({ job: 'planContacts', register: large, runId, input: planInput(path) });
    expect(stopped).toEqual({ ok: false, error: { code: 'exchange.cancelled' } });
    expect(events[0]).toMatchObject({ type: 'progress', runId });
  }, 60_000); // prettier-ignore

  it('says why a file cannot be read, in the same words as without it', async () => {
    const { jobs } = bench();
    const refused = await jobs.run({ job: 'planContacts', register: register(), runId: undefined, input: planInput('/nirgends/x.csv') });
    expect(refused).toEqual({
      ok: false,
      error: { code: 'exchange.unreadable', file: 'x.csv', problem: 'missing', detail: '' },
    });
  }); // prettier-ignore
});
