import { expect, test } from 'vitest';
import { passphraseTexts } from '../../../../src/shared/texts/passphrase-texts';

test('what makes a passphrase weak is said in whole sentences, each another', () => {
  const texts = Object.values(passphraseTexts);
  for (const text of texts) expect(text).toMatch(/^\p{Lu}.*[^.]\.$/u);
  expect(new Set(texts).size).toBe(texts.length);
});
