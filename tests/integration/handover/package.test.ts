import { describe, expect, test } from 'vitest';
import { dataFolderOf, openPackage } from '../../../src/main/handover/package-read';
import { FILE, PASSPHRASE, parts, soundPackage } from '../../support/packages';

describe('a package', () => {
  test.each([null, PASSPHRASE])('gives back what went in (passphrase: %s)', async (passphrase) => {
    const made = await soundPackage(passphrase);
    const opened = await openPackage({ bytes: made.bytes, file: FILE }, passphrase);
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    const { manifest, parts: back, encrypted, bytes, sha256 } = opened.value;
    expect(manifest).toEqual(made.manifest);
    expect([...back].map(([name, content]) => [name, Buffer.from(content)])).toEqual(
      [...parts].map(([name, content]) => [name, Buffer.from(content)]),
    );
    expect(encrypted).toBe(passphrase !== null);
    expect(bytes).toBe(made.bytes.length);
    expect(sha256).toBe(made.sha256);
    expect([...dataFolderOf(opened.value).keys()]).toEqual(
      [...parts.keys()].slice(1).map((name) => name.slice('daten/'.length)),
    );
  });

  test('is the same bytes for the same facts, in the order given', async () => {
    const [one, other] = [await soundPackage(null), await soundPackage(null)];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    expect(one.manifest.parts.map(({ name }) => name)).toEqual([...parts.keys()]);
  });
});
