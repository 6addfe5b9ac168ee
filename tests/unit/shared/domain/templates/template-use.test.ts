import { describe, expect, it } from 'vitest';
import { collectPapers, takeAll } from '../../../../../src/shared/domain/documents/collect';
import type { StoreView } from '../../../../../src/shared/domain/storage/store-view';
import { starterModel } from '../../../../../src/shared/domain/templates/starter';
import { TemplateUse } from '../../../../../src/shared/domain/templates/template-use';
import { CONFERENCE_ID, sampleView } from '../../../../builders/sample-view';
import { templateDraft } from '../../../../builders/templates';
import { valueOf } from '../../../../support/stores';

function papersOf(view: StoreView, kind: string) {
  const source = {
    ...{ view, conferenceId: CONFERENCE_ID, date: '2018-02-01', training: true },
    ...{ signatoryId: null, only: null },
  };
  const { papers } = takeAll(valueOf(collectPapers(source, [kind])));
  return { papers, use: new TemplateUse(source) };
}

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('the sample makes no such paper');
  return item;
}

describe('what papers take of templates', () => {
  const view = sampleView(
    templateDraft(),
    templateDraft({ id: 'old', version: 2, active: false, kind: 'agenda' }),
    templateDraft({ id: 'cards', kind: 'nameBadges' }),
  );

  it('is theirs and that of their recipients; what they share is made once', () => {
    const { papers, use } = papersOf(view, 'invitation');
    const orders = papers.map((paper) => valueOf(use.order(paper)));
    const names = orders.map((order) => order?.data.values['Empfänger']);
    expect(names.map((name) => JSON.stringify(name))).toHaveLength(papers.length);
    expect(new Set(names.map((name) => JSON.stringify(name))).size).toBe(papers.length);
    for (const [index, order] of orders.entries()) {
      const model = papers[index]?.model;
      expect.soft(order?.data.title).toBe(model?.title);
      expect.soft(order?.data.values['Anrede']).toBe(model?.kind === 'letter' && model.salutation);
    }
    const shared = orders.map((order) => order?.data.values['Absender']);
    expect(new Set(shared).size).toBe(1);
    expect(first(orders)).toMatchObject({ name: 'Hausbrief.docx', version: 1 });
  });

  it('is nothing where no version is in use, and for cards never', () => {
    for (const kind of ['agenda', 'nameBadges']) {
      const { papers, use } = papersOf(view, kind);
      for (const paper of papers) expect.soft(valueOf(use.order(paper)), kind).toBeNull();
    }
  });
});

describe('a template to start from', () => {
  const view = sampleView();
  const starterOf = (kind: string) => {
    const { papers, use } = papersOf(view, kind);
    const paper = first(papers);
    const group = kind === 'pressRelease' ? 'press' : 'letters';
    return starterModel({ name: kind, group }, paper.model, valueOf(use.data(paper)).values);
  };

  it('says facts of the office by their placeholders and has nothing of a recipient', () => {
    const model = starterOf('invitation');
    expect(model).toMatchObject({
      subject: '{{Betreff}}',
      address: { lines: ['{{Anschrift}}'] },
      letterhead: { lines: ['{{Absender.Organisation}}', '{{Absender.Geschäftsstelle}}'] },
      signatory: ['{{Unterschrift.Name}}', '{{Unterschrift.Funktion}}', '{{falls Anlagen}}'],
    });
    const text = JSON.stringify(model);
    for (const word of ['089', 'Nürnberg', 'Ministerin', 'Muster', '2018-', 'Februar'])
      expect.soft(text.replace('"date":"2018-02-01"', ''), word).not.toContain(word);
    expect(text).toContain('{{Absender.Telefon}}');
    expect(text).toContain('{{Datum}}');
  });

  it('repeats the rows of tables, those of the programme for each day', () => {
    expect(starterOf('agenda')).toMatchObject({
      blocks: [
        {
          type: 'table',
          rows: [
            {
              cells: [
                '{{für jeden TOP}}{{TOP.Nummer}}',
                '{{TOP.Titel}}',
                '{{TOP.Antragsteller}}{{ende für}}',
              ],
            },
          ],
        },
        { text: 'Stand: {{Datum}}' },
      ],
    });
    expect(JSON.stringify(starterOf('programme'))).toContain('{{für jeden Programmtag}}');
    expect(starterOf('pressRelease')).toMatchObject({
      embargo: '{{falls Sperrfrist}}{{Sperrfrist}}{{ende falls}}',
    });
  });
});
