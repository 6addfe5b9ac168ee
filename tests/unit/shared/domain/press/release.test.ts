import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../../../src/shared/domain/documents/printed-lines';
import type { PressRelease } from '../../../../../src/shared/domain/conferences/records';
import type { PaperModel } from '../../../../../src/shared/domain/documents/models';
import { HEADLINE_MAX } from '../../../../../src/shared/domain/press/release';
import { put, type StoreView } from '../../../../../src/shared/domain/storage/store-view';
import {
  chairedBy,
  factsOf,
  LAST_DAY,
  paperOf,
  paragraphs,
  pressRelease,
  shippedPapers,
  textsOf,
} from '../../../../builders/papers';
import { pressPaper } from '../../../../../src/shared/domain/press/release';
import {
  CONFERENCE_ID,
  edit,
  sampleId,
  sampleView,
  without,
} from '../../../../builders/sample-view';

const NBSP = '\u00a0';
const TITLE = `13.${NBSP}Integrationsministerkonferenz`;
const MEMBERS =
  'für Integration zuständigen Ministerinnen und Minister, Senatorinnen und Senatoren der Länder';
const view = sampleView();

const announcement = (of: StoreView = view, patch: Partial<PressRelease> = {}): PaperModel =>
  paperOf(of, pressRelease('announcement', patch));
const result = (of: StoreView = view, patch: Partial<PressRelease> = {}): PaperModel =>
  paperOf(of, pressRelease('result', patch));

const lead = (paper: PaperModel): string => paragraphs(paper)[0] ?? '';
const headings = (paper: PaperModel): readonly string[] =>
  paper.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));
const topics = (paper: PaperModel): readonly string[] =>
  paper.blocks.flatMap((block) => (block.type === 'list' ? block.items.map(wordsOf) : []));
const both = [
  ['announcement', announcement],
  ['result', result],
] as const;

describe('the tense', () => {
  it('of an announcement looks ahead', () => {
    expect(lead(announcement())).toContain(
      `NÜRNBERG. Die ${MEMBERS} kommen am 15. und 16.${NBSP}März 2018 in Nürnberg zur ${TITLE} zusammen.`,
    );
    expect(paragraphs(announcement())).toContain(
      'Auf der vorläufigen Tagesordnung stehen unter anderem:',
    );
    expect(textsOf(announcement()).join('\n')).not.toMatch(/zu Ende gegangen|berieten|standen/);
  });

  it('of a result looks back', () => {
    expect(lead(result())).toContain(
      `NÜRNBERG. Nach zwei Tagen ist am heutigen Freitag die ${TITLE} in Nürnberg zu Ende gegangen.`,
    );
    expect(lead(result())).toContain(`berieten die ${MEMBERS}`);
    expect(paragraphs(result())).toContain('Auf der Tagesordnung standen unter anderem:');
    expect(textsOf(result()).join('\n')).not.toMatch(/kommen am|findet am|vorläufig/);
  });

  it('of a result on another day names the day', () => {
    expect(lead(result(view, { date: '2018-03-19' }))).toContain(
      `ist am 16.${NBSP}März 2018 die ${TITLE}`,
    );
  });

  it.each([
    ['2018-03-16', 'Nach einem Tag '],
    ['2018-03-15', 'Nach zwei Tagen '],
    ['2018-03-14', 'Nach drei Tagen '],
  ])('counts the days from %s', (from, words) => {
    expect(lead(result(sampleView(edit.conference({ from }))))).toContain(words);
  });
});

