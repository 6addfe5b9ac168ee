// @vitest-environment jsdom
import './jsdom-gaps';
import type { ReactElement } from 'react';
import axe from 'axe-core';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { clearToasts, Gallery, toast, Toasts } from '../../../../src/renderer/ui';
import { GalleryActions } from '../../../../src/renderer/ui/gallery-actions';
import { GalleryFields } from '../../../../src/renderer/ui/gallery-fields';
import { GalleryOverlays } from '../../../../src/renderer/ui/gallery-overlays';
import { GalleryTables } from '../../../../src/renderer/ui/gallery-tables';

const PATIENCE = 30_000; // ms; axe looks at every element, and several test files run at once

afterEach(() => {
  act(clearToasts);
  cleanup();
});

/** jsdom lays nothing out, so contrast is computed from the tokens instead (contrast.test.ts). */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false } },
  });
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/** A piece of the gallery, under the first heading that its page gives it. */
async function openIn(piece: ReactElement, button: string): Promise<void> {
  render(
    <main>
      <h1>Bausteine</h1>
      {piece}
    </main>,
  );
  const target = [...document.querySelectorAll('button')].find(
    (candidate) =>
      candidate.getAttribute('aria-label') === button || candidate.innerText === button,
  );
  await userEvent.click(target ?? screen.getAllByText(button)[0] ?? document.body);
}

describe('axe finds nothing', () => {
  it('in the whole gallery', { timeout: PATIENCE }, async () => {
    render(
      <main>
        <Gallery />
        <Toasts />
      </main>,
    );
    act(() => toast('Die Konferenz ist gespeichert.'));
    expect(document.querySelectorAll('h2').length).toBeGreaterThan(7);
    expect(await violations()).toEqual([]);
  });

  it.each([
    ['a dialog', <GalleryOverlays />, 'Dialog öffnen', 'dialog'],
    ['a question', <GalleryOverlays />, 'Rückfrage öffnen', 'alertdialog'],
    ['the palette', <GalleryOverlays />, 'Suche öffnen', 'listbox'],
    ['a menu', <GalleryActions />, 'Aktionen', 'menu'],
    ['a list of choices', <GalleryFields />, 'Bitte wählen', 'listbox'],
    ['the calendar', <GalleryFields />, 'Kalender öffnen: Erster Tag', 'dialog'],
    ['a row', <GalleryTables />, 'Ärmel 1', 'region'],
  ])('with %s open', { timeout: PATIENCE }, async (_what, ...[piece, button, role]) => {
    await openIn(piece, button);
    const isThere = role === 'region' ? 'section.ui-panel' : `[role="${role}"]`;
    expect(document.querySelector(isThere)).not.toBeNull();
    expect(await violations()).toEqual([]);
  });

  it.each([
    [2, 'combobox'],
    [3, 'textbox'],
    [4, 'textbox'],
  ])('with a cell of column %i edited in place', { timeout: PATIENCE }, async (column, role) => {
    render(
      <main>
        <h1>Bausteine</h1>
        <GalleryTables />
      </main>,
    );
    const table = screen.getByRole('grid', { name: 'Rückmeldungen zum Bearbeiten' });
    const cell = table.querySelector(`[role="gridcell"][aria-colindex="${column}"]`);
    await userEvent.dblClick(cell ?? table);
    expect(table.querySelector(`[role="${role}"], textarea, input`)).toBe(document.activeElement);
    expect(await violations()).toEqual([]);
  });
});
