// @vitest-environment jsdom
import '../ui/jsdom-gaps';
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { DeletionTab } from '../../../../src/renderer/handover/deletion-tab';
import { clearToasts } from '../../../../src/renderer/ui';
import { showForm } from '../../../support/form-bench';

afterEach(() => {
  act(clearToasts);
  cleanup();
});

const ABOUT = '13. Integrationsministerkonferenz';
const item = (id: string, title: string, isDue: boolean) => ({
  ...{ id, title, isDue, about: ABOUT, on: isDue ? '2018-04-01' : '2023-04-01' },
  ...{ subject: 'companions', records: 4, files: 0, reason: 'Der Zweck ist weggefallen.' },
});
const LISTED = {
  day: '2018-06-01',
  items: [
    item('a', 'Begleitpersonen', true),
    item('b', 'Bemerkungen', true),
    item('c', 'Schreiben', false),
  ],
  agreement: 'agreed',
};

function shown() {
  return showForm(<DeletionTab />, {
    'retention.list': LISTED,
    'settings.list retentionPeriods': {
      records: [{ id: 'companions', months: 18, reason: 'Aktenplan' }],
    },
    'register.list deletions': { records: [] },
  });
}

it('deletes what is due and ticked, once somebody has read that it cannot be undone', async () => {
  const { asked } = shown();
  const run = () => asked.find(({ operation }) => operation === 'retention.run');
  await userEvent.click(await screen.findByRole('checkbox', { name: /^Bemerkungen/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Ausgewähltes löschen …' }));
  const dialog = screen.getByRole('alertdialog');
  expect(dialog.textContent).toContain('lässt sich nicht zurücknehmen: 4 Einträge');
  expect(dialog.textContent).toContain('Sicherungen');
  expect(run()).toBeUndefined();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Endgültig löschen' }));
  expect(run()?.input).toMatchObject({ items: ['a'], agreement: 'agreed' });
  await act(async () => {
    await run()?.answer({
      ...{ records: 4, files: 0, historyLines: 9, backupsRemoved: 2, generation: 2 },
      warnings: ['Der zweite Ort war nicht da.'],
    });
  });
  expect(screen.getByText('Gelöscht: 4 Einträge')).toBeDefined();
  expect(screen.getByText('Der zweite Ort war nicht da.')).toBeDefined();
});

it('offers nothing to tick of what is only due later', async () => {
  shown();
  expect(await screen.findAllByRole('checkbox')).toHaveLength(2);
});

it("saves the office's own period with its reason, and refuses what is no number", async () => {
  const { asked } = shown();
  const saved = () => asked.find(({ operation }) => operation === 'settings.save');
  await screen.findByText('18 Monate');
  await userEvent.click(screen.getByRole('button', { name: 'Löschfrist ändern: Begleitpersonen' }));
  const months = screen.getByRole('textbox', { name: /^Frist in Monaten/ });
  await userEvent.clear(months);
  await userEvent.type(months, 'bald');
  await userEvent.click(screen.getByRole('button', { name: 'Frist speichern' }));
  expect(saved()).toBeUndefined();
  expect(months.getAttribute('aria-invalid')).toBe('true');
  await userEvent.clear(months);
  await userEvent.type(months, '24');
  await userEvent.click(screen.getByRole('button', { name: 'Frist speichern' }));
  expect(saved()?.input).toEqual({
    collection: 'retentionPeriods',
    record: { id: 'companions', months: 24, reason: 'Aktenplan' },
  });
});
