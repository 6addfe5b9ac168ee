import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/shared/domain/register/records';
import { contract, type Access } from '../../../src/shared/ipc/contract';
import { inArchive } from '../../../src/shared/ipc/in-archive';
import type { OperationName } from '../../../src/shared/ipc/operation-names';
import { referenceId } from '../../builders/sample-view';
import { officeBench } from '../../support/offices';
import { errorOf, valueOf } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

const T13 = referenceId('term-13');
const T12 = referenceId('term-12');

/** The sample office: its fixed day lies in the 13th chair year. */
async function bench() {
  const office = officeBench();
  valueOf(await office.dispatcher.invoke('sample.load', { sample: 'intmk-2018' }));
  return office;
}

describe('an archive', () => {
  it('is made of a term that has ended or was handed over, not of one that runs', async () => {
    const { dispatcher } = await bench();
    const early = errorOf(await dispatcher.invoke('archive.begin', { termId: T13 }));
    expect(early).toMatchObject({ code: 'archive.tooEarly', number: 13 });
    expect(errorOf(await dispatcher.invoke('archive.begin', { termId: 'nobody' })).code).toBe(
      'record.missing',
    );
    valueOf(await dispatcher.invoke('archive.begin', { termId: T12 }));
    const { records } = valueOf(
      await dispatcher.invoke('settings.list', { collection: 'archive' }),
    );
    expect(records).toMatchObject([{ id: 'archive', termId: T12 }]);
  });

  it('takes no change but its end, and is an office again after that', async () => {
    const { dispatcher } = await bench();
    expect(errorOf(await dispatcher.invoke('archive.end', {})).code).toBe('archive.notOne');
    valueOf(await dispatcher.invoke('archive.begin', { termId: T12 }));
    const { digest } = valueOf(await dispatcher.invoke('store.check', {}));
    const { records } = valueOf(
      await dispatcher.invoke('register.list', { collection: 'persons' }),
    );
    const record = { ...records[0], lastName: 'Anders' };
    const refused = await Promise.all([
      dispatcher.dispatch('register.save', { collection: 'persons', record }),
      dispatcher.dispatch('store.undo', {}),
      dispatcher.dispatch('archive.begin', { termId: T12 }),
      dispatcher.dispatch('chair.addTerms', { count: 1 }),
    ]);
    expect(refused.map((result) => errorOf(result).code)).toEqual(
      refused.map(() => 'store.archived'),
    );
    expect(valueOf(await dispatcher.invoke('store.check', {})).digest).toBe(digest);
    valueOf(await dispatcher.invoke('archive.end', {}));
    valueOf(await dispatcher.dispatch('register.save', { collection: 'persons', record }));
  });

  it('lets through only operations that write', () => {
    const accesses = [...inArchive].map((name: OperationName): Access => contract[name].access);
    expect(accesses).toEqual(accesses.map(() => 'write'));
  });
});

describe('the calendar of deletions', () => {
  it('has a whole day for each item, nobody by name, and is the same when written again', async () => {
    const { dispatcher } = await bench();
    const to = tempFolder();
    const first = valueOf(await dispatcher.invoke('retention.calendar', { to }));
    expect(first.file).toBe(join(to, 'Loeschtermine_13-BY.ics'));
    expect(first.events).toBeGreaterThan(1);
    const text = readFileSync(first.file, 'utf8');
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const events = ICAL.Component.fromString(text).getAllSubcomponents('vevent');
    expect(events).toHaveLength(first.events);
    const { records } = valueOf(
      await dispatcher.invoke('register.list', { collection: 'persons' }),
    );
    const names = (records as unknown as readonly Person[]).map(({ lastName }) => lastName);
    for (const event of events.map((component) => new ICAL.Event(component))) {
      expect(event.startDate.isDate).toBe(true);
      expect(event.summary).toMatch(/^Löschen: /);
      const words = `${event.summary} ${event.description}`;
      expect(names.filter((name) => words.includes(name))).toEqual([]);
    }
    const again = valueOf(await dispatcher.invoke('retention.calendar', { to }));
    expect(again.file).toBe(first.file);
  });
});
