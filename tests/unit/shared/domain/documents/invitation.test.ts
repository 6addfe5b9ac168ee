import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../../../../src/shared/domain/calendar/working-days';
import { bodyLines } from '../../../../../src/shared/domain/documents/printed-lines';
import type { LetterModel } from '../../../../../src/shared/domain/documents/models';
import { put, type StoreView } from '../../../../../src/shared/domain/storage/store-view';
import {
  chairedBy,
  factsOf,
  invitation,
  INVITED_ON,
  signingBy,
  textsOf,
} from '../../../../builders/papers';
import { invitationLetter } from '../../../../../src/shared/domain/documents/invitation';
import { recipient } from '../../../../builders/participants';
import { CONFERENCE_ID, edit, sampleView, without } from '../../../../builders/sample-view';

const NBSP = '\u00a0';
const TITLE = `13.${NBSP}Integrationsministerkonferenz`;
const view = sampleView();
const INVITED = 'BW BE BB HB HH HE MV NI NW RP SL SN ST SH TH beauftragte bmi'.split(' ');

const body = (changed: StoreView, key?: string): string =>
  bodyLines(invitation(changed, key)).join('\n');

function term13(patch: { kind: 'main' | 'preparatory' | 'autumn' | 'special' }): LetterModel {
  return invitation(sampleView(edit.conference(patch)));
}

describe('the invitation of the sample', () => {
  const letter = invitation(view);

  it('has a subject without the word "Betreff" and without a full stop', () => {
    expect(letter.subject).toBe(
      `Einladung zur ${TITLE} am 15. und 16.${NBSP}März 2018 in Nürnberg`,
    );
  });

  it('goes on in lower case after the salutation and ends without a comma in the closing', () => {
    expect(letter.salutation).toBe('Sehr geehrte Frau Staatsministerin,');
    expect(bodyLines(letter)[0]).toMatch(/^\p{Ll}/u);
    for (const paragraph of bodyLines(letter).slice(1)) expect(paragraph).toMatch(/^\p{Lu}/u);
    for (const paragraph of bodyLines(letter)) expect(paragraph).toMatch(/[.!?]$/);
    expect(letter.closing).toBe('Mit freundlichen Grüßen');
  });

  it('is signed by the chair with name and function', () => {
    expect(letter.signatory).toEqual(['Emilia Müller', `Vorsitzende der ${TITLE}`]);
  });

  it('counts the enclosures and lists those that exist', () => {
    expect(letter.enclosures).toEqual([
      '1 vorläufige Tagesordnung',
      '1 Programm',
      '1 Rückmeldebogen mit Datenschutzhinweis',
    ]);
  });

  it('says what an invitation has to say, in the order of a letter', () => {
    const text = bodyLines(letter).join('\n');
    const order = [
      `zur ${TITLE}`,
      `15.${NBSP}März 2018`,
      'in Nürnberg',
      '„Integration – Zusammenhalt durch Orientierung“',
      'Im Mittelpunkt steht',
      'vorläufige Tagesordnung',
      `13:00${NBSP}Uhr`,
      `12:30${NBSP}Uhr`,
      `Donnerstag, 15.${NBSP}Februar 2018`,
      'Rückmeldebogen',
      'Stichwort „IntMK 2018“',
      `20.${NBSP}Februar 2018`,
      'Hotel Musterhof, Nürnberg',
      `119${NBSP}EUR`,
      'Hinweise zu Anreise',
      'Ich freue mich',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).toContain(`Telefon${NBSP}089${NBSP}1261-2042`);
  });

  it('carries sender, information block and date in their order', () => {
    expect(letter.letterhead.lines).toEqual([
      'Bayerisches Staatsministerium für Arbeit und Soziales, Familie und Integration',
      'IntMK-Geschäftsstelle',
    ]);
    expect(letter.info).toEqual([
      [
        { label: 'Telefon:', value: '089 1261-2042' },
        { label: 'Telefax:', value: '089 1261-1644' },
        { label: 'Internet:', value: 'www.intmk2018.de' },
      ],
      [{ label: 'Datum:', value: `1.${NBSP}Februar 2018` }],
    ]);
    expect(letter.notes).toEqual([]);
    expect(letter.date).toBe(INVITED_ON);
  });

  it('has a title by which the file is known', () => {
    expect(letter.title).toBe(`Einladung zur ${TITLE} – Sachsen: Petra Muster`);
  });

  it('asks for the reply on a working day, before the rooms run out and the conference begins', () => {
    const { conference, hotels } = factsOf(view);
    const replyBy = conference.replyBy ?? '';
    expect(replyBy > INVITED_ON).toBe(true);
    expect(isWorkingDay('BY', replyBy)).toBe(true);
    for (const { bookBy } of hotels) {
      expect(replyBy < bookBy).toBe(true);
      expect(bookBy < conference.from).toBe(true);
    }
  });

  it('invites members as such and everybody else as a guest', () => {
    expect(body(view, 'SN')).toMatch(
      /^zur 13\.\u00A0Integrationsministerkonferenz lade ich Sie herzlich ein\. /,
    );
    expect(body(view, 'bmi')).toMatch(
      /^zur 13\.\u00A0Integrationsministerkonferenz lade ich Sie als Gast herzlich ein\. /,
    );
  });
});

