// `npm start`: builds what is missing or old, finds an Electron, makes sure that the system can run it and
// opens the window. `npm start -- --user-data-dir=…` hands switches on. Every failure is one German line.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { hasScreen, hasXvfb, openDisplay } from './display.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { ensureBuilt } from './headless.mjs';
import {
  DISPLAY_PACKAGES,
  installPackages,
  libraryPackages,
  missingLibraries,
} from './system-packages.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** How long the window may take to close after a signal. */
const PATIENCE_MS = 15_000;

const isRoot = process.getuid?.() === 0;

function build() {
  try {
    ensureBuilt();
  } catch {
    throw new Error('Das Programm ließ sich nicht bauen; die Zeilen darüber sagen, warum.');
  }
}

function findRuntime() {
  try {
    return electronRuntime();
  } catch (error) {
    // A command that failed speaks English; what the finder says itself is for people.
    const reason =
      error.status === undefined
        ? error.message
        : 'Sie ließ sich nicht aus dem Paketverzeichnis von npm laden. Besteht eine Verbindung?';
    throw new Error(`Keine Electron-Laufzeit. ${reason}`, { cause: error });
  }
}

function ensureLibraries(program) {
  const missing = missingLibraries(program);
  if (missing.length === 0) return;
  installPackages(libraryPackages(), `Dem System fehlen Bibliotheken (${missing.join(', ')}).`);
  const still = missingLibraries(program);
  if (still.length > 0) throw new Error(`Weiterhin fehlen Bibliotheken: ${still.join(', ')}`);
}

/** Ubuntu from 24.04 on denies the sandbox its namespaces unless its helper belongs to root. */
function ensureSandbox(program) {
  const rule = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
  if (isRoot || !existsSync(rule) || readFileSync(rule, 'utf8').trim() !== '1') return;
  const helper = join(dirname(program), 'chrome-sandbox');
  if (!existsSync(helper)) return;
  const { uid, mode } = statSync(helper);
  if (uid === 0 && (mode & 0o4000) !== 0) return;
  throw new Error(
    `Das System verbietet Electron seine Sandbox. Bitte einmal ausführen: sudo chown root "${helper}" && sudo chmod 4755 "${helper}"`,
  );
}

async function ensureDisplay() {
  if (!hasScreen() && !hasXvfb()) {
    installPackages(DISPLAY_PACKAGES, 'Hier ist kein Bildschirm und kein Xvfb.');
  }
  const display = await openDisplay();
  if (display.own) {
    process.stdout.write(
      `Kein Bildschirm gefunden: Das Fenster läuft unsichtbar in Xvfb (${display.env.DISPLAY}).\n`,
    );
  }
  return display;
}

function switches() {
  const given = process.argv.slice(2);
  const unknown = given.find((part) => !part.startsWith('-'));
  if (unknown !== undefined) {
    throw new Error(`Unbekannte Angabe „${unknown}“: Weitergereicht werden nur Schalter (--…).`);
  }
  // Chromium's own lines (no system bus, no graphics card) would only frighten.
  const own = ['--log-level=3'];
  if (isRoot) own.push('--no-sandbox');
  if (!process.env.DISPLAY && process.env.WAYLAND_DISPLAY) own.push('--ozone-platform=wayland');
  return [...own, ...given];
}

/** Runs the window until it is closed; a signal to us closes it, a second one ends it at once. */
function runWindow(program, args, env) {
  return new Promise((done, fail) => {
    // A process group of its own: Ctrl+C reaches it once, through us. Electron closes in order on the
    // first signal only; a second one, straight from the terminal, would cut that short.
    const child = spawn(program, args, { stdio: 'inherit', env, detached: true });
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        child.kill(signal);
        setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS).unref();
      });
    }
    child.on('error', fail);
    child.on('exit', (code, signal) => done(code ?? 128 + constants.signals[signal]));
  });
}

async function main() {
  const given = switches();
  build();
  const { path, name } = findRuntime();
  process.stdout.write(`Laufzeit: ${name}\n`);
  ensureLibraries(path);
  ensureSandbox(path);
  const display = await ensureDisplay();
  try {
    const code = await runWindow(path, [...given, root], { ...process.env, ...display.env });
    if (code !== 0) throw new Error(`Electron hat sich mit ${code} beendet.`);
  } finally {
    display.stop();
  }
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
