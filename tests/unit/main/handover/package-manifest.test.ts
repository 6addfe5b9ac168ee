import { describe, expect, test } from 'vitest';
import {
  packageFileName,
  readManifest,
  writtenManifest,
  writtenSums,
  type PackageManifest,
} from '../../../../src/main/handover/package-manifest';
import { isPackageEntry } from '../../../../src/main/handover/package-names';
import { facts } from '../../../support/packages';

const manifest: PackageManifest = {
  format: 'konferenzbuero-uebergabe',
  version: 1,
  ...facts,
  parts: [{ name: 'Deckblatt.docx', bytes: 3, sha256: 'ab'.repeat(32) }],
};
const bytesOf = (value: object): Buffer => Buffer.from(JSON.stringify(value), 'utf8');

describe('the manifest of a package', () => {
  test('is read as it was written', () => {
    expect(readManifest(writtenManifest(manifest))).toEqual({ kind: 'sound', manifest });
  });

  test('keeps names as they are, whatever stands in them', () => {
    const office = '{{Land}} & Söhne \u202e\ufffe '.repeat(20);
    const odd = { ...manifest, from: { ...manifest.from, office } };
    expect(readManifest(writtenManifest(odd))).toEqual({ kind: 'sound', manifest: odd });
  });

  test('of a newer version is not looked at any further', () => {
    expect(readManifest(bytesOf({ ...manifest, version: 2, parts: 7 })).kind).toBe('newer');
    expect(readManifest(bytesOf({ ...manifest, folderFormat: 99 })).kind).toBe('newer');
  });

  test('with anything missing or beside it is wrong', () => {
    for (const key of Object.keys(manifest).filter((name) => !/^(format|version)$/.test(name))) {
      const without = Object.fromEntries(Object.entries(manifest).filter(([name]) => name !== key));
      expect(readManifest(bytesOf(without)).kind, key).toBe('wrong');
    }
    expect(readManifest(bytesOf({ ...manifest, more: 1 })).kind).toBe('wrong');
    const listed = { ...manifest, parts: [{ name: 'manifest.json', bytes: 1, sha256: '' }] };
    expect(readManifest(bytesOf(listed)).kind).toBe('wrong');
  });

  test('that is something else is none', () => {
    for (const bytes of [Buffer.from('{'), Buffer.from('null'), bytesOf([]), Buffer.of(0xff)])
      expect(readManifest(bytes).kind).toBe('none');
    expect(readManifest(bytesOf({ ...manifest, format: 'sonstiges' })).kind).toBe('none');
  });
});

test('the checksums are lines as sha256sum reads them', () => {
  expect(writtenSums(manifest.parts).toString()).toBe(`${'ab'.repeat(32)}  Deckblatt.docx\n`);
});

test('the file is named by day and terms', () => {
  const day = '2026-06-30';
  const name = (one: Partial<PackageManifest>, encrypted: boolean): string =>
    packageFileName({ ...manifest, ...one }, { day, encrypted });
  expect(name({}, true)).toBe('2026-06-30_Uebergabepaket_13-BY_14-BE.age');
  expect(name({ to: null }, false)).toBe('2026-06-30_Uebergabepaket_13-BY.zip');
  const unknown = { ...manifest.from, land: null };
  expect(name({ from: unknown, to: null }, false)).toBe('2026-06-30_Uebergabepaket_13.zip');
});

test('the parts of a package have the names of a data folder and of its papers, and no others', () => {
  for (const name of ['manifest.json', 'Leitfaden.docx', 'daten/konferenzbuero.json'])
    expect(isPackageEntry(name), name).toBe(true);
  expect(isPackageEntry('daten/generations/1/conferences/5b0c.json')).toBe(true);
  expect(isPackageEntry(`daten/files/${'0a'.repeat(32)}`)).toBe(true);
  for (const name of ['', 'daten/', 'daten/generations/2/register.json', 'Daten/files', '../x'])
    expect(isPackageEntry(name), name).toBe(false);
});
