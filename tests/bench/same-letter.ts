import { paragraphBlocks } from '../../src/shared/domain/documents/rich-blocks';
import type { LetterModel } from '../../src/shared/domain/documents/models';
import { letterModel, paragraph } from '../support/letter-models';

/** What is different in each letter of a run, by the name of its placeholder. */
export type LetterWords = Readonly<Record<(typeof FIELDS)[number], string>>;

const FIELDS = ['Titel', 'Name', 'Strasse', 'Ort', 'Datum', 'Anrede', 'Land', 'Frist'] as const;

/** One page as an office sends it: eight fields in an address, a block and a running text that stays. */
export function letterOf(words: LetterWords): LetterModel {
  return letterModel({
    title: words.Titel,
    address: {
      lines: [words.Name, words.Strasse, words.Ort],
      sizePt: 11,
      borrowed: 0,
      shortened: false,
    },
    info: [
      [
        { label: 'Telefon:', value: '089 1261-2042' },
        { label: 'Telefax:', value: '089 1261-1644' },
        { label: 'E-Mail:', value: 'geschaeftsstelle@intmk.example' },
      ],
      [{ label: 'Datum:', value: words.Datum }],
    ],
    salutation: words.Anrede,
    body: paragraphBlocks([
      paragraph(1, 2),
      `Für ${words.Land} bitten wir um die Benennung der Teilnehmenden bis zum ${words.Frist}.`,
      paragraph(2, 3),
      paragraph(3, 2),
      paragraph(4, 1),
    ]),
  });
}

/** The letter with `{{Name}}` where its words stand: what the others fill. */
export const PLACEHOLDERS = Object.fromEntries(
  FIELDS.map((name) => [name, `{{${name}}}`]),
) as LetterWords;

const SURNAMES = ['Muster', 'Beispiel & Söhne', 'Öztürk', 'd’Arc', 'Groß'] as const;

/** The words of the letter with this number, each time the same. */
export function wordsOf(number: number): LetterWords {
  const surname = `${SURNAMES[number % SURNAMES.length] ?? ''} ${number}`;
  return {
    Titel: `Einladung zur 13. Integrationsministerkonferenz – ${surname}`,
    Name: `Frau Petra ${surname} MdL`,
    Strasse: `Musterufer ${number}`,
    Ort: `${String(10_000 + (number % 89_999))} Dresden`,
    Datum: `${1 + (number % 28)}. Februar 2018`,
    Anrede: `Sehr geehrte Frau Staatsministerin ${surname},`,
    Land: number % 2 === 0 ? 'das Land Sachsen' : 'den Freistaat Bayern',
    Frist: `${1 + (number % 28)}. März 2018`,
  };
}
