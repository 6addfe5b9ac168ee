import { describe, expect, it } from 'vitest';
import { bodyLines } from '../../../../../../src/shared/domain/documents/printed-lines';
import { isObstacle } from '../../../../../../src/shared/domain/documents/plan';
import type { Organisation } from '../../../../../../src/shared/domain/register/records';
import { put } from '../../../../../../src/shared/domain/storage/store-view';
import {
  fullView,
  letterOf,
  newcomer,
  occasion,
  planned,
  replied,
  type KindRequest,
} from '../../../../../builders/letter-kinds';
import { chairedBy } from '../../../../../builders/papers';
import { edit, sampleId, without } from '../../../../../builders/sample-view';

const of = (key: string): string => sampleId(`participant-${key}`);

/** Text without fixed spaces: which they are is looked at in every kind at once. */
const text = (request: KindRequest, about: string): string =>
  bodyLines(letterOf(request, about)).join('\n').replaceAll('\u00a0', ' ');
const subject = (request: KindRequest, about: string): string =>
  letterOf(request, about).subject.replaceAll('\u00a0', ' ');

/** A house of the guests, as it is without a test's own changes. */
function organisation(id: string): Organisation {
  const found = fullView().register('organisations').get(id);
  if (!found) throw new Error(`no house ${id}`);
  return found;
}

const errorsOf = (request: KindRequest): readonly unknown[] =>
  planned(request).flatMap((item) => (isObstacle(item) ? [item.error] : []));

describe('the announcement of the days', () => {
  const view = occasion('saveTheDate');

  it('asks to keep them, and encloses nothing', () => {
    const letter = letterOf({ name: 'saveTheDate', view }, of('SN'));
    expect(subject({ name: 'saveTheDate', view }, of('SN'))).toBe(
      'Terminankündigung: 13. Integrationsministerkonferenz am 15. und 16. März 2018 in Nürnberg',
    );
    expect(letter.enclosures).toEqual([]);
    expect(letter.signingLine).toBeNull();
    expect(bodyLines(letter)[1]).toBe(
      'Bitte merken Sie sich diesen Termin schon heute vor. Über Ihre Teilnahme würde ich mich freuen.',
    );
  });

  it('takes federal and other guests as guests', () => {
    for (const about of [of('bmi'), 'participant-mayor'])
      expect(text({ name: 'saveTheDate', view }, about)).toContain('Sie als Gast begrüßen');
  });

  it('promises the place where it is open, and none to a video conference', () => {
    const open = occasion('saveTheDate', { place: null });
    expect(text({ name: 'saveTheDate', view: open }, of('SN'))).toContain(
      'Den Tagungsort teile ich',
    );
    const online = occasion('saveTheDate', { form: 'online', place: null });
    expect(text({ name: 'saveTheDate', view: online }, of('SN'))).not.toContain('Tagungsort');
  });
});

describe('the invitation', () => {
  it('asks guests whether they come, and members and the Bund also who comes instead', () => {
    const view = occasion('invitation');
    const asked = (about: string): string => text({ name: 'invitation', view }, about);
    for (const about of [of('SN'), of('bmi')])
      expect(asked(about)).toContain('oder wer Sie vertritt');
    expect(asked('participant-speaker')).toContain('mit, ob Sie teilnehmen.');
  });
});

describe('the invitation of the working level', () => {
  const name = 'invitationWorkingLevel';

  it('goes to staff, signed by the secretariat and without the words of the chair', () => {
    const view = occasion(name);
    const letter = letterOf({ name, view }, 'participant-staff');
    expect(planned({ name, view })).toHaveLength(1);
    expect(letter.signingLine).toBe('Im Auftrag');
    expect(letter.signatory).toEqual(['Antje Muster-Beispiel', 'Leiterin der Geschäftsstelle']);
    expect(bodyLines(letter)[0]).toContain('lade ich Sie für die Arbeitsebene ein.');
    expect(bodyLines(letter).join(' ')).not.toMatch(/herzlich|Motto|Abend|freue/);
  });

  it('goes to everybody of a preparatory conference, but not to the Land in the chair', () => {
    const own = newcomer('own', 'staff', { land: 'BY', firstName: 'Max' });
    const view = occasion(name, { kind: 'preparatory' }, ...own);
    const about = planned({ name, view }).map((item) => item.about);
    expect(about).toHaveLength(20);
    expect(about).not.toContain('participant-own');
    expect(text({ name, view }, 'participant-staff')).toMatch(
      /^zur Vorkonferenz zur 13\. Integrationsministerkonferenz lade ich Sie ein\./,
    );
  });
});

