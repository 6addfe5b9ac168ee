// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { cleanPastedHtml } from '../../../../../src/renderer/ui/rich-text/pasted-html';

const item = (level: number, mark: string, words: string): string =>
  `<p class=MsoListParagraph style='mso-list:l0 level${String(level)} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span>&nbsp;</span></span><![endif]>${words}<o:p></o:p></p>`;

it('makes real lists of the list paragraphs of Word', () => {
  const html = item(1, '1.', 'Eins') + item(2, 'o', 'Darunter') + item(1, '2.', 'Zwei');
  expect(cleanPastedHtml(html)).toBe(
    '<ol><li><p>Eins</p><ul><li><p>Darunter</p></li></ul></li><li><p>Zwei</p></li></ol>',
  );
});

it('keeps words and tables, not fonts, colours and comments', () => {
  const html =
    '<style>p{color:red}</style><!--StartFragment--><p style="color:red"><font face="Arial"><b>Wort</b></font></p><table border=1><tbody><tr><td width=9>A</td></tr></tbody></table>';
  expect(cleanPastedHtml(html)).toBe(
    '<p><b>Wort</b></p><table><tbody><tr><td>A</td></tr></tbody></table>',
  );
});
