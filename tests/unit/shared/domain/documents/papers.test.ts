import { wordsOf } from '../../../../../src/shared/domain/documents/printed-lines';
import { describe, expect, it } from 'vitest';
import type {
  Block,
  PaperModel,
  TableRowModel,
} from '../../../../../src/shared/domain/documents/models';
import {
  agendaPaper,
  programmePaper,
  replyFormPaper,
} from '../../../../../src/shared/domain/documents/papers';
import { put, type StoreView } from '../../../../../src/shared/domain/storage/store-view';
import { factsOf, INVITED_ON, paragraphs, textsOf } from '../../../../builders/papers';
import { CONFERENCE_ID, edit, sampleView, without } from '../../../../builders/sample-view';

const NBSP = '\u00a0';
const TITLE = `13.${NBSP}Integrationsministerkonferenz`;
const view = sampleView();

const agenda = (changed: StoreView = view): PaperModel => agendaPaper(factsOf(changed));
const programme = (changed: StoreView = view): PaperModel => programmePaper(factsOf(changed));
const replyForm = (changed: StoreView = view): PaperModel => replyFormPaper(factsOf(changed));

const tables = (paper: PaperModel): readonly Extract<Block, { type: 'table' }>[] =>
  paper.blocks.filter((block) => block.type === 'table');
const rows = (paper: PaperModel): readonly TableRowModel[] =>
  tables(paper).flatMap((table) => table.rows);

