import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { operationNames } from '../../../src/shared/ipc/operation-names';
import { tempFolder } from '../../support/temp-folder';

const program = resolve('out/main/headless.cjs');

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function headless(args: readonly string[], input = '', cwd = process.cwd()): Ran {
  expect(existsSync(program), 'run `npm run build` first').toBe(true);
  const env = { ...process.env, INIT_CWD: cwd };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    input,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the built program in a shell', () => {
  it('lists every operation with the schema of its input', () => {
    const { status, stdout } = headless(['list']);
    const { operations } = JSON.parse(stdout) as {
      operations: { operation: string; input: { type?: string } }[];
    };
    expect(status).toBe(0);
    expect(operations.map((item) => item.operation)).toEqual([...operationNames]);
    const preview = operations.find((item) => item.operation === 'address.preview');
    expect(preview?.input.type).toBe('object');
  });

  it('previews an address without a data folder', () => {
    const addressee = {
      gender: 'm',
      degrees: ['Dr.'],
      firstName: 'Jan',
      lastName: 'Beispiel',
      offices: [
        {
          office: 'Minister',
          land: 'NI',
          remit: 'Soziales, Arbeit, Gesundheit und Gleichstellung',
        },
      ],
    };
    const { status, stdout, stderr } = headless(
      ['address.preview', '--input', '-'],
      JSON.stringify(addressee),
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      lines: [
        'Niedersächsischen Minister für Soziales, Arbeit, Gesundheit und Gleichstellung',
        'Herrn Dr. Jan Beispiel',
      ],
      salutation: 'Sehr geehrter Herr Minister,',
    });
  });

  it('works from folder to letters with relative paths and a file with a byte order mark', () => {
    const cwd = tempFolder();
    writeFileSync(join(cwd, 'beispiel.json'), '\uFEFF{"sample":"intmk-2018"}');
    const loaded = headless(
      ['sample.load', '--data', 'daten', '--input', 'beispiel.json'],
      '',
      cwd,
    );
    const { conferenceId } = JSON.parse(loaded.stdout) as { conferenceId: string };
    const input = JSON.stringify({ conferenceId, kinds: ['agenda'], outFolder: 'papiere' });
    const made = headless(['documents.generate', '--data', 'daten', '--input', '-'], input, cwd);
    const { files } = JSON.parse(made.stdout) as { files: { path: string; state: string }[] };
    expect(files).toHaveLength(1);
    expect(existsSync(join(cwd, 'papiere', '2018-02-01_Vorläufige-Tagesordnung.docx'))).toBe(true);
  });

  it.each([
    [['conferences.list'], 'Datenordner angegeben'],
    [['conferences.list', '--data', 'gibt-es-nicht'], 'kein Datenordner'],
    [['nope', '--data', 'x'], 'gibt es nicht'],
    [['sample.load', '--data', 'x', '--input', 'fehlt.json'], 'kein gültiges JSON'],
  ])('%j ends with a German sentence and a failure code', (args, sentence) => {
    const { status, stdout, stderr } = headless(args, '', tempFolder());
    expect(status).toBe(1);
    expect(stderr).toContain(sentence);
    const { error } = JSON.parse(stdout) as { error: { message: string } };
    expect(error.message).toContain(sentence);
  });

  it('explains itself when called without an operation', () => {
    const { status, stdout, stderr } = headless([]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Aufruf');
  });
});
