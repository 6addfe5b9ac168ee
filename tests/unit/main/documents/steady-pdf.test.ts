import { describe, expect, test } from 'vitest';
import { steadyPdf } from '../../../../src/main/documents/steady-pdf';

function pdf(second: string, key: string, words = 'BT (x) Tj ET'): Uint8Array {
  return Buffer.from(
    `%PDF-1.7\n${words}\n<</CreationDate(D:201811230139${second}Z')>>\n<xmp:CreateDate>2018-11-23T01:39:${second}Z</xmp:CreateDate>\ntrailer\n<</ID [ <${key}>\n<${key}> ]\n/DocChecksum /${key}>>`,
    'latin1',
  );
}
const [KEY, OTHER] = ['54BB308ABF1F5E2D64774C098CB3B305', 'E7150797EDDB6C723D3DEA0F98FB912D'];
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('a PDF without the moment of its making', () => {
  test('is the same, whenever it was made', () => {
    const [one, two] = [pdf('42', KEY), pdf('45', OTHER)].map((made) =>
      steadyPdf(made, '2018-02-01'),
    );
    expect(one).toEqual(two);
    expect(text(one ?? new Uint8Array())).toContain("/CreationDate(D:20180201000000Z')");
    expect(text(one ?? new Uint8Array())).toContain('<xmp:CreateDate>2018-02-01T00:00:00Z<');
  });

  test('keeps its length, by which its parts are found', () => {
    expect(steadyPdf(pdf('42', KEY), '2018-02-01')).toHaveLength(pdf('42', KEY).length);
  });

  test('has another key where it says something else', () => {
    const keyOf = (bytes: Uint8Array) => /\/ID \[ <(.{32})>/.exec(text(bytes))?.[1];
    const one = keyOf(steadyPdf(pdf('42', KEY), '2018-02-01'));
    expect(one).not.toBe(keyOf(steadyPdf(pdf('42', KEY, 'BT (y) Tj ET'), '2018-02-01')));
    expect(one).not.toBe(KEY);
  });

  test('stays as it is where there is nothing of that kind', () => {
    const plain = Buffer.from([0x25, 0x50, 0xff, 0x00, 0x80, 0x0a]);
    expect(Buffer.from(steadyPdf(plain, '2018-02-01'))).toEqual(plain);
  });
});
