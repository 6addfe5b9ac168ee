// @vitest-environment jsdom
import '../ui/jsdom-gaps';
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { ReceiveTab } from '../../../../src/renderer/handover/receive-tab';
import { startAgain } from '../../../../src/renderer/handover/receive-store';
import { clearToasts } from '../../../../src/renderer/ui';
import type { AskedApi } from '../../../support/asked-api';
import { showForm } from '../../../support/form-bench';

afterEach(() => {
  act(clearToasts);
  cleanup();
  startAgain();
});

const FOLDER = '/daten';
const FILE = '/stick/2018-06-30_Uebergabepaket_13-BY_14-BE.age';
const none = { count: 0, names: [] };
const SEEN = {
  packageId: 'p-1',
  madeAt: '2018-06-30T10:00:00.000Z',
  from: { number: 13, land: 'BY', landName: 'Bayern', office: 'Staatsministerium' },
  to: null,
  ...{ encrypted: true, training: false, bytes: 1_000, parts: 14, agreement: 'agreed' },
  sha256: 'ab12'.repeat(16),
  categories: ['base', 'contacts'],
  counts: { 'register.persons': 2 },
  recordsDigest: 'd',
  testLetter: { state: 'sound', about: 'Einladung an Petra Muster' },
  ...{ receivedOn: null, target: 'office' },
  differences: [
    { collection: 'persons', added: none, changed: { count: 1, names: ['Ole'] }, kept: none },
  ],
  choices: { term: null, laender: [], organisations: [], holders: [] },
};

const last = (asking: AskedApi, operation: string) =>
  asking.asked.filter((question) => question.operation === operation).at(-1);

