import { describe, expect, it } from 'vitest';
import { documentKinds } from '../../../../../../src/shared/domain/documents/kinds/registry';
import type { PaperModel } from '../../../../../../src/shared/domain/documents/models';
import type { Draft } from '../../../../../../src/shared/domain/storage/store-view';
import {
  CANCELLED,
  deadline,
  OFFICE_KINDS,
  officeFindings,
  officePaperOf,
  officePlan,
  type OfficeKindName,
} from '../../../../../builders/office-papers';
import { chairedBy, textsOf } from '../../../../../builders/papers';
import { allReplied, guest } from '../../../../../builders/replies';
import { edit, sampleId, sampleView, without } from '../../../../../builders/sample-view';

const NBSP = '\u00a0';
const FORMER = { from: '2018-03-08', to: '2018-03-09', on: '2018-01-20', reason: 'Sturm.' };

interface Situation {
  readonly edits: readonly Draft[];
  readonly date?: string;
  /** Kinds that have nothing to say, by design. */
  readonly none?: readonly OfficeKindName[];
}

const UNLESS_OFF: readonly OfficeKindName[] = ['pressCancellation'];

const SITUATIONS: Readonly<Record<string, Situation>> = {
  'as it is': { edits: [], none: UNLESS_OFF },
  'after it is over': { edits: [], date: '2018-03-20', none: UNLESS_OFF },
  'on one day': { edits: [edit.conference({ to: '2018-03-15' })], none: UNLESS_OFF },
  'as a video conference': { edits: [edit.conference({ form: 'online' })], none: UNLESS_OFF },
  'in both ways': { edits: [edit.conference({ form: 'hybrid' })], none: UNLESS_OFF },
  'without a place': {
    edits: [edit.conference({ form: 'hybrid', place: null })],
    none: UNLESS_OFF,
  },
  'as an autumn meeting': { edits: [edit.conference({ kind: 'autumn' })], none: UNLESS_OFF },
  'without a programme': { edits: without('programmeItems'), none: UNLESS_OFF },
  'without an agenda': {
    edits: without('agendaItems'),
    none: [...UNLESS_OFF, 'motion', 'resolutionDraft', 'synopsis', 'resolutionMinutes'],
  },
  'with little known': {
    edits: [
      edit.conference({ motto: null, beginsAt: null, pressConference: null }),
      edit.term('term-13', { motto: null }),
      edit.secretariat('secretariat-1', { phone: null, web: null }),
      ...without('hotelContingents'),
    ],
    none: [...UNLESS_OFF, 'mediaAdvisory'],
  },
  'with a chair of a neutral form': { edits: chairedBy('SH'), none: UNLESS_OFF },
  'with deadlines': {
    edits: [deadline('a'), deadline('b', { done: true, responsible: 'Referat 12' })],
    none: UNLESS_OFF,
  },
  postponed: { edits: [edit.conference({ formerDays: [FORMER] })] },
  cancelled: { edits: [CANCELLED], none: ['mediaAdvisory'] },
  'in a term without an end': {
    edits: [edit.term('term-13', { to: null }), edit.term('term-14', { land: null })],
    none: [...UNLESS_OFF, 'pressPhotoCall', 'pressHandover'],
  },
};

const CASES = Object.entries(SITUATIONS).flatMap(([what, situation]) =>
  OFFICE_KINDS.filter((name) => !situation.none?.includes(name)).map(
    (name) => [name, what, situation] as const,
  ),
);
const NONE = Object.entries(SITUATIONS).flatMap(([what, situation]) =>
  (situation.none ?? []).map((name) => [name, what, situation] as const),
);