describe('the invitation to the autumn meeting', () => {
  const name = 'invitationAutumn';

  it('is none for any other conference', () => {
    expect(errorsOf({ name, view: fullView() })).toEqual([
      { code: 'letter.notFitting', why: 'notAutumn' },
    ]);
  });

  it('says what the meeting is for and asks for topics', () => {
    const said = text({ name, view: occasion(name) }, of('SN'));
    expect(said).toMatch(
      /^zum Herbsttreffen der 13\. Integrationsministerkonferenz lade ich Sie ein\./,
    );
    expect(said).toContain('Weitere Vorschläge für die Tagesordnung');
    const bare = occasion(name, {}, ...without('agendaItems'));
    expect(text({ name, view: bare }, of('SN'))).toContain('. Vorschläge für die Tagesordnung');
    expect(text({ name, view: occasion(name) }, of('bmi'))).toContain('lade ich Sie als Gast ein.');
  });
});

describe('the letters to guests', () => {
  it('name the slot of whoever speaks', () => {
    const view = occasion('invitationSpeaker');
    expect(planned({ name: 'invitationSpeaker', view }).map(({ about }) => about)).toEqual([
      'participant-speaker',
    ]);
    expect(text({ name: 'invitationSpeaker', view }, 'participant-speaker')).toContain(
      'Ihr Beitrag ist für Donnerstag, 15. März 2018, von 17:30 bis 18:00 Uhr vorgesehen',
    );
  });

  it('leave the slot open where nobody is named', () => {
    const other = newcomer('other', 'guest', {
      firstName: 'Kai',
      lastName: 'Bild',
      organisationId: 'house-university',
    });
    expect(
      text(
        { name: 'invitationSpeaker', view: occasion('invitationSpeaker', {}, ...other) },
        'participant-other',
      ),
    ).toContain('Tag und Uhrzeit Ihres Beitrags stimmt die Geschäftsstelle mit Ihnen ab.');
  });

  it('ask the town for a word of welcome and for support', () => {
    const view = occasion('letterHostCity');
    expect(planned({ name: 'letterHostCity', view }).map(({ about }) => about)).toEqual([
      'participant-mayor',
    ]);
    const said = text({ name: 'letterHostCity', view }, 'participant-mayor');
    expect(said).toContain('Über ein Grußwort');
    expect(said).toContain('bitte ich die Stadt um Unterstützung');
  });

  it('take somebody from the town who is none of its administration for a speaker', () => {
    const museum = put.register('organisations', {
      ...organisation('house-university'),
      address: { kind: 'street', street: 'Musterweg 1', postcode: '90402', city: 'Nürnberg' },
    });
    const view = occasion('letterHostCity', {}, museum);
    expect(planned({ name: 'letterHostCity', view }).map(({ about }) => about)).toEqual([
      'participant-mayor',
    ]);
    expect(planned({ name: 'invitationSpeaker', view }).map(({ about }) => about)).toEqual([
      'participant-speaker',
    ]);
  });

  it('know no host in another town, and none of a video conference', () => {
    const name = 'letterHostCity';
    expect(errorsOf({ name, view: occasion(name, { place: 'Hallenberg' }) })).toEqual([
      { code: 'letter.nobody', whom: 'host' },
    ]);
    expect(planned({ name, view: occasion(name, { place: 'Nürnberg-Langwasser' }) })).toHaveLength(
      1,
    );
    expect(errorsOf({ name, view: occasion(name, { form: 'online' }) })).toEqual([
      { code: 'letter.notFitting', why: 'noHostPlace' },
    ]);
  });
});

