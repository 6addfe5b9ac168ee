import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { valueOf } from './ask';
import { answerDialog } from './dialogs';
import { inTab, type PageOfProgram } from './page-ways';

export const toTakeAlong = inTab('Datenordner', 'Mitnehmen');

/** Takes the open folder along to an empty place, as a person does. */
export async function takeOut(
  page: Page,
  electronApp: ElectronApplication,
  to: string,
): Promise<void> {
  await toTakeAlong(page);
  await answerDialog(electronApp, to);
  await page.getByRole('button', { name: 'Datenordner mitnehmen' }).click();
  await page
    .getByRole('alertdialog', { name: 'Datenordner mitnehmen?' })
    .getByRole('button', { name: 'Kopieren und mitnehmen' })
    .click();
  await page.getByText(/^Die Kopie ist geprüft: \d+ Änderung(en)?, beide Stände gleich$/).waitFor();
}

export async function bringHome(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Zurückbringen', exact: true }).click();
  await page
    .getByText(/^Zurückgebracht/)
    .first()
    .waitFor();
}

/** A button that waited says so for a while, by a name that went with its dialog. */
async function announced(page: Page): Promise<void> {
  await page.locator('[data-live-announcer] [role="img"]').first().waitFor({ state: 'detached' });
}

type Open = (page: Page, electronApp: ElectronApplication) => Promise<void>;

/** With a place on a stick, which is gone afterwards: the pictures need nothing from it any more. */
function withStick(
  open: (page: Page, app: ElectronApplication, stick: string) => Promise<void>,
): Open {
  return async (page, electronApp) => {
    const place = mkdtempSync(join(tmpdir(), 'konferenzbuero-stick-'));
    electronApp.once('close', () => {
      rmSync(place, { recursive: true, force: true });
    });
    await open(page, electronApp, join(place, 'Datenordner unterwegs'));
    await announced(page);
  };
}

const out = withStick(takeOut);

async function asking(page: Page, electronApp: ElectronApplication): Promise<void> {
  await toTakeAlong(page);
  await answerDialog(electronApp, join(tmpdir(), 'Datenordner unterwegs'));
  await page.getByRole('button', { name: 'Datenordner mitnehmen' }).click();
  await page.getByRole('alertdialog').waitFor();
}

async function openCopy(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mitgenommenen Ordner öffnen' }).click();
  await page.getByRole('heading', { name: 'Mitgenommener Datenordner' }).waitFor();
}

const copy = withStick(async (page, electronApp, stick) => {
  await takeOut(page, electronApp, stick);
  await openCopy(page);
});

const copyElsewhere = withStick(async (page, electronApp, stick) => {
  await takeOut(page, electronApp, stick);
  await openCopy(page);
  await page.getByRole('navigation', { name: 'Bereiche' }).getByRole('button').first().click();
  await page.getByRole('button', { name: 'Zum Zurückbringen' }).waitFor();
});

const unreachable = withStick(async (page, electronApp, stick) => {
  await takeOut(page, electronApp, stick);
  await openCopy(page);
  const { home } = await valueOf<{ home: { folder: string } }>(page, 'window.status', {});
  // Whoever is on the way does not reach it.
  renameSync(home.folder, `${home.folder}-weg`);
  await page.getByRole('button', { name: 'Zurückbringen', exact: true }).click();
  await page.getByRole('alert').waitFor();
});

const back = withStick(async (page, electronApp, stick) => {
  await takeOut(page, electronApp, stick);
  await openCopy(page);
  await bringHome(page);
  await page.getByRole('button', { name: 'Doch hier weiterarbeiten' }).waitFor();
});

const goingOn: Open = async (page, electronApp) => {
  await out(page, electronApp);
  await page.getByRole('button', { name: 'Ohne ihn weiterarbeiten' }).click();
  await page.getByRole('alertdialog').waitFor();
};

async function repairing(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Reparieren' }).click();
  await page.getByRole('alertdialog').waitFor();
}

async function repaired(page: Page): Promise<void> {
  await repairing(page);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Reparieren' }).click();
  await page.getByText('Der Datenordner ist repariert').waitFor();
  await announced(page);
}

/** A folder that is taken along and brought back, and one that is made whole again. */
export const takeAlongPages: readonly PageOfProgram[] = [
  { name: 'mitnehmen', dataFolder: 'sample', open: toTakeAlong },
  { name: 'mitnehmen-fragen', dataFolder: 'sample', open: asking },
  { name: 'mitnehmen-unterwegs', dataFolder: 'sample', open: out },
  { name: 'mitnehmen-ohne', dataFolder: 'sample', open: goingOn },
  { name: 'mitnehmen-kopie', dataFolder: 'sample', open: copy },
  { name: 'mitnehmen-kopie-uebersicht', dataFolder: 'sample', open: copyElsewhere },
  { name: 'mitnehmen-unerreichbar', dataFolder: 'sample', open: unreachable },
  { name: 'mitnehmen-zurueck', dataFolder: 'sample', open: back },
  { name: 'reparieren', dataFolder: 'sample', fault: 'damaged', open: repairing },
  { name: 'repariert', dataFolder: 'sample', fault: 'damaged', open: repaired },
];
