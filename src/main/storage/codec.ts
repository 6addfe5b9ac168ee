/**
 * Everything in generations, drafts, files of the office and backups passes a codec. `encode` returns one
 * JSON value on one line; the identity codec keeps the data readable, an encrypting one returns a JSON string.
 */
export interface Codec {
  encode(json: string): string;
  decode(stored: string): string;
  /** Files as they lie on the disk: pictures, templates. */
  encodeBytes(bytes: Uint8Array): Uint8Array;
  /** Null where the bytes are none that this codec wrote. */
  decodeBytes(stored: Uint8Array): Uint8Array | null;
}

export const identityCodec: Codec = {
  encode: (json) => json,
  decode: (stored) => stored,
  encodeBytes: (bytes) => bytes,
  decodeBytes: (stored) => stored,
};
