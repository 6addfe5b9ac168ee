/**
 * A picture on its own as a PDF of one page, so that one reader unpacks everything. The bytes of the picture
 * stay as they are: a PDF holds JPEG as it is and PNG as its compressed rows.
 */

/** Longer side of a page of paper in points (A4). */
const LONG_SIDE = 842;

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Entries of the PDF that say how the bytes are to be read. */
  readonly entries: string;
  /** Values of each pixel; the last of two or four is dropped. */
  readonly values: number;
  readonly bytes: Uint8Array;
}

const text = (value: string): Buffer => Buffer.from(value, 'latin1');

function wrapped({ width, height, entries, values, bytes }: Picture): Uint8Array {
  const scale = LONG_SIDE / Math.max(width, height);
  const [w, h] = [(width * scale).toFixed(2), (height * scale).toFixed(2)];
  const drawing = `q ${w} 0 0 ${h} 0 0 cm /I Do Q`;
  const picture = `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}${entries}/Length ${bytes.length}>>`;
  const objects = [
    text('<</Type/Catalog/Pages 2 0 R>>'),
    text('<</Type/Pages/Kids[3 0 R]/Count 1>>'),
    text(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} ${h}]/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>`,
    ),
    Buffer.concat([text(`${picture}\nstream\n`), bytes, text('\nendstream')]),
    text(`<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream`),
    text(dropLast(Math.max(2, values))),
  ];
  const parts = [text('%PDF-1.7\n')];
  const places: number[] = [];
  for (const [index, body] of objects.entries()) {
    places.push(parts.reduce((length, part) => length + part.length, 0));
    parts.push(Buffer.concat([text(`${index + 1} 0 obj\n`), body, text('\nendobj\n')]));
  }
  const table = parts.reduce((length, part) => length + part.length, 0);
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    text(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

/** Begin a frame: all of C0 to CF but the tables (C4, CC) and a reserved one (C8). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const JPEG_COLOURS: Readonly<Record<number, string>> = {
  1: '/DeviceGray',
  3: '/DeviceRGB',
  4: '/DeviceCMYK',
};

function jpeg(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 10 < bytes.length && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) {
      const colours = JPEG_COLOURS[view.getUint8(at + 9)];
      if (colours === undefined) return null;
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      const entries = `/BitsPerComponent 8/ColorSpace${colours}/Filter/DCTDecode`;
      return { width, height, entries, values: 1, bytes };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/**
 * Colours of a PNG by its type: how many values a pixel has, and how a PDF names them. The last value of types
 * 4 and 6 says how far one can see through a pixel; a little function drops it.
 */
const PNG_COLOURS: Readonly<Record<number, (palette: string) => readonly [number, string]>> = {
  0: () => [1, '/DeviceGray'],
  2: () => [3, '/DeviceRGB'],
  3: (palette) => [1, `[/Indexed/DeviceRGB ${palette.length / 6 - 1}<${palette}>]`],
  4: () => [2, '[/DeviceN[/Gray/None]/DeviceGray 6 0 R]'],
  6: () => [4, '[/DeviceN[/Red/Green/Blue/None]/DeviceRGB 6 0 R]'],
};

/** "Drop the last value", for colours of so many values. */
function dropLast(values: number): string {
  const range = (count: number): string => Array.from({ length: count }, () => '0 1').join(' ');
  const body = '{pop}';
  return `<</FunctionType 4/Domain[${range(values)}]/Range[${range(values - 1)}]/Length ${body.length}>>\nstream\n${body}\nendstream`;
}

interface Chunks {
  readonly header: DataView;
  readonly palette: string;
  readonly rows: Uint8Array;
}

function pngChunks(bytes: Uint8Array): Chunks | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows: Uint8Array[] = [];
  let palette = '';
  let header: DataView | null = null;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR' && length >= 13) header = new DataView(data.buffer, data.byteOffset, 13);
    if (type === 'PLTE') palette = Buffer.from(data).toString('hex');
    if (type === 'IDAT') rows.push(data);
    at += 12 + length;
  }
  return header ? { header, palette, rows: new Uint8Array(Buffer.concat(rows)) } : null;
}

function png(bytes: Uint8Array): Picture | null {
  const chunks = pngChunks(bytes);
  if (!chunks) return null;
  const { header, palette, rows } = chunks;
  const [width, height] = [header.getUint32(0), header.getUint32(4)];
  const [values, colours] = PNG_COLOURS[header.getUint8(9)]?.(palette) ?? [0, ''];
  const interlaced = header.getUint8(12) !== 0;
  if (values === 0 || interlaced) return null;
  const bits = header.getUint8(8);
  const parameters = `/DecodeParms<</Predictor 15/Colors ${values}/BitsPerComponent ${bits}/Columns ${width}>>`;
  const entries = `/BitsPerComponent ${bits}/ColorSpace${colours}/Filter/FlateDecode${parameters}`;
  return { width, height, entries, values, bytes: rows };
}

/** Kind of a picture by its first bytes; null = none that is read here. */
export function pictureKind(bytes: Uint8Array): 'jpeg' | 'png' | null {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (start.startsWith('\xFF\xD8\xFF')) return 'jpeg';
  return start === '\x89PNG' ? 'png' : null;
}

/** A JPEG or PNG as a page; null where it is damaged or of a form that scanners do not write. */
export function pictureAsPdf(bytes: Uint8Array): Uint8Array | null {
  const picture = pictureKind(bytes) === 'jpeg' ? jpeg(bytes) : png(bytes);
  return picture === null || picture.width === 0 || picture.height === 0 ? null : wrapped(picture);
}
