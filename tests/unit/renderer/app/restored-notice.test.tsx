// @vitest-environment jsdom
import '../ui/jsdom-gaps';
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { useApp } from '../../../../src/renderer/app/app-store';
import { copiedText, draftTexts } from '../../../../src/renderer/app/draft-texts';
import { RestoredNotice } from '../../../../src/renderer/app/restored-notice';
import type { RestoredDraft } from '../../../../src/renderer/data/draft-keeper';
import { closeRestored, useRestored } from '../../../../src/renderer/data/drafts';
import {
  forgetTyped,
  keepForm,
  NO_TEXT,
  restoreForms,
  unsavedCount,
} from '../../../../src/renderer/data/typed-forms';
import { clearToasts } from '../../../../src/renderer/ui';
import { showForm } from '../../../support/form-bench';

afterEach(() => {
  act(clearToasts);
  act(closeRestored);
  cleanup();
  forgetTyped();
  // A way to a form chooses its conference.
  useApp.getState().choose(null);
});

const ITEM: RestoredDraft = {
  key: 'item c1 agendaItems i1',
  typed: { note: 'Mit Vorlage der Länder' },
  unread: {},
  at: '2026-03-15T09:02:00.000Z',
  subject: 'Mantelbogen',
  conference: '20. Fachministerkonferenz',
  personId: null,
  isGone: false,
};
const WAY: RestoredDraft = {
  ...ITEM,
  key: 'contactPoint new p1',
  at: '2026-03-14T16:30:00.000Z',
  subject: 'Erika Muster',
  conference: null,
  personId: 'p1',
};
const GONE: RestoredDraft = { ...ITEM, key: 'item c1 rooms r1', subject: 'Saal', isGone: true };

function show(drafts: readonly RestoredDraft[], setAside: readonly string[] = []) {
  restoreForms(Object.fromEntries(drafts.map((draft) => [draft.key, draft])));
  useRestored.setState({ drafts: [...drafts], setAside: [...setAside] });
  showForm(<RestoredNotice />);
  return userEvent.setup();
}

describe('the notice of what came back', () => {
  it('is not there where nothing did', () => {
    show([]);
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('says when and where it was typed, on German clocks', () => {
    show([WAY, ITEM]);
    const notice = screen.getByRole('status');
    expect(notice.textContent).toContain(
      'Nicht gespeicherte Eingaben vom 15.03., 10:02 Uhr sind wieder da',
    );
    // The chosen conference and the moment of the title go without saying.
    expect(notice.textContent).toContain('Erika Muster14.03., 17:30 Uhr');
    expect(notice.textContent).toContain('Mantelbogen20. Fachministerkonferenz');
    expect(
      within(notice).getByRole('button', { name: 'Kontaktweg, neuer Kontaktweg, Erika Muster' }),
    ).toBeTruthy();
  });

  it('leads to each form, opened', async () => {
    const user = show([WAY, ITEM]);
    await user.click(screen.getByRole('button', { name: 'Tagesordnung, Mantelbogen' }));
    expect(useApp.getState()).toMatchObject({
      ...{ room: 'conferences', conferenceId: 'c1', tab: 'agenda', recordId: 'i1' },
    });
    const { visit } = useApp.getState();
    await user.click(screen.getByRole('button', { name: /^Kontaktweg/ }));
    expect(useApp.getState()).toMatchObject({
      ...{ room: 'contacts', tab: 'persons', personId: 'p1', visit: visit + 1 },
    });
  });

  it('goes with what is saved or dropped in its form', () => {
    show([WAY, ITEM]);
    act(() => {
      keepForm(ITEM.key, NO_TEXT);
    });
    expect(screen.getByRole('status').textContent).toContain('14.03., 17:30 Uhr');
    act(() => {
      keepForm(WAY.key, NO_TEXT);
    });
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('can be put away; the text stays in its forms', async () => {
    const user = show([ITEM]);
    await user.click(screen.getByRole('button', { name: /^Hinweis schließen/ }));
    expect(screen.queryByRole('status')).toBeNull();
    expect(unsavedCount()).toBe(1);
  });

  it('asks before it drops all, and drops nothing else', async () => {
    const user = show([WAY, ITEM]);
    keepForm('person p7', { typed: { note: 'heute' }, unread: {} });
    await user.click(screen.getByRole('button', { name: 'Verwerfen' }));
    expect(screen.getByRole('alertdialog').textContent).toContain('2 Formulare');
    await user.click(screen.getByRole('button', { name: 'Eingaben verwerfen' }));
    expect(screen.queryByRole('status')).toBeNull();
    expect(unsavedCount()).toBe(1);
  });

  it('shows the text where the record is gone, to be copied or dropped', async () => {
    const user = show([GONE]);
    expect(screen.queryByRole('button', { name: 'Räume, Saal' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Text anzeigen: Räume, Saal' }));
    const dialog = screen.getByRole('dialog');
    expect(dialog.textContent).toContain('BemerkungMit Vorlage der Länder');
    await user.click(within(dialog).getByRole('button', { name: 'Text kopieren' }));
    expect(await navigator.clipboard.readText()).toBe('Bemerkung: Mit Vorlage der Länder');
    await user.click(within(dialog).getByRole('button', { name: 'Verwerfen' }));
    expect([screen.queryByRole('dialog'), unsavedCount()]).toEqual([null, 0]);
  });

  it('names what could not be read', () => {
    show([], ['PC-07-musterfrau-1.json.beschaedigt-2']);
    expect(screen.getByRole('status').textContent).toContain(
      'PC-07-musterfrau-1.json.beschaedigt-2',
    );
  });
});

describe('the text of a draft', () => {
  it('has all that was typed, named where the field has a name, without ids', () => {
    const texts = draftTexts({
      typed: {
        headline: 'Die Konferenz tagt',
        date: '2026-03-16',
        personId: '0f8fad5b-d9cb-469f-a165-70867728950e',
        quote: { speaker: 'Frau Muster', text: 'Zusammen', cleared: false },
        paragraphs: ['Erster', 'Zweiter'],
        lead: null,
      },
      unread: { from: '31.' },
    });
    expect(copiedText(texts).split('\n\n')).toEqual([
      'Überschrift: Die Konferenz tagt',
      '16.03.2026',
      'Frau Muster',
      'Text: Zusammen',
      'Absatz: Erster',
      'Absatz: Zweiter',
      'Von: 31.',
    ]);
  });
});
