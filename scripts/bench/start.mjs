// How long from launch to two animation frames after the first page stands, the program with the sample
// against an empty Electron window, in pairs.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearTimeout, setTimeout } from 'node:timers';
import { openDisplay } from '../display.mjs';
import { electronRuntime } from '../electron-runtime.mjs';
import { ensureBuilt } from '../headless.mjs';
import { median, PAIRS, root } from './common.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const TIMEOUT_MS = 30_000;

/** Runs in the page: resolves to the time of the second frame after the page says that it stands. */
const MARK = `new Promise((done) => {
  const look = () => {
    if (document.documentElement.dataset.ready !== 'true') return requestAnimationFrame(look);
    requestAnimationFrame(() => requestAnimationFrame(() => done(Date.now())));
  };
  look();
})`;

/** Put before both programs: says when the page stands, then ends the program as its user would. */
const WATCH = `const { app } = require('electron');
app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    process.stdout.write('stands ' + (await contents.executeJavaScript(${JSON.stringify(MARK)})) + '\\n');
    app.quit();
  });
});
`;

const EMPTY_WINDOW = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const page = '<!doctype html><html lang="de" data-ready="true"><title>leer</title></html>';
  new BrowserWindow({ width: 1280, height: 800 }).loadURL('data:text/html,' + encodeURIComponent(page));
});
`;

const PROGRAM = `require(${JSON.stringify(join(root, manifest.main))});\n`;

/** An app folder whose main script watches and then is the empty window or the program. */
function appFolder(place, main) {
  mkdirSync(place);
  const { name, version } = manifest;
  writeFileSync(join(place, 'package.json'), JSON.stringify({ name, version, main: 'main.cjs' }));
  writeFileSync(join(place, 'watch.cjs'), WATCH);
  writeFileSync(join(place, 'main.cjs'), `require('./watch.cjs');\n${main}`);
  return place;
}

/** Milliseconds from the launch of the process to the mark. */
function measure(runtime, app, userData) {
  return new Promise((done, fail) => {
    const switches = [`--user-data-dir=${userData}`, '--lang=de', '--log-level=3'];
    if (process.getuid?.() === 0) switches.push('--no-sandbox');
    const started = Date.now();
    const child = spawn(runtime, [...switches, app], { stdio: ['ignore', 'pipe', 'inherit'] });
    const timer = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_MS);
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.on('error', fail);
    child.on('close', () => {
      clearTimeout(timer);
      const at = /^stands (\d+)$/m.exec(said)?.[1];
      if (at) done(Number(at) - started);
      else fail(new Error('Das Fenster ist nicht fertig geworden.'));
    });
  });
}

function programPlace(place) {
  const folder = join(place, 'Datenordner');
  const headless = join(root, 'out', 'main', 'headless.cjs');
  const args = [headless, 'sample.load', '--data', folder, '--input', '-'];
  execFileSync(process.execPath, args, { input: '{"sample":"intmk-2018"}' });
  const userData = join(place, 'program-pc');
  mkdirSync(userData);
  const memory = JSON.stringify({ window: null, folder });
  writeFileSync(join(userData, 'arbeitsplatz.json'), memory);
  return userData;
}

export async function benchStart(place) {
  ensureBuilt();
  const runtime = electronRuntime();
  const display = await openDisplay({ virtual: true });
  Object.assign(process.env, display.env);
  process.stdout.write(`${runtime.name}; ${PAIRS} Paare nach einem zum Aufwärmen\n`);
  const emptyApp = appFolder(join(place, 'empty'), EMPTY_WINDOW);
  const programApp = appFolder(join(place, 'program'), PROGRAM);
  const [emptyPc, programPc] = [join(place, 'empty-pc'), programPlace(place)];
  const times = { empty: [], program: [] };
  try {
    for (let pair = 0; pair <= PAIRS; pair += 1) {
      const empty = await measure(runtime.path, emptyApp, emptyPc);
      const program = await measure(runtime.path, programApp, programPc);
      if (pair === 0) continue;
      times.empty.push(empty);
      times.program.push(program);
      process.stdout.write(`  leeres Fenster ${empty} ms, Programm ${program} ms\n`);
    }
  } finally {
    display.stop();
  }
  const [empty, program] = [median(times.empty), median(times.program)];
  process.stdout.write(`Mediane: leeres Fenster ${empty} ms, Programm ${program} ms\n`);
  process.stdout.write(`empty window: ${(program / empty).toFixed(2)} x\n`);
}
