import { randomBytes, scrypt } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { Stanza, type Identity, type Recipient } from 'age-encryption';

/** Bytes of the salt; the key that it makes of a passphrase has twice as many. */
const SALT = 16;
const KEY = 32;
/** The block size that the age format fixes. */
const BLOCK = 8;
/** One key locks one file key: its nonce is nought. */
const NONCE = new Uint8Array(12);
const LABEL = Buffer.from('age-encryption.org/v1/scrypt', 'latin1');

/** The cost of trying one passphrase, as a power of two: what `age` itself takes, about a second. */
export const WORK_FACTOR = 18;
/** Above it one try takes more than a gigabyte and many seconds; `age` itself refuses more, too. */
export const MOST_WORK = 20;

const BASE64 = /^[A-Za-z0-9+/]{22}$/;
const WORK = /^[1-9]\d?$/;

/** Spaces around it and how letters are composed make no difference to what somebody typed. */
function asTyped(passphrase: string): string {
  return passphrase.normalize('NFC').trim();
}

export function isBlank(passphrase: string | null): passphrase is null {
  return passphrase === null || asTyped(passphrase) === '';
}

function derived(passphrase: string, salt: Uint8Array, work: number): Promise<Uint8Array> {
  const N = 2 ** work;
  // Node refuses more than 32 MB unless it is told; it takes 128 bytes for each step and block, and a little.
  const maxmem = 128 * N * BLOCK + 1_048_576;
  const labelled = Buffer.concat([LABEL, salt]);
  return new Promise((resolve, reject) => {
    scrypt(passphrase, labelled, KEY, { N, r: BLOCK, p: 1, maxmem }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

function saltOf(text: string): Uint8Array {
  const salt = BASE64.test(text) ? Buffer.from(text, 'base64') : null;
  if (salt?.length !== SALT) throw new Error('invalid scrypt stanza');
  return salt;
}

/**
 * The way from a passphrase to the key of a file, as the age format fixes it (C2SP, "age", the scrypt recipient), for
 * the library that does all the rest. Its own derives in JavaScript and keeps its thread busy for a second; this one
 * has the system do it meanwhile, and what it derived once it knows: a file is written and read back with one try.
 */
export class PassphraseKey implements Recipient, Identity {
  private readonly passphrase: string;
  /** For the next file: with the same salt the same key would lock two file keys. */
  private salt: Uint8Array = randomBytes(SALT);
  private readonly known = new Map<string, Promise<Uint8Array>>();

  /** `work` = the cost of a try as a power of two, for what is encrypted. */
  constructor(
    passphrase: string,
    private readonly work: number = WORK_FACTOR,
  ) {
    this.passphrase = asTyped(passphrase);
  }

  /** Begins to derive what encrypting will need. */
  prepare(): void {
    // Whoever encrypts waits for it and hears of a failure.
    this.key(this.salt, this.work).catch(() => undefined);
  }

  async wrapFileKey(fileKey: Uint8Array): Promise<Stanza[]> {
    const { salt } = this;
    this.salt = randomBytes(SALT);
    const key = await this.key(salt, this.work);
    const text = Buffer.from(salt).toString('base64').replace(/=+$/, '');
    const body = chacha20poly1305(key, NONCE).encrypt(fileKey);
    return [new Stanza(['scrypt', text, String(this.work)], body)];
  }

  async unwrapFileKey(stanzas: Stanza[]): Promise<Uint8Array | null> {
    const stanza = stanzas.find(({ args }) => args[0] === 'scrypt');
    if (!stanza) return null;
    const [, salt = '', work = '', ...rest] = stanza.args;
    const isOne = stanzas.length === 1 && rest.length === 0 && WORK.test(work);
    if (!isOne || Number(work) > MOST_WORK || stanza.body.length !== KEY) {
      throw new Error('invalid scrypt stanza');
    }
    const key = await this.key(saltOf(salt), Number(work));
    try {
      return chacha20poly1305(key, NONCE).decrypt(stanza.body);
    } catch {
      // Another passphrase.
      return null;
    }
  }

  private key(salt: Uint8Array, work: number): Promise<Uint8Array> {
    const name = `${Buffer.from(salt).toString('hex')}-${work}`;
    const known = this.known.get(name) ?? derived(this.passphrase, salt, work);
    this.known.set(name, known);
    return known;
  }
}
