import { describe, expect, it } from 'vitest';
import {
  conferenceFacts,
  pressReleasesOf,
} from '../../../../../src/shared/domain/documents/conference-facts';
import {
  put,
  removal,
  type Draft,
  type StoreView,
} from '../../../../../src/shared/domain/storage/store-view';
import { factsOf, INVITED_ON, pressRelease } from '../../../../builders/papers';
import { CONFERENCE_ID, edit, referenceId, sampleView } from '../../../../builders/sample-view';

const request = { conferenceId: CONFERENCE_ID, date: INVITED_ON, training: false };

const refusal = (view: StoreView, patch: Partial<typeof request> = {}): unknown => {
  const facts = conferenceFacts(view, { ...request, ...patch });
  return facts.ok ? 'collected' : facts.error;
};

describe('the facts of a conference', () => {
  const facts = factsOf(sampleView());

  it('are those of its records', () => {
    expect(facts.title).toBe('13.\u00a0Integrationsministerkonferenz');
    expect(facts.land?.id).toBe('BY');
    expect(facts.term.number).toBe(13);
    expect(facts.date).toBe(INVITED_ON);
    expect(facts.agenda).toHaveLength(15);
    expect(facts.programme).toHaveLength(9);
    expect(facts.hotels).toHaveLength(1);
    expect(facts.texts?.closing).toBe(
      'Ich freue mich auf Ihr Kommen und auf gute Beratungen in Nürnberg.',
    );
  });

  it('name the chair in the background text', () => {
    expect(facts.boilerplate).toMatch(/derzeit führt ihn Bayern\.$/);
    expect(facts.boilerplate).not.toContain('{');
  });

  it('name it with its article where the Land has one', () => {
    const view = sampleView(edit.term('term-13', { land: 'SL' }));
    expect(factsOf(view).boilerplate).toMatch(/derzeit führt ihn das Saarland\.$/);
  });

  it('do without a Land that is not known', () => {
    const view = sampleView(edit.term('term-13', { land: null }));
    expect(factsOf(view).land).toBeNull();
    expect(factsOf(view).boilerplate).toMatch(/derzeit führt ihn das Vorsitzland\.$/);
  });

  it('do without texts and text modules', () => {
    const view = sampleView(
      removal(`conferences/${CONFERENCE_ID}`, 'invitationTexts', 'invitation'),
      removal('register', 'textModules', 'boilerplate'),
      removal('register', 'textModules', 'privacy-invitation'),
    );
    expect(factsOf(view)).toMatchObject({ texts: null, boilerplate: null, privacy: null });
  });

  it('are marked in a training folder', () => {
    expect(facts.trainingMark).toBeNull();
    expect(factsOf(sampleView(), INVITED_ON, true).trainingMark).toMatch(/^Übungsdaten/);
  });
});

describe('what is missing', () => {
  it('is the conference', () => {
    expect(refusal(sampleView(), { conferenceId: 'other' })).toEqual({
      code: 'record.missing',
      collection: 'conference',
      id: 'other',
    });
  });

  it('is its term', () => {
    const id = referenceId('term-13');
    expect(refusal(sampleView(removal('register', 'chairTerms', id)))).toEqual({
      code: 'record.missing',
      collection: 'chairTerms',
      id,
    });
  });

  it('is a sender on that day', () => {
    expect(refusal(sampleView(), { date: '2019-01-01' })).toMatchObject({
      code: 'document.senderMissing',
    });
  });
});

describe('press releases', () => {
  it('come by their date, the earliest first', () => {
    const draft = (id: string, date: string): Draft =>
      put.conference(CONFERENCE_ID, 'pressReleases', pressRelease('result', { id, date }));
    const view = sampleView(draft('zz', '2018-02-01'), draft('aa', '2018-01-01'));
    const dates = pressReleasesOf(view, CONFERENCE_ID).map(({ date }) => date);
    expect(dates).toEqual(['2018-01-01', '2018-02-01', '2018-02-01', '2018-03-16']);
  });
});
