import type { ElectronApplication } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { THEMES } from './support/axe';
import { ROOT } from './support/folders';
import { PAGES } from './support/pages';
import { expect, test } from './support/test';

const SHOTS = join(ROOT, 'shots');
const SIZE = { width: 1280, height: 800 };

/** The window as it is on the screen; Playwright's own pictures are cropped where it is zoomed. */
async function capture(electronApp: ElectronApplication, file: string): Promise<void> {
  const png = await electronApp.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return image?.toPNG().toString('base64') ?? '';
  });
  expect(png).not.toBe('');
  writeFileSync(join(SHOTS, file), Buffer.from(png, 'base64'));
}

async function zoom(electronApp: ElectronApplication, factor: number): Promise<void> {
  await electronApp.evaluate(({ BrowserWindow }, value) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(value);
  }, factor);
}

for (const { name, open, ...from } of PAGES) {
  test(name, async ({ launch }) => {
    const { electronApp, page } = await launch(from);
    mkdirSync(SHOTS, { recursive: true });
    await electronApp.evaluate(({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    }, SIZE);
    await open(page, electronApp);
    const picture = async (kind: string): Promise<void> => {
      // Two frames, so that what was set is painted.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      await page.waitForTimeout(150);
      await capture(electronApp, `${name}-${kind}.png`);
    };
    await page.emulateMedia(THEMES.light);
    await picture('hell');
    await zoom(electronApp, 2);
    await picture('zoom-200');
    await zoom(electronApp, 1);
    await page.emulateMedia(THEMES.dark);
    await picture('dunkel');
    await page.emulateMedia(THEMES.forced);
    await picture('kontrast');
  });
}
