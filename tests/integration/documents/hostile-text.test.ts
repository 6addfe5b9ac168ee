import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBack } from '../../../src/main/documents/read-back';
import type { AppError } from '../../../src/shared/errors';
import type { Output } from '../../../src/shared/ipc/contract';
import { errorText } from '../../../src/shared/texts/error-texts';
import type { Result } from '../../../src/shared/result';
import { generate, sampleOffice, sharedFolders, verify } from '../../support/papers';
import type { SampleOffice } from '../../support/papers';
import { errorOf, valueOf } from '../../support/stores';
import { TEXT_PLACES, valueAt, withValues, type Bag } from '../../support/text-fields';
import { describeWith } from '../../support/tools';
import { inParallel, partsOf, pdfText, textOf, toPdf, validate } from '../../support/word-files';

type Generated = Output<'documents.generate'>;

const newFolder = sharedFolders();

/** What a Word file cannot hold or what deceives the reader; each stands inside a harmless text. */
const REFUSED: Readonly<Record<string, string>> = {
  'U+FFFE': '\uFFFE',
  'U+FFFF': '\uFFFF',
  'half a surrogate pair (high)': '\uD83D',
  'half a surrogate pair (low)': '\uDC69',
  NUL: '\u0000',
  ESC: '\u001B',
  'U+202E, the right-to-left override': '\u202E',
  'U+2066, an isolate': '\u2066',
};

/** What looks like a placeholder, like markup or like an accident, and yet is text. */
const ACCEPTED = [
  '{{name}}',
  '&amp; & <b> "x"',
  'שלום עולם',
  'مرحبا بالعالم',
  '👩‍👩‍👧 🇩🇪',
  'e\u0301 x\u0323\u0302',
] as const;
const ALL = ACCEPTED.join(' ');
const LONG = 10_000;

/** Every accepted text in several lines, 10,000 characters in all. */
function longText(path: string): string {
  const start = `${path} ${ALL}\n${ALL}\n`;
  const sentence = `Ein langer Satz mit ${ALL}. `;
  const count = Math.floor((LONG - start.length) / sentence.length);
  return `${start}${sentence.repeat(count)}`.padEnd(LONG, 'x');
}

/** Fields that are printed at their full length; in all of them a letter would have twenty pages. */
const LONG_IN_PRINT = ['focus', 'lead', 'text'];

/** What the program may make of an accepted text: composed letters, no space at the ends. */
const stored = (text: string): string => text.normalize('NFC').trim();

/** Which spaces are fixed and where a line ends is typography, not text. */
const unspaced = (text: string): string => text.replace(/\s/g, '');

function sentence(result: Result<unknown>): { code: string; path: string; text: string } {
  const error = errorOf(result) as AppError;
  const path = error.code === 'input.invalid' ? (error.issues[0]?.path ?? '') : '';
  return { code: error.code, path, text: errorText(error) };
}

const places = TEXT_PLACES.map((place) => [place.title, place] as const);

describe.each(places)('hostile text in %s', (_title, { lines, texts, read, save }) => {
  let office: SampleOffice;
  let record: Bag;

  beforeAll(async () => {
    office = await sampleOffice(join(newFolder(), 'daten'));
    record = await read(office);
  });

  async function digest(): Promise<string> {
    return valueOf(await office.dispatcher.invoke('store.check', {})).digest;
  }

  test.each(Object.entries(REFUSED))('%s is refused in German', async (_name, character) => {
    const before = await digest();
    for (const path of [...lines, ...texts]) {
      const changed = withValues(record, { [path]: `Ein ${character} Text` });
      const refusal = sentence(await save(office, changed));
      expect.soft(refusal.code, path).toBe('input.invalid');
      expect.soft(refusal.path.endsWith(path), `${refusal.path} names ${path}`).toBe(true);
      expect.soft(refusal.text, path).toContain('Der Text enthält unsichtbare Steuerzeichen');
    }
    expect(await digest()).toBe(before);
  });

  test('10,000 characters or two lines are too much for a line', async () => {
    const before = await digest();
    for (const path of lines) {
      const long = sentence(await save(office, withValues(record, { [path]: 'x'.repeat(LONG) })));
      expect.soft(long.code, path).toBe('input.invalid');
      expect.soft(long.text, path).toContain('Der Text ist zu lang (höchstens 400 Zeichen).');
      const two = sentence(await save(office, withValues(record, { [path]: 'eins\nzwei' })));
      expect.soft(two.text, path).toContain('Dieses Feld hat nur eine Zeile.');
    }
    expect(await digest()).toBe(before);
  });

  test('what only looks hostile is kept as it was typed', async () => {
    const values = Object.fromEntries([
      ...lines.map((path) => [path, `${path} ${ALL}`]),
      ...texts.map((path) => [path, longText(path)]),
    ]) as Record<string, string>;
    valueOf(await save(office, withValues(record, values)));
    const kept = await read(office, record['id']);
    for (const [path, value] of Object.entries(values))
      expect.soft(valueAt(kept, path), path).toBe(stored(value));
  });
});