function expectWhole(model: PaperModel): void {
  for (const text of textsOf(model)) {
    expect(text).not.toMatch(/undefined|null|\[object|\{|\}|NaN|\[\]/);
    expect(text).not.toMatch(/[^ ] {3}|\s[,.;!?)]|\( |,,|\.\.|, ?\.|„“|\(\)/);
    expect(text).not.toMatch(/["']| - /);
    expect(text).not.toMatch(/\d\. (?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Integ)/);
    expect(text).not.toMatch(/\d (?:Uhr|EUR|%)|\b(?:TOP|Nr\.|§|Art\.) \d/);
  }
}

describe('every kind of paper of the office', () => {
  it('is one of those that are looked at here', () => {
    const groups = new Set(['resolutions', 'press', 'internal', 'office']);
    const names = documentKinds
      .filter(({ group, name }) => groups.has(group) && name !== 'pressRelease')
      .map(({ name }) => name);
    expect([...names].sort()).toEqual([...OFFICE_KINDS].sort());
  });

  it.each(CASES)('%s of a meeting %s is whole', (name, _what, { edits, date }) => {
    const view = sampleView(...edits);
    const { papers, obstacles } = officePlan({ name, view, ...(date ? { date } : {}) });
    expect(obstacles).toEqual([]);
    expect(papers.length).toBeGreaterThan(0);
    for (const paper of papers) expectWhole(paper);
  });

  it.each(NONE)('%s of a meeting %s says why there is none', (name, _what, { edits, date }) => {
    const plan = officePlan({ name, view: sampleView(...edits), ...(date ? { date } : {}) });
    expect(plan.papers).toEqual([]);
    expect(plan.obstacles.map(({ error }) => error.code)).toEqual(['document.notFitting']);
  });

  it.each(OFFICE_KINDS)('%s: columns fill the width, rows fit their columns', (name) => {
    const view = sampleView(...(name === 'pressCancellation' ? [CANCELLED] : []));
    for (const { blocks } of officePlan({ name, view }).papers) {
      for (const block of blocks) {
        if (block.type !== 'table') continue;
        expect(block.columns.reduce((sum, { share }) => sum + share, 0)).toBe(100);
        for (const { cells, section } of block.rows) {
          expect(cells).toHaveLength(section === true ? 1 : block.columns.length);
        }
      }
    }
  });

  it.each(OFFICE_KINDS)('%s has a title of its own and begins with a heading', (name) => {
    const view = sampleView(...(name === 'pressCancellation' ? [CANCELLED] : []));
    const { papers, fileNames } = officePlan({ name, view });
    expect(new Set(papers.map(({ title }) => title)).size).toBe(papers.length);
    expect(new Set(fileNames).size).toBe(papers.length);
    for (const paper of papers) expect(paper.heading).not.toBe('');
  });
});

const said = (model: PaperModel): string => textsOf(model).join('\n');

describe('papers of resolutions', () => {
  it('are for what Länder have moved, and for what is asked for', () => {
    const all = officePlan({ name: 'motion', view: sampleView() }).papers;
    expect(all.map(({ heading }) => heading)).toEqual(
      ['1', '2.1', '2.2', '2.3', '2.4', '2.6'].map((number) => `Antrag zu TOP${NBSP}${number}`),
    );
    const only = new Set([sampleId('agenda-15')]);
    const some = officePlan({ name: 'motion', view: sampleView(), only }).papers;
    expect(some.map(({ title }) => title)).toEqual([expect.stringContaining('Verschiedenes')]);
  });

  it('print the letterhead of the chair on its own papers, none on a motion of a Land', () => {
    const view = sampleView();
    expect(officePaperOf({ name: 'motion', view }).letterhead.lines).toEqual([]);
    expect(officePaperOf({ name: 'resolutionDraft', view }).letterhead.lines).toHaveLength(2);
  });

  it('ask the sixteen Länder in a circular', () => {
    const paper = officePaperOf({ name: 'circularForm', view: sampleView() });
    const [table] = paper.blocks.filter((block) => block.type === 'table');
    expect(table?.rows.map(({ cells }) => cells[0])).toHaveLength(16);
    expect(table?.rows[0]?.cells).toEqual(['Baden-Württemberg', '☐', '☐', '☐', '']);
    expect(table?.rows.at(-1)?.cells[0]).toBe('Thüringen');
    expect(said(paper)).toContain('[Tag nach der Geschäftsordnung; was Schweigen bedeutet]');
  });

  it('leave votes and results to be written', () => {
    const minutes = said(officePaperOf({ name: 'resolutionMinutes', view: sampleView() }));
    expect(minutes).toContain('[einstimmig, oder Ja : Nein : Enthaltung]');
    expect(minutes).not.toMatch(/wurde (?:einstimmig )?beschlossen/);
  });

  it('put the synopsis on its side', () => {
    expect(officePaperOf({ name: 'synopsis', view: sampleView() }).landscape).toBe(true);
  });
});

describe('papers inside the house', () => {
  it('say how the conference stands', () => {
    const text = (edits: readonly Draft[], date = '2018-02-01'): string =>
      said(officePaperOf({ name: 'leadershipSubmission', view: sampleView(...edits), date }));
    expect(text([])).toContain(`findet am 15. und 16.${NBSP}März 2018 in Nürnberg statt.`);
    expect(text([], '2018-03-20')).toContain('fand am');
    expect(text([CANCELLED])).toContain('stattfinden sollte, ist abgesagt.');
    expect(text([])).toContain(
      `keine Zusagen, 1${NBSP}Vertretung, keine Absagen, 14${NBSP}noch offen`,
    );
  });

  it('count no open answers where everybody has answered', () => {
    const text = said(officePaperOf({ name: 'fileNote', view: sampleView(...allReplied()) }));
    expect(text).toContain('keine Absagen, keine Antwort mehr offen.');
  });

  it('name whoever handles them where the secretariat has a person for it', () => {
    const named = sampleView(edit.secretariat('secretariat-1', { contactName: 'Pia Muster' }));
    for (const name of ['fileNote', 'orderNote', 'leadershipSubmission', 'resultNote'] as const) {
      expect(said(officePaperOf({ name, view: named }))).toMatch(
        /Bearbeitung:?\s+Pia Muster, 089 1261-2042/,
      );
      expect(said(officePaperOf({ name, view: sampleView() }))).toContain('[Name, Telefon]');
    }
  });

  it('list guests by their names and say who comes as a substitute', () => {
    const view = sampleView(
      ...allReplied(),
      ...guest('a', { lastName: 'Zander' }),
      ...guest('b', { lastName: 'Adler' }),
    );
    const text = said(officePaperOf({ name: 'resultNote', view }));
    expect(text.indexOf('Anna Adler')).toBeLessThan(text.indexOf('Anna Zander'));
    expect(text).toMatch(/Uwe Musterknecht\s+als Vertretung/);
  });

  it('call an item with a colon of its own by its title in single quotation marks', () => {
    const text = said(officePaperOf({ name: 'speakingNote', view: sampleView() }));
    expect(text).toContain('auf: ‚Leitantrag: Integration – Zusammenhalt durch Orientierung‘.“');
    expect(text).toContain('auf: Termine.“');
  });

  it('name the next deadline that is not done', () => {
    const edits = [
      deadline('alt', { day: '2018-01-15' }),
      deadline('fertig', { day: '2018-02-02', done: true }),
      deadline('next', { day: '2018-02-09' }),
    ];
    const order = said(officePaperOf({ name: 'orderNote', view: sampleView(...edits) }));
    expect(order).toContain(`Am 9.${NBSP}Februar 2018: Frist next.`);
  });

  it('list deadlines with what became of them', () => {
    const view = sampleView(deadline('alt', { day: '2018-01-15' }), deadline('neu'));
    const paper = officePaperOf({ name: 'taskList', view });
    const [open] = paper.blocks.filter((block) => block.type === 'table');
    expect(open?.rows.map(({ cells }) => cells)).toEqual([
      ['Frist alt', 'Geschäftsstelle', '15.01.2018', 'überfällig'],
      ['Frist neu', 'Geschäftsstelle', '15.02.2018', 'offen'],
    ]);
  });

  it('ask for hands only where they are seen', () => {
    const note = (form: 'online' | 'inPerson'): string =>
      said(officePaperOf({ name: 'speakingNote', view: sampleView(edit.conference({ form })) }));
    expect(note('inPerson')).toContain('Handzeichen');
    expect(note('online')).not.toContain('Hand');
  });

  it('count neither rooms nor hotels of a video conference', () => {
    const view = sampleView(edit.conference({ form: 'online' }));
    expect(said(officePaperOf({ name: 'costOverview', view }))).not.toMatch(/Saal|Hotel|Zimmer/);
  });
});

describe('papers of the press', () => {
  it('invite with day, place and registration three days ahead', () => {
    const text = said(officePaperOf({ name: 'mediaAdvisory', view: sampleView() }));
    expect(text).toContain(`Freitag, 16.${NBSP}März 2018, 12:30${NBSP}Uhr`);
    expect(text).toContain('Kleiner Saal, Nürnberg');
    expect(text).toContain(`Dienstag, 13.${NBSP}März 2018`);
    expect(text).toContain('mit gültigem Presseausweis');
    expect(text).toContain('[E-Mail-Adresse der Pressestelle]');
  });

  it('leave the day of registration open where it has passed', () => {
    const view = sampleView();
    const text = said(officePaperOf({ name: 'mediaAdvisory', view, date: '2018-03-15' }));
    expect(text).toContain('[Anmeldeschluss]');
    const codes = officeFindings({ name: 'mediaAdvisory', view, date: '2018-03-15' });
    expect(codes).toContainEqual(
      expect.objectContaining({ level: 'warning', code: 'press.registration' }),
    );
  });

  it('speak of the takeover as to come before it, as done after it', () => {
    const text = (date: string): string =>
      said(officePaperOf({ name: 'pressTakeover', view: sampleView(), date }));
    expect(text('2017-10-01')).toContain('hat am');
    expect(text('2018-02-01')).toContain('Vorsitzende ist Bayerns Staatsministerin Emilia Müller.');
  });

  it('give no reason that nobody has entered', () => {
    expect(
      said(officePaperOf({ name: 'pressCancellation', view: sampleView(CANCELLED) })),
    ).toContain('[Grund in einem Satz, soweit er öffentlich werden soll]');
    const view = sampleView(edit.conference({ formerDays: [FORMER] }));
    expect(said(officePaperOf({ name: 'pressCancellation', view }))).toContain(
      'Grund der Verlegung: Sturm.',
    );
  });
});

describe('papers of the office', () => {
  it('hand over fifteen items to the next Land', () => {
    const paper = officePaperOf({ name: 'handoverProtocol', view: sampleView(deadline('x')) });
    const [items, pending] = paper.blocks.filter((block) => block.type === 'table');
    expect(items?.rows).toHaveLength(15);
    expect(pending?.rows).toHaveLength(1);
    expect(said(paper)).toContain('Frist x\n13.');
    expect(said(paper)).toContain('Ort, Datum, Unterschrift (Berlin)');
  });

  it('say so where the next Land only follows from the order', () => {
    const last = sampleView(edit.term('term-13', { number: 99 }));
    const codes = officeFindings({ name: 'handoverProtocol', view: last }).map(({ code }) => code);
    expect(codes).toEqual(['paper.successorProposed']);
    expect(officeFindings({ name: 'handoverProtocol', view: sampleView() })).toEqual([]);
  });

  it('name the house of the secretariat as responsible for the data', () => {
    const text = said(officePaperOf({ name: 'privacyNotice', view: sampleView() }));
    expect(text).toContain(
      'Bayerisches Staatsministerium für Arbeit und Soziales, Familie und Integration',
    );
    expect(text).toContain('Winzererstraße 9, 80797 München');
  });
});
