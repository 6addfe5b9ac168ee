import { describe, expect, it } from 'vitest';
import { mandateProblem } from '../../../../../src/shared/domain/register/mandates';
import type { Mandate } from '../../../../../src/shared/domain/register/records';
import { checkedRecord } from '../../../../../src/shared/domain/storage/edit-rules';
import { put } from '../../../../../src/shared/domain/storage/store-view';
import { edit, referenceId, sampleId, sampleView } from '../../../../builders/sample-view';

const view = sampleView();

/** Of Saxony's office, held by its minister since 1 July 2017. */
function mandate(patch: Partial<Mandate>): Mandate {
  return {
    id: 'new',
    personId: sampleId('person-BW'),
    officeId: sampleId('office18-SN'),
    from: '2018-01-01',
    to: null,
    order: 0,
    ...patch,
  };
}

describe('mandates of one office', () => {
  it('do not overlap where one person holds it', () => {
    expect(mandateProblem(view, mandate({}))).toEqual({
      code: 'mandate.overlaps',
      office: 'Staatsministerin/Staatsminister für Gleichstellung und Integration',
      name: 'Petra Muster',
      from: '2017-07-01',
      to: null,
    });
  });

  it.each([
    ['ends the day before', { from: '2017-01-01', to: '2017-06-30' }, null],
    ['ends on the first day', { from: '2017-01-01', to: '2017-07-01' }, 'mandate.overlaps'],
    ['is another office', { officeId: referenceId('office-SN') }, null],
    ['is the mandate itself', { id: sampleId('mandate-SN') }, null],
  ] as const)('a mandate that %s', (_name, patch, code) => {
    expect(mandateProblem(view, mandate(patch))?.code ?? null).toBe(code);
  });

  it('may follow one that ended', () => {
    const before = { officeId: sampleId('office18-BY'), from: '2018-03-21' };
    expect(mandateProblem(view, mandate(before))).toBeNull();
    expect(mandateProblem(view, mandate({ ...before, from: '2018-03-20' }))?.code).toBe(
      'mandate.overlaps',
    );
  });

  it('hold a person once at a time, whatever the office', () => {
    const twice = mandate({ personId: sampleId('person-SN') });
    const expected = { code: 'mandate.twice', name: 'Petra Muster', from: '2017-07-01' };
    expect(mandateProblem(view, twice)).toMatchObject(expected);
    const other = sampleView(edit.office('office18-SN', { seat: 'other' }));
    expect(mandateProblem(other, twice)).toMatchObject(expected);
    expect(mandateProblem(other, mandate({}))).toBeNull();
  });

  it('end with it: no letter prints an office that is no more', () => {
    const office = view.register('offices').get(sampleId('office18-SN'));
    const ended = { ...office, to: '2018-01-31' };
    const refused = { ok: false, error: { code: 'office.stillHeld', to: '2018-01-31' } };
    expect(checkedRecord('offices', ended, view)).toMatchObject(refused);
    const running = view.register('mandates').get(sampleId('mandate-SN'));
    if (!running) throw new Error('the sample has a minister');
    const left = sampleView(put.register('mandates', { ...running, to: '2018-01-31' }));
    expect(checkedRecord('offices', ended, left).ok).toBe(true);
    const gone = sampleView(edit.office('office18-SN', { to: '2018-01-31' }));
    expect(checkedRecord('mandates', running, gone)).toMatchObject({
      ok: false,
      error: { code: 'mandate.beyondOffice', name: 'Petra Muster' },
    });
  });

  it('are checked before any is saved, and those of the sample are in order', () => {
    expect(checkedRecord('mandates', mandate({}), view)).toMatchObject({
      ok: false,
      error: { code: 'mandate.overlaps' },
    });
    for (const shipped of view.register('mandates').all()) {
      expect(checkedRecord('mandates', shipped, view)).toEqual({ ok: true, value: shipped });
    }
  });
});
