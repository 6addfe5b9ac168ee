import type { Locator, Page } from '@playwright/test';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { openedByHand } from '../support/age';
import { ask, valueOf } from './support/ask';
import { answerDialog } from './support/dialogs';
import { headless } from './support/folders';
import { HANDS, type Hands } from './support/hands';
import { expect, test, type Launched } from './support/test';

interface Checked {
  readonly counts: Readonly<Record<string, number>>;
  readonly digest: string;
}

interface House {
  readonly name: string;
}

interface Seen {
  readonly categories: readonly string[];
  readonly recordsDigest: string;
}

interface Manifest {
  readonly digest: string;
  readonly parts: readonly unknown[];
}

/** How the name of the house ends that has the chair next. */
const HOUSE = 'Vielfalt und Antidiskriminierung';
const HEAD = 'Land Berlin, die Senatorin';

const checked = (folder: string): Checked => headless('store.check', folder) as Checked;

interface Entered {
  readonly participants: readonly { readonly id: string; readonly land: string | null }[];
}

/** What comes in at the end of the year: answers, a motto that was changed twice, the address of the next house. */
async function goesOnWorking(page: Page): Promise<void> {
  const { conferences } = await valueOf<{
    readonly conferences: readonly { readonly conferenceId: string }[];
  }>(page, 'conferences.list', {});
  const conferenceId = conferences[0]?.conferenceId;
  const { participants } = await valueOf<Entered>(page, 'participants.list', { conferenceId });
  const ids = participants.filter(({ land }) => land !== null).map(({ id }) => id);
  const reply = { state: 'accepted', on: '2018-01-30', way: 'email', note: null };
  const answers = [
    await ask(page, 'participants.updateMany', { conferenceId, ids, patch: { reply } }),
    await ask(page, 'conferences.update', { conferenceId, patch: { motto: 'Ankommen' } }),
    await ask(page, 'conferences.update', { conferenceId, patch: { motto: 'Ankommen, bleiben' } }),
  ];
  const { records } = await valueOf<{ readonly records: readonly House[] }>(page, 'register.list', {
    collection: 'organisations',
  });
  const house = records.find(({ name }) => name.endsWith(HOUSE));
  const address = { kind: 'street', street: 'Beispielufer 3', postcode: '10178', city: 'Berlin' };
  const record = { ...house, address };
  answers.push(await ask(page, 'register.save', { collection: 'organisations', record }));
  for (const answer of answers) expect(answer).toMatchObject({ ok: true });
}

const box = (page: Page, name: RegExp): Locator => page.getByRole('checkbox', { name });

/** Everything that can go, with a passphrase that the program proposes. */
async function hasPackageMade(
  hands: Hands,
  { electronApp, page }: Launched,
  to: string,
): Promise<{ readonly file: string; readonly passphrase: string }> {
  mkdirSync(to, { recursive: true });
  await answerDialog(electronApp, to);
  await hands.room(page, 'Übergabe');
  await hands.tab(page, 'Übergabepaket');
  for (const name of [/^Schreiben an einzelne/, /^Bemerkungen/, /^Verlauf der/])
    await hands.tick(box(page, name));
  await hands.press(page.getByRole('button', { name: 'Kennwort vorschlagen' }));
  const field = page.getByLabel('Kennwort', { exact: true });
  await expect(field).not.toHaveValue('');
  const passphrase = await field.inputValue();
  await hands.press(page.getByRole('button', { name: 'Übergabepaket erstellen …' }));
  await expect(page.getByRole('heading', { name: 'Das Übergabepaket ist fertig' })).toBeVisible();
  await expect(page.getByText(/^Alle [\d.]+ Teile stimmen mit ihren Prüfsummen/)).toBeVisible();
  const names = readdirSync(to);
  expect(names).toHaveLength(1);
  return { file: join(to, names[0] ?? ''), passphrase };
}

/** From the first start to the proof; another passphrase first. */
async function looksAtPackage(
  hands: Hands,
  program: Launched,
  made: { readonly file: string; readonly passphrase: string },
): Promise<void> {
  const { electronApp, folder, page } = program;
  await hands.press(page.getByRole('button', { name: 'Übergabe empfangen' }));
  await answerDialog(electronApp, folder);
  await hands.press(page.getByRole('button', { name: 'Leeren Ordner wählen …' }));
  await expect(page.getByText(folder)).toBeVisible();
  await answerDialog(electronApp, made.file);
  await hands.press(page.getByRole('button', { name: 'Übergabepaket wählen …' }));
  const field = page.getByLabel('Kennwort des Pakets');
  await hands.type(field, 'linde-anker-segel-wolke-harfe');
  await hands.press(page.getByRole('button', { name: 'Paket prüfen' }));
  await expect(page.getByText(/^Mit diesem Kennwort lässt sich/)).toBeVisible();
  expect(readdirSync(folder)).toEqual([]);
  await hands.type(field, made.passphrase);
  await hands.press(page.getByRole('button', { name: 'Paket prüfen' }));
  await expect(page.getByText('Vollständig und unverändert')).toBeVisible();
  await expect(page.getByText(/^geschrieben und zurückgelesen:/)).toBeVisible();
  expect(readdirSync(folder)).toEqual([]);
}

