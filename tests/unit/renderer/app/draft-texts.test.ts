import { expect, it } from 'vitest';
import { copiedText, draftTexts } from '../../../../src/renderer/app/draft-texts';

it('shows the words of a formatted text, without the names of its parts', () => {
  const text = {
    blocks: [
      { type: 'paragraph', runs: [{ text: 'Bitte ' }, { text: 'bald', bold: true }] },
      { type: 'list', items: [{ level: 1, ordered: true, runs: [{ text: 'Zimmer' }] }] },
      { type: 'table', rows: [{ cells: [{ runs: [{ text: 'Tag' }] }, { runs: [] }] }] },
    ],
  };
  const texts = draftTexts({ typed: { text }, unread: {} });
  expect(texts.map((entry) => entry.text)).toEqual(['Bitte bald\nZimmer\nTag\n']);
  expect(copiedText(texts)).toContain('Bitte bald');
});