describe('every paper of the sample', () => {
  const papers = [
    ['agenda', agenda()],
    ['programme', programme()],
    ['reply form', replyForm()],
  ] as const;

  it.each(papers)('%s: names conference, day, place and motto', (_name, paper) => {
    expect(paper.kicker).toBe(TITLE);
    expect(paper.meta).toBe(`am 15. und 16.${NBSP}März 2018 in Nürnberg`);
    expect(paper.subline).toBe('„Integration – Zusammenhalt durch Orientierung“');
    expect(paper.title).toBe(`${paper.heading} – ${TITLE}`);
    expect(paper.letterhead.lines).toEqual([
      'Bayerisches Staatsministerium für Arbeit und Soziales, Familie und Integration',
      'IntMK-Geschäftsstelle',
    ]);
    expect(paper).toMatchObject({ date: INVITED_ON, embargo: null, wideLines: false });
  });

  it.each(papers)('%s: typography', (_name, paper) => {
    for (const text of textsOf(paper)) {
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/undefined|null|\[object|\{|\}|["']/);
      expect(text).not.toMatch(/ [,.;:!?)]|\( | - /);
      expect(text).not.toMatch(/\d (?:Uhr|EUR|%)|\b(?:TOP|Nr\.|§) \d/);
    }
  });

  it.each(papers)('%s: days, months and numbers stay together', (_name, paper) => {
    for (const text of textsOf(paper)) {
      expect(text).not.toMatch(/\d\. (?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Integ)/);
    }
  });

  it.each(papers)('%s: columns fill the width, rows fit their columns', (_name, paper) => {
    for (const { columns, rows: all } of tables(paper)) {
      expect(columns.reduce((sum, { share }) => sum + share, 0)).toBe(100);
      for (const { cells, section } of all) {
        expect(cells).toHaveLength(section === true ? 1 : columns.length);
      }
    }
  });

  it.each(papers)('%s: carries the mark of a training folder only there', (name, paper) => {
    expect(paper.trainingMark).toBeNull();
    const facts = factsOf(view, INVITED_ON, true);
    const make = { agenda: agendaPaper, programme: programmePaper, 'reply form': replyFormPaper };
    expect(make[name](facts).trainingMark).toBe('Übungsdaten – nicht zum Versand bestimmt');
  });
});

describe('day and place of a paper', () => {
  const meta = (patch: Parameters<typeof edit.conference>[0]): string | null =>
    agenda(sampleView(edit.conference(patch))).meta;

  it('with a house', () => {
    expect(meta({ venue: 'Meistersingerhalle' })).toBe(
      `am 15. und 16.${NBSP}März 2018 in Nürnberg, Meistersingerhalle`,
    );
  });

  it('of a video conference', () => {
    expect(meta({ form: 'online', venue: 'Meistersingerhalle' })).toBe(
      `am 15. und 16.${NBSP}März 2018 per Videokonferenz`,
    );
  });

  it('of a meeting in both forms names both', () => {
    expect(meta({ form: 'hybrid' })).toMatch(/in Nürnberg .*Videokonferenz/);
  });

  it('of a meeting in both forms while the place is open', () => {
    expect(meta({ form: 'hybrid', place: null })).not.toMatch(/2018 und per/);
  });

  it('without a place', () => {
    expect(meta({ place: null })).toBe(`am 15. und 16.${NBSP}März 2018`);
  });

  it('without a place but with a house leaves no space before the comma', () => {
    expect(meta({ place: null, venue: 'Meistersingerhalle' })).toBe(
      `am 15. und 16.${NBSP}März 2018, Meistersingerhalle`,
    );
  });

  it('of one day', () => {
    expect(meta({ to: '2018-03-15' })).toBe(`am 15.${NBSP}März 2018 in Nürnberg`);
  });

  it('of three days run "vom … bis"', () => {
    expect(meta({ from: '2018-03-14' })).toBe(`vom 14. bis 16.${NBSP}März 2018 in Nürnberg`);
  });

  it('without a motto has no line for it', () => {
    expect(agenda(sampleView(edit.conference({ motto: null }))).subline).toBeNull();
  });
});

describe('the agenda', () => {
  it('is a draft with its day', () => {
    expect(agenda().heading).toBe('Vorläufige Tagesordnung');
    expect(paragraphs(agenda())).toEqual([`Stand: Donnerstag, 1.${NBSP}Februar 2018`]);
  });

  it('prints numbers as they are, gaps included', () => {
    const numbers = rows(agenda()).flatMap(({ cells, section }) =>
      section === true ? [] : cells.slice(0, 1),
    );
    expect(numbers).toEqual([
      'A1',
      'A2',
      'A3',
      '1',
      '2.1',
      '2.2',
      '2.3',
      '2.4',
      '2.6',
      '3.1',
      '3.2',
      '4',
    ]);
  });

  it('heads its parts with rows over the whole width', () => {
    const heads = rows(agenda()).filter(({ section }) => section === true);
    expect(heads.map(({ cells }) => wordsOf(cells[0] ?? '').split(/\s+/)[0])).toEqual([
      'A',
      '2',
      '3',
    ]);
    expect(heads[0]?.cells[0]).toMatch(/^A\s+Eröffnung und Organisatorisches$/);
  });

  it('names who files a motion', () => {
    const row = rows(agenda()).find(({ cells }) => cells[0] === '2.4');
    expect(row?.cells).toEqual([
      '2.4',
      'Zusammenarbeit mit den Kommunen',
      'Rheinland-Pfalz, Thüringen',
    ]);
  });

  it('runs by its order, not by when items were entered', () => {
    const item = {
      kind: 'item',
      number: 'A0',
      title: 'Grußwort',
      applicant: null,
      note: null,
    } as const;
    const changed = sampleView(
      put.conference(CONFERENCE_ID, 'agendaItems', { ...item, id: 'late', order: 1 }),
    );
    expect(rows(agenda(changed))[0]?.cells).toEqual(['A0', 'Grußwort', '']);
  });

  it('takes items and parts without a number', () => {
    const base = { number: null, applicant: null, note: null } as const;
    const changed = sampleView(
      ...without('agendaItems'),
      put.conference(CONFERENCE_ID, 'agendaItems', {
        ...base,
        id: 'a',
        order: 1,
        kind: 'section',
        title: 'Teil',
      }),
      put.conference(CONFERENCE_ID, 'agendaItems', {
        ...base,
        id: 'b',
        order: 2,
        kind: 'item',
        title: 'Punkt',
      }),
    );
    expect(rows(agenda(changed))).toEqual([
      { cells: ['Teil'], section: true },
      { cells: ['', 'Punkt', ''] },
    ]);
  });

  it('without items is a heading with its day', () => {
    expect(rows(agenda(sampleView(...without('agendaItems'))))).toEqual([]);
  });
});

describe('the programme', () => {
  it('has a table for each day under its date', () => {
    const headings = programme().blocks.flatMap((block) =>
      block.type === 'heading' ? [block.text] : [],
    );
    expect(headings).toEqual([`Donnerstag, 15.${NBSP}März 2018`, `Freitag, 16.${NBSP}März 2018`]);
    expect(tables(programme()).map((table) => table.rows.length)).toEqual([6, 3]);
  });

  it('sets times for tables, open ends as "ab"', () => {
    expect(rows(programme()).map(({ cells }) => cells[0])).toEqual([
      `12:00–13:00${NBSP}Uhr`,
      `13:00–13:30${NBSP}Uhr`,
      `13:30–15:30${NBSP}Uhr`,
      `15:30–15:45${NBSP}Uhr`,
      `15:45–17:30${NBSP}Uhr`,
      `ab 19:00${NBSP}Uhr`,
      `09:00–12:00${NBSP}Uhr`,
      `12:30–13:15${NBSP}Uhr`,
      `13:15–14:00${NBSP}Uhr`,
    ]);
  });

  it('runs by day and time; the order decides between equals', () => {
    const item = { to: null, place: 'Foyer', day: '2018-03-15', from: '13:00' } as const;
    const changed = sampleView(
      ...without('programmeItems'),
      put.conference(CONFERENCE_ID, 'programmeItems', {
        ...item,
        id: 'a',
        order: 9,
        title: 'Drittes',
      }),
      put.conference(CONFERENCE_ID, 'programmeItems', {
        ...item,
        id: 'b',
        order: 3,
        title: 'Zweites',
      }),
      put.conference(CONFERENCE_ID, 'programmeItems', {
        ...item,
        id: 'c',
        order: 99,
        from: '09:00',
        title: 'Erstes',
      }),
    );
    expect(rows(programme(changed)).map(({ cells }) => cells[1])).toEqual([
      'Erstes, Foyer',
      'Zweites, Foyer',
      'Drittes, Foyer',
    ]);
  });
});

describe('the reply form', () => {
  const fields = (paper: PaperModel): readonly string[] =>
    paper.blocks.flatMap((block) =>
      block.type === 'fields' ? block.groups.flatMap(({ labels }) => labels) : [],
    );

  it('says by when and where to, in this order', () => {
    expect(paragraphs(replyForm())[0]).toBe(
      `Bitte bis Donnerstag, 15.${NBSP}Februar 2018, zurück an:`,
    );
    expect(paragraphs(replyForm())).toEqual(
      expect.arrayContaining([
        'Bayerisches Staatsministerium für Arbeit und Soziales, Familie und Integration',
        'IntMK-Geschäftsstelle',
        expect.stringMatching(/^Telefax\s089 1261-1644$/),
      ]),
    );
  });

  it('can be sent back by post', () => {
    const text = paragraphs(replyForm()).join('\n');
    expect(text).toContain('Winzererstraße 9');
    expect(text).toContain('80797 München');
  });

  it('names the e-mail address where there is one and asks without a day where there is none', () => {
    const changed = sampleView(
      edit.secretariat('secretariat-1', { email: 'intmk@beispiel.example', fax: null }),
      edit.conference({ replyBy: null }),
    );
    expect(paragraphs(replyForm(changed))[0]).toBe('Bitte bald zurück an:');
    expect(paragraphs(replyForm(changed))).toContain('E-Mail intmk@beispiel.example');
    expect(paragraphs(replyForm(changed)).join('\n')).not.toMatch(/Telefax|null/);
  });

  it('asks for the reply, the substitute, companions, nights, evening and badge', () => {
    const asked = fields(replyForm()).join('\n');
    for (const word of [
      'Land', 'nehme teil', 'Vertretung', 'Begleitpersonen', 'Anreise', 'Übernachtung',
      'Abendveranstaltung', 'Namensschild', 'Unterschrift',
    ]) expect(asked).toContain(word); // prettier-ignore
  });

  it('keeps wishes of a table and of support apart as voluntary', () => {
    const groups = replyForm().blocks.flatMap((block) =>
      block.type === 'fields' ? block.groups : [],
    );
    expect(groups.find(({ labels }) => labels.includes('Menüwunsch'))?.title).toBe(
      'Freiwillige Angaben',
    );
    expect(groups.find(({ labels }) => labels.includes('Unterstützungsbedarf'))?.title).toBe(
      'Freiwillige Angaben',
    );
  });

  it('asks for nothing that a conference does not need', () => {
    expect(textsOf(replyForm()).join('\n')).not.toMatch(
      /Geburt|Staatsangehörig|Ausweis|Religion|Krankheit|Allergie|Gesundheitszustand|privat/i,
    );
  });

  it('ends with the note on data protection', () => {
    expect(paragraphs(replyForm()).at(-1)).toMatch(/Angaben .* freiwillig\.$/);
  });
});
