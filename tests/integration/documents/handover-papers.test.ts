import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderDocument } from '../../../src/main/documents/render';
import { verifyPaper } from '../../../src/main/documents/verify-paper';
import { handoverPapers } from '../../../src/shared/domain/documents/handover/papers';
import type { PaperModel } from '../../../src/shared/domain/documents/models';
import { handoverRecords, PACKAGE, SAMPLE_DELETION } from '../../builders/handover-records';
import { referenceId, sampleView } from '../../builders/sample-view';
import { sharedFolders } from '../../support/papers';
import { valueOf } from '../../support/stores';
import { describeWith } from '../../support/tools';
import { partsOf, validate } from '../../support/word-files';
import { accessibilityFaults, xmlFaults } from '../../support/word-soundness';

const newFolder = sharedFolders();

interface Written {
  readonly path: string;
  readonly name: string;
  readonly model: PaperModel;
}

let written: readonly Written[];

beforeAll(async () => {
  const folder = newFolder();
  const request = { termId: referenceId('term-13'), date: '2018-09-20', training: true };
  const made = valueOf(
    handoverPapers(sampleView(...handoverRecords()), {
      ...request,
      own: PACKAGE,
      deletions: [SAMPLE_DELETION],
    }),
  );
  written = await Promise.all(
    made.map(async ({ name, model }) => {
      const path = join(folder, name);
      writeFileSync(path, await renderDocument(model));
      return { path, name, model };
    }),
  );
});

describe('papers of a package', () => {
  test('are sound, accessible and the same bytes each time', async () => {
    for (const { path, model } of written) {
      const parts = partsOf(path);
      expect(xmlFaults(parts)).toEqual([]);
      expect(accessibilityFaults(parts, model)).toEqual([]);
      expect(verifyPaper(path, readFileSync(path), model)).toBeNull();
      expect(Buffer.from(await renderDocument(model)).equals(readFileSync(path))).toBe(true);
    }
  });
});

describeWith(['ooxml-validator'], 'papers of a package, for Word', () => {
  test('are valid', { timeout: 60_000 }, async () => {
    for (const { path } of written) expect(await validate(path)).toEqual([]);
  });
});
