import { crc32 } from '../zip/crc32';

/** What the bytes of a picture say of it, whatever its name. */
export type PictureLook =
  | {
      readonly kind: 'picture';
      readonly type: 'png' | 'jpg';
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'vector'; readonly format: string }
  /** Begins like a picture and is not whole. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'other' };

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BROKEN = { kind: 'broken' } as const;

/** Walks the chunks of a PNG to its end; every checksum must be right. */
function lookAtPng(bytes: Buffer): PictureLook {
  let size: { readonly width: number; readonly height: number } | null = null;
  let at = PNG.length;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return BROKEN;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return BROKEN;
    if (type === 'IHDR' && length === 13)
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    if (type === 'IEND') return whole('png', size);
    at = end;
  }
  return BROKEN;
}

function whole(
  type: 'png' | 'jpg',
  size: { readonly width: number; readonly height: number } | null,
): PictureLook {
  if (!size || size.width === 0 || size.height === 0) return BROKEN;
  return { kind: 'picture', type, ...size };
}

/** Frames of all processes name their size alike; C4, C8 and CC are none. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);
/** A JPEG is made of segments; the one of the frame names the size. */
function lookAtJpeg(bytes: Buffer): PictureLook {
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return BROKEN;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (at + 2 + length > bytes.length || length < 2) return BROKEN;
    if (isFrame(marker)) {
      if (length < 8 || !bytes.includes(END_OF_IMAGE, at)) return BROKEN;
      return whole('jpg', {
        height: bytes.readUInt16BE(at + 5),
        width: bytes.readUInt16BE(at + 7),
      });
    }
    at += 2 + length;
  }
  return BROKEN;
}

/** Enough to find the root of an SVG behind declarations and comments. */
const HEAD_BYTES = 4_096;

function vectorFormat(bytes: Buffer): string | null {
  const head = bytes.toString('latin1', 0, Math.min(bytes.length, HEAD_BYTES));
  if (/<svg[\s>]/i.test(head)) return 'SVG';
  if (head.startsWith('%PDF')) return 'PDF';
  if (head.startsWith('%!PS')) return 'EPS';
  if (bytes.length > 44 && bytes.readUInt32LE(0) === 1 && head.slice(40, 44) === ' EMF')
    return 'EMF';
  return head.startsWith('\xd7\xcd\xc6\x9a') ? 'WMF' : null;
}

/** Looks at the bytes of a file that should be a picture. */
export function lookAtPicture(content: Uint8Array): PictureLook {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.subarray(0, PNG.length).equals(PNG)) return lookAtPng(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return lookAtJpeg(bytes);
  const format = vectorFormat(bytes);
  return format === null ? { kind: 'other' } : { kind: 'vector', format };
}
