import { describe, expect, it } from 'vitest';
import { recipientReasonText } from '../../../../../src/shared/texts/letter-reasons';
import type { Recipient } from '../../../../../src/shared/domain/recipients/recipient';
import { letterTo, pair } from '../../../../builders/letters';
import { edit, referenceId, sampleId, sampleView } from '../../../../builders/sample-view';

const BY_RULE = 'Sehr geehrte Frau Staatsministerin,';
const reasons = ({ reasons: all }: Recipient): readonly string[] => all.map(({ code }) => code);

describe('the salutation of a letter', () => {
  const stored = edit.person('person-SN', { customSalutation: 'Liebe Frau Muster' });
  const paired = pair('SN', { salutation: 'Liebe Petra', closing: 'Herzliche Grüße,' });

  it('follows the rule where nothing else is said', () => {
    expect(letterTo(sampleView(), 'SN').salutation).toBe(BY_RULE);
  });

  it('is the stored one of the person before the rule', () => {
    const made = letterTo(sampleView(stored), 'SN');
    expect(made.salutation).toBe('Liebe Frau Muster,');
    expect(reasons(made)).toContain('greetingCustom');
  });

  it('is that of the pair before the stored one', () => {
    const made = letterTo(sampleView(stored, paired), 'SN');
    expect(made.salutation).toBe('Liebe Petra,');
    expect(reasons(made)).toContain('pairSalutation');
    expect(reasons(made)).not.toContain('greetingCustom');
  });

  it('is that of the letter before all others', () => {
    const made = letterTo(sampleView(stored, paired), 'SN', { try: { salutation: 'Moin Petra!' } });
    expect(made.salutation).toBe('Moin Petra,');
    expect(reasons(made)).toContain('ownSalutation');
    expect(reasons(made).filter((code) => code.startsWith('greeting'))).toEqual([]);
    expect(reasons(made)).not.toContain('pairSalutation');
  });

  it('is collegial where the letter asks for it, whatever is stored', () => {
    const made = letterTo(sampleView(stored, paired), 'SN', { try: { collegial: true } });
    expect(made.salutation).toBe('Sehr geehrte Frau Kollegin,');
  });

  it('takes the name for this letter alone', () => {
    const made = letterTo(sampleView(), 'NI', { try: { withName: true } });
    expect(made.salutation).toBe('Sehr geehrter Herr Minister Dr. Beispiel,');
    expect(letterTo(sampleView(), 'NI').salutation).toBe('Sehr geehrter Herr Minister,');
  });

  it('has a sentence for each reason', () => {
    const made = letterTo(sampleView(paired), 'SN', { try: { handwritten: true } });
    for (const reason of made.reasons) expect(recipientReasonText(reason)).toMatch(/[.]$/);
    expect(made.reasons.map(recipientReasonText).join(' ')).toContain('endet mit dem Vorsitzjahr');
  });
});

describe('a personal salutation', () => {
  const view = sampleView(pair('SN', { salutation: 'Liebe Petra', closing: 'Herzliche Grüße,' }));
  const sender = { termId: referenceId('term-13'), personId: sampleId('person-BY') };

  it('brings its closing, without a comma', () => {
    const made = letterTo(view, 'SN');
    expect(made.closing).toBe('Herzliche Grüße');
    expect(reasons(made)).toContain('pairClosing');
  });

  it('counts while that sender signs and for nobody else', () => {
    const other = { ...sender, personId: sampleId('person-BY-2') };
    expect(letterTo(view, 'SN', { sender: other }).salutation).toBe(BY_RULE);
    expect(letterTo(view, 'SN', { sender: null }).salutation).toBe(BY_RULE);
  });

  it('ends with the term', () => {
    expect(letterTo(view, 'SN', { day: '2018-09-30' }).salutation).toBe('Liebe Petra,');
    expect(letterTo(view, 'SN', { day: '2018-10-01' }).salutation).toBe(BY_RULE);
    const next = { ...sender, termId: referenceId('term-14') };
    expect(letterTo(view, 'SN', { day: '2018-10-01', sender: next }).salutation).toBe(BY_RULE);
  });

  it('is of its recipient alone', () => {
    expect(letterTo(view, 'SL').salutation).toBe('Sehr geehrte Frau Ministerin,');
  });

  it('gives way to the closing of the letter', () => {
    const made = letterTo(view, 'SN', { try: { closing: 'Mit kollegialen Grüßen,' } });
    expect(made.closing).toBe('Mit kollegialen Grüßen');
    expect(made.salutation).toBe('Liebe Petra,');
  });
});

describe('the address of a letter', () => {
  it('turns into variant B for this letter alone', () => {
    const lines = letterTo(sampleView(), 'NI', { try: { variant: 'B' } }).address.lines;
    expect(lines.slice(0, 2)).toEqual(['Herrn', 'Dr.\u00a0Jan Beispiel']);
    expect(letterTo(sampleView(), 'NI').address.lines[0]).toMatch(/^Niedersächsischen Minister/);
  });
});
