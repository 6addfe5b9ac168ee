import { describe, expect, it } from 'vitest';
import type { Result } from '../../../../../../src/shared/result';
import { landSigns } from '../../../../../../src/shared/domain/documents/kinds/land-signs/model';
import { nameBadges } from '../../../../../../src/shared/domain/documents/kinds/name-badges/model';
import { placeCards } from '../../../../../../src/shared/domain/documents/kinds/place-cards/model';
import type {
  CardModel,
  CardsModel,
  CardSheet,
} from '../../../../../../src/shared/domain/documents/models';
import { printedLines } from '../../../../../../src/shared/domain/documents/printed-lines';
import { factsOf } from '../../../../../builders/papers';
import { allReplied, guest, HARD_PEOPLE, replied } from '../../../../../builders/replies';
import { edit, sampleId, sampleView } from '../../../../../builders/sample-view';

const full = sampleView(...allReplied(), ...HARD_PEOPLE);

function made<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused with ${result.error.code}`);
  return result.value;
}

const texts = ({ lines }: CardModel): readonly string[] => lines.map(({ text }) => text);
const badgesOf = (view = full): CardsModel => made(nameBadges(factsOf(view), view));
const badge = (name: string, view = full): readonly string[] =>
  badgesOf(view)
    .cards.map(texts)
    .find((lines) => lines.includes(name)) ?? [];

describe('name badges', () => {
  it('say conference, name, office and Land, without Frau or Herr', () => {
    expect(badge('Petra Muster')).toEqual([
      '13.\u00A0Integrationsministerkonferenz',
      'Petra Muster',
      'Staatsministerin',
      'Sachsen',
    ]);
    expect(badge('Canan Muster').slice(2)).toEqual(['Senatorin', 'Berlin']);
    expect(badge('Uwe Musterknecht').slice(2)).toEqual(['Staatssekretär', 'Saarland']);
    expect(JSON.stringify(badgesOf())).not.toMatch(/Frau |Herr /);
  });

  it('name the house where a neutral form is wished for', () => {
    const view = sampleView(...allReplied(), edit.person('person-SN', { gender: 'neutral' }));
    const lines = badge('Petra Muster', view);
    expect(lines[2]).not.toMatch(/minister(in)?$/);
    expect(lines[3]).toBe('Sachsen');
  });

  it('are one for each person, also for one who stands on the list twice', () => {
    const again = guest('again', {}, { personId: sampleId('person-SN'), role: 'guest' });
    const view = sampleView(...allReplied(), ...again);
    const named = badgesOf(view).cards.filter((card) => texts(card).includes('Petra Muster'));
    expect(named).toHaveLength(1);
  });

  it('are for nobody whom nobody has named', () => {
    const view = sampleView(...allReplied(), replied('SN', 'represented', { substituteId: null }));
    expect(badgesOf(view).cards).toHaveLength(17);
    expect(JSON.stringify(badgesOf(view))).not.toContain('N.\u00A0N.');
  });

  it('print long names whole and keep markup as text', () => {
    const long = badgesOf()
      .cards.map((card) => texts(card).join(' '))
      .find((all) => all.includes('Prof. Dr. Dr.'));
    expect(long).toContain('Musterhausen-Beispielmannsdorf');
    expect(
      badgesOf().cards.some((card) =>
        texts(card).join(' ').includes('{{Vorname}} Müller & <Söhne>'),
      ),
    ).toBe(true);
  });
});

describe('cards and signs', () => {
  it('print both sides of a tent', () => {
    const cards = made(placeCards(factsOf(full), full));
    expect(printedLines(cards).filter((line) => line === 'Petra Muster')).toHaveLength(2);
  });

  it('are one sign for each Land that comes, the chair first, the Bund last', () => {
    const view = sampleView(...allReplied(), replied('SN', 'open'));
    const names = made(landSigns(factsOf(view), view)).cards.map((card) => texts(card).join(''));
    expect(names).toHaveLength(16);
    expect([names[0], names[1], names.at(-1)]).toEqual(['Bayern', 'Baden-Württemberg', 'Bund']);
    expect(names).not.toContain('Sachsen');
  });

  it('set every Land on one line, short names larger', () => {
    const { cards } = made(landSigns(factsOf(full), full));
    expect(cards.every(({ lines }) => lines.length === 1)).toBe(true);
    const size = (name: string): number =>
      cards.flatMap(({ lines }) => lines).find(({ text }) => text === name)?.sizePt ?? 0;
    expect(size('Mecklenburg-Vorpommern')).toBeGreaterThanOrEqual(54);
    expect(size('Hessen')).toBe(110);
  });

  it.each<readonly [string, CardsModel]>([
    ['badges', badgesOf()],
    ['place cards', made(placeCards(factsOf(full), full))],
    ['signs', made(landSigns(factsOf(full), full))],
  ])('%s fill the page without reaching over its edges', (_name, { sheet }) => {
    const [width, height] = sheet.landscape ? [297, 210] : [210, 297];
    const right =
      sheet.left + sheet.columns * sheet.cardWidth + (sheet.columns - 1) * sheet.columnGap;
    const bottom = sheet.top + sheet.rows * sheet.cardHeight + (sheet.rows - 1) * sheet.rowGap;
    const centred = (a: number, b: number): boolean => Math.abs(a - b) <= 0.5;
    const { left, top }: CardSheet = sheet;
    expect(centred(width - right, left) && centred(height - bottom, top)).toBe(true);
  });
});
