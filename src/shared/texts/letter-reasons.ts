import type { RecipientReason } from '../domain/recipients/compose-letter';
import type { LetterReason } from '../domain/recipients/letter-reasons';
import { reasonText } from './address-reasons';

type Code = LetterReason['code'];
type Texts = {
  readonly [C in Code]: (reason: Extract<LetterReason, { readonly code: C }>) => string;
};

/** How the office calls a way to a person. */
const WAYS = {
  office: 'Büro',
  assistant: 'Assistenz',
  privateSecretary: 'persönliches Referat',
  mailbox: 'Funktionspostfach',
  other: 'eigene Anschrift',
} as const;

const texts: Texts = {
  ownSalutation: () => 'Eigene Anrede: gilt nur für diesen Brief.',
  pairSalutation: () =>
    'Persönliche Anrede zwischen den beiden Personen: gilt, solange diese Person unterschreibt, und endet mit dem Vorsitzjahr.',
  ownClosing: () => 'Eigene Grußformel: gilt nur für diesen Brief.',
  pairClosing: () => 'Die Grußformel gehört zur persönlichen Anrede.',
  handwritten: () => 'Anrede und Grußformel bleiben frei und werden von Hand geschrieben.',
  postalAddressOf: (r) =>
    `Für Briefe ist ein eigener Weg hinterlegt (${[WAYS[r.kind], r.name].filter(Boolean).join(', ')}); seine Anschrift steht statt der des Hauses.`,
  jointAddress: (r) => `Ein Brief an zwei Personen; er geht an die Anschrift von ${r.name}.`,
};

const isOfLetter = (reason: RecipientReason): reason is LetterReason =>
  Object.hasOwn(texts, reason.code);

/** One German sentence for why a letter to somebody has its form. */
export function recipientReasonText(reason: RecipientReason): string {
  if (!isOfLetter(reason)) return reasonText(reason);
  const text = texts[reason.code] as (r: LetterReason) => string;
  return text(reason);
}
