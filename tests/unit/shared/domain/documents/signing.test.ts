import { describe, expect, it } from 'vitest';
import {
  officeEndedOn,
  signingLine,
  signingOf,
} from '../../../../../src/shared/domain/documents/signing';
import type { Signatory } from '../../../../../src/shared/domain/chair/records';
import { errorText } from '../../../../../src/shared/texts/error-texts';
import { land } from '../../../../builders/laender';
import { signatory } from '../../../../builders/letters';
import { factsOf, INVITED_ON, signingBy } from '../../../../builders/papers';
import { referenceId, sampleId, sampleView } from '../../../../builders/sample-view';

const NBSP = '\u00a0';

function refusal(patch: Partial<Signatory>, day = INVITED_ON): string {
  const view = sampleView(signatory(patch));
  const made = signingOf(view, factsOf(view, day), 'signatory');
  return made.ok ? 'signs' : errorText(made.error);
}

describe('the words above a signature', () => {
  it('are those of the chair’s Land', () => {
    expect(signingLine(land('BY'), 'onBehalf')).toBe('Im Auftrag');
    expect(signingLine(land('BY'), 'deputising')).toBe('In Vertretung');
    expect(signingLine(land('NI'), 'onBehalf')).toBe('Im Auftrage');
    expect(signingLine(land('NI'), 'deputising')).toBe('In Vertretung');
    expect(signingLine(null, 'onBehalf')).toBe('Im Auftrag');
    expect(signingLine(land('NI'), 'self')).toBeNull();
  });
});

describe('who signs', () => {
  it('is the chair, without addition and with the common closing', () => {
    const view = sampleView();
    expect(signingBy(view, factsOf(view))).toEqual({
      personId: sampleId('person-BY'),
      line: null,
      closing: 'Mit freundlichen Grüßen',
      signatory: ['Emilia Müller', `Vorsitzende der 13.${NBSP}Integrationsministerkonferenz`],
    });
  });

  it('takes function and closing that the chair has recorded, while they count', () => {
    const own = {
      personId: sampleId('person-BY'),
      signsAs: 'self',
      functionLine: 'Bayerische Staatsministerin',
      closing: 'Mit besten Grüßen,',
    } as const;
    const view = sampleView(signatory(own));
    expect(signingBy(view, factsOf(view))).toMatchObject({
      closing: 'Mit besten Grüßen',
      signatory: ['Emilia Müller', 'Bayerische Staatsministerin'],
    });
    const over = sampleView(signatory({ ...own, to: '2017-12-31' }));
    expect(signingBy(over, factsOf(over)).closing).toBe('Mit freundlichen Grüßen');
  });

  it('can be somebody who deputises, with a function of their own or none', () => {
    const view = sampleView(signatory({}));
    expect(signingBy(view, factsOf(view), 'signatory')).toEqual({
      personId: sampleId('person-HB'),
      line: 'In Vertretung',
      closing: 'Mit freundlichen Grüßen',
      signatory: ['Antje Muster-Beispiel'],
    });
    const named = sampleView(signatory({ signsAs: 'onBehalf', functionLine: 'Leiterin' }));
    expect(signingBy(named, factsOf(named), 'signatory')).toMatchObject({
      line: 'Im Auftrag',
      signatory: ['Antje Muster-Beispiel', 'Leiterin'],
    });
  });

  it('is nobody whose time is over or has not begun', () => {
    expect(refusal({ to: '2018-02-01' })).toBe('signs');
    expect(refusal({ to: '2018-01-31' })).toContain(
      'nur vom 1. Oktober 2017 bis zum 31. Januar 2018'.replaceAll('. ', `.${NBSP}`),
    );
    expect(refusal({ from: '2018-02-02', to: null })).toContain('30.');
    expect(refusal({}, '2018-09-30')).toBe('signs');
  });

  it('is nobody of another term', () => {
    expect(refusal({ termId: referenceId('term-14') })).toContain('in einem anderen Vorsitzjahr');
  });

  it('is in the chair or says on whose behalf', () => {
    expect(refusal({ signsAs: 'self' })).toContain('nicht im Vorsitz');
    const view = sampleView();
    expect(signingOf(view, factsOf(view), 'nobody')).toMatchObject({
      error: { code: 'record.missing' },
    });
  });
});

describe('the end of an office', () => {
  const view = sampleView();
  it('is known where all of them are over', () => {
    const mandate = view.register('mandates').get(sampleId('mandate-HB'));
    if (!mandate) throw new Error('no mandate');
    const ended = sampleView({
      document: 'register',
      collection: 'mandates',
      id: mandate.id,
      record: { ...mandate, to: '2017-12-31' },
    });
    expect(officeEndedOn(ended, sampleId('person-HB'), INVITED_ON)).toBe('2017-12-31');
    expect(officeEndedOn(ended, sampleId('person-HB'), '2017-12-31')).toBeNull();
    expect(officeEndedOn(view, sampleId('person-HB'), INVITED_ON)).toBeNull();
    expect(officeEndedOn(view, 'nobody', INVITED_ON)).toBeNull();
  });
});
