import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../../../src/shared/domain/addressing/text-width';
import {
  chairWord,
  infoBlock,
  letterheadLines,
  returnLine,
  senderName,
  senderOffice,
  senderOn,
  type Sender,
} from '../../../../../src/shared/domain/documents/sender';
import { removal, type StoreView } from '../../../../../src/shared/domain/storage/store-view';
import { chairedBy } from '../../../../builders/papers';
import { edit, referenceId, sampleId, sampleView } from '../../../../builders/sample-view';

const NBSP = '\u00a0';
const TERM = referenceId('term-13');
const view = sampleView();

function sender(day: string, of: StoreView = view): Sender {
  const found = senderOn(of, TERM, day);
  if (!found.ok) throw new Error(`refused with ${found.error.code}`);
  return found.value;
}

const refusal = (day: string, of: StoreView = view): unknown => {
  const found = senderOn(of, TERM, day);
  return found.ok ? 'found' : found.error;
};

describe('the sender on a day', () => {
  it.each([
    ['2017-10-01', 'Emilia Müller', 'StMAS'],
    ['2018-03-16', 'Emilia Müller', 'StMAS'],
    ['2018-03-20', 'Emilia Müller', 'StMAS'],
    ['2018-03-21', 'Joachim Herrmann', 'StMI'],
    ['2018-09-30', 'Joachim Herrmann', 'StMI'],
  ])('%s: %s, %s', (day, name, house) => {
    expect(senderName(sender(day))).toBe(name);
    expect(sender(day).organisation.shortName).toBe(house);
  });

  it.each([
    ['2017-09-30', `30.${NBSP}September 2017`],
    ['2018-10-01', `1.${NBSP}Oktober 2018`],
  ])('is missing on %s, outside the term', (day, date) => {
    expect(refusal(day)).toEqual({ code: 'document.senderMissing', date, missing: 'both' });
  });

  it.each([
    ['the person', removal('register', 'persons', sampleId('person-BY'))],
    ['the office', removal('register', 'offices', sampleId('office18-BY'))],
    ['the house', removal('register', 'organisations', sampleId('org18-BY'))],
    ['the secretariat', removal('register', 'secretariats', sampleId('secretariat-1'))],
    ['the holder of the chair', removal('register', 'chairHolders', sampleId('holder-1'))],
  ])('is missing without %s', (_what, draft) => {
    expect(refusal('2018-02-01', sampleView(draft))).toMatchObject({
      code: 'document.senderMissing',
    });
  });

  it('stops at an unknown gender, as every letter does', () => {
    expect(refusal('2018-02-01', sampleView(edit.person('person-BY', { gender: null })))).toEqual({
      code: 'address.genderUnknown',
      name: 'Emilia Müller',
    });
  });

  it('is missing for another term', () => {
    expect(senderOn(view, referenceId('term-14'), '2018-12-01')).toMatchObject({
      ok: false,
      error: { code: 'document.senderMissing' },
    });
  });
});

describe('the words of the sender', () => {
  it('name the office in the nominative', () => {
    expect(senderOffice(view, sender('2018-02-01'))).toBe(
      'Bayerische Staatsministerin für Arbeit und Soziales, Familie und Integration',
    );
    expect(senderOffice(view, sender('2018-03-21'))).toBe(
      'Bayerischer Staatsminister des Innern und für Integration',
    );
  });

  it('name both lines of a senator of Hamburg', () => {
    const hamburg = sampleView(...chairedBy('HH'));
    expect(senderOffice(hamburg, sender('2018-02-01', hamburg))).toBe(
      'Senator der Freien und Hansestadt Hamburg, Präses der Behörde für Arbeit, Soziales, Familie und Integration',
    );
  });

  it('name the house for a neutral form', () => {
    const changed = sampleView(...chairedBy('SH'));
    expect(senderOffice(changed, sender('2018-02-01', changed))).toBe(
      sender('2018-02-01', changed).organisation.name,
    );
  });

  it('agree with the person in the chair', () => {
    expect(chairWord(sender('2018-02-01'))).toBe('Vorsitzende');
    expect(chairWord(sender('2018-03-21'))).toBe('Vorsitzender');
    const neutral = sampleView(...chairedBy('SH'));
    expect(chairWord(sender('2018-02-01', neutral))).toBe('Vorsitz');
  });

  it('put the house above the secretariat', () => {
    expect(letterheadLines(sender('2018-03-21'))).toEqual([
      'Bayerisches Staatsministerium des Innern und für Integration',
      'IntMK-Geschäftsstelle',
    ]);
  });
});

describe('the return line', () => {
  it('stands in one line of 8 pt where it fits', () => {
    expect(returnLine(sender('2018-03-21'))).toEqual({
      text: 'IntMK-Geschäftsstelle · StMI · Odeonsplatz 3 · 80539 München',
      sizePt: 8,
    });
  });

  it.each(['2018-02-01', '2018-03-21'])('fits the field on %s, between 6 and 8 pt', (day) => {
    const { text, sizePt } = returnLine(sender(day));
    expect(textWidth(text, sizePt)).toBeLessThanOrEqual(80);
    expect(sizePt).toBeGreaterThanOrEqual(6);
    expect(sizePt).toBeLessThanOrEqual(8);
    expect(text).toMatch(/^IntMK-Geschäftsstelle · .* · \d{5} München$/);
  });

  it('gives up the name of the house before it runs over', () => {
    // 86 mm at 6 pt.
    const shortName = 'Staatsministerium für Soziales';
    const changed = sampleView(edit.organisation('org18-BY', { shortName }));
    expect(returnLine(sender('2018-02-01', changed))).toEqual({
      text: 'IntMK-Geschäftsstelle · Winzererstraße 9 · 80797 München',
      sizePt: 8,
    });
  });

  it('then gives up the secretariat', () => {
    const name =
      'Geschäftsstelle der Konferenz der für Integration zuständigen Ministerinnen und Minister, Senatorinnen und Senatoren der Länder';
    const long = edit.secretariat('secretariat-1', { name });
    expect(returnLine(sender('2018-02-01', sampleView(long))).text).toBe(
      'Winzererstraße 9 · 80797 München',
    );
  });

  it('never goes out without an address', () => {
    const changed = sampleView(edit.organisation('org18-BY', { address: null }));
    expect(refusal('2018-02-01', changed)).toMatchObject({ code: 'address.noPostalAddress' });
  });
});

describe('the information block', () => {
  it('names who to ask, how to reach them and the date, labels with a colon', () => {
    const full = edit.secretariat('secretariat-1', {
      contactName: 'Dr. Max Muster',
      email: 'intmk@beispiel.example',
    });
    expect(infoBlock(sender('2018-02-01', sampleView(full)), '2018-02-01')).toEqual([
      [
        { label: 'Name:', value: 'Dr. Max Muster' },
        { label: 'Telefon:', value: '089 1261-2042' },
        { label: 'Telefax:', value: '089 1261-1644' },
        { label: 'E-Mail:', value: 'intmk@beispiel.example' },
        { label: 'Internet:', value: 'www.intmk2018.de' },
      ],
      [{ label: 'Datum:', value: `1.${NBSP}Februar 2018` }],
    ]);
  });
});
