import { describe, expect, it } from 'vitest';
import type { ChairTerm } from '../../../../../src/shared/domain/chair/records';
import { successorOf } from '../../../../../src/shared/domain/chair/successor';
import { usualChecklist, usualThings } from '../../../../../src/shared/domain/handover/checklist';
import { handoverItemSchema } from '../../../../../src/shared/domain/handover/records';
import { referenceId, referenceView } from '../../../../builders/sample-view';

const view = referenceView();

function checklist(key: string, patch: Partial<ChairTerm> = {}, withNext = true) {
  const recorded = view.register('chairTerms').get(referenceId(key));
  if (!recorded) throw new Error(`no ${key}`);
  const term = { ...recorded, ...patch };
  let count = 0;
  const newId = (): string => `item-${(count += 1)}`;
  return usualChecklist(term, withNext ? successorOf(view, term) : null, newId);
}

describe('the usual checklist', () => {
  it('names the fifteen things after what is done on the way, as records of the term', () => {
    const items = checklist('term-21');
    expect(items.map((item) => handoverItemSchema.parse(item))).toEqual(items);
    expect(usualThings).toHaveLength(15);
    expect(items.slice(-15).map(({ title }) => title)).toEqual(usualThings);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.every(({ termId }) => termId === referenceId('term-21'))).toBe(true);
    expect(items.map(({ order }) => order)).toEqual(items.map((_, index) => (index + 1) * 10));
    expect(items.every(({ state }) => state === 'open')).toBe(true);
  });

  it('counts back from the first day of the next term to days on which people work', () => {
    const due = checklist('term-21').filter(({ dueOn }) => dueOn !== null);
    expect(due.map(({ title, dueOn }) => [dueOn, title])).toEqual([
      ['2025-10-01', 'Programm- und IT-Blatt an das nächste Land'],
      ['2026-05-27', 'Bildtermin mit Presseeinladung'],
      ['2026-06-03', 'Entwurf der gemeinsamen Pressemitteilung'],
      ['2026-06-17', 'Löschlauf vor der Übergabe'],
      ['2026-07-01', 'Zugänge und Postfach umstellen'],
    ]);
  });

  it('moves off holidays of the Land that hands over, but not what is done on the day itself', () => {
    // Corpus Christi of 2018, and a Sunday.
    const days = (to: string) => checklist('term-13', { to }, false).map(({ dueOn }) => dueOn);
    expect(days('2018-07-04')[1]).toBe('2018-05-30');
    expect(days('2017-09-30')[4]).toBe('2017-10-01');
  });

  it('has a day where only the end of the term is known, and none where that is open', () => {
    expect(checklist('term-21', {}, false)[4]?.dueOn).toBe('2026-07-01');
    const open = checklist('term-21', { to: null }, false);
    expect(open).toHaveLength(20);
    expect(open.every(({ dueOn }) => dueOn === null)).toBe(true);
  });
});
