import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, valueOf } from './support/ask';
import { bringHome, takeOut } from './support/take-along-pages';
import { expect, test } from './support/test';

interface Conferences {
  readonly conferences: readonly { readonly conferenceId: string }[];
}
interface Conference {
  readonly conference: { readonly motto: string | null };
}

async function conferenceIdOf(page: Page): Promise<string> {
  const { conferences } = await valueOf<Conferences>(page, 'conferences.list', {});
  return conferences[0]?.conferenceId ?? '';
}

async function setMotto(page: Page, motto: string): Promise<unknown> {
  const conferenceId = await conferenceIdOf(page);
  return ask(page, 'conferences.update', { conferenceId, patch: { motto } });
}

async function mottoOf(page: Page): Promise<string | null> {
  const conferenceId = await conferenceIdOf(page);
  const { conference } = await valueOf<Conference>(page, 'conferences.get', { conferenceId });
  return conference.motto;
}

const saved = (page: Page) => page.getByText('Alles gespeichert');

test('a folder is taken along, worked in, and brought back from the copy', async ({ launch }) => {
  test.setTimeout(120_000);
  const { electronApp, folder, page } = await launch({ dataFolder: 'sample' });
  const place = mkdtempSync(join(tmpdir(), 'konferenzbuero-stick-'));
  const stick = join(place, 'Datenordner unterwegs');
  await saved(page).waitFor();
  expect(await setMotto(page, 'Vor der Reise')).toMatchObject({ ok: true });

  await test.step('home says that it is away, and takes no change', async () => {
    await takeOut(page, electronApp, stick);
    await expect(page.getByText('Der Datenordner ist unterwegs').first()).toBeVisible();
    await expect(saved(page)).toBeHidden();
    expect(await setMotto(page, 'Zu spät')).toMatchObject({ ok: false });
  });

  await test.step('the copy says what it is, and takes changes', async () => {
    await page.getByRole('button', { name: 'Mitgenommenen Ordner öffnen' }).click();
    await expect(saved(page)).toBeVisible();
    expect(await mottoOf(page)).toBe('Vor der Reise');
    expect(await setMotto(page, 'Von unterwegs')).toMatchObject({ ok: true });
    const bereiche = page.getByRole('navigation', { name: 'Bereiche' });
    await bereiche.getByRole('button', { name: 'Konferenzen' }).click();
    await page.getByRole('button', { name: 'Zum Zurückbringen' }).click();
  });

  await test.step('brought back, the copy is only read and home has the change', async () => {
    await bringHome(page);
    await expect(
      page.getByText('Zurückgebracht und verglichen: 1 Änderung, beide Stände gleich'),
    ).toBeVisible();
    expect(await setMotto(page, 'Am falschen Ort')).toMatchObject({ ok: false });
    await page.getByRole('button', { name: 'Datenordner der Geschäftsstelle öffnen' }).click();
    await expect(saved(page)).toBeVisible();
    expect(await valueOf(page, 'window.status', {})).toMatchObject({ folder, closing: null });
    expect(await mottoOf(page)).toBe('Von unterwegs');
    expect(await setMotto(page, 'Wieder zu Hause')).toMatchObject({ ok: true });
  });
  rmSync(place, { recursive: true, force: true });
});

test('home fetches the copy, and where both went on nothing is mixed', async ({ launch }) => {
  test.setTimeout(120_000);
  const { electronApp, folder, page } = await launch({ dataFolder: 'sample' });
  const place = mkdtempSync(join(tmpdir(), 'konferenzbuero-stick-'));
  await saved(page).waitFor();
  // The system's dialog is answered with the copy's place from here on.
  const takeOutAndChange = async (name: string): Promise<void> => {
    const stick = join(place, name);
    await takeOut(page, electronApp, stick);
    await ask(page, 'window.openFolder', { folder: stick });
    expect(await setMotto(page, `Aus ${name}`)).toMatchObject({ ok: true });
    await ask(page, 'window.openFolder', { folder });
  };

  await takeOutAndChange('Stick');
  await bringHome(page);
  await expect(saved(page)).toBeVisible();
  expect(await mottoOf(page)).toBe('Aus Stick');

  await takeOutAndChange('Laptop');
  await page.getByRole('button', { name: 'Ohne ihn weiterarbeiten' }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: 'Ohne ihn weiterarbeiten' })
    .click();
  await expect(saved(page)).toBeVisible();
  expect(await setMotto(page, 'Ohne den Laptop')).toMatchObject({ ok: true });

  await ask(page, 'window.openFolder', { folder: join(place, 'Laptop') });
  await page.getByRole('button', { name: 'Zurückbringen', exact: true }).click();
  await expect(page.getByText('An beiden Orten wurde weitergearbeitet')).toBeVisible();
  await ask(page, 'window.openFolder', { folder });
  expect(await mottoOf(page)).toBe('Ohne den Laptop');
  rmSync(place, { recursive: true, force: true });
});

test('a damaged folder is repaired from the window and takes changes again', async ({ launch }) => {
  const program = await launch({ fault: 'damaged' });
  const { page } = program;
  expect(await setMotto(page, 'Noch nicht')).toMatchObject({ ok: false });
  await page.getByRole('button', { name: 'Reparieren' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Reparieren' }).click();
  await expect(page.getByText('Der Datenordner ist repariert')).toBeVisible();
  await expect(saved(page)).toBeVisible();
  expect(await setMotto(page, 'Wieder ganz')).toMatchObject({ ok: true });
  await program.restart();
  await expect(saved(program.page)).toBeVisible();
  expect(await mottoOf(program.page)).toBe('Wieder ganz');
});
