// @vitest-environment jsdom
import '../jsdom-gaps';
import axe from 'axe-core';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { RichTextField, UiProvider, useProblems } from '../../../../../src/renderer/ui';
import { GalleryRichText } from '../../../../../src/renderer/ui/gallery-rich-text';
import type { RichValue } from '../../../../../src/renderer/ui/rich-text/rich-doc';

const PATIENCE = 30_000; // ms; an editor in jsdom is slow

afterEach(cleanup);

const LIST: RichValue = {
  blocks: [{ type: 'list', items: [{ level: 1, ordered: false, runs: [{ text: 'Punkt' }] }] }],
};

function Form({ first, said }: { readonly first: RichValue; readonly said: RichValue[] }) {
  const [value, setValue] = useState(first);
  const problems = useProblems();
  return (
    <UiProvider>
      <RichTextField
        label="Anreise"
        value={value}
        onProblem={problems.of('arrival')}
        onChange={(next) => {
          said.push(next);
          setValue(next);
        }}
      />
      <button disabled={problems.any}>Speichern</button>
      <button onClick={() => setValue(LIST)}>Von außen</button>
    </UiProvider>
  );
}

async function shown(first: RichValue): Promise<{ field: HTMLElement; said: RichValue[] }> {
  const said: RichValue[] = [];
  render(<Form first={first} said={said} />);
  return {
    field: await screen.findByRole('textbox', { name: 'Anreise' }, { timeout: PATIENCE }),
    said,
  };
}

/** Pastes as the browser does; jsdom has no clipboard of its own. */
function paste(field: HTMLElement, data: Readonly<Record<string, string>>): void {
  field.focus();
  fireEvent.paste(field, { clipboardData: { getData: (type: string) => data[type] ?? '' } });
}

const saveButton = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Speichern' });

describe('the field', { timeout: PATIENCE }, () => {
  it('says nothing as long as nobody writes, and plain text as a string', async () => {
    const { field, said } = await shown('Eins\n\nZwei');
    expect([...field.children].map(({ textContent }) => textContent)).toEqual(['Eins', 'Zwei']);
    expect(said).toEqual([]);
    paste(field, { 'text/plain': 'A\r\nB\r\n\r\nC' });
    await waitFor(() => expect(said.at(-1)).toContain('A\nB\n\nC'));
  });

  it('takes lists and bold words from the clipboard, not their looks', async () => {
    const { field, said } = await shown(null);
    paste(field, {
      'text/html': '<ul><li><span style="color:red;font-weight:bold">rot</span></li></ul>',
      'text/plain': 'rot',
    });
    await waitFor(() =>
      expect(said.at(-1)).toEqual({
        blocks: [
          {
            type: 'list',
            items: [{ level: 1, ordered: false, runs: [{ text: 'rot', bold: true }] }],
          },
        ],
      }),
    );
    expect(field.querySelector('[style]')).toBeNull();
  });

  it('makes paragraphs of the two line breaks that mails write', async () => {
    const { field, said } = await shown(null);
    paste(field, { 'text/html': 'Guten Tag,<br><br>bis<br>morgen', 'text/plain': 'x' });
    await waitFor(() => expect(said.at(-1)).toBe('Guten Tag,\n\nbis\nmorgen'));
  });

  it('shows another value that comes from outside', async () => {
    const { field, said } = await shown('Alt');
    fireEvent.click(screen.getByRole('button', { name: 'Von außen' }));
    expect(field.querySelector('li')?.textContent).toBe('Punkt');
    expect(said).toEqual([]);
  });

  it('keeps a text that is too long, says so and keeps its form from being saved', async () => {
    const { field } = await shown('a'.repeat(20_001));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(saveButton().disabled).toBe(true);
    expect(screen.getByRole('status').textContent).toBe(
      'Der Text hat 20.001 Zeichen, möglich sind 20.000. Bitte kürzen Sie ihn.',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Von außen' }));
    expect(saveButton().disabled).toBe(false);
    expect(field.hasAttribute('aria-invalid')).toBe(false);
  });

  it('does not take what is far too long, and says so', async () => {
    const { field, said } = await shown(null);
    paste(field, { 'text/plain': 'a'.repeat(30_000) });
    expect((await screen.findByRole('status')).textContent).toMatch(
      /^Der kopierte Text hat 30\.000/,
    );
    expect(said).toEqual([]);
  });

  it('has tools that are one stop of Tab and a name each', async () => {
    await shown(LIST);
    const tools = await screen.findByRole('toolbar', { name: 'Formatierung: Anreise' });
    const names = within(tools)
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-label') ?? button.textContent);
    expect(names).toHaveLength(12);
    expect(names.every((name) => name !== '')).toBe(true);
  });

  it('has no barriers, filled, with an error and locked', async () => {
    render(
      <main>
        <h1>Bausteine</h1>
        <GalleryRichText />
      </main>,
    );
    await waitFor(() => expect(screen.getAllByRole('textbox')).toHaveLength(3), {
      timeout: PATIENCE,
    });
    const { violations } = await axe.run(document.body, {
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    ).toEqual([]);
  });
});
