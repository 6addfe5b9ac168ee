import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ProcessOrder } from '../../../../src/main/documents/processes';
import { convertWithWord } from '../../../../src/main/documents/word-pdf';
import { tempFolder } from '../../../support/temp-folder';

/** What is handed to PowerShell. Word itself is not on this machine. */
async function called(how: 'ended' | 'timedOut') {
  const folder = tempFolder();
  const calls: ProcessOrder[] = [];
  const ended: number[] = [];
  let begun = 0;
  const convert = convertWithWord({
    environment: { SystemRoot: 'C:\\Windows' },
    end: (pid) => ended.push(pid),
    run: (order) => {
      calls.push(order);
      for (const line of ['word 4711', 'convert C:\\x\\00001.docx']) order.onLine?.(line);
      return Promise.resolve(how === 'ended' ? { how, code: 0, output: '' } : { how });
    },
  });
  await convert({
    inFolder: folder,
    outFolder: folder,
    names: ['00001.docx'],
    profile: folder,
    patience: 1,
    signal: new AbortController().signal,
    onFile: () => (begun += 1),
  });
  return { folder, order: calls[0], ended, begun };
}

describe('Word', () => {
  test('is driven by a script in a file, never by a line that a shell would read', async () => {
    const { folder, order, begun } = await called('ended');
    expect(order?.program).toBe('C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe');
    expect(order?.args).toContain('-NoProfile');
    expect(order?.args.slice(-4)).toEqual([
      '-File',
      join(folder, 'export.ps1'),
      '-List',
      join(folder, 'export.json'),
    ]);
    expect(begun).toBe(1);
  });

  test('gets files by a list that PowerShell reads as UTF-8', async () => {
    const { folder } = await called('ended');
    const list = readFileSync(join(folder, 'export.json'), 'utf8');
    expect(list.startsWith('\uFEFF')).toBe(true);
    const [job] = JSON.parse(list.slice(1)) as { from: string; to: string }[];
    expect([job?.from.endsWith('00001.docx'), job?.to.endsWith('00001.pdf')]).toEqual([true, true]);
    expect(readFileSync(join(folder, 'export.ps1'), 'utf8').startsWith('\uFEFFparam(')).toBe(true);
  });

  test('is ended by its own number where it hangs, and left alone where it does not', async () => {
    expect((await called('timedOut')).ended).toEqual([4711]);
    expect((await called('ended')).ended).toEqual([]);
  });
});
