import { posix, win32 } from 'node:path';
import { windowsProgram, type RunProcess } from './processes';

/** A program on this machine that makes PDFs of Word files. */
export interface OfficeProgram {
  readonly name: 'libreOffice' | 'word';
  /** As the program names it ("7.4.7.2"); null where it does not say. */
  readonly version: string | null;
  readonly path: string;
  /** It sees only a part of the disk (snap, flatpak), so its profile must lie beside its work. */
  readonly confined: boolean;
}

/** What looking for programs needs of the machine. */
export interface ProgramPorts {
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** True for a file that is there. */
  exists(path: string): Promise<boolean>;
  /** Names in a folder; none where there is no such folder. */
  names(folder: string): Promise<readonly string[]>;
  /** The text of a small file; null where it is not there. */
  text(path: string): Promise<string | null>;
  readonly run: RunProcess;
}

/** A registry or a version is answered at once or never. */
const PATIENCE_MS = 10_000;

type Candidate = Pick<OfficeProgram, 'path' | 'confined'>;

const free = (path: string): Candidate => ({ path, confined: false });
const confined = (path: string): Candidate => ({ path, confined: true });

async function firstThere(
  ports: ProgramPorts,
  candidates: readonly Candidate[],
): Promise<Candidate | null> {
  for (const candidate of candidates) {
    if (await ports.exists(candidate.path)) return candidate;
  }
  return null;
}

/** LibreOffice's own packages lie in /opt, one folder for each version; the newest first. */
async function inOpt(ports: ProgramPorts): Promise<readonly Candidate[]> {
  const number = (name: string): number => Number(/[\d.]+$/.exec(name)?.[0] ?? 0);
  const names = (await ports.names('/opt')).filter((name) => /^libreoffice[\d.]*$/i.test(name));
  return [...names]
    .sort((a, b) => number(b) - number(a))
    .map((name) => free(posix.join('/opt', name, 'program', 'soffice')));
}

async function onUnix(ports: ProgramPorts): Promise<readonly Candidate[]> {
  const { environment } = ports;
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const flatpak = 'flatpak/exports/bin/org.libreoffice.LibreOffice';
  const own = environment['HOME'];
  return [
    ...[...folders, '/usr/bin', '/usr/local/bin'].flatMap((folder) => {
      const made = folder.startsWith('/snap/') ? confined : free;
      return ['soffice', 'libreoffice'].map((name) => made(posix.join(folder, name)));
    }),
    ...(await inOpt(ports)),
    free('/Applications/LibreOffice.app/Contents/MacOS/soffice'),
    confined('/snap/bin/libreoffice'),
    confined(posix.join('/var/lib', flatpak)),
    ...(own === undefined ? [] : [confined(posix.join(own, '.local/share', flatpak))]),
  ];
}

/**
 * The default value of a key of the registry, read without any rights beyond those of the person. The word
 * before the type is "(Default)" in the language of Windows, so that only the type is sure.
 */
async function registryValue(ports: ProgramPorts, key: string): Promise<string | null> {
  const end = await ports.run({
    program: windowsProgram(ports.environment, 'reg.exe'),
    args: ['query', key, '/ve'],
    patience: PATIENCE_MS,
  });
  if (end.how !== 'ended' || end.code !== 0) return null;
  const value = /\sREG_(?:EXPAND_)?SZ\s+(.+?)\s*$/m.exec(end.output)?.[1] ?? null;
  return value?.replace(/^"(.*)"$/, '$1') ?? null;
}

const APP_PATHS = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths';
const APP_PATHS_32 = 'SOFTWARE\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\App Paths';

/** Where Windows itself would start a program from. */
async function registered(ports: ProgramPorts, program: string): Promise<readonly string[]> {
  const keys = [`HKCU\\${APP_PATHS}`, `HKLM\\${APP_PATHS}`, `HKLM\\${APP_PATHS_32}`];
  const values: string[] = [];
  for (const key of keys) {
    const value = await registryValue(ports, `${key}\\${program}`);
    if (value !== null && win32.isAbsolute(value)) values.push(value);
  }
  return values;
}

/** `soffice.com` waits for the work and tells of it; `soffice.exe` returns at once and is silent. */
function waiting(path: string): string {
  return path.replace(/soffice\.(exe|bin)$/i, 'soffice.com');
}

async function onWindows(ports: ProgramPorts): Promise<readonly Candidate[]> {
  const { environment } = ports;
  const roots = ['ProgramW6432', 'ProgramFiles', 'ProgramFiles(x86)']
    .map((name) => environment[name])
    .concat(
      environment['LOCALAPPDATA'] === undefined
        ? []
        : [win32.join(environment['LOCALAPPDATA'], 'Programs')],
    )
    .filter((root) => root !== undefined);
  const usual: Candidate[] = [];
  for (const root of roots) {
    const names = await ports.names(root);
    const folders = names.filter((name) => /^LibreOffice( [\d.]+)?$/i.test(name));
    usual.push(...folders.map((name) => free(win32.join(root, name, 'program', 'soffice.com'))));
  }
  const known = await registered(ports, 'soffice.exe');
  return [...known.map((path) => free(waiting(path))), ...usual];
}

/** What LibreOffice writes of itself beside its program. */
async function libreOfficeVersion(ports: ProgramPorts, path: string): Promise<string | null> {
  if (ports.platform === 'win32') {
    const text = await ports.text(win32.join(win32.dirname(path), 'version.ini'));
    return /^MsiProductVersion=([\d.]+)/m.exec(text ?? '')?.[1] ?? null;
  }
  const end = await ports.run({ program: path, args: ['--version'], patience: PATIENCE_MS });
  return end.how === 'ended' ? (/LibreOffice ([\d.]+)/.exec(end.output)?.[1] ?? null) : null;
}

/** The LibreOffice of this machine; null where there is none. */
export async function findLibreOffice(ports: ProgramPorts): Promise<OfficeProgram | null> {
  const windows = ports.platform === 'win32';
  const found = await firstThere(ports, windows ? await onWindows(ports) : await onUnix(ports));
  if (found === null) return null;
  const version = await libreOfficeVersion(ports, found.path);
  return { name: 'libreOffice', version, ...found };
}

/** Microsoft Word, which is only looked for on Windows; null where there is none. */
export async function findWord(ports: ProgramPorts): Promise<OfficeProgram | null> {
  if (ports.platform !== 'win32') return null;
  const paths = await registered(ports, 'WINWORD.EXE');
  const found = await firstThere(ports, paths.map(free));
  if (found === null) return null;
  const current = await registryValue(ports, 'HKLM\\SOFTWARE\\Classes\\Word.Application\\CurVer');
  const version = /Word\.Application\.(\d+)$/.exec(current ?? '')?.[1] ?? null;
  return { name: 'word', version, ...found };
}

/** All programs that can make a PDF, the one to take first: LibreOffice, which needs no screen. */
export async function findOfficePrograms(ports: ProgramPorts): Promise<readonly OfficeProgram[]> {
  const found = [await findLibreOffice(ports), await findWord(ports)];
  return found.filter((program) => program !== null);
}
