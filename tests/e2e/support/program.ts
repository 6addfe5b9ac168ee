import {
  _electron,
  type BrowserContext,
  type ElectronApplication,
  type Page,
} from '@playwright/test';
import { electronRuntime } from '../../../scripts/electron-runtime.mjs';
import { join } from 'node:path';
import { foreignLines } from './chromium-noise';

const HELD_APP = join(import.meta.dirname, 'held-app');
const isRoot = process.getuid?.() === 0;

export interface Start {
  readonly userData: string;
  /** Started in place of the runtime, for faults that need it. */
  readonly wrap?: (program: string) => string;
  /** Called with everything that must not happen in a healthy run. */
  readonly problem: (text: string) => void;
}

function watchStderr(electronApp: ElectronApplication, problem: (text: string) => void): void {
  let rest = '';
  const { stderr } = electronApp.process();
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of foreignLines(lines.join('\n'))) problem(`stderr: ${line}`);
  });
  stderr?.on('end', () => {
    for (const line of foreignLines(rest)) problem(`stderr: ${line}`);
  });
}

function watchPages(context: BrowserContext, problem: (text: string) => void): void {
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      problem(`console ${message.type()}: ${message.text()}`);
    }
  });
  context.on('weberror', (error) => {
    problem(`page error: ${error.error().message}`);
  });
  context.on('page', (page) => {
    page.on('crash', () => {
      problem('page crashed');
    });
  });
}

/** Starts real Electron and listens to it; the program itself waits for `begin`. */
export async function launchHeld(start: Start): Promise<ElectronApplication> {
  const { path } = electronRuntime();
  const electronApp = await _electron.launch({
    executablePath: start.wrap ? start.wrap(path) : path,
    args: [`--user-data-dir=${start.userData}`, HELD_APP],
    // Playwright adds --no-sandbox where this is off: root cannot do without, all others can.
    chromiumSandbox: !isRoot,
    locale: 'de-DE',
  });
  watchStderr(electronApp, start.problem);
  watchPages(electronApp.context(), start.problem);
  await electronApp.context().tracing.start({ screenshots: true, snapshots: true });
  return electronApp;
}

/** Lets the program begin; its page, once the content of the first one stands. */
export async function begin(electronApp: ElectronApplication): Promise<Page> {
  await electronApp.evaluate(async () => {
    const held = globalThis as unknown as { startProgram?: () => void };
    // Playwright may be here before the main script is.
    while (!held.startProgram) await new Promise((later) => setTimeout(later, 10));
    held.startProgram();
  });
  const page = await electronApp.firstWindow();
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  return page;
}
