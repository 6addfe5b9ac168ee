import { FileProblem } from './file-problem';

export type Encoding = 'utf8' | 'utf16' | 'windows1252';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** What Windows-1252 has where Latin-1 has control characters; five places are empty. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Own table: not every runtime brings this decoder. */
function windows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\x80-\x9f]/g, (sign) => HIGH[sign.charCodeAt(0) - 0x80] ?? sign);
}

function startsWith(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Share of zero bytes at even and odd places: Latin text in UTF-16 has every second one. */
function zeros(bytes: Uint8Array, from: 0 | 1): number {
  const sample = bytes.subarray(0, 2_000);
  const half = Math.max(1, Math.floor(sample.length / 2));
  return sample.filter((byte, index) => index % 2 === from && byte === 0).length / half;
}

function utf16(bytes: Uint8Array, order: 'little' | 'big'): Decoded {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (order === 'big') even.swap16();
  return { text: even.toString('utf16le').replace(/^\uFEFF/, ''), encoding: 'utf16' };
}

/** Pictures and programs have zeros too, but other control characters beside them. */
function readable(decoded: Decoded): Decoded {
  // eslint-disable-next-line no-control-regex -- naming control characters is the point
  if (/[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]/.test(decoded.text)) {
    throw new FileProblem('notAList');
  }
  return decoded;
}

/** The text of a file whose encoding nobody has written down. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0xff, 0xfe)) return utf16(bytes, 'little');
  if (startsWith(bytes, 0xfe, 0xff)) return utf16(bytes, 'big');
  if (zeros(bytes, 1) > 0.4) return readable(utf16(bytes, 'little'));
  if (zeros(bytes, 0) > 0.4) return readable(utf16(bytes, 'big'));
  if (bytes.includes(0)) throw new FileProblem('notAList');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf8' };
  } catch {
    // Not UTF-8: what German Excel writes as plain "CSV".
    return { text: windows1252(bytes), encoding: 'windows1252' };
  }
}
