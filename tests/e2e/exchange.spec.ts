import type { Page } from '@playwright/test';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from './support/ask';
import { answerDialog } from './support/dialogs';
import { HANDS } from './support/hands';
import { expect, test } from './support/test';

interface Answer<T> {
  readonly ok: boolean;
  readonly value: T;
}

async function digestOf(page: Page): Promise<string> {
  const answer = (await ask(page, 'store.check')) as Answer<{ digest: string }>;
  return answer.value.digest;
}

async function namesIn(page: Page): Promise<readonly string[]> {
  const answer = (await ask(page, 'register.list', { collection: 'persons' })) as Answer<{
    records: readonly { readonly lastName: string }[];
  }>;
  return answer.value.records.map(({ lastName }) => lastName);
}

/** Who works here gets a record with the first change: it is no part of what is compared. */
async function workOnce(page: Page): Promise<void> {
  await ask(page, 'register.save', {
    collection: 'textModules',
    record: { id: 'probe', title: 'Probe', text: 'Probe' },
  });
}

for (const hands of HANDS) {
  test(`a list goes out, comes back edited and is taken back (${hands.name})`, async ({
    launch,
  }) => {
    const { page, electronApp, folder } = await launch({ dataFolder: 'sample' });
    await workOnce(page);
    const before = await digestOf(page);
    const [name = ''] = await namesIn(page);
    await hands.room(page, 'Kontakte');
    await hands.tab(page, 'Einlesen und Ausgeben');

    const out = join(folder, '..', 'Ausgabe');
    mkdirSync(out);
    await answerDialog(electronApp, out);
    await hands.press(page.getByRole('button', { name: 'Als CSV-Datei ausgeben' }));
    await expect(page.getByText('Kontakte ausgegeben')).toBeVisible();
    const path = join(out, readdirSync(out)[0] ?? '');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, `${text.replace(`;${name};`, ';Umbenannt;')};Frau;;Anna;;Neumann\r\n`);

    await answerDialog(electronApp, path);
    await hands.press(page.getByRole('button', { name: 'Liste wählen' }));
    await expect(page.getByText(/^1 neu, 1 geändert, \d+ unverändert, 0 falsch$/)).toBeVisible();
    await expect(page.getByText(`Nachname: „Umbenannt“ statt „${name}“`)).toBeVisible();
    expect(await digestOf(page)).toBe(before);

    await hands.press(page.getByRole('button', { name: '2 Personen übernehmen' }));
    await expect(page.getByRole('heading', { name: 'Eingelesene Listen' })).toBeVisible();
    const names = await namesIn(page);
    expect(names).toEqual(expect.arrayContaining(['Umbenannt', 'Neumann']));

    await hands.press(page.getByRole('button', { name: /^Liste vom .* zurücknehmen$/ }));
    const dialog = page.getByRole('alertdialog');
    await hands.press(dialog.getByRole('button', { name: 'Liste zurücknehmen' }));
    await expect(page.getByText('zurückgenommen', { exact: true })).toBeVisible();
    await expect(page.locator('.exchange-import').first()).toBeFocused();
    expect(await digestOf(page)).toBe(before);
  });
}