const EVERYWHERE = ['invitation', 'agenda', 'programme', 'replyForm', 'pressRelease'];

/** Kinds of paper on which fields are printed; fields that are missing here stay inside the program. */
const PRINTED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'the conference': {
    motto: EVERYWHERE,
    place: EVERYWHERE,
    venue: ['invitation', 'agenda', 'programme', 'replyForm'],
    'pressConference.place': ['invitation', 'pressRelease'],
  },
  'a person': {
    'degrees.0': ['invitation', 'pressRelease'],
    firstName: ['invitation', 'pressRelease'],
    nobility: ['invitation', 'pressRelease'],
    lastName: ['invitation', 'pressRelease'],
  },
  'the organisation that sends': { name: EVERYWHERE, 'address.city': ['pressRelease'] },
  'the secretariat': {
    name: EVERYWHERE,
    contactName: ['invitation'],
    phone: ['invitation'],
    fax: ['invitation', 'replyForm'],
    email: ['invitation', 'replyForm'],
    web: ['invitation', 'pressRelease'],
    pressName: ['pressRelease'],
    pressPhone: ['pressRelease'],
    pressEmail: ['pressRelease'],
  },
  'a text module': { text: ['pressRelease'] },
  'an agenda item': { number: ['agenda'], title: ['agenda'], applicant: ['agenda'] },
  'a programme item': { title: ['programme'], place: ['programme'] },
  'a hotel': {
    hotel: ['invitation'],
    keyword: ['invitation'],
    price: ['invitation'],
    note: ['invitation'],
  },
  'the texts of the invitation': {
    focus: ['invitation'],
    special: ['invitation'],
    arrival: ['invitation'],
    closing: ['invitation'],
  },
  'a press release': {
    headline: ['pressRelease'],
    subline: ['pressRelease'],
    lead: ['pressRelease'],
    'paragraphs.0': ['pressRelease'],
    'quote.speaker': ['pressRelease'],
    'quote.text': ['pressRelease'],
  },
};

/** Somebody invited, with the texts that belong into the address field and the salutation. */
interface Invited {
  readonly firstName: string;
  readonly lastName: string;
  readonly street: string;
  readonly city: string;
  readonly salutation: string;
}

const piece = (index: number): string => ACCEPTED[index % ACCEPTED.length] ?? '';

/** Gives everybody who is invited a hostile name, house and salutation. */
async function renameEverybody({ conferenceId, dispatcher }: SampleOffice): Promise<Invited[]> {
  const records = async (collection: 'persons' | 'organisations'): Promise<readonly Bag[]> =>
    valueOf(await dispatcher.invoke('register.list', { collection })).records;
  const save = async (collection: string, record: Bag): Promise<unknown> =>
    valueOf(await dispatcher.dispatch('register.save', { collection, record }));
  const persons = await records('persons');
  const houses = await records('organisations');
  const { participants } = valueOf(await dispatcher.invoke('participants.list', { conferenceId }));
  const invited: Invited[] = [];
  for (const [index, { personId }] of participants.entries()) {
    const person = persons.find((item) => item['id'] === personId);
    const house = houses.find((item) => item['id'] === person?.['organisationId']);
    const one: Invited = {
      firstName: `Nr${index} ${piece(index)}`,
      lastName: piece(index + 1),
      street: `Weg ${piece(index + 2)} ${index}`,
      city: piece(index + 3),
      salutation: `Guten Tag ${ALL}`,
    };
    const { firstName, lastName, street, city, salutation } = one;
    const name = { firstName, lastName, customSalutation: salutation };
    const address = { kind: 'street', street, postcode: '01097', city };
    await save('persons', withValues(person, name));
    await save('organisations', withValues(house, { address }));
    invited.push(one);
  }
  return invited;
}

