import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../../../../src/shared/domain/documents/printed-lines';
import type { Result } from '../../../../../../src/shared/result';
import {
  filingDay,
  registrationForm,
} from '../../../../../../src/shared/domain/documents/kinds/agenda-registration-form/model';
import { roomPlan } from '../../../../../../src/shared/domain/documents/kinds/room-plan/model';
import {
  overlapsIn,
  runSheet,
} from '../../../../../../src/shared/domain/documents/kinds/run-sheet/model';
import type { PaperModel } from '../../../../../../src/shared/domain/documents/models';
import type {
  Deadline,
  ProgrammeItem,
} from '../../../../../../src/shared/domain/conferences/records';
import { put, type Draft } from '../../../../../../src/shared/domain/storage/store-view';
import { factsOf } from '../../../../../builders/papers';
import { CONFERENCE_ID, edit, sampleView, without } from '../../../../../builders/sample-view';

function made<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused with ${result.error.code}`);
  return result.value;
}

const cells = ({ blocks }: PaperModel): readonly (readonly string[])[] =>
  blocks
    .flatMap((block) => (block.type === 'table' ? block.rows : []))
    .map((row) => row.cells.map((text) => wordsOf(text).replaceAll('\u00A0', ' ')));

function point(id: string, patch: Partial<ProgrammeItem>): ProgrammeItem {
  return {
    id,
    order: 0,
    day: '2018-03-15',
    from: '09:00',
    to: '10:00',
    title: id,
    place: null,
    ...patch,
  };
}

const saved = (item: ProgrammeItem): Draft => put.conference(CONFERENCE_ID, 'programmeItems', item);

describe('the run sheet', () => {
  it('has minutes, place and what stands in the room', () => {
    const items = [
      point('Beratung', { from: '13:30', to: '15:30', place: 'großer Saal, 1. OG' }),
      point('Ausklang', { from: '23:00', to: '00:30' }),
      point('Offen', { from: '18:00', to: null }),
    ];
    const view = sampleView(
      ...without('programmeItems'),
      ...items.map(saved),
      edit.conference({ pressConference: null }),
    );
    const rows = cells(made(runSheet(factsOf(view), view)));
    expect(rows[0]).toEqual([
      '13:30–15:30 Uhr',
      '120 Min.',
      'Beratung',
      'großer Saal, 1. OG',
      'Ringtisch mit Namensschildern, Mikrofone, zwei Leinwände',
      '',
    ]);
    expect(rows.map(([time, minutes]) => [time, minutes]).slice(1)).toEqual([
      ['ab 18:00 Uhr', ''],
      ['23:00–00:30 Uhr', '90 Min.'],
    ]);
  });

  it('has the press conference once, also where the programme leaves it out', () => {
    const press = { day: '2018-03-15', time: '09:30', place: 'Kleiner Saal' };
    const view = (item: ProgrammeItem) =>
      sampleView(
        ...without('programmeItems'),
        saved(item),
        edit.conference({ pressConference: press }),
      );
    const titles = (item: ProgrammeItem): readonly (string | undefined)[] => {
      const store = view(item);
      return cells(made(runSheet(factsOf(store), store))).map(([, , title]) => title);
    };
    expect(titles(point('Beratung', { from: '09:00' }))).toEqual(['Beratung', 'Pressekonferenz']);
    expect(titles(point('Presse', { from: '09:30' }))).toEqual(['Presse']);
  });

  it('is not made without a programme', () => {
    const view = sampleView(...without('programmeItems'));
    expect(runSheet(factsOf(view), view)).toMatchObject({ error: { code: 'list.noProgramme' } });
  });

  it('warns of two points in one place at one time', () => {
    const saal = { place: 'Saal' };
    const [a, b, c] = [
      point('a', { ...saal, from: '09:00', to: '10:00' }),
      point('b', { ...saal, from: '09:30', to: '09:45' }),
      point('c', { ...saal, from: '10:00', to: '11:00' }),
    ];
    expect(overlapsIn([a, b, c])).toEqual([[a, b]]);
    expect(overlapsIn([a, { ...b, place: 'Foyer' }])).toEqual([]);
  });
});

describe('the plan of rooms', () => {
  it('says what takes place in each, by name', () => {
    const item = point('Beratung', { place: 'Großer Saal' });
    const view = sampleView(...without('programmeItems'), saved(item));
    const rows = cells(made(roomPlan(factsOf(view), view)));
    expect(rows.map(([room]) => room)).toEqual(['Großer Saal', 'Kleiner Saal', 'Zimmer 2.07']);
    expect(rows[0]?.[4]).toBe('15.03.2018, 09:00–10:00 Uhr: Beratung');
  });
});

describe('the form for agenda items', () => {
  const deadline = (id: string, patch: Partial<Deadline>): Draft =>
    put.conference(CONFERENCE_ID, 'deadlines', {
      id,
      title: 'Anmeldeschluss für Tagesordnungspunkte',
      weeks: -10,
      owner: 'laender',
      rule: 'latest',
      planItemId: null,
      plannedDay: null,
      day: '2018-02-15',
      shiftReason: null,
      done: false,
      responsible: null,
      ...patch,
    });
  const first = (view = sampleView()): PaperModel => made(registrationForm(factsOf(view), view));
  const texts = ({ blocks }: PaperModel): readonly string[] =>
    blocks.flatMap((block) =>
      block.type === 'paragraph' ? [block.text.replaceAll('\u00A0', ' ')] : [],
    );

  it('names the day for filing where there is one', () => {
    const view = sampleView(
      deadline('past', { day: '2018-01-15' }),
      deadline('next', { title: 'x', planItemId: 'agenda-items-deadline' }),
      deadline('other', { title: 'Rückmeldefrist', day: '2018-02-10' }),
    );
    expect(filingDay(view, CONFERENCE_ID, '2018-02-01')).toBe('2018-02-15');
    expect(filingDay(view, CONFERENCE_ID, '2018-03-01')).toBe('2018-02-15');
    expect(texts(first(view))).toContain('Bitte bis Donnerstag, 15. Februar 2018, zurück an:');
  });

  it('asks without a day where none is recorded', () => {
    expect(texts(first())).toContain('Bitte zurück an:');
  });

  it('asks for what an agenda item needs', () => {
    const fields = first().blocks.find((block) => block.type === 'fields');
    const labels = fields?.type === 'fields' ? fields.groups.flatMap((group) => group.labels) : [];
    for (const label of ['Land', 'Begründung', 'Anlagen', 'Titel des Tagesordnungspunktes'])
      expect(labels).toContain(label);
  });
});