describe('all invitations of the sample', () => {
  it.each(INVITED)('%s: typography', (key) => {
    for (const text of textsOf(invitation(view, key))) {
      expect(text).toBe(text.trim());
      expect(text).not.toBe('');
      expect(text).not.toMatch(/undefined|null|\[object|\{|\}/);
      expect(text).not.toMatch(/ {2}| [,.;:!?)]|\( /);
      expect(text).not.toMatch(/["']| - /);
      expect(text).not.toMatch(/\d\. (?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Integ)/);
      expect(text).not.toMatch(/\d (?:Uhr|EUR|%)|\b(?:TOP|Nr\.|§) \d/);
    }
  });

  it.each(INVITED)('%s: each has its own addressee and the same body but for guests', (key) => {
    const letter = invitation(view, key);
    const made = recipient(view, `participant-${key}`, INVITED_ON);
    expect(letter.address).toEqual(made.address);
    expect(letter.salutation).toBe(made.salutation);
    expect(bodyLines(letter).slice(1)).toEqual(bodyLines(invitation(view)).slice(1));
  });
});

describe('day and place', () => {
  it('of one day', () => {
    const changed = sampleView(edit.conference({ to: '2018-03-15' }));
    expect(invitation(changed).subject).toMatch(`am 15.${NBSP}März 2018 in Nürnberg`);
    expect(body(changed)).toContain(
      `Die Konferenz findet am Donnerstag, 15.${NBSP}März 2018, in Nürnberg statt.`,
    );
  });

  it('of two days in two months and two years', () => {
    const months = sampleView(edit.conference({ from: '2018-04-30', to: '2018-05-01' }));
    expect(invitation(months).subject).toContain(`am 30.${NBSP}April und 1.${NBSP}Mai 2018 in`);
    const years = sampleView(edit.conference({ from: '2018-12-31', to: '2019-01-01' }));
    expect(invitation(years).subject).toContain(
      `am 31.${NBSP}Dezember 2018 und 1.${NBSP}Januar 2019 in`,
    );
  });

  it('of three days run "vom … bis", not "am … bis"', () => {
    const changed = sampleView(edit.conference({ from: '2018-03-14' }));
    expect(invitation(changed).subject).toContain(`vom 14. bis 16.${NBSP}März 2018`);
  });

  it('with a house', () => {
    const changed = sampleView(edit.conference({ venue: 'Meistersingerhalle' }));
    expect(body(changed)).toContain('in Nürnberg (Meistersingerhalle) statt.');
    expect(invitation(changed).subject).toMatch(/in Nürnberg$/);
  });

  it('without a place', () => {
    const changed = sampleView(edit.conference({ place: null }));
    expect(invitation(changed).subject).toMatch(/März 2018$/);
    expect(body(changed)).toContain(`16.${NBSP}März 2018, statt.`);
  });

  it('of a video conference, whatever place is recorded', () => {
    const changed = sampleView(edit.conference({ form: 'online', venue: 'Meistersingerhalle' }));
    expect(invitation(changed).subject).toMatch(/März 2018 \(Videokonferenz\)$/);
    expect(body(changed)).toContain(', als Videokonferenz statt.');
    expect(bodyLines(invitation(changed))[0]).not.toContain('Nürnberg');
    expect(bodyLines(invitation(changed))[0]).not.toContain('Meistersingerhalle');
  });

  it('of both at once', () => {
    const changed = sampleView(edit.conference({ form: 'hybrid' }));
    expect(body(changed)).toContain(', in Nürnberg und zugleich als Videokonferenz statt.');
    expect(invitation(changed).subject).toMatch(/in Nürnberg$/);
  });

  it('of both at once while the place is open', () => {
    const changed = sampleView(edit.conference({ form: 'hybrid', place: null }));
    expect(bodyLines(invitation(changed))[0]).not.toMatch(/, und zugleich/);
  });
});

describe('what is left out where there is nothing to say', () => {
  it.each([
    ['the motto', edit.conference({ motto: null }), /Motto/],
    ['the beginning', edit.conference({ beginsAt: null }), /Beratungen beginnen/],
    ['the press conference', edit.conference({ pressConference: null }), /Pressekonferenz/],
    ['the focus', edit.texts({ focus: null }), /Im Mittelpunkt/],
    ['special items', edit.texts({ special: null }), /Gruppenfoto/],
    ['arrival', edit.texts({ arrival: null }), /Hinweise zu Anreise/],
    ['the closing', edit.texts({ closing: null }), /Ich freue mich/],
    ['the contact', edit.secretariat('secretariat-1', { phone: null }), /Für Rückfragen/],
  ] as const)('%s', (_what, draft, words) => {
    expect(body(view)).toMatch(words);
    const changed = sampleView(draft);
    expect(body(changed)).not.toMatch(words);
    expect(textsOf(invitation(changed)).join('\n')).not.toMatch(/null|undefined| {2}/);
  });

  it('hotels', () => {
    expect(body(sampleView(...without('hotelContingents')))).not.toMatch(/Haus „|vorgemerkt/);
  });

  it('agenda and programme, in the letter as in the list of enclosures', () => {
    const noAgenda = invitation(sampleView(...without('agendaItems')));
    expect(noAgenda.enclosures).toEqual(['1 Programm', '1 Rückmeldebogen mit Datenschutzhinweis']);
    expect(bodyLines(noAgenda).join('\n')).toContain('Das Programm ist beigefügt.');
    expect(bodyLines(noAgenda).join('\n')).not.toMatch(/vorläufige Tagesordnung/);

    const noProgramme = invitation(sampleView(...without('programmeItems')));
    expect(noProgramme.enclosures).toEqual([
      '1 vorläufige Tagesordnung',
      '1 Rückmeldebogen mit Datenschutzhinweis',
    ]);
    expect(bodyLines(noProgramme).join('\n')).toContain(
      'Die vorläufige Tagesordnung ist beigefügt.',
    );

    const neither = invitation(sampleView(...without('agendaItems'), ...without('programmeItems')));
    expect(neither.enclosures).toEqual(['1 Rückmeldebogen mit Datenschutzhinweis']);
    expect(bodyLines(neither).join('\n')).not.toMatch(/beigefügt\./);
  });

  it('the last day for replies', () => {
    expect(body(sampleView(edit.conference({ replyBy: null })))).toContain(
      'Bitte teilen Sie der Geschäftsstelle mit dem beigefügten Rückmeldebogen mit,',
    );
  });
});

describe('what the office adds', () => {
  it('its own paragraphs, with fixed spaces', () => {
    const closing = 'Nach Art. 3 gilt § 4.\n\nIch freue mich auf Dr. Muster um 9 Uhr.';
    const changed = sampleView(edit.texts({ closing }));
    expect(bodyLines(invitation(changed)).slice(-2)).toEqual([
      `Nach Art.${NBSP}3 gilt §${NBSP}4.`,
      `Ich freue mich auf Dr.${NBSP}Muster um 9${NBSP}Uhr.`,
    ]);
  });

  it('phone and e-mail of the secretariat', () => {
    const changed = sampleView(
      edit.secretariat('secretariat-1', { email: 'intmk@beispiel.example' }),
    );
    expect(body(changed)).toContain(
      `Für Rückfragen erreichen Sie die IntMK-Geschäftsstelle unter Telefon${NBSP}089${NBSP}1261-2042 oder per E-Mail unter intmk@beispiel.example.`,
    );
  });

  it('several hotels, in the order of their names', () => {
    const [hotel] = view.conference(CONFERENCE_ID, 'hotelContingents').all();
    if (hotel === undefined) throw new Error('no hotel');
    const other = {
      ...hotel,
      id: 'other',
      hotel: 'Alte Post',
      keyword: null,
      price: null,
      note: null,
    };
    const text = body(sampleView(put.conference(CONFERENCE_ID, 'hotelContingents', other)));
    expect(text).toContain(
      `Für Sie sind bis zum 20.${NBSP}Februar 2018 Zimmer vorgemerkt: Alte Post.`,
    );
    expect(text.indexOf('Alte Post')).toBeLessThan(text.indexOf('Hotel Musterhof'));
  });
});

describe('other meetings', () => {
  it('go by their own names', () => {
    expect(term13({ kind: 'preparatory' }).subject).toContain(`zur Vorkonferenz zur ${TITLE} am`);
    expect(term13({ kind: 'special' }).subject).toContain(`zur Sonderkonferenz zur ${TITLE} am`);
    expect(term13({ kind: 'autumn' }).subject).toContain(`zum Herbsttreffen der ${TITLE} am`);
    expect(term13({ kind: 'autumn' }).signatory[1]).toBe(
      `Vorsitzende des Herbsttreffens der ${TITLE}`,
    );
    expect(term13({ kind: 'preparatory' }).signatory[1]).toBe(
      `Vorsitzende der Vorkonferenz zur ${TITLE}`,
    );
  });

  it('of another body take its name', () => {
    const body13 = view.settings('body').get('body');
    if (body13 === undefined) throw new Error('no body');
    const changed = sampleView(
      put.settings('body', { ...body13, name: 'Jugendministerkonferenz' }),
    );
    expect(invitation(changed).subject).toContain(`zur 13.${NBSP}Jugendministerkonferenz am`);
  });
});

describe('the chair', () => {
  it('changes person and ministry within the term', () => {
    const before = invitation(view, 'SN', '2018-03-20');
    const after = invitation(view, 'SN', '2018-03-21');
    expect(before.signatory).toEqual(['Emilia Müller', `Vorsitzende der ${TITLE}`]);
    expect(after.signatory).toEqual(['Joachim Herrmann', `Vorsitzender der ${TITLE}`]);
    expect(after.letterhead.lines[0]).toBe(
      'Bayerisches Staatsministerium des Innern und für Integration',
    );
    expect(after.info).toEqual([
      [{ label: 'Internet:', value: 'www.intmk2018.de' }],
      [{ label: 'Datum:', value: `21.${NBSP}März 2018` }],
    ]);
    expect(bodyLines(after).join('\n')).not.toMatch(/Rückfragen|1261/);
  });

  it('signs without a gendered word for a neutral form', () => {
    const changed = sampleView(...chairedBy('SH'));
    expect(invitation(changed).signatory).toEqual(['Kim Brenner-Muster', `Vorsitz der ${TITLE}`]);
  });

  it('signs with degrees', () => {
    const changed = sampleView(...chairedBy('TH'));
    expect(invitation(changed).signatory).toEqual([
      `Prof.${NBSP}Dr.${NBSP}Dieter Groß-Beispiel`,
      `Vorsitzender der ${TITLE}`,
    ]);
  });
});

describe('a training folder', () => {
  it('marks every letter', () => {
    const made = recipient(view, 'participant-SN', INVITED_ON);
    const signing = signingBy(view, factsOf(view));
    expect(invitationLetter(factsOf(view, INVITED_ON, true), made, signing).trainingMark).toBe(
      'Übungsdaten – nicht zum Versand bestimmt',
    );
    expect(
      invitationLetter(factsOf(view, INVITED_ON, false), made, signing).trainingMark,
    ).toBeNull();
  });
});
