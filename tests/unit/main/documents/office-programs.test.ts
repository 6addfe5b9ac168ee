import { describe, expect, test } from 'vitest';
import {
  findLibreOffice,
  findOfficePrograms,
  type ProgramPorts,
} from '../../../../src/main/documents/office-programs';
import type { ProcessOrder } from '../../../../src/main/documents/processes';

interface Machine {
  readonly platform?: 'win32' | 'linux' | 'darwin';
  readonly environment?: Readonly<Record<string, string>>;
  /** Paths that are there; small files with their text. */
  readonly files: Readonly<Record<string, string>>;
  /** Default values of keys of the registry. */
  readonly registry?: Readonly<Record<string, string>>;
  /** What programs print when they are asked for their version. */
  readonly versions?: Readonly<Record<string, string>>;
}

/** `reg query … /ve` as German Windows prints it. */
function registryAnswer(key: string, value: string): string {
  return `\r\n${key}\r\n    (Standard)    REG_SZ    ${value}\r\n\r\n`;
}

function machine(given: Machine): { readonly ports: ProgramPorts; readonly calls: ProcessOrder[] } {
  const { platform = 'linux', environment = {}, files, registry = {}, versions = {} } = given;
  const calls: ProcessOrder[] = [];
  const separator = platform === 'win32' ? '\\' : '/';
  const inside = (folder: string): readonly string[] => {
    const start = folder + separator;
    const below = Object.keys(files).filter((path) => path.startsWith(start));
    return [...new Set(below.map((path) => path.slice(start.length).split(separator)[0] ?? ''))];
  };
  const ports: ProgramPorts = {
    platform,
    environment,
    exists: (path) => Promise.resolve(path in files),
    names: (folder) => Promise.resolve(inside(folder)),
    text: (path) => Promise.resolve(files[path] ?? null),
    run: (order) => {
      calls.push(order);
      const [, key = ''] = order.args;
      const value = registry[key];
      const output =
        versions[order.program] ?? (value === undefined ? null : registryAnswer(key, value));
      return Promise.resolve(
        output === null ? { how: 'ended', code: 1, output: '' } : { how: 'ended', code: 0, output },
      );
    },
  };
  return { ports, calls };
}

const WINDOWS = {
  SystemRoot: 'C:\\Windows',
  ProgramFiles: 'C:\\Program Files',
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  LOCALAPPDATA: 'C:\\Users\\müller\\AppData\\Local',
};
const APP_PATHS = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths';
const APP_PATHS_32 = 'SOFTWARE\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\App Paths';

describe('LibreOffice on Windows', () => {
  test.each([
    'C:\\Program Files\\LibreOffice',
    'C:\\Program Files (x86)\\LibreOffice',
    'C:\\Program Files\\LibreOffice 24.2',
    'C:\\Users\\müller\\AppData\\Local\\Programs\\LibreOffice',
  ])('is found in %s', async (folder) => {
    const { ports } = machine({
      platform: 'win32',
      environment: WINDOWS,
      files: {
        [`${folder}\\program\\soffice.com`]: '',
        [`${folder}\\program\\version.ini`]: '[Version]\r\nMsiProductVersion=24.2.7.2\r\n',
      },
    });
    expect(await findLibreOffice(ports)).toEqual({
      name: 'libreOffice',
      version: '24.2.7.2',
      path: `${folder}\\program\\soffice.com`,
      confined: false,
    });
  });

  test.each([
    ['HKCU', APP_PATHS],
    ['HKLM', APP_PATHS],
    ['HKLM', APP_PATHS_32],
  ])('is found where %s\\%s names it, also on another drive', async (hive, where) => {
    const { ports, calls } = machine({
      platform: 'win32',
      environment: WINDOWS,
      files: { 'D:\\Büro\\LO 7\\program\\soffice.com': '' },
      registry: { [`${hive}\\${where}\\soffice.exe`]: '"D:\\Büro\\LO 7\\program\\soffice.exe"' },
    });
    expect((await findLibreOffice(ports))?.path).toBe('D:\\Büro\\LO 7\\program\\soffice.com');
    for (const { program, args } of calls) {
      // By its full path, so that no reg.exe beside the data is taken for it; it only reads.
      expect(program).toBe('C:\\Windows\\System32\\reg.exe');
      expect(args[0]).toBe('query');
    }
  });

  test('is not taken from a registry that names what is no longer there', async () => {
    const { ports } = machine({
      platform: 'win32',
      environment: WINDOWS,
      files: {},
      registry: { [`HKLM\\${APP_PATHS}\\soffice.exe`]: 'C:\\alt\\program\\soffice.exe' },
    });
    expect(await findLibreOffice(ports)).toBeNull();
  });

  test('is not looked for beside the data: a relative path of the registry is passed over', async () => {
    const { ports } = machine({
      platform: 'win32',
      environment: WINDOWS,
      files: { 'soffice.com': '' },
      registry: { [`HKCU\\${APP_PATHS}\\soffice.exe`]: 'soffice.exe' },
    });
    expect(await findLibreOffice(ports)).toBeNull();
  });
});

