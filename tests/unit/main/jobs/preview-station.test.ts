import { describe, expect, test, vi } from 'vitest';
import type { MadeBytes, PaperStation } from '../../../../src/main/jobs/make-papers';
import type { PaperText } from '../../../../src/main/jobs/paper-sources';
import { PreviewStation } from '../../../../src/main/jobs/preview-station';
import { ok } from '../../../../src/shared/result';

const TEXT: PaperText = { dataFolder: 'daten', model: JSON.parse('{}') as PaperText['model'] };
const BYTES = new Uint8Array([1, 2, 3]);

interface Opened {
  readonly opened: { isClosed: boolean }[];
  readonly preview: PreviewStation;
}

function previewOf(answers: (MadeBytes | Error)[]): Opened {
  const opened: { isClosed: boolean }[] = [];
  const open = (): Promise<PaperStation> => {
    const state = { isClosed: false };
    opened.push(state);
    return Promise.resolve({
      make: () => Promise.resolve([]),
      bytes: () => {
        const answer = answers.shift() ?? ok(BYTES);
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      },
      close: () => {
        state.isClosed = true;
        return Promise.resolve();
      },
    });
  };
  return { opened, preview: new PreviewStation(open) };
}

describe('papers to look at', () => {
  test('come from one worker while somebody goes on looking, and it ends a minute later', async () => {
    vi.useFakeTimers();
    const { opened, preview } = previewOf([]);
    expect(await preview.bytes(TEXT)).toEqual(ok(BYTES));
    await vi.advanceTimersByTimeAsync(59_000);
    expect(await preview.bytes(TEXT)).toEqual(ok(BYTES));
    await vi.advanceTimersByTimeAsync(59_000);
    expect(opened).toEqual([{ isClosed: false }]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(opened).toEqual([{ isClosed: true }]);
    expect(await preview.bytes(TEXT)).toEqual(ok(BYTES));
    expect(opened).toEqual([{ isClosed: true }, { isClosed: false }]);
    vi.useRealTimers();
  });

  test('need a new worker where one has broken down', async () => {
    const bug: MadeBytes = { ok: null, name: 'TypeError', stack: 'at render' };
    const { opened, preview } = previewOf([new Error('out of memory'), bug]);
    await expect(preview.bytes(TEXT)).rejects.toThrow('out of memory');
    await expect(preview.bytes(TEXT)).rejects.toMatchObject({ name: 'TypeError' });
    expect(await preview.bytes(TEXT)).toEqual(ok(BYTES));
    expect(opened.map(({ isClosed }) => isClosed)).toEqual([true, true, false]);
  });
});
