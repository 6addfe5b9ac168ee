import { describe, expect, it } from 'vitest';
import type { Result } from '../../../../../../src/shared/result';
import { findKind } from '../../../../../../src/shared/domain/documents/kinds/registry';
import type { KindFinding } from '../../../../../../src/shared/domain/documents/kinds/kind';
import { contactList } from '../../../../../../src/shared/domain/documents/kinds/contact-list/model';
import { participantList } from '../../../../../../src/shared/domain/documents/kinds/participant-list/model';
import { internalList } from '../../../../../../src/shared/domain/documents/kinds/participant-list-internal/model';
import { signatureList } from '../../../../../../src/shared/domain/documents/kinds/signature-list/model';
import { seatingPlan } from '../../../../../../src/shared/domain/documents/kinds/seating-plan/model';
import type {
  PaperModel,
  TableRowModel,
} from '../../../../../../src/shared/domain/documents/models';
import { takeAll } from '../../../../../../src/shared/domain/documents/collect';
import { put, type StoreView } from '../../../../../../src/shared/domain/storage/store-view';
import { wordsOf } from '../../../../../../src/shared/domain/documents/printed-lines';
import { factsOf } from '../../../../../builders/papers';
import { allReplied, guest, HARD_PEOPLE, replied } from '../../../../../builders/replies';
import { CONFERENCE_ID, sampleId, sampleView } from '../../../../../builders/sample-view';

const full = sampleView(...allReplied(), ...HARD_PEOPLE);

