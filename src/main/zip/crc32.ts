import * as zlib from 'node:zlib';

/** Node's own, where there is one (from 20.15); the oldest runtime that is supported has none. */
const native: unknown = Reflect.get(zlib, 'crc32');

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 of zip and PNG by a table of our own. */
export function tableCrc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** CRC-32 of zip and PNG. */
export const crc32: (bytes: Uint8Array) => number =
  typeof native === 'function' ? (native as (bytes: Uint8Array) => number) : tableCrc32;
