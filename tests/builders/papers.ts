import { bodyLines, wordsOf } from '../../src/shared/domain/documents/printed-lines';
import type { PressRelease } from '../../src/shared/domain/conferences/records';
import {
  conferenceFacts,
  pressReleasesOf,
  type ConferenceFacts,
} from '../../src/shared/domain/documents/conference-facts';
import { invitationLetter } from '../../src/shared/domain/documents/invitation';
import type {
  Block,
  DocumentModel,
  LetterModel,
  PaperModel,
} from '../../src/shared/domain/documents/models';
import { blockLines } from '../../src/shared/domain/documents/printed-lines';
import { signingOf, type Signing } from '../../src/shared/domain/documents/signing';
import { pressPaper } from '../../src/shared/domain/press/release';
import { put, type Draft, type StoreView } from '../../src/shared/domain/storage/store-view';
import { recipient } from './participants';
import { CONFERENCE_ID, referenceId, sampleId } from './sample-view';

/** The day on which the sample's invitations are dated. */
export const INVITED_ON = '2018-02-01';
/** The last day of the sample conference, that of its result release. */
export const LAST_DAY = '2018-03-16';

export function factsOf(view: StoreView, date = INVITED_ON, training = false): ConferenceFacts {
  const facts = conferenceFacts(view, { conferenceId: CONFERENCE_ID, date, training });
  if (!facts.ok) throw new Error(`refused with ${facts.error.code}`);
  return facts.value;
}

/** Who signs: the chair in person, or a signatory by id. */
export function signingBy(
  view: StoreView,
  facts: ConferenceFacts,
  signatoryId: string | null = null,
): Signing {
  const signing = signingOf(view, facts, signatoryId);
  if (!signing.ok) throw new Error(`refused with ${signing.error.code}`);
  return signing.value;
}

/** The invitation of one participant of the sample, by the key of the file without `participant-`. */
export function invitation(view: StoreView, key = 'SN', date = INVITED_ON): LetterModel {
  const facts = factsOf(view, date);
  return invitationLetter(
    facts,
    recipient(view, `participant-${key}`, date),
    signingBy(view, facts),
  );
}

const EMPTY_RELEASE: Omit<PressRelease, 'occasion' | 'date'> = {
  id: 'release',
  number: null,
  headline: 'Länder beraten über Integration',
  subline: null,
  lead: null,
  paragraphs: [],
  quote: null,
  embargo: null,
};

/** The day before the conference for an announcement, its last day for a result. */
export function pressRelease(
  occasion: PressRelease['occasion'],
  patch: Partial<PressRelease> = {},
): PressRelease {
  const date = occasion === 'announcement' ? INVITED_ON : LAST_DAY;
  return { ...EMPTY_RELEASE, occasion, date, ...patch };
}

export function paperOf(view: StoreView, release: PressRelease): PaperModel {
  return pressPaper(factsOf(view, release.date), release);
}

/** The releases that the sample ships, the earliest first. */
export function shippedPapers(view: StoreView): readonly PaperModel[] {
  return pressReleasesOf(view, CONFERENCE_ID).map((release) => paperOf(view, release));
}

/** Puts the member of a Land into the chair of the sample for the whole term. */
export function chairedBy(code: string): readonly Draft[] {
  return [
    put.register('chairHolders', {
      id: sampleId('holder-1'),
      termId: referenceId('term-13'),
      personId: sampleId(`person-${code}`),
      officeId: sampleId(`office18-${code}`),
      from: '2017-10-01',
      to: '2018-09-30',
    }),
    { document: 'register', collection: 'chairHolders', id: sampleId('holder-2'), record: null },
  ];
}

function textsOfBlock(block: Block): readonly string[] {
  switch (block.type) {
    case 'list':
      return block.items.map(wordsOf);
    case 'table':
      return [
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap(({ cells }) => cells.map(wordsOf)).filter((cell) => cell !== ''),
      ];
    case 'fields':
      return block.groups.flatMap(({ title, labels }) => [title, ...labels]);
    case 'heading':
    case 'paragraph':
      return [block.text];
    default:
      return blockLines(block).flatMap((line) => line.split('\t'));
  }
}

function textsOfLetter(model: LetterModel): readonly string[] {
  return [
    ...model.letterhead.lines,
    model.returnLine.text,
    ...model.notes,
    ...model.address.lines,
    ...model.info.flat().flatMap(({ label, value }) => [label, value]),
    model.subject,
    model.salutation,
    ...bodyLines(model),
    model.closing,
    ...(model.signingLine === null ? [] : [model.signingLine]),
    ...model.signatory,
    ...model.enclosures,
  ];
}

function textsOfPaper(model: PaperModel): readonly string[] {
  const head = [model.kicker, model.meta, model.heading, model.subline, model.embargo];
  return [
    ...model.letterhead.lines,
    ...head.filter((text) => text !== null),
    ...model.blocks.flatMap(textsOfBlock),
  ];
}

function ownTexts(model: DocumentModel): readonly string[] {
  if (model.kind === 'letter') return textsOfLetter(model);
  if (model.kind === 'paper') return textsOfPaper(model);
  return model.cards.flatMap(({ lines }) => lines.map(({ text }) => text));
}

/** Every text that a paper prints, in its order, with the title property in front. */
export function textsOf(model: DocumentModel): readonly string[] {
  return [
    model.title,
    ...ownTexts(model),
    ...(model.trainingMark === null ? [] : [model.trainingMark]),
  ];
}

/** The running paragraphs of a paper. */
export function paragraphs(model: PaperModel): readonly string[] {
  return model.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
}
