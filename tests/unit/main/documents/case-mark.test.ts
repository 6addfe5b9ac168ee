import { describe, expect, it } from 'vitest';
import { caseCode } from '../../../../src/main/documents/case-code';
import { caseCodeText } from '../../../../src/main/documents/case-mark';
import { openPackage } from '../../../../src/main/zip/package';
import { renderDocument } from '../../../../src/main/documents/render';
import { withCaseNumber } from '../../../../src/shared/domain/documents/letter';
import { caseNo } from '../../../builders/scans';
import { letterModel } from '../../../support/letter-models';

async function partsOf(running: number | null): Promise<ReadonlyMap<string, Buffer>> {
  const plain = letterModel();
  const bytes = await renderDocument(
    running === null ? plain : withCaseNumber(plain, caseNo(running)),
  );
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.error);
  return new Map(
    [...opened.value].map(([name, part]) => [name, Buffer.from(part.content() ?? [])]),
  );
}

const media = (parts: ReadonlyMap<string, Buffer>): readonly string[] =>
  [...parts.keys()].filter((name) => name.startsWith('word/media/'));

describe('the code of a letter', () => {
  it('is that of its own number, also where letters share a shape', async () => {
    for (const running of [41, 42, 999_999]) {
      const parts = await partsOf(running);
      const [name = '', ...others] = media(parts);
      expect(others).toEqual([]);
      expect(parts.get(name)).toEqual(Buffer.from(caseCode(caseNo(running)).png));
      const footers = [...parts].filter(([part]) => /^word\/footer\d/.test(part));
      const text = footers.map(([, content]) => content.toString('utf8')).join('');
      expect(text).toContain(caseCodeText(caseNo(running)));
    }
  });

  it('is in no letter without a number', async () => {
    expect(media(await partsOf(null))).toEqual([]);
  });
});
