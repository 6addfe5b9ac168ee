const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/**
 * The spellings under which a text is looked for: small letters, without accents, ß as ss, and
 * umlauts once with e ("mueller") and once without ("muller").
 */
export function foldings(text: string): readonly [string, string] {
  const small = text.normalize('NFC').toLowerCase().replaceAll('ß', 'ss');
  const withE = small.replace(/[äöü]/g, (letter) => UMLAUTS[letter] ?? letter);
  return [withoutAccents(withE), withoutAccents(small)];
}

const PLAIN = /^[a-z0-9 .,;:()/@_+'"-]*$/;

function withoutAccents(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFD').replace(/\p{Mark}/gu, '');
}
