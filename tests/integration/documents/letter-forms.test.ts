import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderDocument } from '../../../src/main/documents/render';
import { verifyPaper } from '../../../src/main/documents/verify-paper';
import { invitationLetter } from '../../../src/shared/domain/documents/invitation';
import { bodyLines } from '../../../src/shared/domain/documents/printed-lines';
import type { LetterModel } from '../../../src/shared/domain/documents/models';
import type { Draft } from '../../../src/shared/domain/storage/store-view';
import { land } from '../../builders/laender';
import { letterTo, signatory } from '../../builders/letters';
import { factsOf, signingBy } from '../../builders/papers';
import { edit, sampleId, sampleView } from '../../builders/sample-view';
import type { FormOfLetter } from '../../../src/shared/domain/recipients/letter';
import {
  expectA4,
  expectAddressField,
  expectBlankLines,
  expectFlushLeft,
  expectInfoBlock,
  expectReadBackInPrint,
  expectReturnLine,
  expectSubject,
  openLetter,
  printed,
  TEXT_PITCH,
  type Letter,
  type Step,
} from '../../support/letters';
import { sharedFolders } from '../../support/papers';
import { describeWith } from '../../support/tools';
import { editText, inParallel, partsOf, toPdf, validate } from '../../support/word-files';

const newFolder = sharedFolders();

interface Case {
  readonly key?: string;
  readonly form?: Partial<FormOfLetter>;
  readonly edits?: readonly Draft[];
  readonly signed?: boolean;
  readonly land?: 'NI';
}

const deputy = signatory({ functionLine: 'Leiterin der Geschäftsstelle' });
const clerk = signatory({ signsAs: 'onBehalf', closing: 'Mit besten Grüßen' });
const LONG =
  'für Kinder, Jugend, Familie, Gleichstellung, Flucht, Integration und Verbraucherschutz';

const CASES: Readonly<Record<string, Case>> = {
  handwritten: { form: { handwritten: true } },
  'handwritten-im-auftrag': { form: { handwritten: true }, edits: [clerk], signed: true },
  'in-vertretung': { edits: [deputy], signed: true },
  'im-auftrage': { edits: [clerk], signed: true, land: 'NI' },
  joint: {
    key: 'SL',
    form: { togetherWithId: sampleId('person-SN') },
    edits: [edit.office('office18-SL', { office: 'staatssekretaer' })],
  },
  'longest-address': {
    key: 'NW',
    edits: [
      edit.office('office18-NW', { remit: LONG }),
      edit.person('person-NW', {
        degrees: ['Prof. Dr. Dr. h. c. mult.'],
        firstName: 'Maximilian-Alexander',
        parliament: 'MdL',
      }),
    ],
  },
};

function modelOf({
  key = 'SN',
  form = {},
  edits = [],
  signed = false,
  ...other
}: Case): LetterModel {
  const view = sampleView(...edits);
  const plain = factsOf(view);
  const office = { ...plain.office, land: land(other.land ?? 'BY') };
  const facts = other.land ? { ...plain, office } : plain;
  const signing = signingBy(view, facts, signed ? 'signatory' : null);
  const sender = { termId: facts.term.id, personId: signing.personId };
  return invitationLetter(facts, letterTo(view, key, { sender, try: form }), signing);
}

const models: ReadonlyMap<string, LetterModel> = new Map(
  Object.entries(CASES).map(([name, one]) => [name, modelOf(one)]),
);

async function written(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const [name, model] of models) {
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, await renderDocument(model));
    files.set(name, path);
  }
  return files;
}

function model(name: string): LetterModel {
  const found = models.get(name);
  if (!found) throw new Error(`no letter ${name}`);
  return found;
}

describe('the words of letters of a form of their own', () => {
  test('stand as the office wants them', () => {
    expect(model('handwritten')).toMatchObject({ salutation: '', closing: '', signingLine: null });
    expect(model('in-vertretung')).toMatchObject({
      signingLine: 'In Vertretung',
      signatory: ['Antje Muster-Beispiel', 'Leiterin der Geschäftsstelle'],
    });
    expect(model('im-auftrage')).toMatchObject({
      closing: 'Mit besten Grüßen',
      signingLine: 'Im Auftrage',
      signatory: ['Antje Muster-Beispiel'],
    });
    expect(model('joint').salutation).toBe(
      'Sehr geehrte Frau Staatsministerin, sehr geehrte Frau Staatssekretärin,',
    );
    expect(model('longest-address').address.lines.join(' ')).toContain(
      'Prof.\u00a0Dr.\u00a0Dr.\u00a0h.\u00a0c.\u00a0mult.',
    );
  });
});