describe('papers of hostile text', () => {
  const values = new Map<string, string>();
  let office: SampleOffice;
  let outFolder: string;
  let generated: Generated;
  let invited: readonly Invited[];

  beforeAll(async () => {
    const folder = newFolder();
    office = await sampleOffice(join(folder, 'daten'));
    outFolder = join(folder, 'ausgabe');
    for (const { title, lines, texts, read, save } of TEXT_PLACES) {
      const own = new Map([
        ...lines.map((path) => [path, `${title}, ${path}: ${ALL}`] as const),
        ...texts.map((path) => {
          const text = longText(`${title}, ${path}:`);
          const [first = '', second = ''] = text.split('\n');
          return [path, LONG_IN_PRINT.includes(path) ? text : `${first}\n${second}`] as const;
        }),
      ]);
      valueOf(await save(office, withValues(await read(office), Object.fromEntries(own))));
      for (const [path, value] of own) values.set(`${title}/${path}`, value);
    }
    invited = await renameEverybody(office);
    generated = await generate(office, outFolder);
  });

  test('are all made, and nothing in them is lost', async () => {
    expect(generated.failures).toEqual([]);
    expect(generated.files).toHaveLength(22);
    expect((await verify(office, outFolder)).findings).toEqual([]);
  });

  test.each(Object.entries(PRINTED))(
    'print the fields of %s as they were typed',
    (place, fields) => {
      const printed = generated.files.map(({ path, kind }) => ({
        kind,
        text: unspaced(textOf(partsOf(path)).join('')),
      }));
      for (const [path, kinds] of Object.entries(fields)) {
        const value = stored(values.get(`${place}/${path}`) ?? 'no value');
        const lines = value.split('\n').map(unspaced);
        for (const kind of kinds) {
          const there = printed.some(
            (paper) => paper.kind === kind && lines.every((line) => paper.text.includes(line)),
          );
          expect.soft(there, `${place}, ${path} in ${kind}`).toBe(true);
        }
      }
    },
  );

  test('break lines where the text does', () => {
    for (const { path } of generated.files) {
      const runs = partsOf(path)['word/document.xml']?.match(/<w:t(?: [^>]*)?>[^<]*</g) ?? [];
      const broken = runs.filter((run) => run.includes('\n')).map((run) => run.slice(0, 80));
      expect.soft(broken, basename(path)).toEqual([]);
    }
  });

  test('go to whom they are meant for', () => {
    const letters = generated.files.filter((file) => file.kind === 'invitation');
    expect(letters).toHaveLength(invited.length);
    for (const [index, one] of invited.entries()) {
      const letter = letters.find((file) => file.recipient?.includes(`Nr${index} `));
      const file = letter ? readBack(readFileSync(letter.path)) : null;
      const address = file?.address.join(' ') ?? '';
      expect.soft(address, `letter ${index}`).toContain(stored(one.firstName));
      expect.soft(address, `letter ${index}`).toContain(stored(one.lastName));
      expect.soft(address, `letter ${index}`).toContain(stored(one.street));
      expect.soft(address, `letter ${index}`).toContain(stored(one.city));
      expect.soft(file?.salutation, `letter ${index}`).toBe(`${stored(one.salutation)},`);
      expect.soft(file?.title, `letter ${index}`).toContain(stored(one.firstName));
    }
  });

  test('lie under names that every file system takes', () => {
    for (const { path } of generated.files) {
      const name = basename(path);
      expect.soft(name, name).toMatch(/^2018-0[23]-\d\d_[\p{L}\p{N}_-]+\.docx$/u);
      expect.soft(name.length, name).toBeLessThanOrEqual(120);
    }
  });

  /** One letter for each turn of the names, and all other papers: the rest would say nothing new. */
  function different(): readonly string[] {
    const paths = (letter: boolean): readonly string[] =>
      generated.files
        .filter((file) => (file.kind === 'invitation') === letter)
        .map((file) => file.path);
    return [...paths(true).slice(0, ACCEPTED.length), ...paths(false)];
  }

  describeWith(['ooxml-validator'], 'for Word', () => {
    test('are valid', async () => {
      const files = different();
      expect(files).toHaveLength(11);
      const findings = await inParallel(files, async (path) => [
        basename(path),
        await validate(path),
      ]);
      expect(findings).toEqual(files.map((path) => [basename(path), []]));
    });
  });

  describeWith(['soffice', 'pdftotext'], 'for LibreOffice', () => {
    test('open and print', async () => {
      const pdfs = await toPdf(different(), join(newFolder(), 'pdf'));
      await inParallel([...pdfs], async ([docx, pdf]) => {
        const { pages, words } = await pdfText(pdf);
        expect.soft(pages.length, basename(docx)).toBeGreaterThan(0);
        expect.soft(words.length, basename(docx)).toBeGreaterThan(50);
        // The motto stands on every paper.
        const texts = words.map((word) => word.text);
        expect.soft(texts, basename(docx)).toContain('{{name}}');
      });
    });
  });
});
