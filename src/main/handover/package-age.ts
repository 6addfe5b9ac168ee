import { webcrypto } from 'node:crypto';
import { Decrypter, Encrypter } from 'age-encryption';
import { MOST_WORK, type PassphraseKey } from './package-key';

// The library draws its random bytes from the global `crypto`; Node 18, which the program runs on, keeps that back.
if (!('crypto' in globalThis)) Object.defineProperty(globalThis, 'crypto', { value: webcrypto });

/** Pushed at once: progress moves in steps of so many bytes. */
const PIECE = 1_048_576;
/** Bytes of a block and of its seal in an age file. */
const BLOCK = 65_536;
const SEALED_BLOCK = BLOCK + 16;
const NONCE = 16;

type Progress = (bytes: number) => void;

function piecesOf(bytes: Uint8Array, progress: Progress): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) {
        controller.close();
        return;
      }
      const piece = bytes.subarray(at, at + PIECE);
      at += piece.length;
      controller.enqueue(piece);
      progress(piece.length);
    },
  });
}

/** Encrypts with a passphrase; the answer is a file as `age -p` makes it. */
export async function encrypted(
  bytes: Uint8Array,
  key: PassphraseKey,
  progress: Progress,
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(key);
  const stream = await encrypter.encrypt(piecesOf(bytes, progress));
  const whole = Buffer.alloc(stream.size(bytes.length));
  let at = 0;
  for await (const piece of stream) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

export type Decrypted =
  | { readonly kind: 'open'; readonly bytes: Uint8Array }
  /** Encrypted for somebody's key, not with a passphrase. */
  | { readonly kind: 'otherKey' }
  | { readonly kind: 'costly' }
  | { readonly kind: 'wrongPassphrase' }
  | { readonly kind: 'changed' }
  /** In its last block: changed or cut short. */
  | { readonly kind: 'either' };

const MAGIC = 'age-encryption.org/v1\n';
/** The first recipient; its last word is the work factor. */
const RECIPIENT = /^-> (\S+)((?: \S+)*)\n/;
/** Longer than the header of any file with one passphrase. */
const HEADER_MOST = 1_024;

function startOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_MOST)).toString(
    'latin1',
  );
}

export function isAge(bytes: Uint8Array): boolean {
  return startOf(bytes).startsWith(MAGIC);
}

/** Begins almost like an age file with a passphrase. */
export function isAlmostAge(bytes: Uint8Array): boolean {
  const start = startOf(bytes);
  return start.startsWith('age-enc') || start.slice(7, 80).includes('.org/v1\n-> ');
}

function refusalOf(bytes: Uint8Array): Decrypted | null {
  const recipient = RECIPIENT.exec(startOf(bytes).slice(MAGIC.length));
  if (!recipient) return { kind: 'changed' };
  const [, type, words = ''] = recipient;
  if (type !== 'scrypt') return { kind: 'otherKey' };
  const work = words.split(' ').at(-1) ?? '';
  return /^\d+$/.test(work) && Number(work) > MOST_WORK ? { kind: 'costly' } : null;
}

/** The library throws this one where the passphrase opens nothing, and others where the file is not as written. */
const NO_MATCH = /no identity matched/;

/** Bytes before the last block. */
function lastBlockFrom(bytes: Uint8Array): number {
  const head = /\n--- \S+\n/.exec(startOf(bytes));
  const payload = bytes.length - (head ? head.index + head[0].length : 0) - NONCE;
  return Math.floor(Math.max(0, payload - 1) / SEALED_BLOCK) * BLOCK;
}

async function payloadOf(
  stream: ReadableStream<Uint8Array>,
  bytes: Uint8Array,
): Promise<Decrypted> {
  // What comes out is always less than what goes in: no file unfolds here.
  const whole = Buffer.alloc(bytes.length);
  let at = 0;
  try {
    for await (const piece of stream) {
      whole.set(piece, at);
      at += piece.length;
    }
  } catch {
    // A stream that breaks drops what nobody has read yet: a few blocks at most.
    return { kind: at + PIECE + 2 * BLOCK < lastBlockFrom(bytes) ? 'changed' : 'either' };
  }
  return { kind: 'open', bytes: whole.subarray(0, at) };
}

/** Decrypts an age file; every byte of it is proved on the way. */
export async function decrypted(
  bytes: Uint8Array,
  key: PassphraseKey,
  progress: Progress,
): Promise<Decrypted> {
  const refused = refusalOf(bytes);
  if (refused) return refused;
  const decrypter = new Decrypter();
  decrypter.addIdentity(key);
  let stream: ReadableStream<Uint8Array>;
  try {
    stream = await decrypter.decrypt(piecesOf(bytes, progress));
  } catch (error) {
    const isOther = error instanceof Error && NO_MATCH.test(error.message);
    return { kind: isOther ? 'wrongPassphrase' : 'changed' };
  }
  return payloadOf(stream, bytes);
}
