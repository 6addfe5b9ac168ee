import { describe, expect, it } from 'vitest';
import { letterOf, occasion, planned } from '../../../../../builders/letter-kinds';
import { letterForm, pair, signatory } from '../../../../../builders/letters';
import { sampleId } from '../../../../../builders/sample-view';

const SN = sampleId('participant-SN');
const SL = sampleId('participant-SL');
const OWN = letterForm('SN', {
  variant: 'B',
  salutation: 'Liebe Petra',
  closing: 'Herzlich',
  handwritten: true,
});

describe('what a letter takes of a saved form', () => {
  it('is everything for the letter it was saved for', () => {
    const letter = letterOf({ name: 'invitation', view: occasion('invitation', {}, OWN) }, SN);
    expect(letter).toMatchObject({ handwritten: true, salutation: '', closing: '' });
  });

  it('is all but the handwriting for what the chair signs in person', () => {
    const letter = letterOf({ name: 'thankYou', view: occasion('thankYou', {}, OWN) }, SN);
    expect(letter).toMatchObject({
      handwritten: false,
      salutation: 'Liebe Petra,',
      closing: 'Herzlich',
    });
    expect(letter.address.lines[0]).toBe('Frau');
  });

  it('is the address alone for what the secretariat signs', () => {
    const view = occasion('replyConfirmation', {}, OWN);
    const letter = letterOf({ name: 'replyConfirmation', view }, SN);
    expect(letter).toMatchObject({
      handwritten: false,
      salutation: 'Sehr geehrte Frau Staatsministerin,',
      closing: 'Mit freundlichen Grüßen',
    });
    expect(letter.address.lines[0]).toBe('Frau');
  });

  it('is the address alone also where somebody signs for the chair', () => {
    const view = occasion('thankYou', {}, OWN, signatory({}));
    const letter = letterOf({ name: 'thankYou', view, signatoryId: 'signatory' }, SN);
    expect(letter.salutation).toBe('Sehr geehrte Frau Staatsministerin,');
    expect(letter.signingLine).toBe('In Vertretung');
  });

  it('is never the personal salutation of the chair in a letter of the secretariat', () => {
    const friends = pair('SN', { salutation: 'Liebe Petra' });
    const chairs = letterOf({ name: 'thankYou', view: occasion('thankYou', {}, friends) }, SN);
    expect(chairs.salutation).toBe('Liebe Petra,');
    const view = occasion('replyConfirmation', {}, friends);
    expect(letterOf({ name: 'replyConfirmation', view }, SN).salutation).toBe(
      'Sehr geehrte Frau Staatsministerin,',
    );
  });
});

describe('a letter to two', () => {
  const both = letterForm('SL', {
    togetherWithId: sampleId('person-SN'),
    salutation: 'Ihr Lieben',
  });

  it('stays one where it says the same to both', () => {
    const view = occasion('saveTheDate', {}, both);
    const items = planned({ name: 'saveTheDate', view });
    expect(items.find(({ about }) => about === SL)?.alsoAbout).toBe(SN);
    expect(items.map(({ about }) => about)).not.toContain(SN);
    expect(letterOf({ name: 'saveTheDate', view }, SL).salutation).toBe('Ihr Lieben,');
  });

  it('is two where one came and the other was represented', () => {
    const view = occasion('thankYou', {}, both);
    expect(planned({ name: 'thankYou', view }).map(({ about }) => about)).toContain(SN);
    const letter = letterOf({ name: 'thankYou', view }, SL);
    expect(letter.salutation).toBe('Sehr geehrte Frau Ministerin,');
    expect(letter.address.lines.join(' ')).not.toContain('Petra');
  });
});

describe('who signs', () => {
  it('is the first who signs for the secretariat on that day', () => {
    const name = 'transmittal';
    const earlier = signatory({
      id: 'a',
      signsAs: 'onBehalf',
      personId: sampleId('person-BE'),
      to: '2018-01-31',
    });
    const view = occasion(name, {}, earlier);
    expect(letterOf({ name, view }, SN).signatory[0]).toBe('Antje Muster-Beispiel');
    expect(letterOf({ name, view, date: '2018-01-15' }, SN).signatory[0]).toBe('Canan Muster');
  });

  it('is the chair where nobody signs for the secretariat, and whoever is chosen', () => {
    const name = 'transmittal';
    const gone = signatory({ id: 'secretary', signsAs: 'onBehalf', to: '2017-12-31' });
    const view = occasion(name, {}, gone, signatory({ id: 'deputy' }));
    expect(letterOf({ name, view }, SN).signatory[0]).toBe('Emilia Müller');
    expect(letterOf({ name, view, signatoryId: 'deputy' }, SN).signingLine).toBe('In Vertretung');
  });
});