/** Chooses the file; the program looks at it without a passphrase first. */
async function withFile(): Promise<AskedApi> {
  const asking = showForm(<ReceiveTab />, {
    'window.status': { today: '2018-06-30', writable: true, folder: FOLDER },
    'window.chooseFile': { file: FILE },
    'register.list handoverPackages': { records: [] },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Übergabepaket wählen …' }));
  return asking;
}

async function refuse(asking: AskedApi, code: 'needsPassphrase' | 'wrongPassphrase') {
  const question = last(asking, 'handover.inspect');
  await act(async () => {
    await question?.refuse({ code: `package.${code}`, file: 'x.age' });
  });
}

async function answer(asking: AskedApi, operation: string, value: unknown): Promise<void> {
  await act(async () => {
    await last(asking, operation)?.answer(value);
  });
}

it('asks for the passphrase of an encrypted file and tells a wrong one at its field', async () => {
  const asking = await withFile();
  expect(last(asking, 'handover.inspect')?.input).not.toHaveProperty('passphrase');
  await refuse(asking, 'needsPassphrase');
  const field = screen.getByLabelText('Kennwort des Pakets');
  expect(field.getAttribute('aria-invalid')).toBeNull();
  await userEvent.type(field, 'falsch{Enter}');
  expect(last(asking, 'handover.inspect')?.input).toMatchObject({ passphrase: 'falsch' });
  await refuse(asking, 'wrongPassphrase');
  const again = screen.getByLabelText('Kennwort des Pakets');
  expect(again.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/lässt sich .* nicht öffnen/)).toBeDefined();
});

it('takes in what was agreed upon, with the choice for what differs, the office later', async () => {
  const asking = await withFile();
  await answer(asking, 'handover.inspect', SEEN);
  await userEvent.click(screen.getByRole('radio', { name: 'Eigene Angaben behalten' }));
  await userEvent.click(screen.getByRole('radio', { name: /^Später/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Übergabe empfangen' }));
  const input = last(asking, 'handover.import')?.input;
  expect(input).toMatchObject({ file: FILE, agreement: 'agreed', onConflict: 'own' });
  expect(input).not.toHaveProperty('takeOver');
  await answer(asking, 'handover.import', {
    ...{ generation: 2, seq: 1, counts: {}, digest: 'd', safetyCopy: '/daten/backups/a.zip' },
  });
  expect(screen.getByRole('heading', { name: 'Die Übergabe ist empfangen' })).toBeDefined();
});

it('does not begin while the new office lacks something, and says so at the fields', async () => {
  const asking = await withFile();
  await answer(asking, 'handover.inspect', SEEN);
  await userEvent.click(screen.getByRole('button', { name: 'Übergabe empfangen' }));
  expect(last(asking, 'handover.import')).toBeUndefined();
  const number = screen.getByLabelText(/^Nummer des Vorsitzjahres/);
  expect(number.getAttribute('aria-invalid')).toBe('true');
});

it('saves what is in the package for people to read, with the passphrase that opened it', async () => {
  const asking = showForm(<ReceiveTab />, {
    'window.status': { today: '2018-06-30', writable: true, folder: FOLDER },
    'window.chooseFile': { file: FILE },
    'window.chooseFolder': { folder: '/papiere' },
    'register.list handoverPackages': { records: [] },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Übergabepaket wählen …' }));
  await refuse(asking, 'needsPassphrase');
  await userEvent.type(screen.getByLabelText('Kennwort des Pakets'), 'geheim{Enter}');
  await answer(asking, 'handover.inspect', SEEN);
  const save = screen.getByRole('button', { name: 'Leitfaden und Protokoll speichern …' });
  await userEvent.click(save);
  expect(last(asking, 'handover.savePapers')?.input).toEqual({
    ...{ file: FILE, passphrase: 'geheim', to: '/papiere' },
  });
  expect(save.hasAttribute('disabled')).toBe(true);
  const files = ['/papiere/Deckblatt.docx', '/papiere/Leitfaden.docx'];
  await answer(asking, 'handover.savePapers', { files });
  expect(screen.getByText('Gespeichert: Deckblatt.docx, Leitfaden.docx')).toBeDefined();
  expect(save.hasAttribute('disabled')).toBe(false);
});

it('warns where the house has no address below which letters could go out', async () => {
  const asking = await withFile();
  const house = { id: 'h-1', name: 'Senatsverwaltung', land: 'BE', address: null };
  const term = { number: 14, land: 'BE', from: '2018-10-01', to: '2019-09-30' };
  const choices = { term, laender: [], organisations: [house], holders: [] };
  await answer(asking, 'handover.inspect', { ...SEEN, choices });
  expect(screen.getByText('Zu diesem Haus fehlt die Anschrift')).toBeDefined();
  cleanup();
  act(startAgain);
  const known = await withFile();
  const at = { ...house, address: 'Beispielufer 3, 10178 Berlin' };
  await answer(known, 'handover.inspect', {
    ...SEEN,
    choices: { ...choices, organisations: [at] },
  });
  expect(screen.queryByText('Zu diesem Haus fehlt die Anschrift')).toBeNull();
  expect(screen.getByText('Beispielufer 3, 10178 Berlin')).toBeDefined();
});

it('takes a package that came in before only where somebody wants it again', async () => {
  const asking = await withFile();
  await answer(asking, 'handover.inspect', { ...SEEN, receivedOn: '2018-06-29' });
  await userEvent.click(screen.getByRole('radio', { name: /^Später/ }));
  expect(screen.getByRole('button', { name: 'Übergabe empfangen' }).hasAttribute('disabled')).toBe(
    true,
  );
  await userEvent.click(screen.getByRole('checkbox', { name: /noch einmal aufnehmen/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Übergabe empfangen' }));
  expect(last(asking, 'handover.import')?.input).toMatchObject({ again: true });
  await act(async () => {
    await last(asking, 'handover.import')?.refuse({ code: 'package.cancelled' });
  });
  expect(screen.getByText(/weil Sie abgebrochen haben/)).toBeDefined();
});

it('takes back what came in only after it has said what that means', async () => {
  const received = {
    ...{ id: 'p-1', direction: 'received', on: '2018-06-30', fromTerm: 13, fromLand: 'BY' },
    ...{ fileName: 'x.age', sha256: 'ab', categories: [], records: 2, files: 0 },
    generationBefore: 1,
  };
  const asking = showForm(<ReceiveTab />, {
    'window.status': { today: '2018-07-01', writable: true, folder: FOLDER },
    'register.list handoverPackages': { records: [received] },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Empfang zurücknehmen …' }));
  const dialog = screen.getByRole('alertdialog');
  expect(dialog.textContent).toContain('seit dem Empfang geändert');
  expect(last(asking, 'handover.takeBack')).toBeUndefined();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Empfang zurücknehmen' }));
  await answer(asking, 'handover.takeBack', { generation: 3, safetyCopy: null });
  expect(screen.getByText('Der Stand vor dem Empfang gilt wieder')).toBeDefined();
});
