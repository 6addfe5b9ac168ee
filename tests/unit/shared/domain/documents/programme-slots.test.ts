import { describe, expect, it } from 'vitest';
import type { ProgrammeItem } from '../../../../../src/shared/domain/conferences/records';
import { itemsNaming, slotText } from '../../../../../src/shared/domain/documents/programme-slots';

const item = (title: string, to: string | null = '14:30'): ProgrammeItem => ({
  id: title,
  order: 1,
  day: '2018-03-15',
  from: '14:00',
  to,
  title,
  place: null,
});

const EVA = { firstName: 'Eva', lastName: 'Land', nobility: null };

describe('who is named in the programme', () => {
  it.each([
    ['Vortrag von Eva Land', true],
    ['Vortrag: Prof.\u00a0Dr.\u00a0Eva Land, Göttingen', true],
    ['Grußwort von Frau Land', true],
    ['Impuls (Dr. Land)', true],
    ['Integration in Stadt und Land', false],
    ['Vortrag von Eva Landmann', false],
    ['Vortrag von Jan Land', false],
    ['Land', false],
  ])('%s: %s', (title, isNamed) => {
    expect(itemsNaming(EVA, [item(title)])).toHaveLength(isNamed ? 1 : 0);
  });

  it('goes by the whole surname', () => {
    const von = { firstName: 'Knut', lastName: 'Muster', nobility: 'Freiherr von' };
    expect(itemsNaming(von, [item('Vortrag von Knut Freiherr von Muster')])).toHaveLength(1);
    expect(itemsNaming(von, [item('Vortrag von Knut Muster')])).toHaveLength(0);
  });
});

describe('a slot', () => {
  it('has an end or none', () => {
    const text = (to: string | null): string => slotText(item('x', to)).replaceAll('\u00a0', ' ');
    expect(text('14:30')).toBe('Donnerstag, 15. März 2018, von 14:00 bis 14:30 Uhr');
    expect(text(null)).toBe('Donnerstag, 15. März 2018, um 14:00 Uhr');
  });
});
