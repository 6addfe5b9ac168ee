// @vitest-environment jsdom
import '../ui/jsdom-gaps';
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { ArchiveBanner } from '../../../../src/renderer/handover/archive-banner';
import { ArchiveTab } from '../../../../src/renderer/handover/archive-tab';
import { clearToasts } from '../../../../src/renderer/ui';
import { showForm } from '../../../support/form-bench';

afterEach(() => {
  act(clearToasts);
  cleanup();
});

const TERM = { id: 't-13', number: 13, land: 'BY', from: '2017-10-01', to: '2018-09-30' };
const known = (archive: readonly unknown[], writable = true) => ({
  'window.status': {
    ...{ today: '2018-09-30', writable, folder: '/daten' },
    ...{ holder: null, closing: null, problem: null },
  },
  'settings.list archive': { records: archive },
  'settings.list body': { records: [{ id: 'body', shortName: 'IntMK' }] },
  'register.list laender': { records: [{ id: 'BY', name: 'Bayern' }] },
  'register.list chairTerms': { records: [TERM] },
});
const ARCHIVE = { id: 'archive', since: '2018-10-02', termId: 't-13', note: null };

it('says above every page that the folder is an archive, and nothing where it is none', async () => {
  showForm(<ArchiveBanner />, known([ARCHIVE]));
  await screen.findByText('Archiv der 13. IntMK: nur lesen und löschen');
  cleanup();
  showForm(<ArchiveBanner />, known([]));
  expect(screen.queryByText(/^Archiv/)).toBeNull();
});

it('makes an archive of the term of today only after a question', async () => {
  const { asked } = showForm(<ArchiveTab />, known([]));
  await userEvent.click(await screen.findByRole('button', { name: 'Zum Archiv machen …' }));
  const dialog = screen.getByRole('alertdialog');
  expect(asked.some(({ operation }) => operation === 'archive.begin')).toBe(false);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Zum Archiv machen' }));
  expect(asked.find(({ operation }) => operation === 'archive.begin')?.input).toEqual({
    termId: 't-13',
  });
});

it('can be ended although nothing else can be written', async () => {
  const { asked } = showForm(<ArchiveTab />, known([ARCHIVE], false));
  await userEvent.click(await screen.findByRole('button', { name: 'Archiv aufheben …' }));
  const dialog = screen.getByRole('alertdialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Archiv aufheben' }));
  expect(asked.some(({ operation }) => operation === 'archive.end')).toBe(true);
});
