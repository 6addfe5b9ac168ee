// @vitest-environment jsdom
import './ui/jsdom-gaps';
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { SenderForm } from '../../../src/renderer/chair/sender-form';
import { SignatoriesTab } from '../../../src/renderer/chair/signatories-tab';
import { DeadlinePanel } from '../../../src/renderer/conferences/deadline-panel';
import { RoomsTab } from '../../../src/renderer/conferences/rooms-tab';
import { formText, forgetTyped, keepForm } from '../../../src/renderer/data/typed-forms';
import { unsavedCount } from '../../../src/renderer/data/use-typed';
import { clearToasts } from '../../../src/renderer/ui';
import { showForm } from '../../support/form-bench';
import { deadline, holder, office, person, secretariat, term } from '../../support/form-samples';

afterEach(() => {
  act(clearToasts);
  cleanup();
  forgetTyped();
});

const TODAY = '2026-03-16';
const ignore = (): void => undefined;
const KNOWN = {
  'register.list persons': { records: [person] },
  'register.list offices': { records: [office] },
  'register.list laender': { records: [] },
  'register.list chairHolders': { records: [holder] },
  'register.list secretariats': { records: [secretariat] },
  'register.list signatories': { records: [] },
  'register.list organisations': { records: [] },
  'conferences.items rooms': { records: [] },
};

const sender = <SenderForm term={term} today={TODAY} isWritable />;
const panel = (
  <DeadlinePanel
    {...{ conferenceId: 'c1', deadline, land: null, today: TODAY, isWritable: true }}
    onDone={ignore}
    onGoOn={ignore}
    onClose={ignore}
  />
);
const fieldOf = (name: RegExp): HTMLInputElement =>
  screen.getByRole<HTMLInputElement>('textbox', { name });

it('a day that cannot be read is still there, with its sentence, when somebody comes back', async () => {
  showForm(panel);
  const user = userEvent.setup();
  await user.clear(fieldOf(/^Tag/));
  await user.type(fieldOf(/^Tag/), '31.2.{Tab}');
  cleanup();
  expect(unsavedCount()).toBe(1);
  const { asked } = showForm(panel);
  expect(fieldOf(/^Tag/).value).toBe('31.2.');
  expect(fieldOf(/^Tag/).getAttribute('aria-invalid')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  expect(asked.filter(({ operation }) => operation !== 'window.status')).toEqual([]);
  await user.clear(fieldOf(/^Tag/));
  await user.type(fieldOf(/^Tag/), '1.5.2026{Tab}');
  expect(unsavedCount()).toBe(0);
});

it('a day that was left without a word becomes a value when its field comes back', async () => {
  showForm(panel);
  const user = userEvent.setup();
  await user.clear(fieldOf(/^Tag/));
  await user.type(fieldOf(/^Tag/), '8.5.2026');
  expect(formText('deadline c1 d1')).toEqual({ typed: {}, unread: { day: '8.5.2026' } });
  cleanup();
  showForm(panel);
  expect(fieldOf(/^Tag/).value).toBe('08.05.2026');
  expect(formText('deadline c1 d1')).toEqual({ typed: { day: '2026-05-08' }, unread: {} });
});

it('two forms on one page keep their days apart', async () => {
  keepForm('chairHolders t1 h1', { typed: {}, unread: { to: '99.' } });
  showForm(sender, KNOWN);
  await screen.findByRole('button', { name: 'Vorsitz speichern' });
  const values = screen
    .getAllByRole<HTMLInputElement>('textbox', { name: 'Bis' })
    .map(({ value }) => value);
  expect(values).toEqual(['99.', '']);
});

it('what was typed and has been saved meanwhile is no longer typed', () => {
  keepForm('deadline c1 d1', { typed: { title: deadline.title, note: 'neu' }, unread: {} });
  showForm(panel);
  expect(formText('deadline c1 d1').typed).toEqual({ note: 'neu' });
});

it('a new record goes on with what was typed while it was being saved', async () => {
  const { asked } = showForm(<RoomsTab conferenceId="c1" />, KNOWN);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /anlegen|hinzufügen/ }));
  await user.type(fieldOf(/^Raum/), 'Saal');
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  const saving = asked.at(-1);
  await user.type(fieldOf(/^Ausstattung/), 'Beamer');
  await act(async () => saving?.answer({ id: 'r9' }));
  expect(screen.getByRole('region', { name: 'Saal' })).toBeTruthy();
  expect(fieldOf(/^Ausstattung/).value).toBe('Beamer');
  expect(formText('item c1 rooms r9').typed).toEqual({ equipment: 'Beamer' });
  expect(unsavedCount()).toBe(1);
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  expect(asked.at(-1)?.input).toMatchObject({
    item: { record: { id: 'r9', name: 'Saal', equipment: 'Beamer' } },
  });
  await act(async () => asked.at(-1)?.answer({ id: 'r9' }));
  expect(screen.queryByRole('region', { name: 'Saal' })).toBeNull();
  expect(unsavedCount()).toBe(0);
});

it('so does a new record of the term of the chair', async () => {
  const { asked } = showForm(<SignatoriesTab term={term} today={TODAY} isWritable />, KNOWN);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Unterschrift anlegen' }));
  await user.type(screen.getByRole('combobox', { name: /^Person/ }), 'Erika');
  await user.click(screen.getByRole('option'));
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  const saving = asked.at(-1);
  await user.type(fieldOf(/^Funktion/), 'Leiterin');
  await act(async () => saving?.answer({ id: 's9' }));
  expect(fieldOf(/^Funktion/).value).toBe('Leiterin');
  expect(formText('signatories t1 s9').typed).toEqual({ functionLine: 'Leiterin' });
});
