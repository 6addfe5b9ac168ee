// @vitest-environment jsdom
import '../ui/jsdom-gaps';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { forgetTyped } from '../../../../src/renderer/data/use-typed';
import { PressTab } from '../../../../src/renderer/documents/press-tab';
import { showForm } from '../../../support/form-bench';

const PATIENCE = 30_000; // ms; an editor in jsdom is slow

afterEach(() => {
  cleanup();
  forgetTyped();
});

const LIST = {
  blocks: [{ type: 'list', items: [{ level: 1, ordered: false, runs: [{ text: 'Punkt' }] }] }],
};

/** Shows a release with these paragraphs; answers its field and what saving sends. */
async function shown(paragraphs: readonly unknown[]) {
  const release = {
    id: 'r1',
    occasion: 'result',
    number: null,
    date: '2026-03-16',
    headline: 'Länder einig',
    subline: null,
    lead: null,
    paragraphs,
    quote: null,
    embargo: null,
  };
  const { asked } = showForm(<PressTab conferenceId="c1" />, {
    'conferences.items pressReleases': { records: [release] },
  });
  const field = await screen.findByRole(
    'textbox',
    { name: 'Weiterer Text' },
    { timeout: PATIENCE },
  );
  const sent = (): unknown => {
    fireEvent.click(screen.getByRole('button', { name: 'Speichern' }));
    return asked.find(({ operation }) => operation === 'conferences.saveItem')?.input;
  };
  return { field, sent };
}

it(
  'shows paragraphs and formatted texts as one text, and sends them as they were',
  async () => {
    const { field, sent } = await shown(['Eins', LIST]);
    expect([...field.children].map(({ tagName }) => tagName)).toEqual(['P', 'UL']);
    expect(sent()).toMatchObject({ item: { record: { paragraphs: ['Eins', LIST] } } });
  },
  PATIENCE,
);

it(
  'sends plain paragraphs one by one',
  async () => {
    const { field, sent } = await shown(['Eins']);
    field.focus();
    fireEvent.paste(field, {
      clipboardData: { getData: (type: string) => (type === 'text/plain' ? 'A\n\nB' : '') },
    });
    const paragraphs = [...field.children].map(({ textContent }) => textContent);
    expect(paragraphs).toHaveLength(2);
    expect(sent()).toMatchObject({ item: { record: { paragraphs } } });
  },
  PATIENCE,
);
