import type { PassphraseFinding } from '../domain/handover/passphrase';

/** Why a passphrase is weaker than it looks, as a sentence of its own. */
export const passphraseTexts: Readonly<Record<PassphraseFinding, string>> = {
  repeat: 'Wiederholungen machen das Kennwort kaum stärker.',
  sequence: 'Reihen wie 1234, abcd oder qwertz werden als Erstes versucht.',
  date: 'Daten und Jahreszahlen sind leicht zu erraten.',
  knownWord: 'Wörter wie Integration, Ministerium oder der Name eines Landes liegen nahe.',
  fewCharacters: 'Das Kennwort besteht aus zu wenigen verschiedenen Zeichen.',
};
