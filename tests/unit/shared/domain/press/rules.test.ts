import { describe, expect, it } from 'vitest';
import type { PressRelease } from '../../../../../src/shared/domain/conferences/records';
import { releaseFindings } from '../../../../../src/shared/domain/press/rules';
import { put, type StoreView } from '../../../../../src/shared/domain/storage/store-view';
import { officeFindings } from '../../../../builders/office-papers';
import { pressRelease } from '../../../../builders/papers';
import { CONFERENCE_ID, edit, sampleView } from '../../../../builders/sample-view';

const QUOTE = { speaker: 'Emilia Müller', text: 'Ein Satz.', cleared: true };
const GOOD: Partial<PressRelease> = { number: 12, subline: 'Worum es geht', quote: QUOTE };
const view = sampleView();

function codes(
  patch: Partial<PressRelease>,
  occasion: PressRelease['occasion'] = 'announcement',
  store: StoreView = view,
): readonly string[] {
  const release = pressRelease(occasion, { ...GOOD, ...patch });
  return releaseFindings(store, CONFERENCE_ID, release).map(({ code }) => code);
}

describe('a press release', () => {
  it('with everything it needs is found fault with by nobody', () => {
    expect(codes({})).toEqual([]);
    expect(codes({}, 'result')).toEqual([]);
  });

  it('needs a number of its own in its year', () => {
    expect(codes({ number: null })).toEqual(['press.number']);
    const other = put.conference(CONFERENCE_ID, 'pressReleases', {
      ...pressRelease('announcement', GOOD),
      id: 'other',
    });
    expect(codes({}, 'announcement', sampleView(other))).toEqual(['press.numberTwice']);
    const before = {
      ...other,
      record: { ...pressRelease('announcement', GOOD), id: 'other', date: '2017-12-01' },
    };
    expect(codes({}, 'announcement', sampleView(before))).toEqual([]);
  });

  it('has a short headline, a line that explains it, and two pages', () => {
    expect(codes({ headline: 'x'.repeat(75) })).toEqual([]);
    expect(codes({ headline: 'x'.repeat(76) })).toEqual(['press.headlineLong']);
    expect(codes({ subline: null })).toEqual(['press.subline']);
    expect(codes({ paragraphs: ['x'.repeat(4_000)] })).toEqual(['press.long']);
  });

  it('waits for the quotation', () => {
    expect(codes({ quote: null })).toEqual(['press.quote']);
    expect(codes({ quote: { ...QUOTE, cleared: false } })).toEqual(['press.quote']);
  });

  it('has an embargo that lies ahead, for a reason', () => {
    expect(codes({ embargo: { day: '2018-02-02', time: '12:00' } })).toEqual(['press.embargo']);
    expect(codes({ embargo: { day: '2018-01-31', time: '12:00' } })).toEqual(['press.embargoPast']);
  });

  it.each(['Es gilt das gesprochene Wort.', 'Sperrfrist: Redebeginn'])(
    'does not say "%s"',
    (words) => {
      expect(codes({ paragraphs: [words] })).toEqual(['press.speech']);
      expect(codes({ lead: `Vorab. ${words}` })).toEqual(['press.speech']);
    },
  );

  it('announces before the meeting and reports after it', () => {
    expect(codes({ date: '2018-03-15' })).toEqual([]);
    expect(codes({ date: '2018-03-16' })).toEqual(['press.announcementLate']);
    expect(codes({ date: '2018-03-15' }, 'result')).toEqual(['press.resultEarly']);
  });
});

describe('the press releases of a conference', () => {
  const found = (store: StoreView): readonly string[] =>
    officeFindings({ name: 'pressRelease', view: store }).map(({ code }) => code);

  it('need somebody whom journalists can ask', () => {
    expect(found(view)).toContain('press.contact');
    const asked = {
      pressName: 'Paula Probe',
      pressPhone: '089 1',
      pressEmail: 'presse@beispiel.example',
    };
    expect(found(sampleView(edit.secretariat('secretariat-1', asked)))).not.toContain(
      'press.contact',
    );
  });

  it('say what the conference is', () => {
    expect(found(view)).not.toContain('press.background');
    const none = {
      document: 'register',
      collection: 'textModules',
      id: 'boilerplate',
      record: null,
    } as const;
    expect(found(sampleView(none))).toContain('press.background');
  });
});