describe('day and place', () => {
  const changed = (patch: Parameters<typeof edit.conference>[0]): StoreView =>
    sampleView(edit.conference(patch));

  it.each(both)('%s of a video conference', (_name, make) => {
    const paper = make(changed({ form: 'online' }));
    expect(lead(paper)).toMatch(/^MÜNCHEN\. /);
    expect(lead(paper)).toContain(' als Videokonferenz zu');
    expect(lead(paper)).not.toContain('Nürnberg');
    expect(paper.meta).toMatch(/^München, /);
  });

  it.each(both)('%s without a place leaves no gap', (_name, make) => {
    const paper = make(changed({ place: null }));
    expect(lead(paper)).toMatch(/^MÜNCHEN\. /);
    expect(lead(paper)).not.toMatch(/ {2}/);
    expect(paper.meta).toMatch(/^München, /);
  });

  it('of three days run "vom … bis"', () => {
    expect(lead(announcement(changed({ from: '2018-03-14' })))).toContain(
      `vom 14. bis 16.${NBSP}März 2018`,
    );
  });

  it('are those of the house before and of the meeting after', () => {
    expect(announcement().meta).toBe(`München, 1.${NBSP}Februar 2018`);
    expect(result().meta).toBe(`Nürnberg, 16.${NBSP}März 2018`);
    expect(result(view, { number: 57 }).meta).toBe(
      `Nr.${NBSP}57/2018 | Nürnberg, 16.${NBSP}März 2018`,
    );
  });

  it('of other meetings take their own article', () => {
    const autumn = changed({ kind: 'autumn' });
    expect(lead(announcement(autumn))).toContain(`zum Herbsttreffen der ${TITLE} zusammen`);
    expect(lead(result(autumn))).toContain(`das Herbsttreffen der ${TITLE}`);
    const preparatory = changed({ kind: 'preparatory' });
    expect(lead(announcement(preparatory))).toContain(`zur Vorkonferenz zur ${TITLE} zusammen`);
    expect(lead(result(preparatory))).toContain(`die Vorkonferenz zur ${TITLE}`);
  });
});

describe('the chair at first mention', () => {
  it.each([
    ['BY', 'von Bayerns Staatsministerin Emilia Müller'],
    ['BW', 'von Baden-Württembergs Ministerin Jana Beispiel'],
    ['HB', 'von Bremens Senatorin Antje Muster-Beispiel'],
    ['HH', 'von Hamburgs Senator Ole Beispiel'],
    ['HE', 'von Hessens Staatsminister Stefan Mustermann'],
    ['NW', 'von Nordrhein-Westfalens Minister Knut Freiherr von Muster'],
    ['SN', 'von Sachsens Staatsministerin Petra Muster'],
    ['SL', 'von Ministerin Maria Muster (Saarland)'],
  ] as const)('%s: function and full name', (land, words) => {
    const chaired = sampleView(edit.term('term-13', { land }), ...chairedBy(land));
    expect(lead(announcement(chaired))).toContain(`unter dem Vorsitz ${words}`);
    expect(lead(result(chaired))).toContain(`Unter dem Vorsitz ${words} berieten`);
  });

  it('follows a change of the chair', () => {
    expect(lead(result(view, { date: '2018-03-21' }))).toContain(
      'von Bayerns Staatsminister Joachim Herrmann',
    );
  });

  it('of Rheinland-Pfalz does without a genitive that German does not have', () => {
    const chaired = sampleView(edit.term('term-13', { land: 'RP' }), ...chairedBy('RP'));
    for (const paper of [announcement(chaired), result(chaired)]) {
      expect(lead(paper)).toContain('Staatsministerin Änne Beispiel-Weiß');
      expect(lead(paper)).not.toContain('Pfalzs');
    }
  });

  it('of a man from the Saarland stands in the genitive', () => {
    const chaired = sampleView(
      edit.term('term-13', { land: 'SL' }),
      edit.person('person-SL', { gender: 'm', firstName: 'Mario' }),
      ...chairedBy('SL'),
    );
    expect(lead(announcement(chaired))).toContain('Mario Muster');
    expect(lead(announcement(chaired))).not.toContain('Vorsitz dem ');
    expect(lead(announcement(chaired))).toMatch(/Vorsitz (?:des Ministers für|von Minister) /);
  });

  it.each(['SH', 'SL'] as const)('from %s in a neutral form has no gendered word', (land) => {
    const chaired = sampleView(
      edit.term('term-13', { land }),
      edit.person(`person-${land}`, { gender: 'neutral', firstName: 'Kim', lastName: 'Brenner' }),
      ...chairedBy(land),
    );
    for (const paper of [announcement(chaired), result(chaired)]) {
      expect(lead(paper)).toMatch(/ter dem Vorsitz von Kim Brenner[ ,]/);
      expect(lead(paper)).not.toMatch(/ {2}|Vorsitz (?:dem|der) /);
    }
  });
});

