import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderDocument } from '../../../src/main/documents/render';
import { verifyPaper } from '../../../src/main/documents/verify-paper';
import type { PaperModel } from '../../../src/shared/domain/documents/models';
import { put, type Draft } from '../../../src/shared/domain/storage/store-view';
import { CANCELLED, deadline, OFFICE_KINDS, officePlan } from '../../builders/office-papers';
import { CONFERENCE_ID, edit, sampleView } from '../../builders/sample-view';
import { sharedFolders } from '../../support/papers';
import { describeWith } from '../../support/tools';
import { inParallel, partsOf, pdfText, toPdf, validate } from '../../support/word-files';

const newFolder = sharedFolders();

const HOSTILE = '{{Name}} & <b> ]]> „x“ שלום 𝒳';
const LONG = 'Ein Wort folgt dem anderen. '.repeat(14).trim();

const HOSTILE_EDITS: readonly Draft[] = [
  edit.conference({ motto: HOSTILE, place: HOSTILE, venue: LONG }),
  edit.secretariat('secretariat-1', { name: HOSTILE, email: LONG }),
  deadline('hostile', { title: LONG, responsible: HOSTILE }),
  put.conference(CONFERENCE_ID, 'agendaItems', {
    ...{ id: 'hostile', order: 1, kind: 'item', number: HOSTILE },
    ...{ title: LONG, applicant: HOSTILE, note: null },
  }),
];

interface Made {
  readonly path: string;
  readonly model: PaperModel;
}

const made: Made[] = [];

/** The first paper of each kind: as the sample has it, and of texts that nobody would wish for. */
async function makeAll(folder: string, name: string, edits: readonly Draft[]): Promise<void> {
  for (const kind of OFFICE_KINDS) {
    const own = kind === 'pressCancellation' ? [CANCELLED] : [];
    const [model] = officePlan({ name: kind, view: sampleView(...edits, ...own) }).papers;
    if (!model) throw new Error(`no paper of ${kind}`);
    const path = join(folder, `${name}-${kind}.docx`);
    writeFileSync(path, await renderDocument(model));
    made.push({ path, model });
  }
}

beforeAll(async () => {
  const folder = newFolder();
  await makeAll(folder, 'sample', []);
  await makeAll(folder, 'hostile', HOSTILE_EDITS);
});

const documentOf = (path: string): string => partsOf(path)['word/document.xml'] ?? '';

describe('papers of the office', () => {
  test('say what their models say, no more, no less', () => {
    expect(made).toHaveLength(2 * OFFICE_KINDS.length);
    for (const { path, model } of made) {
      expect.soft(verifyPaper(path, readFileSync(path), model), basename(path)).toBeNull();
    }
  });

  test('are the same bytes when they are made again', async () => {
    for (const { path, model } of made) {
      const again = Buffer.from(await renderDocument(model));
      expect.soft(again.equals(readFileSync(path)), basename(path)).toBe(true);
    }
  });

  test('have one heading of the first level, and a header row on top of every table', () => {
    for (const { path } of made) {
      const xml = documentOf(path);
      expect.soft(xml.match(/<w:pStyle w:val="Heading1"\/>/g), basename(path)).toHaveLength(1);
      for (const [table] of xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)) {
        const rows = [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => row);
        expect.soft(rows[0], basename(path)).toContain('<w:tblHeader/>');
        expect.soft(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
      }
    }
  });

  test('are German, with a title', () => {
    for (const { path, model } of made) {
      const parts = partsOf(path);
      expect.soft(parts['word/styles.xml']).toContain('<w:lang w:val="de-DE"');
      expect.soft(parts['docProps/core.xml']).toMatch(/<dc:title>[^<]+<\/dc:title>/);
      expect.soft(model.title).not.toBe('');
    }
  });

  test('show what is still to be written in a style of its own', () => {
    const motion = made.find(({ path }) => path.endsWith('sample-motion.docx'));
    const gaps = documentOf(motion?.path ?? '').match(/<w:pStyle w:val="NochZuErgaenzen"\/>/g);
    expect(gaps).toHaveLength(5);
  });
});

describeWith(['ooxml-validator'], 'papers of the office, for Word', () => {
  test('are valid, every one', async () => {
    const findings = await inParallel(made, async ({ path }) => [
      basename(path),
      await validate(path),
    ]);
    expect(findings).toEqual(made.map(({ path }) => [basename(path), []]));
  });
});

describeWith(['soffice', 'pdftotext'], 'papers of the office, for LibreOffice', () => {
  test('open and print, the synopsis on its side', async () => {
    const paths = made.map(({ path }) => path);
    const pdfs = await toPdf(paths, join(newFolder(), 'pdf'));
    await inParallel([...pdfs], async ([docx, pdf]) => {
      const { pages, words } = await pdfText(pdf);
      expect.soft(words.length, basename(docx)).toBeGreaterThan(30);
      const [first] = pages;
      const wide = (first?.width ?? 0) > (first?.height ?? 0);
      expect.soft(wide, basename(docx)).toBe(docx.includes('synopsis'));
    });
  });
});
