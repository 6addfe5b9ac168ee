import { describe, expect, it } from 'vitest';
import { lookAtPicture } from '../../../../src/main/documents/picture';
import { jpeg, png } from '../../../support/pictures';

const text = (content: string): Buffer => Buffer.from(content, 'latin1');

function emf(): Buffer {
  const bytes = Buffer.alloc(100);
  bytes.writeUInt32LE(1, 0);
  bytes.write(' EMF', 40, 'latin1');
  return bytes;
}

describe('the look of a picture', () => {
  it('names size and kind of PNG and JPEG', () => {
    expect(lookAtPicture(png(60, 40))).toEqual({ kind: 'picture', type: 'png', width: 60, height: 40 }); // prettier-ignore
    expect(lookAtPicture(jpeg(61, 41))).toEqual({ kind: 'picture', type: 'jpg', width: 61, height: 41 }); // prettier-ignore
  });

  it('finds what is cut off or changed at any place', () => {
    const whole = png(8, 8);
    for (let length = 8; length < whole.length; length += 1)
      expect(lookAtPicture(whole.subarray(0, length)).kind, `PNG of ${length}`).toBe('broken');
    for (let at = 8; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed.writeUInt8((changed[at] ?? 0) ^ 0x10, at);
      expect(lookAtPicture(changed).kind, `byte ${at}`).toBe('broken');
    }
    const photo = jpeg();
    for (let length = 2; length < photo.length; length += 1)
      expect(lookAtPicture(photo.subarray(0, length)).kind, `JPEG of ${length}`).toBe('broken');
    expect(lookAtPicture(jpeg(0, 0)).kind).toBe('broken');
  });

  it.each([
    ['SVG', text('<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="x"/>')],
    ['SVG', text('<svg\nwidth="1"/>')],
    ['PDF', text('%PDF-1.7')],
    ['EPS', text('%!PS-Adobe')],
    ['EMF', emf()],
    ['WMF', text('\xd7\xcd\xc6\x9a\0\0')],
  ])('knows a vector drawing: %s', (format, bytes) => {
    expect(lookAtPicture(bytes)).toEqual({ kind: 'vector', format });
  });

  it('takes nothing else for a picture, whatever its name', () => {
    for (const bytes of [text(''), text('GIF89a'), text('BM'), text('MZ'), text('PK\x03\x04')])
      expect(lookAtPicture(bytes).kind).toBe('other');
  });
});
