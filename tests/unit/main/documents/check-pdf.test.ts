import { describe, expect, test } from 'vitest';
import { checkPdf } from '../../../../src/main/documents/check-pdf';
import { tinyPdf } from '../../../builders/tiny-pdf';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

describe('a final paper', () => {
  test('is complete with pages, tags, language and title', async () => {
    expect(await checkPdf(bytes(tinyPdf()), '2018-02-01')).toMatchObject({ pages: 1, lacks: [] });
  });

  test.each([
    ['tags', tinyPdf({ tagged: false })],
    ['language', tinyPdf({ language: '' })],
    ['language', tinyPdf({ language: 'en-GB' })],
    ['language', tinyPdf({ language: 'den' })],
    ['title', tinyPdf({ title: '  ' })],
    // Readers mend a file whose end is lost, but what was lost does not come back.
    ['readable', tinyPdf().slice(0, -7)],
    ['readable', 'kein PDF, aber %%EOF'],
  ])('is none without its %s', async (lack, text) => {
    expect((await checkPdf(bytes(text), '2018-02-01')).lacks).toEqual([lack]);
  });
});
