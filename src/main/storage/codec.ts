/**
 * Everything in generations, drafts and backups passes a codec. `encode` returns one JSON value on one
 * line; the identity codec keeps the data readable, an encrypting one returns a JSON string.
 */
export interface Codec {
  encode(json: string): string;
  decode(stored: string): string;
}

export const identityCodec: Codec = {
  encode: (json) => json,
  decode: (stored) => stored,
};
