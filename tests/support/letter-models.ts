import { fitAddress } from '../../src/shared/domain/addressing/fit-address';
import { plainLetterhead } from '../../src/shared/domain/documents/letterhead';
import type { LetterModel } from '../../src/shared/domain/documents/models';
import { paragraphBlocks } from '../../src/shared/domain/documents/rich-blocks';

const SENTENCE =
  'Die Länder stimmen sich zu Fragen der Integration ab und vertreten ihre Anliegen gegenüber dem Bund.';

/** A paragraph of the running text; the number makes it findable. */
export function paragraph(number: number, sentences: number): string {
  return [`Absatz ${number} sagt dies.`, ...Array.from({ length: sentences }, () => SENTENCE)].join(
    ' ',
  );
}

/** A plain letter of one page, as every letter of an office might be; `changes` make it special. */
export function letterModel(changes: Partial<LetterModel> = {}): LetterModel {
  return {
    kind: 'letter',
    title: 'Einladung zur 13. Integrationsministerkonferenz – Sachsen: Petra Muster',
    date: '2018-02-01',
    letterhead: plainLetterhead(['Staatsministerium für Integration', 'IntMK-Geschäftsstelle']),
    returnLine: { text: 'IntMK-Geschäftsstelle · Winzererstraße 9 · 80797 München', sizePt: 8 },
    notes: [],
    address: {
      lines: ['Frau Petra Muster MdL', 'Musterufer 10', '01097 Dresden'],
      sizePt: 11,
      borrowed: 0,
      shortened: false,
    },
    info: [
      [
        { label: 'Telefon:', value: '089 1261-2042' },
        { label: 'Telefax:', value: '089 1261-1644' },
      ],
      [{ label: 'Datum:', value: '1. Februar 2018' }],
    ],
    infoLabelMm: 22,
    subject: 'Einladung zur 13. Integrationsministerkonferenz',
    salutation: 'Sehr geehrte Frau Staatsministerin,',
    body: paragraphBlocks([paragraph(1, 2), paragraph(2, 1)]),
    closing: 'Mit freundlichen Grüßen',
    handwritten: false,
    signingLine: null,
    signatory: ['Emilia Müller', 'Vorsitzende der 13. Integrationsministerkonferenz'],
    enclosures: ['1 vorläufige Tagesordnung', '1 Programm', '1 Rückmeldebogen'],
    trainingMark: null,
    ...changes,
  };
}

/** Office lines by the step of the ladder A03 to which they lead. */
const OFFICES = {
  'six lines': [
    'Ministerin für Kinder, Familie, Flüchtlinge und Integration des Landes Nordrhein-Westfalen',
  ],
  'seven lines': [
    'Ministerin für Kinder, Familie, Flüchtlinge, Integration, Gleichstellung und Verbraucherschutz des Landes Nordrhein-Westfalen',
  ],
  '8 pt': [
    'Ministerin für Kinder, Familie, Flüchtlinge, Integration, Gleichstellung und Verbraucherschutz des Landes Nordrhein-Westfalen',
    'Bevollmächtigte des Landes Nordrhein-Westfalen beim Bund',
  ],
} as const;

function address(step: keyof typeof OFFICES, notes = 0): LetterModel['address'] {
  const person = ['Frau Prof. Dr. Dr. h. c. Petra Muster MdL', 'Musterufer 10', '40213 Düsseldorf'];
  const fitted = fitAddress({ lines: [...OFFICES[step], ...person], notes });
  if (!fitted.ok) throw new Error(fitted.error.code);
  return fitted.value;
}

function infoLines(count: number): LetterModel['info'] {
  const line = (index: number) => ({ label: `Zeile ${index}:`, value: `Angabe ${index}` });
  return [
    Array.from({ length: count }, (_, index) => line(index + 1)),
    [{ label: 'Datum:', value: '1. Februar 2018' }],
  ];
}

/** Enough paragraphs of one kind for the letter to run over to `pages` pages. */
function body(count: number, sentences: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => paragraph(index + 1, sentences));
}

/** Letters that reach the limits of the standard. */
export const SPECIAL_LETTERS: Readonly<Record<string, LetterModel>> = {
  'seven-address-lines': letterModel({ address: address('seven lines') }),
  'three-notes': letterModel({
    notes: ['Einschreiben', 'Persönlich', 'Nur für den Dienstgebrauch'],
    address: address('six lines', 3),
  }),
  'one-note-and-seven-lines': letterModel({
    notes: ['Persönlich'],
    address: address('seven lines', 1),
  }),
  'address-of-8-pt': letterModel({ address: address('8 pt') }),
  'return-line-of-6-pt': letterModel({
    returnLine: {
      text: 'Geschäftsstelle der Integrationsministerkonferenz · Musterufer 10 · 40213 Düsseldorf',
      sizePt: 6,
    },
  }),
  'information-block-at-its-height': letterModel({ info: infoLines(7) }),
  'information-block-of-62-mm': letterModel({ info: infoLines(13) }),
  'three-pages': letterModel({ body: paragraphBlocks(body(22, 3)), trainingMark: 'Übungsdaten' }),
  'one-enclosure': letterModel({ enclosures: ['1 Programm'] }),
};

/** Letters whose closing comes to lie at every place around the end of the first page. */
export const GROWING_LETTERS: Readonly<Record<string, LetterModel>> = Object.fromEntries(
  Array.from({ length: 11 }, (_, index) => index + 8).flatMap((count) => [
    [`growing-${count}-short`, letterModel({ body: paragraphBlocks(body(count, 0)) })],
    [
      `growing-${count}-long-end`,
      letterModel({ body: paragraphBlocks([...body(count - 3, 0), paragraph(count - 2, 5)]) }),
    ],
  ]),
);
