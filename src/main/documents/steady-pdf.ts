import { createHash } from 'node:crypto';
import type { Day } from '../../shared/domain/calendar/day';

/**
 * What LibreOffice writes of the clock and of chance into a PDF: the moment, the file's key and a checksum.
 * Each is replaced by something of the same length, so that every place that the file names stays right.
 */
const MOMENT = /\/(?:CreationDate|ModDate)\s?\(D:(\d{14})[^)]*\)/g;
const XMP_MOMENT = /<xmp:(?:Create|Modify|Metadata)Date>([^<]*)</g;
const KEY = /\/ID\s*\[\s*<([0-9A-F]{32})>\s*<([0-9A-F]{32})>\s*\]/g;
const CHECKSUM = /\/DocChecksum\s*\/([0-9A-F]{32})/g;

type Replacement = (whole: string) => string;

/** Replaces in place; a replacement of another length would break the file and is left out. */
function replaced(text: string, pattern: RegExp, by: Replacement): string {
  return text.replace(pattern, (whole: string) => {
    const next = by(whole);
    return next.length === whole.length ? next : whole;
  });
}

/** The same Word file gives the same PDF: its moment becomes the day of the paper, its key that of its text. */
export function steadyPdf(bytes: Uint8Array, day: Day): Uint8Array {
  const digits = day.replaceAll('-', '');
  const plain = Buffer.from(bytes).toString('latin1');
  const dated = replaced(
    replaced(plain, MOMENT, (whole) => whole.replace(/\d{14}/, `${digits}000000`)),
    XMP_MOMENT,
    (whole) => whole.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/, `${day}T00:00:00`),
  );
  const nameless = [KEY, CHECKSUM].reduce(
    (text, pattern) =>
      replaced(text, pattern, (whole) => whole.replace(/[0-9A-F]{32}/g, '0'.repeat(32))),
    dated,
  );
  const key = createHash('sha256')
    .update(nameless, 'latin1')
    .digest('hex')
    .slice(0, 32)
    .toUpperCase();
  const keyed = replaced(nameless, KEY, (whole) => whole.replace(/0{32}/g, key));
  return new Uint8Array(Buffer.from(keyed, 'latin1'));
}
