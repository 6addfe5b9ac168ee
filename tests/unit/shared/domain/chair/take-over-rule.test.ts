import { describe, expect, it } from 'vitest';
import { takeOverDrafts } from '../../../../../src/shared/domain/chair/take-over-rule';
import type { TakeOver } from '../../../../../src/shared/domain/chair/take-over';
import { chairOn, termOn } from '../../../../../src/shared/domain/chair/terms';
import {
  put,
  type Draft,
  type StoreView,
} from '../../../../../src/shared/domain/storage/store-view';
import { errorOf, valueOf } from '../../../../support/stores';
import { edit, referenceId, sampleDrafts, viewOf } from '../../../../builders/sample-view';
import { make } from '../../../../builders/register';
import { NEXT_OFFICE, takeOver } from '../../../../builders/take-over';

const T21 = referenceId('term-21');
const T22 = referenceId('term-22');
const { secretariat: OFFICE } = takeOver();

const OLD: readonly Draft[] = [
  make.house('house-NW', { land: 'NW' }),
  make.person('minister-NW'),
  make.office('office-NW', { land: 'NW' }),
  put.register('secretariats', {
    ...{ ...OFFICE, id: 'old', termId: T21, name: 'Geschäftsstelle Düsseldorf' },
    ...{ organisationId: 'house-NW', from: '2025-07-01', to: null, confirmed: true },
  }),
  put.register('chairHolders', {
    ...{ id: 'old-holder', termId: T21, personId: 'minister-NW', officeId: 'office-NW' },
    ...{ from: '2025-07-01', to: '2026-12-31' },
  }),
];

const office = (...edits: readonly Draft[]): readonly Draft[] => [
  ...sampleDrafts,
  ...OLD,
  ...NEXT_OFFICE,
  ...edits,
];

function ids(): () => string {
  let count = 0;
  return () => `new-${(count += 1)}`;
}

function drafts(input: TakeOver, all = office()): readonly Draft[] {
  return valueOf(takeOverDrafts(viewOf(all), input, ids()));
}

function after(input: TakeOver, all = office()): StoreView {
  return viewOf([...all, ...drafts(input, all)]);
}

const refusal = (patch: Partial<TakeOver>, ...edits: readonly Draft[]) =>
  errorOf(takeOverDrafts(viewOf(office(...edits)), takeOver(patch), ids()));

describe('taking over the chair', () => {
  it('fills the recorded chair year and makes its conference year, secretariat and holder', () => {
    const view = after(takeOver());
    expect(view.register('chairTerms').get(T22)).toMatchObject({
      ...{ number: 22, land: 'RP', from: '2026-07-01', to: '2027-06-30' },
      ...{ motto: 'Gemeinsam', confirmed: true },
    });
    const years = view.register('conferenceYears').all().filter(({ termId }) => termId === T22); // prettier-ignore
    expect(years.map(({ title }) => title)).toEqual(['Vorsitzjahr 2026/2027']);
    const first = chairOn(view, T22, '2026-07-01');
    expect(first.holder).toMatchObject({ personId: 'minister-RP', to: '2027-06-30' });
    expect(first.secretariat).toMatchObject({ name: OFFICE.name, confirmed: true });
  });

  it('ends the office before on its last day, and touches nothing else of it', () => {
    const view = after(takeOver());
    expect(view.register('secretariats').get('old')?.to).toBe('2026-06-30');
    expect(view.register('chairHolders').get('old-holder')?.to).toBe('2026-06-30');
    const touched = drafts(takeOver()).map(({ collection }) => collection);
    expect([...new Set(touched)].sort()).toEqual([
      'chairHolders',
      'chairTerms',
      'conferenceYears',
      'secretariats',
    ]);
  });

  it('makes a chair year that is not recorded', () => {
    const all = office(edit.term('term-22', { to: '2027-06-30' }));
    const input = takeOver({ number: 23, land: 'SL', from: '2027-07-01', to: '2028-06-30' });
    const made = termOn(after(input, all).register('chairTerms').all(), '2027-08-01');
    expect(made).toMatchObject({ number: 23, land: 'SL', confirmed: true, note: null });
  });

  it('changes only the office where the chair year has begun with another', () => {
    const begun = office(...drafts(takeOver()));
    const secretariat = { ...OFFICE, name: 'Neue Geschäftsstelle' };
    const view = after(takeOver({ from: '2027-01-15', secretariat, holder: null }), begun);
    expect(view.register('chairTerms').get(T22)?.from).toBe('2026-07-01');
    expect(chairOn(view, T22, '2027-01-14').secretariat?.name).toBe(OFFICE.name);
    expect(chairOn(view, T22, '2027-01-15').secretariat?.name).toBe('Neue Geschäftsstelle');
    expect(chairOn(view, T22, '2027-01-15').holder?.personId).toBe('minister-RP');
    const all = view.register('conferenceYears').all();
    expect(all.filter(({ termId }) => termId === T22)).toHaveLength(1);
  });

  it('asked twice fills the same records', () => {
    const once = office(...drafts(takeOver()));
    const again = after(takeOver(), once);
    expect(again.register('secretariats').all()).toEqual(
      viewOf(once).register('secretariats').all(),
    );
  });

  it('ends a chair year that was left open, and fills a vacant one', () => {
    const all = office(edit.term('term-21', { to: null }), edit.term('term-22', { land: null }));
    const view = after(takeOver(), all);
    expect(view.register('chairTerms').get(T21)?.to).toBe('2026-06-30');
    expect(view.register('chairTerms').get(T22)?.land).toBe('RP');
  });

  it('is refused where days, number, Land, house or person do not fit', () => {
    expect(refusal({ from: '2027-07-01' }).code).toBe('period.endsBeforeStart');
    expect(refusal({ from: '2026-06-01' })).toMatchObject({ code: 'chair.overlaps', number: 21 });
    expect(refusal({ number: 13, land: 'BY' })).toMatchObject({ code: 'chair.numberTaken' });
    expect(refusal({ number: 2 })).toMatchObject({ code: 'chair.numberTaken', from: null });
    expect(refusal({ land: 'SL' })).toMatchObject({
      ...{ code: 'chair.otherLand', recorded: 'Rheinland-Pfalz', given: 'Saarland' },
    });
    const secretariat = { ...OFFICE, organisationId: 'nowhere' };
    expect(refusal({ secretariat }).code).toBe('chair.houseMissing');
    const holder = { personId: 'minister-RP', officeId: 'office-NW' };
    expect(refusal({ holder })).toMatchObject({ code: 'chair.withoutOffice', day: '2026-07-01' });
    expect(refusal({ holder: { ...holder, personId: 'nobody' } }).code).toBe('record.missing');
    const past = make.mandate('mandate-RP', {
      ...{ personId: 'minister-RP', officeId: 'office-RP', to: '2026-06-30' },
    });
    expect(refusal({}, past).code).toBe('chair.withoutOffice');
  });
});