describe('the files of letters of a form of their own', () => {
  let files: ReadonlyMap<string, string>;

  beforeAll(async () => {
    files = await written(newFolder());
  });

  test('are what they were made from, read back', async () => {
    for (const [name, path] of files) {
      const bytes = await renderDocument(model(name));
      expect.soft(verifyPaper(path, bytes, model(name)), name).toBeNull();
    }
  });

  test('have no empty paragraph where something is written by hand', () => {
    const xml = partsOf(files.get('handwritten') ?? '')['word/document.xml'] ?? '';
    const flow = xml.slice(xml.indexOf('w:val="Betreff"'));
    const paragraphs = flow.split('</w:p>').filter((part) => part.includes('<w:p>'));
    expect(paragraphs.length).toBeGreaterThan(5);
    for (const paragraph of paragraphs) expect.soft(paragraph).toContain('<w:t');
  });

  test('are not taken for right when somebody has typed into what was to stay blank', async () => {
    const folder = newFolder();
    const path = [...(await written(folder)).values()].find((file) =>
      basename(file).startsWith('handwritten.'),
    );
    if (path === undefined) throw new Error('no file');
    editText(path, (xml) =>
      xml.replace(
        /(<w:p>(?:(?!<\/w:p>).)*?w:val="Brieftext")/s,
        '<w:p><w:pPr><w:pStyle w:val="Anrede"/></w:pPr><w:r><w:t>Liebe Petra,</w:t></w:r></w:p>$1',
      ),
    );
    const { readFileSync } = await import('node:fs');
    expect(verifyPaper(path, readFileSync(path), model('handwritten'))).toMatchObject({
      code: 'document.mismatch',
      found: 'Liebe Petra,',
    });
  });
});

describeWith(['ooxml-validator'], 'letters of a form of their own, for Word', () => {
  test('are valid', async () => {
    const files = await written(newFolder());
    const findings = await inParallel([...files], async ([name, path]) => [
      name,
      await validate(path),
    ]);
    expect(findings).toEqual([...models.keys()].map((name) => [name, []]));
  });
});

describeWith(
  ['soffice', 'pdftotext', 'pdftoppm'],
  'letters of a form of their own, printed',
  () => {
    const letters = new Map<string, Letter>();

    beforeAll(async () => {
      const folder = newFolder();
      const files = await written(folder);
      const pdfs = await toPdf([...files.values()], join(folder, 'pdf'));
      const all = [...files].map(([name, docx]) => ({
        name,
        model: model(name),
        docx,
        pdf: pdfs.get(docx) ?? '',
      }));
      for (const letter of await inParallel(all, openLetter)) letters.set(letter.name, letter);
    });

    const opened = (name: string): Letter => {
      const found = letters.get(name);
      if (!found) throw new Error(`no letter ${name}`);
      return found;
    };

    test.each(Object.keys(CASES))('%s keeps Form B', (name) => {
      const letter = opened(name);
      expectA4(letter);
      expectFlushLeft(letter);
      expectAddressField(letter);
      expectReturnLine(letter);
      expectInfoBlock(letter);
      expectSubject(letter);
      expectReadBackInPrint(letter);
      expectBlankLines(letter);
      expect.soft(letter.text.pages).toHaveLength(1);
    });

    /** Distance from line to line, without the blank lines that belong there. */
    function roomBetween(letter: Letter, [upper, lower, blank]: Step): number {
      const top = (text: string, end: 0 | -1): number => printed(letter, text).at(end)?.top ?? 0;
      return top(lower, 0) - top(upper, -1) - (blank + 1) * TEXT_PITCH;
    }

    test('leave 8 mm and the blank lines around for each line in somebody’s hand', () => {
      const letter = opened('handwritten');
      const { subject, signatory: typed } = letter.model;
      const body = bodyLines(letter.model);
      const greeting = roomBetween(letter, [subject, body[0] ?? '', 2 + 1]);
      const closing = roomBetween(letter, [body.at(-1) ?? '', typed[0] ?? '', 1 + 3]);
      for (const room of [greeting, closing]) {
        expect.soft(room).toBeGreaterThan(7);
        expect.soft(room).toBeLessThan(9);
      }
      const deputising = opened('handwritten-im-auftrag');
      const above = roomBetween(deputising, [
        bodyLines(deputising.model).at(-1) ?? '',
        'Im Auftrag',
        1,
      ]);
      expect.soft(above).toBeGreaterThan(7);
    });
  },
);