function made<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused with ${result.error.code}`);
  return result.value;
}

function rowsOf({ blocks }: PaperModel): readonly TableRowModel[] {
  return blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
}

const plain = (text = ''): string => text.replaceAll('\u00A0', ' ');
const cells = (paper: PaperModel): readonly (readonly string[])[] =>
  rowsOf(paper).map((row) => row.cells.map((cell) => plain(wordsOf(cell))));

function findingsOf(kind: string, view: StoreView): readonly KindFinding[] {
  const source = { view, conferenceId: CONFERENCE_ID, date: '2018-02-01' };
  return (
    findKind(kind)?.findings?.({ ...source, training: false, signatoryId: null, only: null }) ?? []
  );
}

const list = (view: StoreView): PaperModel => made(participantList(factsOf(view), view));

describe('the list of participants', () => {
  it('has the chair first, then the Länder in their order, Bund, guests and the secretariat', () => {
    const laender = cells(list(full)).map(([first]) => first);
    expect(laender).toEqual([
      'Länder',
      'Bayern',
      'Baden-Württemberg',
      'Berlin',
      'Brandenburg',
      'Bremen',
      'Hamburg',
      'Hessen',
      'Mecklenburg-Vorpommern',
      'Mecklenburg-Vorpommern',
      'Niedersachsen',
      'Nordrhein-Westfalen',
      'Rheinland-Pfalz',
      'Saarland',
      'Sachsen',
      'Sachsen-Anhalt',
      'Schleswig-Holstein',
      'Thüringen',
      'Bund',
      'Bund',
      'Bund',
      'Gäste',
      '',
      '',
      'Geschäftsstelle',
      'Bayern',
    ]);
  });

  it('says office, name and function, the chair by its own word', () => {
    const rows = cells(list(full));
    expect(rows[1]).toEqual([
      'Bayern',
      'Staatsministerin für Arbeit und Soziales, Familie und Integration',
      'Emilia Müller',
      'Vorsitzende',
    ]);
    expect(rows.find(([land]) => land === 'Sachsen')).toEqual([
      'Sachsen',
      'Staatsministerin für Gleichstellung und Integration',
      'Petra Muster MdL',
      'Mitglied',
    ]);
  });

  it('takes staff of another Land for its working level, not for the secretariat', () => {
    const other = sampleView(...allReplied(), ...guest('pia', {}, { role: 'staff', land: 'SN' }));
    const rows = cells(list(other));
    expect(rows.filter(([land]) => land === 'Sachsen').map((row) => row[3])).toEqual([
      'Mitglied',
      'Arbeitsebene',
    ]);
    expect(rows.flat()).not.toContain('Geschäftsstelle');
  });

  it('shows a substitute as such, in the place of the member', () => {
    expect(cells(list(full)).find(([land]) => land === 'Saarland')).toEqual([
      'Saarland',
      'Staatssekretär für Soziales, Gesundheit, Frauen und Familie',
      'Uwe Musterknecht',
      'Vertretung von Maria Muster',
    ]);
  });

  it('prints N. N. for a substitute whom nobody has named, and says so before', () => {
    const view = sampleView(...allReplied(), replied('SN', 'represented', { substituteId: null }));
    expect(cells(list(view)).find(([land]) => land === 'Sachsen')).toEqual([
      'Sachsen',
      '',
      'N. N.',
      'Vertretung von Petra Muster',
    ]);
    expect(findingsOf('participantList', view)).toMatchObject([
      { level: 'warning', code: 'attendance.unnamed' },
    ]);
  });

  it('leaves out who has not replied or has declined, and names only the former before', () => {
    const view = sampleView(...allReplied(), replied('SN', 'open'), replied('TH', 'declined'));
    const laender = cells(list(view)).map(([land]) => land);
    expect(laender).not.toContain('Sachsen');
    expect(laender).not.toContain('Thüringen');
    const [open, ...more] = findingsOf('participantList', view);
    expect(more).toEqual([]);
    expect(open?.message).toBe(
      'Noch ohne Zu- oder Absage und deshalb nicht dabei: Sachsen: Petra Muster.',
    );
  });

  it('lists somebody who was entered twice once', () => {
    const twice = guest(
      'twice',
      {},
      { personId: sampleId('person-SN'), land: 'SN', role: 'companion' },
    );
    const view = sampleView(...allReplied(), ...twice);
    const rows = cells(list(view)).filter(([, , name]) => name === 'Petra Muster MdL');
    expect(rows).toEqual([[...(rows[0] ?? [])]]);
    expect(rows[0]?.[3]).toBe('Mitglied');
    expect(findingsOf('participantList', view).map(({ code }) => code)).toEqual([
      'attendance.twice',
    ]);
  });

  it('sorts inside a Land by role, rank and German name', () => {
    const companion = (key: string, lastName: string) =>
      guest(key, { firstName: null, lastName }, { land: 'SN', role: 'companion' });
    const names = ['Zander', 'Öttinger', 'Otto', 'Ähre'];
    const people = names.flatMap((name, index) => companion(`c${index}`, name));
    const rows = cells(list(sampleView(...allReplied(), ...people)));
    expect(rows.filter(([land]) => land === 'Sachsen').map(([, , name]) => name)).toEqual([
      'Petra Muster MdL',
      'Ähre',
      'Öttinger',
      'Otto',
      'Zander',
    ]);
  });

  it('cannot be made before anybody has replied', () => {
    const view = sampleView(replied('SL', 'open'));
    expect(participantList(factsOf(view), view)).toEqual({
      ok: false,
      error: { code: 'list.nobodyComes' },
    });
  });

  it('holds no way to reach anybody', () => {
    expect(JSON.stringify(list(full))).not.toContain('@');
  });

  it('takes 1,500 participants', () => {
    const many = Array.from({ length: 1_500 }, (_, index) =>
      guest(`many${index}`, { lastName: `Gast${index}` }),
    ).flat();
    const view = sampleView(...allReplied(), ...many);
    const before = performance.now();
    expect(rowsOf(list(view)).filter(({ section }) => !section)).toHaveLength(1_518);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

describe('the internal list', () => {
  it('has everybody with reply and contact and is marked on every page', () => {
    const view = sampleView(...allReplied(), replied('SN', 'declined'));
    const paper = made(internalList(factsOf(view), view));
    expect(paper.embargo).toBe('Nur für den internen Gebrauch');
    expect(paper.landscape).toBe(true);
    const row = cells(paper).find(([land]) => land === 'Sachsen');
    expect(row?.[3]).toBe('Absage');
    expect(row?.[4]).toContain('@');
    const [asOf] = paper.blocks;
    expect(asOf?.type === 'paragraph' && asOf.text).toContain(
      'Zusage: 15, Vertretung: 1, Absage: 1',
    );
  });
});

describe('the list to sign', () => {
  it('has room for each and blank rows for those who come unannounced', () => {
    const paper = made(signatureList(factsOf(full), full));
    const rows = cells(paper);
    expect(rows.at(-6)).toEqual(['Weitere Teilnehmende']);
    expect(rows.slice(-5)).toEqual(Array(5).fill(['', '', '']));
    const table = paper.blocks.find(({ type }) => type === 'table');
    expect(table?.type === 'table' && table.rowHeightMm).toBe(11);
  });
});

describe('the directory of contacts', () => {
  it('has house, people and contact points of each Land', () => {
    const point = put.register('contactPoints', {
      id: 'point',
      personId: sampleId('person-SN'),
      kind: 'assistant',
      name: 'Frau Beispiel',
      unit: 'Referat 21',
      email: 'ref21@beispiel.example',
      phone: '0351 1',
      address: null,
      forLetters: false,
      note: null,
    });
    const view = sampleView(point);
    const rows = cells(made(contactList(factsOf(view), view)));
    const start = rows.findIndex(([first]) => first === 'Sachsen');
    expect(rows[start + 1]?.[0]).toContain('01097 Dresden');
    expect(rows[start + 2]?.[1]).toBe('Petra Muster MdL');
    expect(rows[start + 3]).toEqual([
      'Referat 21, Vorzimmer von Petra Muster MdL',
      'Frau Beispiel',
      '0351 1',
      'ref21@beispiel.example',
    ]);
    expect(findingsOf('contactList', view)[0]?.message).not.toContain('Sachsen,');
  });
});

describe('the seating plan', () => {
  it('goes round from the chair to the guests of the Bund, companions behind their Land', () => {
    const seats = cells(made(seatingPlan(factsOf(full), full))).filter(([seat]) =>
      /^\d+$/.test(seat ?? ''),
    );
    expect(seats.map(([seat]) => Number(seat))).toEqual(
      Array.from({ length: 18 }, (_, at) => at + 1),
    );
    expect([seats[0]?.[1], seats[1]?.[1], seats.at(-1)?.[1]]).toEqual([
      'Bayern',
      'Baden-Württemberg',
      'Bund',
    ]);
    expect(seats.find(([, land]) => land === 'Mecklenburg-Vorpommern')?.[3]).toBe(
      '{{Vorname}} Müller & <Söhne>',
    );
  });

  it('warns of a room that is too small', () => {
    const room = { id: 'room', name: 'Kammer', purpose: 'Plenum', seats: 3, equipment: null };
    const others = sampleView().conference(CONFERENCE_ID, 'rooms').all();
    const view = sampleView(
      ...allReplied(),
      ...others.map((other) => put.conference(CONFERENCE_ID, 'rooms', { ...other, purpose: null })),
      put.conference(CONFERENCE_ID, 'rooms', room),
    );
    expect(findingsOf('seatingPlan', view)).toMatchObject([{ code: 'seating.tooFewSeats' }]);
  });
});

describe('the sheets to check contacts', () => {
  const sheets = (only: ReadonlySet<string> | null) => {
    const source = { view: sampleView(), conferenceId: CONFERENCE_ID, date: '2018-02-01' };
    const plan = findKind('contactCheckSheet')?.plan({
      ...source,
      training: false,
      signatoryId: null,
      only,
    });
    return plan ? takeAll(plan).papers : [];
  };

  it('are one for each Land, or for those that were chosen', () => {
    expect(sheets(null)).toHaveLength(16);
    expect(sheets(new Set(['SN'])).map(({ fileName }) => fileName)).toEqual([
      '2018-02-01_Kontrollblatt_SN_Sachsen.docx',
    ]);
  });

  it('do not take chosen participants for Länder', () => {
    expect(sheets(new Set([sampleId('participant-SN')]))).toHaveLength(16);
  });
});
