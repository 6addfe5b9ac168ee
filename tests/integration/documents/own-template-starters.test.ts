import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readScan } from '../../../src/main/documents/read-scan';
import { askew, jpegsOf, noisy, picturePdf, scanPage } from '../../builders/scans';

import { generate, sampleOffice, sharedFolders } from '../../support/papers';
import { valueOf } from '../../support/stores';
import { describeWith } from '../../support/tools';
import { findText, inParallel, pdfText, toPdf, validate } from '../../support/word-files';

const newFolder = sharedFolders();

interface Made {
  readonly kind: string;
  /** The template to start from, a paper of the built-in layout and the same paper from the template. */
  readonly starter: string;
  readonly builtIn: string;
  readonly own: string;
}

/** One of each look: letters, tables, days, forms, press, wide lists, room to write. */
const KINDS = [
  'invitation',
  'agenda',
  'programme',
  'replyForm',
  'pressRelease',
  'signatureList',
  'speakingNote',
];

let folder = '';
const made: Made[] = [];

async function makeAll(): Promise<void> {
  folder = newFolder();
  const office = await sampleOffice(newFolder());
  const { dispatcher, conferenceId } = office;
  valueOf(await dispatcher.invoke('dispatch.number', { conferenceId, kinds: ['invitation'] }));
  for (const kind of KINDS) {
    const given = { kind, conferenceId, folder };
    const { path } = valueOf(await dispatcher.invoke('templates.starter', given));
    const builtIn = (await generate(office, join(folder, 'eingebaut'), [kind])).files[0]?.path;
    valueOf(await dispatcher.invoke('templates.add', { kind, path }));
    const own = (await generate(office, join(folder, 'eigen'), [kind])).files[0]?.path;
    made.push({ kind, starter: path, builtIn: builtIn ?? '', own: own ?? '' });
  }
}

describeWith(['ooxml-validator'], 'templates to start from, for Word', () => {
  beforeAll(makeAll);

  test('are valid, and so is what is made from them', async () => {
    const findings = await inParallel(made, async ({ kind, starter, own }) => [
      kind,
      [...(await validate(starter)), ...(await validate(own))],
    ]);
    expect(findings).toEqual(made.map(({ kind }) => [kind, []]));
    // The validator starts anew for each file.
  }, 120_000);
});

describeWith(['soffice', 'pdftotext', 'pdftoppm'], 'a letter from a template to start from', () => {
  const printed = { builtIn: '', own: '' };

  beforeAll(async () => {
    if (made.length === 0) await makeAll();
    const letter = made.find(({ kind }) => kind === 'invitation');
    if (!letter) throw new Error('the sample has no invitation');
    const own = letter.own.replace(/\.docx$/, '-eigen.docx');
    copyFileSync(letter.own, own);
    const pdfs = await toPdf([letter.builtIn, own], join(folder, 'pdf'));
    printed.builtIn = pdfs.get(letter.builtIn) ?? '';
    printed.own = pdfs.get(own) ?? '';
  });

  test('has address, subject and salutation where the built-in layout has them', async () => {
    const [before, after] = [await pdfText(printed.builtIn), await pdfText(printed.own)];
    expect(after.pages).toHaveLength(before.pages.length);
    for (const text of [
      'Frau Jana Beispiel MdL',
      '70173 Stuttgart',
      'Einladung zur',
      'Sehr geehrte',
    ]) {
      const [was, is] = [before, after].map(({ words }) => findText(words, text)?.words[0]);
      expect.soft(is?.left, text).toBeCloseTo(was?.left ?? 0, 0);
      expect.soft(Math.abs((is?.top ?? 0) - (was?.top ?? 99)), text).toBeLessThan(1);
    }
  });

  test('finds back by its code when it is scanned', async () => {
    const text = await readScan(new Uint8Array(readFileSync(printed.own)));
    const page = noisy(askew(await scanPage(printed.own, 200, 1), 0.7), 20);
    const scan = picturePdf(await jpegsOf([page], 60, join(folder, 'scan')));
    const found = await readScan(scan);
    expect(found).toMatchObject({ pages: [{ by: 'code', numbers: [expect.any(String)] }] });
    expect('pages' in found && found.pages[0]?.numbers).toEqual(
      'pages' in text && text.pages[0]?.numbers,
    );
  });
});