describe('the reminder', () => {
  const name = 'reminder';
  const view = occasion(name);

  it('goes to those alone who have not answered', () => {
    const about = planned({ name, view }).map((item) => item.about);
    expect(about).toContain(of('BW'));
    expect(about).toContain(of('BB'));
    for (const key of ['SN', 'SL', 'BE', 'HH', 'bmi']) expect(about).not.toContain(of(key));
  });

  it.each([
    ['the day of the conference while it runs', '2018-02-05', 'bis Donnerstag, 15. Februar 2018,'],
    ['a week later once it has passed', '2018-02-19', 'bis Montag, 26. Februar 2018,'],
    ['a working day', '2018-02-24', 'bis Montag, 5. März 2018,'],
    ['the last day before the conference', '2018-03-09', 'bis Mittwoch, 14. März 2018,'],
    ['no day where none is left', '2018-03-14', 'der Geschäftsstelle umgehend mit dem'],
  ])('asks by %s', (_what, date, words) => {
    expect(
      bodyLines(letterOf({ name, view, date }, of('BW')))[1]?.replaceAll('\u00a0', ' '),
    ).toContain(words);
  });

  it('says that the day has passed only where it has', () => {
    expect(text({ name, view }, of('BW'))).toContain(
      'war bis Donnerstag, 15. Februar 2018, gebeten',
    );
    expect(text({ name, view, date: '2018-02-05' }, of('BW'))).not.toContain('gebeten');
  });

  it('offers no rooms that can no longer be booked', () => {
    expect(text({ name, view, date: '2018-02-20' }, of('BW'))).toContain('Zimmer');
    expect(text({ name, view, date: '2018-02-21' }, of('BW'))).not.toContain('Zimmer');
  });

  it('is needless where everybody has answered', () => {
    const all = planned({ name, view }).flatMap(({ about }) => (about ? [about] : []));
    const answered = all.map((id) => ({
      document: `conferences/${edit.conference({}).id}` as const,
      collection: 'participants',
      id,
      record: null,
    }));
    expect(errorsOf({ name, view: occasion(name, {}, ...answered) })).toEqual([
      { code: 'letter.nobody', whom: 'unanswered' },
    ]);
  });
});

describe('the confirmation', () => {
  const name = 'replyConfirmation';
  const view = occasion(name);

  it('thanks for what was answered', () => {
    expect(text({ name, view }, of('SN'))).toMatch(/^vielen Dank für Ihre Zusage zur 13\./);
    expect(text({ name, view }, of('SL'))).toContain(
      'durch Herrn Staatssekretär Uwe Musterknecht vertreten werden.',
    );
    expect(text({ name, view }, of('HH'))).toContain('unter Vorbehalt zugesagt haben.');
    expect(planned({ name, view })).toHaveLength(4);
  });

  it('asks who comes where nobody is named', () => {
    const open = occasion(name, {}, replied('SL', 'represented'));
    expect(text({ name, view: open }, of('SL'))).toContain('wer die Vertretung übernimmt.');
  });

  it('promises the way in to a video conference, and no rooms', () => {
    const online = occasion(name, { form: 'online' });
    expect(text({ name, view: online }, of('SN'))).toContain('Die Zugangsdaten erhalten Sie');
    expect(text({ name, view: online }, of('SN'))).not.toContain('Zimmer');
  });
});

describe('the thanks', () => {
  const name = 'thankYou';
  const view = occasion(name);

  it('go to those who came or were represented, and name who came', () => {
    expect(planned({ name, view }).map(({ about }) => about)).toEqual([
      of('SL'),
      of('SN'),
      of('bmi'),
    ]);
    expect(text({ name, view }, of('SL'))).toContain(
      'waren Sie durch Herrn Staatssekretär Uwe Musterknecht vertreten. Dafür danke ich Ihnen herzlich; bitte geben Sie meinen Dank weiter.',
    );
    expect(text({ name, view }, of('SN'))).toMatch(/^für Ihre Teilnahme an der 13\./);
  });

  it('promise the minutes to members until they are there', () => {
    expect(text({ name, view }, of('SN'))).toContain('Die Niederschrift erhalten Sie gesondert.');
    expect(text({ name, view }, of('bmi'))).not.toContain('Niederschrift');
    const minuted = occasion(name, { status: 'minuted' });
    expect(text({ name, view: minuted }, of('SN'))).not.toContain('Niederschrift');
  });
});

describe('the new chair', () => {
  const name = 'chairTakeover';

  it('says since when, as what, for how long, and where the conference is', () => {
    const said = text({ name, view: occasion(name) }, of('SN'));
    expect(said).toContain(
      'zum 1. Oktober 2017 hat Bayern den Vorsitz der Integrationsministerkonferenz übernommen; er dauert bis zum 30. September 2018.',
    );
    expect(said).toContain('führe ich als Bayerische Staatsministerin für Arbeit und Soziales');
    expect(said).toContain('ist für den 15. und 16. März 2018 in Nürnberg vorgesehen');
    expect(said).toContain('unter dem Motto „Integration');
  });

  it('says since when it leads where somebody else did before', () => {
    const said = text({ name, view: occasion(name), date: '2018-03-26' }, of('SN'));
    expect(said).toContain('führe ich seit dem 21. März 2018 als Bayerischer Staatsminister');
    expect(said).toContain('In diese Zeit fällt die 13. Integrationsministerkonferenz.');
  });

  it('has no gendered word for a neutral form, and the article of the Saarland', () => {
    const view = occasion(name, {}, ...chairedBy('SH'), edit.term('term-13', { land: 'SL' }));
    const said = text({ name, view }, of('SN'));
    expect(said).toContain('hat das Saarland den Vorsitz');
    expect(said).not.toContain('führe ich');
  });

  it('needs a term with its Land and beginning', () => {
    const view = occasion(name, {}, edit.term('term-13', { from: null }));
    expect(errorsOf({ name, view })).toEqual([{ code: 'letter.notFitting', why: 'termUndated' }]);
  });
});

