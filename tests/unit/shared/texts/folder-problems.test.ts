import { describe, expect, it } from 'vitest';
import type { AppError, DiskCause } from '../../../../src/shared/errors';
import { diskTexts } from '../../../../src/shared/texts/disk-texts';
import { folderProblem } from '../../../../src/shared/texts/folder-problems';

const folder = 'L:\\IntMK';
const causes = Object.keys(diskTexts) as DiskCause[];

/** All that opening a folder, or writing to it, can answer. */
const errors: readonly AppError[] = [
  { code: 'folder.missing', folder },
  { code: 'folder.notOurs', folder },
  { code: 'folder.newer', format: 7, supported: 1 },
  { code: 'folder.damaged', details: ['Journal ab Änderung 17'] },
  { code: 'folder.takenOut', user: 'h.winter', pc: 'LAPTOP-3', at: '2018-07-01T22:30:00.000Z' },
  { code: 'folder.broughtBack', user: 'h.winter', pc: 'LAPTOP-3', at: '2018-07-01T22:30:00.000Z' },
  { code: 'store.held', user: 'h.winter', pc: 'VORZIMMER-2', since: '2018-07-01T22:30:00.000Z' },
  { code: 'store.rightPassedOn' },
  ...causes.flatMap((cause): readonly AppError[] => [
    { code: 'folder.disk', folder, cause },
    { code: 'store.writeFailed', cause },
    { code: 'store.uncertain', cause },
  ]),
  { code: 'bug', incident: '4711' },
];
const named = errors.map((error) => [JSON.stringify(error), error] as const);

describe('the page of a folder that is not open as it should be', () => {
  it.each(named)('%s: what happened and what to do, in whole sentences', (_name, error) => {
    const { title, text, steps } = folderProblem(error);
    expect(title).toMatch(/^[A-ZÄÖÜ].*[^.]$/);
    expect(steps.length).toBeGreaterThan(0);
    for (const sentence of [text, ...steps]) expect(sentence).toMatch(/^\S.*\.$/);
  });

  it.each(named)('%s: without a word that belongs to the shell', (_name, error) => {
    const { title, text, steps } = folderProblem(error);
    expect([title, text, ...steps].join(' ')).not.toMatch(/--|store\.|folder\.|undefined|null/);
  });

  it('says who writes since when, by German clocks', () => {
    const [held] = errors.filter(({ code }) => code === 'store.held');
    expect(held && folderProblem(held).text).toContain(
      'h.winter an VORZIMMER-2 bearbeitet den Datenordner (seit 02.07.2018, 00:30 Uhr)',
    );
  });

  it('tells a full disk from one that is gone', () => {
    const stepsOf = (cause: DiskCause) =>
      folderProblem({ code: 'folder.disk', folder, cause }).steps;
    expect(new Set(causes.map((cause) => stepsOf(cause)[0])).size).toBe(causes.length);
  });
});