describe('head and frame', () => {
  it('put the kind above the headline, the explanation below', () => {
    const paper = announcement(view, { headline: 'Länder beraten', subline: 'Treffen im März' });
    expect(paper).toMatchObject({
      kicker: 'Pressemitteilung',
      heading: 'Länder beraten',
      subline: 'Treffen im März',
      wideLines: true,
      title: `Pressemitteilung der ${TITLE}: Länder beraten`,
    });
  });

  it('never shorten a headline, however long', () => {
    const headline = 'Ü'.repeat(HEADLINE_MAX + 40);
    expect(announcement(view, { headline }).heading).toBe(headline);
    expect(HEADLINE_MAX).toBe(75);
  });

  it('carry the embargo with day and time, or none', () => {
    expect(announcement().embargo).toBeNull();
    const paper = result(view, { embargo: { day: LAST_DAY, time: '12:30' } });
    expect(paper.embargo).toBe(`Sperrfrist: Freitag, 16.${NBSP}März 2018, 12:30${NBSP}Uhr`);
  });

  it('end with background and contact', () => {
    expect(headings(announcement())).toEqual(['Hintergrund', 'Kontakt für die Medien']);
    expect(paragraphs(announcement()).slice(-3)).toEqual([
      'IntMK-Geschäftsstelle, Bayerisches Staatsministerium für Arbeit und Soziales, Familie und Integration',
      `Telefon${NBSP}089 1261-2042`,
      'Internet www.intmk2018.de',
    ]);
  });

  it('take the press office before the secretariat', () => {
    const changed = sampleView(
      edit.secretariat('secretariat-1', {
        pressName: 'Dr. Eva Muster, Pressesprecherin',
        pressPhone: '089 1261-1111',
        pressEmail: 'presse@beispiel.example',
        email: 'intmk@beispiel.example',
      }),
    );
    const text = paragraphs(announcement(changed)).join('\n');
    expect(text).toContain(`Dr.${NBSP}Eva Muster, Pressesprecherin`);
    expect(text).toContain('089 1261-1111');
    expect(text).toContain('E-Mail presse@beispiel.example');
    expect(text).not.toMatch(/1261-2042|intmk@/);
  });

  it('mark the papers of a training folder', () => {
    const release = pressRelease('announcement');
    expect(pressPaper(factsOf(view, release.date, true), release).trainingMark).toBe(
      'Übungsdaten – nicht zum Versand bestimmt',
    );
    expect(announcement().trainingMark).toBeNull();
  });

  it('never have the words of a speech manuscript', () => {
    for (const [, make] of both) {
      expect(textsOf(make()).join('\n')).not.toMatch(/gesprochene Wort|Redebeginn/);
    }
  });
});

