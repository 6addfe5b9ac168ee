// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cleanPastedHtml } from '../../../../../src/renderer/ui/rich-text/pasted-html';
import { wordClipboard } from '../../../../support/word-clipboard';

const item = (place: number | string, mark: string, words: string): string =>
  `<p class=MsoListParagraph style='mso-list:${typeof place === 'string' ? place : `l0 level${String(place)}`} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span>&nbsp;</span></span><![endif]>${words}<o:p></o:p></p>`;
const li = (words: string): string => `<li><p>${words}</p></li>`;

/** Without the white space between lines of HTML, which says nothing. */
const clean = (html: string): string => cleanPastedHtml(html).replace(/\s+/g, ' ');

describe('what comes from Word', () => {
  it('keeps its words, lists and table, and nothing of its looks', () => {
    expect(clean(wordClipboard).replace(/> </g, '><')).toBe(
      '<p>Bitte reisen Sie <b>pünktlich</b> an und denken an <strong>Ausweis</strong>.</p>' +
        '<ol><li><p>Zimmer bestellen</p><ol><li><p>bis Freitag</p></li></ol></li><li><p>Fahrkarte <i>lösen</i></p></li></ol>' +
        '<table><tbody><tr><td><p><b>Tag</b></p></td><td><p>Zug</p></td></tr>' +
        '<tr><td><p>15.03.</p></td><td><p>ICE 1</p></td></tr></tbody></table>',
    );
  });

  it('has real lists of both kinds and levels', () => {
    expect(clean(item(1, '1.', 'Eins') + item(2, 'o', 'Darunter') + item(1, '2.', 'Zwei'))).toBe(
      `<ol><li><p>Eins</p><ul>${li('Darunter')}</ul></li>${li('Zwei')}</ol>`,
    );
    expect(clean(item(3, '§', 'Tief'))).toBe(`<ul>${li('Tief')}</ul>`);
  });

  it('has two lists where Word has two, and one that goes on where its kind changes', () => {
    expect(clean(item(1, '1.', 'a') + item('l1 level1', '1.', 'b'))).toBe(
      `<ol>${li('a')}</ol><ol>${li('b')}</ol>`,
    );
    expect(clean(item(1, '1.', 'a') + item(1, '·', 'b'))).toBe(
      `<ol>${li('a')}</ol><ul data-joined="true">${li('b')}</ul>`,
    );
  });

  it('has neither deleted nor hidden words nor comments of colleagues', () => {
    expect(
      clean(
        `<p>Wir <del>sagen ab</del><ins>laden ein</ins><span style='mso-hide:all'>geheim</span><span style="display: none">auch</span><a class=MsoCommentReference href="#c">[1]</a></p><div style='mso-element:comment-list'><p>Chef: nein</p></div>`,
      ),
    ).toBe('<p>Wir laden ein</p>');
  });
});

describe('what comes from LibreOffice and mails', () => {
  it('has bold, italics and underlining also where they are looks', () => {
    expect(
      clean(
        '<p><font face="Arial" style="font-size: 12pt"><span style="font-weight: 700">fett</span> <span style="font-style:italic">schräg</span> <span style="text-decoration:underline">unten</span></font></p><p style="font-weight:bold">ganz</p>',
      ),
    ).toBe('<p><strong>fett</strong> <em>schräg</em> <u>unten</u></p><p><strong>ganz</strong></p>');
  });

  it('is not bold where a style takes it back, nor underlined where it was a link', () => {
    expect(
      clean(
        '<b style="font-weight:normal"><p>mager</p></b><p><a href="https://beispiel.example"><u>Seite</u><span style="text-decoration:underline"> hier</span></a></p><h1><b>Titel</b></h1><h4>Klein</h4>',
      ),
    ).toBe('<p>mager</p><p>Seite hier</p><h1>Titel</h1><h2>Klein</h2>');
  });

  it('has lists within items, not within lists', () => {
    expect(clean('<ul><li><p>a</p></li><ul><li><p>b</p></li></ul></ul>')).toBe(
      `<ul><li><p>a</p><ul>${li('b')}</ul></li></ul>`,
    );
  });
});

describe('tables', () => {
  const rows = (html: string): string[][] => {
    const table = new DOMParser().parseFromString(cleanPastedHtml(html), 'text/html');
    return [...table.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.innerHTML.replace(/<\/?p>/g, '')),
    );
  };

  it('have all columns in each row instead of merged cells', () => {
    expect(
      rows(
        '<table><tr><th colspan=2>Kopf</th><td>x</td></tr><tr><td rowspan=2>hoch</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>',
      ),
    ).toEqual([
      ['Kopf', '', 'x'],
      ['hoch', '1', '2'],
      ['', '3', '4'],
    ]);
    expect(
      rows('<table><tr><td>a</td><td rowspan=2>b</td></tr><tr><td>c</td></tr></table>'),
    ).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
  });

  it('lose no word of what a cell holds', () => {
    expect(
      rows(
        '<table><tr><td>vor<p>eins</p> <p><b>zwei</b></p>nach</td><td><ul><li>a</li><li>b</li></ul></td></tr><tr><td><table><tr><td>i</td><td>j</td></tr></table></td><td> </td></tr></table>',
      ),
    ).toEqual([
      ['vor<br>eins<br><b>zwei</b><br>nach', 'a<br>b'],
      ['i<br>j', ''],
    ]);
  });

  it('are not as wide as a hostile one says', () => {
    expect(rows('<table><tr><td colspan=999999>a</td></tr></table>')[0]).toHaveLength(100);
  });
});

it('leaves what was copied from a field as it was', () => {
  const own = '<h1 data-pm-slice="1 1 []">Ein <strong>Wort</strong></h1>';
  expect(cleanPastedHtml(own)).toBe(own);
});
