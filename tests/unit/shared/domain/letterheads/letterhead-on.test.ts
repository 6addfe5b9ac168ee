import { describe, expect, it } from 'vitest';
import { letterheadOn } from '../../../../../src/shared/domain/letterheads/letterhead-on';
import type { LetterheadPaper } from '../../../../../src/shared/domain/letterheads/records';
import { keepTogether } from '../../../../../src/shared/domain/documents/typography';
import { agendaPaper } from '../../../../../src/shared/domain/documents/papers';
import { FULL, letterheadDraft, LOGO, TERM } from '../../../../builders/letterheads';
import { factsOf, invitation, paperOf, pressRelease } from '../../../../builders/papers';
import { sampleId, sampleView } from '../../../../builders/sample-view';

const found = (
  view: ReturnType<typeof sampleView>,
  paper: LetterheadPaper,
  day: string,
): string | null => letterheadOn(view, TERM, { paper, day })?.record.id ?? null;

describe('the letterhead of a day', () => {
  it('is the one of its paper, else that of the secretariat, else none', () => {
    const view = sampleView(
      letterheadDraft({ id: 'minister', to: '2018-02-28' }),
      letterheadDraft({ id: 'office', paper: 'secretariat', from: '2018-01-01' }),
    );
    expect(found(view, 'minister', '2018-02-28')).toBe('minister');
    expect(found(view, 'minister', '2018-03-01')).toBe('office');
    expect(found(view, 'press', '2018-02-01')).toBe('office');
    expect(found(view, 'minister', '2017-12-01')).toBe('minister');
    expect(found(view, 'secretariat', '2017-12-01')).toBeNull();
    expect(letterheadOn(view, 'term-other', { paper: 'press', day: '2018-02-01' })).toBeNull();
  });

  it('changes letters from its first day on and none before', () => {
    const view = sampleView(
      letterheadDraft({ id: 'old', titleLines: ['Altes Haus'], to: '2018-03-14' }),
      letterheadDraft({ id: 'new', titleLines: ['Neues Haus'], from: '2018-03-15', form: 'A' }),
    );
    const before = invitation(view, 'SN', '2018-03-14');
    const after = invitation(view, 'SN', '2018-03-15');
    expect([before.letterhead.lines, before.letterhead.form]).toEqual([['Altes Haus'], 'B']);
    expect([after.letterhead.lines, after.letterhead.form]).toEqual([['Neues Haus'], 'A']);
  });

  it('follows a change of ministry within the term, and names a house of its own', () => {
    const view = sampleView(letterheadDraft({ ...FULL, titleLines: [], returnLine: null }));
    const plain = sampleView();
    for (const day of ['2018-03-20', '2018-03-21']) {
      const own = invitation(view, 'SN', day);
      const usual = invitation(plain, 'SN', day);
      expect(own.letterhead.lines).toEqual(usual.letterhead.lines);
      expect(own.returnLine).toEqual(usual.returnLine);
    }
    const housed = sampleView(letterheadDraft({ organisationId: sampleId('org18-SN') }));
    const lines = invitation(housed, 'BE').letterhead.lines;
    const house = housed.register('organisations').get(sampleId('org18-SN'));
    expect(lines[0]).toBe(house?.name);
    expect(invitation(housed, 'BE').returnLine.text).toContain(house?.address?.city);
  });

  it('goes by the kind of paper: letters, papers of the office, press', () => {
    const view = sampleView(
      letterheadDraft({ id: 'm', titleLines: ['Haus'] }),
      letterheadDraft({ id: 's', paper: 'secretariat', titleLines: ['Stelle'] }),
      letterheadDraft({ id: 'p', paper: 'press', titleLines: ['Presse'] }),
    );
    const release = pressRelease('announcement');
    const heads = [invitation(view), agendaPaper(factsOf(view)), paperOf(view, release)];
    expect(heads.map(({ letterhead }) => letterhead.lines[0])).toEqual([
      'Haus',
      'Stelle',
      'Presse',
    ]);
  });
});

describe('what a letterhead brings', () => {
  it('stands in the letter where it belongs', () => {
    const view = sampleView(letterheadDraft({ ...FULL, logo: LOGO }));
    const letter = invitation(view);
    expect(letter.letterhead).toMatchObject({
      lines: FULL.titleLines,
      font: 'Calibri',
      // Fixed spaces keep words together that belong together.
      footer: FULL.footer?.map((column) => column.map(keepTogether)),
      logo: { sha256: LOGO.sha256, alt: LOGO.alt, widthMm: 30, heightMm: 20 },
    });
    expect(letter.returnLine).toEqual({ text: FULL.returnLine, sizePt: 8 });
    expect(letter.info).toEqual([
      [{ label: 'Unser Zeichen:', value: FULL.ourReference }],
      [
        { label: 'Telefon:', value: '089 1261-2042' },
        { label: 'Zimmer:', value: '2.017' },
      ],
      [{ label: 'Datum:', value: '1.\u00A0Februar 2018' }],
    ]);
    expect(letter.infoLabelMm).toBeGreaterThan(22);
    expect(letter.signatory.at(-1)).toBe('Vorsitz der Konferenz');
  });

  it('is nothing where none is set up: the plain lines of house and secretariat', () => {
    const plain = invitation(sampleView());
    expect(plain.letterhead).toMatchObject({ logo: null, footer: [], form: 'B', font: 'Arial' });
    expect(plain.infoLabelMm).toBe(22);
    const withRecord = invitation(sampleView(letterheadDraft()));
    expect(withRecord).toEqual(plain);
  });
});