describe('Word on Windows', () => {
  const WORD = 'C:\\Program Files\\Microsoft Office\\Root\\Office16\\WINWORD.EXE';
  const registry = {
    [`HKLM\\${APP_PATHS}\\WINWORD.EXE`]: WORD,
    'HKLM\\SOFTWARE\\Classes\\Word.Application\\CurVer': 'Word.Application.16',
  };

  test('is found by the registry and stands behind LibreOffice', async () => {
    const office = 'C:\\Program Files\\LibreOffice\\program\\soffice.com';
    const { ports } = machine({
      platform: 'win32',
      environment: WINDOWS,
      files: { [WORD]: '', [office]: '' },
      registry,
    });
    expect(await findOfficePrograms(ports)).toEqual([
      { name: 'libreOffice', version: null, path: office, confined: false },
      { name: 'word', version: '16', path: WORD, confined: false },
    ]);
  });

  test('is no program of other systems', async () => {
    const { ports, calls } = machine({ files: { [WORD]: '' }, registry });
    expect(await findOfficePrograms(ports)).toEqual([]);
    expect(calls).toEqual([]);
  });
});

describe('LibreOffice on Linux and macOS', () => {
  const environment = { PATH: '/home/m/bin:relativ::/usr/local/bin', HOME: '/home/m' };

  test.each([
    ['/home/m/bin/soffice', false],
    ['/usr/local/bin/libreoffice', false],
    ['/usr/bin/soffice', false],
    ['/opt/libreoffice24.2/program/soffice', false],
    ['/Applications/LibreOffice.app/Contents/MacOS/soffice', false],
    ['/snap/bin/libreoffice', true],
    ['/var/lib/flatpak/exports/bin/org.libreoffice.LibreOffice', true],
    ['/home/m/.local/share/flatpak/exports/bin/org.libreoffice.LibreOffice', true],
  ])('is found at %s', async (path, confined) => {
    const { ports } = machine({
      environment,
      files: { [path]: '' },
      versions: { [path]: 'LibreOffice 7.4.7.2 40(Build:2)\n' },
    });
    expect(await findLibreOffice(ports)).toEqual({
      name: 'libreOffice',
      version: '7.4.7.2',
      path,
      confined,
    });
  });

  test('is the newest of several in /opt', async () => {
    const { ports } = machine({
      environment,
      files: {
        '/opt/libreoffice7.6/program/soffice': '',
        '/opt/libreoffice24.8/program/soffice': '',
        '/opt/libreoffice-alt/program/soffice': '',
      },
    });
    expect((await findLibreOffice(ports))?.path).toBe('/opt/libreoffice24.8/program/soffice');
  });

  test('knows that what the search path finds below /snap sees only a part of the disk', async () => {
    const { ports } = machine({
      environment: { PATH: '/snap/bin' },
      files: { '/snap/bin/libreoffice': '' },
    });
    expect((await findLibreOffice(ports))?.confined).toBe(true);
  });

  test('is never taken from the folder in which one happens to be', async () => {
    const { ports } = machine({ environment, files: { 'relativ/soffice': '', soffice: '' } });
    expect(await findLibreOffice(ports)).toBeNull();
  });
});
