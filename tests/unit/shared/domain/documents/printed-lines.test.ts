import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '../../../../../src/shared/domain/documents/models';
import {
  agendaPaper,
  programmePaper,
  replyFormPaper,
} from '../../../../../src/shared/domain/documents/papers';
import {
  bodyLines,
  enclosuresHeading,
  printedLines,
} from '../../../../../src/shared/domain/documents/printed-lines';
import { factsOf, invitation, shippedPapers, textsOf } from '../../../../builders/papers';
import { edit, sampleView, without } from '../../../../builders/sample-view';

const view = sampleView();
const models: readonly (readonly [string, DocumentModel])[] = [
  ['invitation', invitation(view)],
  ['agenda', agendaPaper(factsOf(view))],
  ['programme', programmePaper(factsOf(view))],
  ['reply form', replyFormPaper(factsOf(view))],
  ...shippedPapers(view).map((paper) => [paper.heading, paper] as const),
];

describe('the lines that a paper prints', () => {
  it.each(models)('%s: leave out none of its texts but head and title', (_name, model) => {
    const lines = printedLines(model);
    const info = model.kind === 'letter' ? model.info.flat() : [];
    const inHead = new Set([
      model.title,
      ...(model.kind === 'cards' ? [] : model.letterhead.lines),
    ]);
    const inTabs = new Set(info.flatMap(({ label, value }) => [label, value]));
    for (const text of textsOf(model)) {
      if (!inHead.has(text) && !inTabs.has(text)) expect(lines).toContain(text);
    }
    for (const { label, value } of info) expect(lines).toContain(`${label}\t${value}`);
    expect(lines).not.toContain('');
  });

  it('of a letter follow its order', () => {
    const letter = invitation(view);
    const lines = printedLines(letter);
    const order = [
      letter.returnLine.text,
      letter.address.lines[0] ?? '',
      letter.address.lines.at(-1) ?? '',
      `Datum:\t${letter.info.at(-1)?.[0]?.value ?? ''}`,
      letter.subject,
      letter.salutation,
      ...bodyLines(letter),
      letter.closing,
      ...letter.signatory,
      'Anlagen',
      ...letter.enclosures,
    ];
    const places = order.map((line) => lines.indexOf(line));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(lines.at(-1)).toBe('1 Rückmeldebogen mit Datenschutzhinweis');
  });
});

describe('the heading of the enclosures', () => {
  it('has no colon and counts', () => {
    expect(enclosuresHeading(invitation(view))).toBe('Anlagen');
    const one = { ...invitation(view), enclosures: ['1 Rückmeldebogen'] };
    expect(enclosuresHeading(one)).toBe('Anlage');
    expect(printedLines(one).slice(-2)).toEqual(['Anlage', '1 Rückmeldebogen']);
  });
});

describe('what was not given', () => {
  it('prints no empty line', () => {
    const bare = sampleView(edit.conference({ motto: null }), ...without('hotelContingents'));
    for (const line of printedLines(agendaPaper(factsOf(bare)))) expect(line.trim()).not.toBe('');
  });
});