/** The letterhead of the new chair year; the old office’s stayed behind. */
async function addsHead(hands: Hands, page: Page): Promise<void> {
  await hands.room(page, 'Vorsitz');
  await hands.tab(page, 'Briefköpfe');
  await hands.choose(
    page.getByRole('button', { name: /Vorsitzjahr/ }).first(),
    '14. Vorsitzjahr: Berlin',
  );
  await hands.press(page.getByRole('button', { name: 'Briefkopf anlegen' }).first());
  const panel = page.getByRole('region', { name: 'Briefkopf anlegen' });
  await hands.choose(panel.getByRole('button', { name: 'Papier' }), 'Schreiben der Hausleitung');
  await hands.type(panel.getByRole('textbox', { name: 'Kopfzeilen' }), HEAD);
  await hands.press(panel.getByRole('button', { name: 'Speichern' }));
  await expect(page.getByRole('gridcell', { name: 'Schreiben der Hausleitung' })).toBeVisible();
}

/** The letter of a day to Sachsen, as text: its headers and its body. */
function letterOf(folder: string, day: string): string {
  const name = readdirSync(folder).find((file) => file.startsWith(`${day}_Einladung_SN_`));
  const parts = unzipSync(readFileSync(join(folder, name ?? '')));
  return Object.entries(parts)
    .filter(([path]) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(path))
    .map(([, bytes]) => strFromU8(bytes))
    .join('');
}

for (const hands of HANDS) {
  test(`by ${hands.name}: the chair goes from Bavaria to Berlin and on, each office from an empty folder`, async ({
    launch,
  }, info) => {
    // Three offices, each with a package whose passphrase takes a second to try.
    test.setTimeout(240_000);
    const a = await launch({ dataFolder: 'sample' });
    await goesOnWorking(a.page);
    const first = await hasPackageMade(hands, a, info.outputPath('von-bayern'));
    await a.close();
    const before = checked(a.folder);

    const byHand = info.outputPath('ausgepackt');
    const right = await openedByHand(first.file, first.passphrase, byHand);
    const manifest = JSON.parse(readFileSync(join(byHand, 'manifest.json'), 'utf8')) as Manifest;
    // All parts and the manifest itself.
    expect(right).toBe(manifest.parts.length + 1);
    expect(manifest.digest).toBe(checked(join(byHand, 'daten')).digest);

    const b = await launch();
    const { page } = b;
    await looksAtPackage(hands, b, first);
    await hands.search(page.getByRole('combobox', { name: 'Haus' }), 'Antidiskriminierung');
    await hands.search(page.getByRole('combobox', { name: 'Person im Vorsitz' }), 'Muster');
    await hands.type(page.getByRole('textbox', { name: 'Name der Geschäftsstelle' }), 'Geschäftsstelle in Berlin'); // prettier-ignore
    await hands.press(page.getByRole('button', { name: 'Übergabe empfangen' }).last());
    await expect(page.getByRole('heading', { name: 'Die Übergabe ist empfangen' })).toBeVisible();
    const there = checked(b.folder);
    expect(there.counts['conference.participants']).toBe(before.counts['conference.participants']);
    expect(there.counts['register.persons']).toBe(before.counts['register.persons']);

    await addsHead(hands, page);
    const out = info.outputPath('papiere');
    mkdirSync(out, { recursive: true });
    await answerDialog(b.electronApp, out);
    await hands.room(page, 'Dokumente');
    await hands.type(page.getByRole('textbox', { name: 'Datum der Dokumente' }), '8.10.18');
    await hands.press(page.getByRole('button', { name: 'Dokumente erstellen' }));
    await expect(page.getByText('nach dem Schreiben geprüft')).toBeVisible();
    const letter = letterOf(out, '2018-10-08');
    expect(letter).toContain(HEAD);
    expect(letter).toContain('Geschäftsstelle in Berlin');
    expect(letter).not.toContain('Winzererstraße');

    const second = await hasPackageMade(hands, b, info.outputPath('von-berlin'));
    await b.close();
    const c = await launch();
    await looksAtPackage(hands, c, second);
    await hands.pick(c.page.getByRole('radio', { name: 'Später' }));
    await hands.press(c.page.getByRole('button', { name: 'Übergabe empfangen' }).last());
    await expect(c.page.getByRole('heading', { name: 'Die Übergabe ist empfangen' })).toBeVisible();
    await c.close();
    const [last, from] = [checked(c.folder), checked(b.folder)];
    const own = /Packages$|users$|preferences$|letterheads$|salutations$/i;
    const shared = (counts: Checked['counts']) =>
      Object.entries(counts).filter(([key]) => !own.test(key));
    expect(shared(last.counts)).toEqual(shared(from.counts));
    // What Berlin gave is what a third office would give on, record by record.
    const { passphrase, file } = second;
    const seen = headless('handover.inspect', c.folder, { file, passphrase }) as Seen;
    const order = { to: info.outputPath('weiter'), categories: seen.categories };
    const again = headless('handover.export', c.folder, order) as Checked;
    expect(again.digest).toBe(seen.recordsDigest);
  });
}
