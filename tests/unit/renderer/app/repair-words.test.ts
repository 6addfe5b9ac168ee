import { describe, expect, it } from 'vitest';
import { lostText, missingText } from '../../../../src/renderer/app/repair-words';

describe('what a repair says', () => {
  it('counts what cannot be read any more before it begins', () => {
    expect([0, 1, 1200].map(missingText)).toEqual([
      'Es fehlt keine Änderung: Alles ließ sich aus anderen Dateien lesen.',
      '1 Änderung ist nicht mehr zu lesen und fehlt danach.',
      '1.200 Änderungen sind nicht mehr zu lesen und fehlen danach.',
    ]);
  });

  it('names what was lost as long as it can be looked up', () => {
    const many = Array.from({ length: 13 }, (_, at) => at + 1);
    expect([[], [7], [3, 4, 9], many].map(lostText)).toEqual([
      'Es ging keine Änderung verloren.',
      'Verloren ist die Änderung Nummer 7.',
      'Verloren sind die Änderungen Nummer 3, 4 und 9.',
      'Verloren sind 13 Änderungen.',
    ]);
  });
});