describe('the covering letter', () => {
  const name = 'transmittal';

  it('encloses and lists what there is', () => {
    const view = occasion(name);
    const letter = letterOf({ name, view }, of('SN'));
    expect(letter.enclosures).toEqual(['1 vorläufige Tagesordnung', '1 Programm']);
    expect(text({ name, view }, of('SN'))).toContain(
      'TOP 2.1 (Werte- und Orientierungsangebote vor Ort);',
    );
    expect(text({ name, view }, of('SN'))).not.toContain('Eröffnung und Organisatorisches');
    expect(text({ name, view }, of('bmi'))).not.toContain('Ergänzungswünsche');
  });

  it('sends the minutes once they are there', () => {
    const view = occasion(name, { status: 'minuted' });
    const request: KindRequest = { name, view, date: '2018-03-20' };
    expect(subject(request, of('SN'))).toMatch(/^Niederschrift der 13\./);
    expect(letterOf(request, of('SN')).enclosures).toEqual(['1 Niederschrift']);
  });

  it.each([
    [
      'before the meeting without papers',
      '2018-02-26',
      [...without('agendaItems'), ...without('programmeItems')],
    ],
    ['after it without minutes', '2018-03-20', []],
  ] as const)('is none %s', (_what, date, edits) => {
    const bare = occasion(name, {}, ...edits, {
      document: `conferences/${edit.conference({}).id}`,
      collection: 'programmeItems',
      id: 'talk',
      record: null,
    });
    expect(errorsOf({ name, view: bare, date })).toEqual([
      { code: 'letter.notFitting', why: 'nothingToSend' },
    ]);
  });
});

describe('what is called off or moved', () => {
  const name = 'cancellation';
  const former = { from: '2018-03-08', to: '2018-03-08', on: '2018-02-20', reason: 'Ort fehlt.' };
  const moved = occasion(name, { cancellation: null, formerDays: [former], replyBy: '2018-03-05' });

  it('is called off with its reason', () => {
    const view = occasion(name);
    expect(subject({ name, view }, of('SN'))).toMatch(/^Absage der 13\./);
    expect(text({ name, view }, of('SN'))).toContain(
      'Grund der Absage: Sturmwarnung für Nürnberg.',
    );
    expect(planned({ name, view }).map((item) => 'fileName' in item && item.fileName)).toContain(
      '2018-03-01_Absage_SN_Staatsministerin-Muster.docx',
    );
  });

  it('is moved from one day to the other', () => {
    expect(subject({ name, view: moved }, of('SN'))).toBe(
      'Verlegung der 13. Integrationsministerkonferenz auf den 15. und 16. März 2018',
    );
    expect(text({ name, view: moved }, of('SN'))).toMatch(
      /^die 13\. Integrationsministerkonferenz, die am 8\. März 2018 stattfinden sollte, wird verlegt\./,
    );
    expect(text({ name, view: moved }, of('SN'))).toContain('Grund der Verlegung: Ort fehlt.');
  });

  it('asks anew only those whose answer no longer stands', () => {
    expect(text({ name, view: moved }, of('SN'))).toContain('Ihre Rückmeldung gilt auch');
    expect(text({ name, view: moved }, of('BE'))).toContain(
      'wenn Sie am neuen Termin teilnehmen könnten',
    );
    expect(text({ name, view: moved }, of('BW'))).toContain(
      'und teilen Sie der Geschäftsstelle bis Montag, 5. März 2018, mit, ob Sie teilnehmen',
    );
  });

  it('is no letter of a conference that takes place', () => {
    expect(errorsOf({ name, view: fullView(), date: '2018-03-01' })).toEqual([
      { code: 'letter.notFitting', why: 'notCancelled' },
    ]);
  });
});
