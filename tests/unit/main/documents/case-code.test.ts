import { unzlibSync } from 'fflate';
import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { caseCode } from '../../../../src/main/documents/case-code';
import { caseNumber, type CaseNumber } from '../../../../src/shared/domain/documents/case-number';

function numberOf(running: number): CaseNumber {
  const number = caseNumber({ year: 2018, running });
  if (number === null) throw new Error('no number');
  return number;
}

/** The pixels of our own kind of picture: one bit each, unfiltered rows. */
function pixelsOf(png: Uint8Array, size: number): Uint8ClampedArray {
  const at = Buffer.from(png).indexOf('IDAT');
  const length = new DataView(png.buffer, png.byteOffset).getUint32(at - 4);
  const rows = unzlibSync(png.subarray(at + 4, at + 4 + length));
  const stride = 1 + Math.ceil(size / 8);
  return Uint8ClampedArray.from({ length: size * size * 4 }, (_, index) => {
    const pixel = index >> 2;
    const [x, y] = [pixel % size, Math.floor(pixel / size)];
    return (rows[y * stride + 1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7)) ? 255 : 0;
  });
}

describe('the code on a page', () => {
  test.each([1, 42, 9_999, 10_000, 999_999])('says number %d', (running) => {
    const { png, size } = caseCode(numberOf(running));
    expect(jsQR(pixelsOf(png, size), size, size)?.data).toBe(numberOf(running));
  });

  test('is the same bytes each time', () => {
    expect(caseCode(numberOf(42))).toEqual(caseCode(numberOf(42)));
  });

  test('is small enough to stand in every letter', () => {
    expect(caseCode(numberOf(999_999)).png.length).toBeLessThan(600);
  });

  test('is a picture that names its size and carries right checksums', () => {
    const { png, size } = caseCode(numberOf(42));
    const view = new DataView(png.buffer, png.byteOffset);
    expect(Buffer.from(png.subarray(0, 8)).toString('latin1')).toBe('\x89PNG\r\n\x1A\n');
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([size, size]);
    // The end of every PNG, checksum included, is written in its standard.
    expect(Buffer.from(png.subarray(-8)).toString('hex')).toBe('49454e44ae426082');
  });
});
