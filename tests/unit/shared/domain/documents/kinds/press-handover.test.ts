import { describe, expect, it } from 'vitest';
import { handoverRecords, NEXT_OFFICE } from '../../../../../builders/handover-records';
import { officePaperOf } from '../../../../../builders/office-papers';
import { textsOf } from '../../../../../builders/papers';
import { sampleView } from '../../../../../builders/sample-view';

const NBSP = '\u00a0';

function release(date = '2018-09-20', ...edits: typeof NEXT_OFFICE): string {
  const view = sampleView(...handoverRecords(), ...edits);
  return textsOf(officePaperOf({ name: 'pressHandover', view, date })).join('\n');
}

describe('the joint press release', () => {
  it('lets both speak with their offices, once they have cleared their words', () => {
    const text = release('2018-09-20', ...NEXT_OFFICE);
    expect(text).toContain('Auf Bayerns Staatsminister Joachim Herrmann folgt');
    expect(text).toContain('(Bayerischer Staatsminister des Innern und für Integration)');
    expect(text).toMatch(/\(Senatorin für Integration.*Berlin\)/);
    expect(text.match(/\[Zitat in Anführungszeichen/g)).toHaveLength(2);
    expect(text).not.toMatch(/sagte|erklärte/);
  });

  it('counts the terms and says when, where and under which motto', () => {
    const text = release();
    expect(text).toContain(`der 13.${NBSP}Integrationsministerkonferenz, und das der 14.${NBSP}`);
    expect(text).toContain(`geht am 1.${NBSP}Oktober 2018 von Bayern auf Berlin über.`);
    expect(text).toContain('(Bayerische Vertretung, Berlin)');
    expect(text).toContain('„Ankommen. Teilhaben. Bleiben.“');
    expect(text).not.toContain('Bleiben.“.');
  });

  it('lets the old chair lead until the day of the change', () => {
    expect(release('2018-09-30')).toContain('Bayern führt den Vorsitz');
    expect(release('2018-09-30')).toContain('Damit endet');
  });

  it('names both press offices, and asks for the one that is not recorded', () => {
    expect(release()).toContain('[Pressestelle: Name, Telefon, E-Mail]');
    expect(release('2018-09-20', ...NEXT_OFFICE)).toContain('E-Mail presse@example.org');
  });
});
