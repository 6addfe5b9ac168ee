import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backupName,
  backupReasons,
  compareBackups,
  parseBackupName,
  type BackupMark,
} from '../../../../../src/shared/domain/storage/backup-name';
import {
  backupsToRemove,
  ROTATION,
} from '../../../../../src/shared/domain/storage/backup-rotation';
import { addDays, daysBetween } from '../../../../../src/shared/domain/calendar/day';
import { rotationText } from '../../../../../src/shared/texts/backup-texts';

function mark(at: string, seq: number, change: Partial<BackupMark> = {}): BackupMark {
  const known = { at, reason: 'daily' as const, generation: 1, seq, ...change };
  return { ...known, name: backupName(known) };
}

/** One backup a day, for so many days, the last on 15 March 2018. */
function daily(days: number, reason: BackupMark['reason'] = 'daily'): readonly BackupMark[] {
  return Array.from({ length: days }, (_, index) =>
    mark(`${addDays('2018-03-15', index - days + 1)}T10:00:00Z`, index + 1, { reason }),
  );
}

function kept(marks: readonly BackupMark[]): readonly BackupMark[] {
  const gone = new Set(backupsToRemove(marks));
  return marks.filter(({ name }) => !gone.has(name));
}

const anyMark = fc
  .record({
    day: fc.integer({ min: 0, max: 900 }),
    second: fc.integer({ min: 0, max: 59 }),
    reason: fc.constantFrom(...backupReasons),
    generation: fc.integer({ min: 1, max: 3 }),
    seq: fc.integer({ min: 1, max: 400 }),
  })
  .map(({ day, second, reason, generation, seq }) =>
    mark(`${addDays('2016-01-01', day)}T10:00:${String(second).padStart(2, '0')}Z`, seq, {
      reason,
      generation,
    }),
  );
const anyMarks = fc.uniqueArray(anyMark, { selector: ({ name }) => name, maxLength: 120 });

describe('the name of a backup', () => {
  it('can be read again, is allowed on Windows and says everything that orders it', () => {
    fc.assert(
      fc.property(anyMark, (one) => {
        expect(parseBackupName(one.name)).toEqual(one);
        expect(one.name).toMatch(/^[\w.-]+$/);
      }),
    );
    expect(mark('2018-03-15T10:02:11Z', 123, { reason: 'start' }).name).toBe(
      '2018-03-15T10-02-11Z_start_1-000123.zip',
    );
  });

  it.each([
    'urlaub.zip',
    '2018-03-15T10-02-11Z_start_1-000123.zip.abc.tmp',
    '2018-03-15T10-02-11Z_other_1-000123.zip',
    '2018-03-15T10-02-11Z_start_1-123.zip',
    '../2018-03-15T10-02-11Z_start_1-000123.zip',
  ])('is not seen in %s', (name) => {
    expect(parseBackupName(name)).toBeNull();
  });
});

describe('the rule of what stays', () => {
  it('says in words what it does', () => {
    expect(rotationText).toContain('5 neuesten');
    expect(rotationText).toContain('14 Tage, 8 Wochen und 12 Monate');
  });

  it('keeps of two years of daily backups 14 days, 8 weeks and 12 months', () => {
    const days = kept(daily(730)).map(({ at }) => at.slice(0, 10));
    const latest = daily(14).map(({ at }) => at.slice(0, 10));
    expect(days).toEqual(expect.arrayContaining(latest));
    // Sundays of the weeks before, last days of the months before.
    expect(days).toEqual(
      expect.arrayContaining(['2018-02-25', '2018-02-18', '2018-01-28', '2018-02-28', '2017-12-31', '2017-04-30']), // prettier-ignore
    );
    expect(days).not.toContain('2017-03-31');
    expect(days.length).toBeLessThanOrEqual(14 + 8 + 12);
  });

  it('keeps everything of an office that is rarely open', () => {
    const rare = Array.from({ length: 11 }, (_, at) => mark(`2017-${String(at + 1).padStart(2, '0')}-10T08:00:00Z`, at)); // prettier-ignore
    expect(kept(rare)).toEqual(rare);
  });

  it('keeps what was made before a large step for 90 days', () => {
    const before = daily(200, 'before-import');
    const young = before.filter(
      ({ at }) => daysBetween(at.slice(0, 10), '2018-03-14') < ROTATION.beforeDays,
    );
    expect(kept(before)).toEqual(expect.arrayContaining([...young]));
    expect(kept(before).length).toBeLessThan(young.length + 15);
  });

  it('always keeps the newest, whatever the clock said', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const newest = [...marks].sort(compareBackups).slice(-ROTATION.newest);
        expect(kept(marks)).toEqual(expect.arrayContaining(newest));
      }),
    );
  });

  it('is the same for any order of the files, and nothing more goes the second time', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const gone = [...backupsToRemove(marks)].sort();
        expect([...backupsToRemove([...marks].reverse())].sort()).toEqual(gone);
        expect(backupsToRemove(kept(marks))).toEqual([]);
      }),
    );
  });

  it('loses at most the oldest day, week and month to a clock that goes back or jumps ahead', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 300 }),
        fc.constantFrom('1999-12-31', '2018-03-01', '2099-06-01'),
        fc.constantFrom(...backupReasons),
        (days, wrong, reason) => {
          const marks = kept(daily(days, reason));
          const right = new Set(backupsToRemove([...marks, mark('2018-03-16T10:00:00Z', 999)]));
          const odd = backupsToRemove([...marks, mark(`${wrong}T10:00:00Z`, 999)]);
          const lost = odd.filter((name) => !right.has(name));
          expect(lost.length).toBeLessThanOrEqual(3);
          for (const name of lost) {
            expect(daysBetween(name.slice(0, 10), '2018-03-15')).toBeGreaterThanOrEqual(
              ROTATION.days - 1,
            );
          }
        },
      ),
    );
  });

  it('keeps, where a clock went back by months, both its first and its second turn', () => {
    const first = daily(20);
    const again = Array.from({ length: 10 }, (_, at) => mark(`${addDays('2018-02-20', at)}T09:00:00Z`, 100 + at)); // prettier-ignore
    const stays = kept([...first, ...again]).map(({ seq }) => seq);
    expect(stays).toEqual(expect.arrayContaining([17, 18, 19, 20, ...again.map(({ seq }) => seq)]));
  });
});
