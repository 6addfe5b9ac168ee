import { infoLabelMm } from '../letterheads/geometry';
import type { LetterheadPaper } from '../letterheads/records';
import type { Recipient } from '../recipients/recipient';
import type { ConferenceFacts } from './conference-facts';
import type { Block, LetterModel } from './models';
import { letterheadModel } from './letterhead';
import { infoBlock, returnLine } from './sender';
import type { Signing } from './signing';
import { keepTogether } from './typography';

/** What one kind of letter says; everything else every letter has from sender and recipient. */
export interface LetterContent extends Pick<LetterModel, 'title' | 'subject' | 'enclosures'> {
  /** A string is a plain paragraph. */
  readonly body: readonly (string | Block)[];
}

type LetterWords = Pick<LetterModel, 'salutation' | 'closing'>;

/** What is written by hand stays out of the print; its room is a matter of the layout. */
function printedWords(recipient: Recipient, signing: Signing): LetterWords {
  if (recipient.handwritten) return { salutation: '', closing: '' };
  return {
    salutation: keepTogether(recipient.salutation),
    closing: recipient.closing ?? signing.closing,
  };
}

export interface Writing {
  readonly facts: ConferenceFacts;
  readonly signing: Signing;
  /** Whose letterhead it is printed on. */
  readonly paper: LetterheadPaper;
}

/** The letter with its number (Vorgangsnummer): in words above the date, and as a code in the margin. */
export function withCaseNumber(model: LetterModel, caseNumber: string): LetterModel {
  const last = [{ label: 'Vorgang:', value: caseNumber }, ...(model.info.at(-1) ?? [])];
  const info = [...model.info.slice(0, -1), last];
  const labels = info.flat().map(({ label }) => label);
  return { ...model, info, caseNumber, infoLabelMm: infoLabelMm(labels) };
}

/** A letter to one recipient, or to two of them, by DIN 5008. */
export function letterModel(
  { facts, signing, paper }: Writing,
  recipient: Recipient,
  content: LetterContent,
): LetterModel {
  const { sender } = facts;
  const head = facts.letterheads[paper];
  const info = infoBlock(sender, facts.date, head);
  return {
    kind: 'letter',
    date: facts.date,
    letterhead: letterheadModel(sender, head),
    returnLine: returnLine(sender, head),
    notes: [],
    address: recipient.address,
    info,
    infoLabelMm: infoLabelMm(info.flat().map(({ label }) => label)),
    ...content,
    body: content.body.map((part): Block =>
      typeof part === 'string' ? { type: 'paragraph', text: part } : part,
    ),
    ...printedWords(recipient, signing),
    handwritten: recipient.handwritten,
    signingLine: signing.line,
    signatory: [...signing.signatory, ...(head?.record.signatureLines ?? []).map(keepTogether)],
    trainingMark: facts.trainingMark,
  };
}
