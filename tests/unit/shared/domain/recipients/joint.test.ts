import { describe, expect, it } from 'vitest';
import { deviationsOf } from '../../../../../src/shared/domain/recipients/deviations';
import { jointLetters } from '../../../../../src/shared/domain/recipients/joint';
import { inProtocolOrder } from '../../../../../src/shared/domain/recipients/recipient';
import { checkedLetterRecords } from '../../../../../src/shared/domain/recipients/record-rules';
import type { Draft, StoreView } from '../../../../../src/shared/domain/storage/store-view';
import { deviationText } from '../../../../../src/shared/texts/letter-texts';
import { letterForm, letterTo, pair, PLAIN_FORM } from '../../../../builders/letters';
import { CONFERENCE_ID, edit, sampleId, sampleView } from '../../../../builders/sample-view';

const together = (key: string, other: string): Draft =>
  letterForm(key, { togetherWithId: sampleId(`person-${other}`) });

const pairsOf = (view: StoreView): readonly string[] => {
  const all = view.conference(CONFERENCE_ID, 'participants').all();
  const { covered } = jointLetters(view, CONFERENCE_ID, inProtocolOrder(view, all));
  const keys = new Map(all.map(({ id, land }) => [id, land ?? 'Bund']));
  return [...covered].map(([id, by]) => `${keys.get(by) ?? ''}+${keys.get(id) ?? ''}`);
};

describe('letters to two people', () => {
  it('cover the second, who gets none of their own', () => {
    expect(pairsOf(sampleView(together('SN', 'SL')))).toEqual(['SN+SL']);
    expect(pairsOf(sampleView())).toEqual([]);
  });

  it('lose nobody where two name each other, or one names the next', () => {
    expect(pairsOf(sampleView(together('SN', 'SL'), together('SL', 'SN')))).toEqual(['SL+SN']);
    expect(pairsOf(sampleView(together('BE', 'BB'), together('BB', 'HB')))).toEqual(['BE+BB']);
    expect(pairsOf(sampleView(together('BB', 'HB'), together('SN', 'BB')))).toEqual(['BB+HB']);
    expect(pairsOf(sampleView(together('SN', 'SN')))).toEqual([]);
  });

  it('name both in rank order and go to the address of the first', () => {
    const view = sampleView(edit.office('office18-SL', { office: 'staatssekretaer' }));
    const made = letterTo(view, 'SL', { try: { togetherWithId: sampleId('person-SN') } });
    expect(made.salutation).toBe(
      'Sehr geehrte Frau Staatsministerin, sehr geehrte Frau Staatssekretärin,',
    );
    expect(made.address.lines.join(' ')).toMatch(/Petra Muster.*Maria Muster.*66119 Saarbrücken$/);
    expect(made.fileLabel).toBe('Staatsministerin Muster');
    expect(made.label).toBe('Saarland: Maria Muster und Petra Muster');
    expect(made.reasons).toContainEqual({ code: 'jointAddress', name: 'Maria Muster' });
  });

  it('greet each as the sender does, and both as the letter says', () => {
    const view = sampleView(pair('SN', { salutation: 'Liebe Petra', closing: 'Dein Joachim' }));
    const both = { togetherWithId: sampleId('person-SL') };
    const made = letterTo(view, 'SN', { try: both });
    expect(made.salutation).toBe('Sehr geehrte Frau Ministerin, liebe Petra,');
    expect(made.closing).toBeNull();
    const own = letterTo(view, 'SN', { try: { ...both, salutation: 'Liebe Kolleginnen' } });
    expect(own.salutation).toBe('Liebe Kolleginnen,');
  });

  it('stop at a second person who has left office', () => {
    const mandate = sampleView().register('mandates').get(sampleId('mandate-SL'));
    if (!mandate) throw new Error('no mandate');
    const draft = { ...mandate, to: '2017-12-31' };
    const view = sampleView({
      document: 'register',
      collection: 'mandates',
      id: mandate.id,
      record: draft,
    });
    expect(() => letterTo(view, 'SN', { try: { togetherWithId: sampleId('person-SL') } })).toThrow(
      'address.noOffice',
    );
  });
});

describe('the form of a letter', () => {
  const refusal = (view: StoreView, ...drafts: readonly Draft[]): string => {
    const checked = checkedLetterRecords(view, drafts);
    return checked.ok ? 'taken' : checked.error.code;
  };

  it('is one for each letter', () => {
    const second = letterForm('SN', { id: 'other' });
    expect(refusal(sampleView(), letterForm('SN', {}))).toBe('taken');
    expect(refusal(sampleView(letterForm('SN', {})), letterForm('SN', { closing: 'x' }))).toBe(
      'taken',
    );
    expect(refusal(sampleView(letterForm('SN', {})), second)).toBe('letterForm.alreadyThere');
    expect(refusal(sampleView(), letterForm('SN', {}), second)).toBe('letterForm.alreadyThere');
  });

  it('belongs to somebody on the list', () => {
    expect(refusal(sampleView(), letterForm('SN', { participantId: 'nobody' }))).toBe(
      'record.missing',
    );
  });

  it('names a second person who is not already in a joint letter', () => {
    const view = sampleView(together('SN', 'SL'));
    expect(refusal(sampleView(), together('SN', 'SL'))).toBe('taken');
    expect(refusal(view, together('SN', 'HB'))).toBe('taken');
    expect(refusal(sampleView(), together('SN', 'SN'))).toBe('letterForm.togetherWithSelf');
    for (const [key, other] of [
      ['BE', 'SL'],
      ['BE', 'SN'],
      ['SL', 'BE'],
    ] as const) {
      expect(refusal(view, together(key, other))).toBe('letterForm.alreadyJoint');
    }
  });

  it('is listed with what differs from the rule', () => {
    const words = (patch: Partial<typeof PLAIN_FORM>): readonly string[] => {
      const form = { ...PLAIN_FORM, ...patch };
      return deviationsOf(letterTo(sampleView(), 'SN', { try: patch }), form).map(deviationText);
    };
    expect(words({})).toEqual([]);
    expect(words({ salutation: 'Liebe Petra', closing: 'Dein Joachim' })).toEqual([
      'eigene Anrede „Liebe Petra,“',
      'eigene Grußformel „Dein Joachim“',
    ]);
    expect(words({ handwritten: true, salutation: 'Liebe Petra' })).toEqual([
      'Anrede und Grußformel bleiben frei',
    ]);
    expect(words({ variant: 'B', withName: true, collegial: true })).toHaveLength(3);
    expect(words({ togetherWithId: sampleId('person-SL') })).toEqual([
      'ein Brief an beide, auch an Maria Muster',
    ]);
  });
});

describe('a personal salutation', () => {
  it('is one for each pair and term', () => {
    const view = sampleView(pair('SN', { salutation: 'Liebe Petra' }));
    const checked = checkedLetterRecords(view, [pair('SN', { id: 'other', salutation: 'Hallo' })]);
    expect(checked).toMatchObject({
      error: { code: 'personalSalutation.alreadyThere', name: 'Petra Muster' },
    });
    expect(checkedLetterRecords(view, [pair('SN', { salutation: 'Hallo' })]).ok).toBe(true);
    expect(checkedLetterRecords(view, [pair('SL', { salutation: 'Hallo' })]).ok).toBe(true);
  });
});