describe('the body', () => {
  it('lists the topics of the agenda without what only keeps a meeting running', () => {
    expect(topics(announcement())).toEqual([
      'Leitantrag: Integration – Zusammenhalt durch Orientierung',
      'Werte- und Orientierungsangebote vor Ort',
      'Sprachförderung in der beruflichen Bildung',
      'Ehrenamtliches Engagement stärken',
      'Zusammenarbeit mit den Kommunen',
      'Anerkennung ausländischer Berufsabschlüsse',
      'Bericht der Beauftragten der Bundesregierung für Migration, Flüchtlinge und Integration',
      'Bericht des Bundesministeriums des Innern',
    ]);
    expect(topics(result())).toEqual(topics(announcement()));
  });

  it.each(both)('%s without an agenda has no list and no line that opens one', (_name, make) => {
    const paper = make(sampleView(...without('agendaItems')));
    expect(topics(paper)).toEqual([]);
    expect(textsOf(paper).join('\n')).not.toContain('Tagesordnung');
  });

  it('prints a quotation only when it is cleared', () => {
    const quote = { speaker: 'Staatsministerin Müller', text: 'Integration gelingt vor Ort' };
    const open = result(view, { quote: { ...quote, cleared: false } });
    expect(textsOf(open).join('\n')).not.toContain('gelingt vor Ort');
    const cleared = result(view, { quote: { ...quote, cleared: true } });
    expect(paragraphs(cleared)).toContain(
      '„Integration gelingt vor Ort“, sagte Staatsministerin Müller.',
    );
  });

  it.each([
    ['a full stop is dropped', 'Das gelingt vor Ort.', '„Das gelingt vor Ort“, sagte Müller.'],
    ['a question mark stays', 'Wer macht mit?', '„Wer macht mit?“, sagte Müller.'],
    ['an exclamation mark stays', 'Packen wir es an!', '„Packen wir es an!“, sagte Müller.'],
  ])('before the words that name the speaker %s', (_what, text, expected) => {
    const paper = result(view, { quote: { speaker: 'Müller', text, cleared: true } });
    expect(paragraphs(paper)).toContain(expected);
  });

  it('takes the lead of the office in place of the own one, with fixed spaces', () => {
    const paper = announcement(view, {
      lead: 'NÜRNBERG. Am 15. März um 9 Uhr.\n\nZweiter Absatz.',
    });
    expect(paragraphs(paper).slice(0, 2)).toEqual([
      `NÜRNBERG. Am 15.${NBSP}März um 9${NBSP}Uhr.`,
      'Zweiter Absatz.',
    ]);
    expect(textsOf(paper).join('\n')).not.toContain('kommen am');
  });

  it('makes the first paragraph of the lead stand out, no other', () => {
    const strong = announcement(view, {
      lead: 'Eins.\nZwei.',
      paragraphs: ['Drei.'],
    }).blocks.flatMap((block) =>
      block.type === 'paragraph' && block.strong === true ? [block.text] : [],
    );
    expect(strong).toEqual(['Eins.']);
  });

  it('keeps the most important first', () => {
    const paper = result(view, {
      paragraphs: ['Der Leitantrag wurde angenommen.', 'Weitere Beschlüsse folgten.'],
      quote: { speaker: 'Müller', text: 'Gut so', cleared: true },
    });
    const text = textsOf(paper).join('\n');
    const order = [
      'zu Ende gegangen',
      'standen unter anderem',
      'Leitantrag wurde',
      'Weitere',
      '„Gut so“',
      'Hintergrund',
      'Kontakt für',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('announces the press conference, but not after it', () => {
    const words = `Die Pressekonferenz zum Abschluss findet am 16.${NBSP}März 2018 um 12:30${NBSP}Uhr statt`;
    expect(paragraphs(announcement())).toContain(`${words}.`);
    expect(textsOf(result()).join('\n')).not.toContain('Pressekonferenz');
    const placed = sampleView(
      edit.conference({ pressConference: { day: LAST_DAY, time: '12:30', place: 'Rathaus' } }),
    );
    expect(textsOf(announcement(placed)).join('\n')).toMatch(
      /Pressekonferenz zum Abschluss .*Rathaus/,
    );
    expect(
      textsOf(announcement(sampleView(edit.conference({ pressConference: null })))).join('\n'),
    ).not.toContain('Pressekonferenz');
  });

  it('says nothing of a motto where there is none', () => {
    const plain = sampleView(edit.conference({ motto: null }), ...without('agendaItems'));
    for (const [, make] of both) expect(textsOf(make(plain)).join('\n')).not.toMatch(/Motto| {2}/);
  });
});

describe('the releases of the sample', () => {
  const papers = shippedPapers(view).map((paper) => [paper.heading, paper] as const);

  it('are an announcement and a result with headlines that editors do not cut', () => {
    expect(papers.map(([, { date }]) => date)).toEqual(['2018-02-01', LAST_DAY]);
    for (const [heading] of papers)
      expect(Array.from(heading).length).toBeLessThanOrEqual(HEADLINE_MAX);
  });

  it.each(papers)('%s: typography', (_heading, paper) => {
    for (const text of textsOf(paper)) {
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/undefined|null|\[object|\{|\}|["']/);
      expect(text).not.toMatch(/ {2}| [,.;:!?)]|\( | - /);
      expect(text).not.toMatch(/\d (?:Uhr|EUR|%)|\b(?:TOP|Nr\.|§) \d/);
    }
  });

  it.each(papers)('%s: days, months and numbers stay together', (_heading, paper) => {
    for (const text of textsOf(paper)) {
      expect(text).not.toMatch(/\d\. (?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Integ)/);
    }
  });

  it('are stored with the conference', () => {
    const stored = view.conference(CONFERENCE_ID, 'pressReleases').get(sampleId('press-result'));
    expect(stored?.occasion).toBe('result');
    const edited = put.conference(
      CONFERENCE_ID,
      'pressReleases',
      pressRelease('result', { id: sampleId('press-result'), headline: 'Neu' }),
    );
    expect(shippedPapers(sampleView(edited)).map(({ heading }) => heading)).toContain('Neu');
  });
});
