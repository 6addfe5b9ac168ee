import { paragraphBlocks } from './rich-blocks';
import type { Day } from '../calendar/day';
import { longDate } from '../calendar/german-dates';
import { infoLabelMm } from '../letterheads/geometry';
import type { ActiveLetterhead } from '../letterheads/letterhead-on';
import { letterheadModel } from './letterhead';
import type { Block, DocumentModel, LetterModel, PaperModel } from './models';
import { infoBlock, returnLine, senderName, senderOffice, type Sender } from './sender';
import { DEFAULT_CLOSING } from './signing';
import type { StoreView } from '../storage/store-view';

/** What a sample is made for. */
export interface SampleRequest {
  readonly view: StoreView;
  readonly sender: Sender;
  readonly head: ActiveLetterhead;
  readonly date: Day;
  readonly trainingMark: string | null;
}

const PARAGRAPHS = [
  'dies ist ein Muster. So sieht ein Schreiben mit diesem Briefkopf aus; die Anschrift ist so lang, wie Anschriften von Ministerien werden können.',
  'Prüfen Sie, ob das Logo scharf und frei steht, ob Kopfzeilen und Informationsblock stimmen und ob die Fußzeile alles nennt, was Ihr Haus verlangt.',
] as const;

/** Longer than most: what fits here fits anywhere. */
const ADDRESS = [
  'Ministerin für Soziales, Gesundheit, Integration',
  'und Gleichstellung des Landes Musterland',
  'Frau Prof. Dr. Petra Muster MdL',
  'Musterufer 10',
  '01097 Musterstadt',
];

function sampleLetter({ view, sender, head, date, trainingMark }: SampleRequest): LetterModel {
  const info = infoBlock(sender, date, head);
  return {
    kind: 'letter',
    title: 'Muster des Briefkopfs',
    date,
    letterhead: letterheadModel(sender, head),
    returnLine: returnLine(sender, head),
    notes: [],
    address: { lines: ADDRESS, sizePt: 11, borrowed: 0, shortened: false },
    info,
    infoLabelMm: infoLabelMm(info.flat().map(({ label }) => label)),
    subject: 'Muster eines Schreibens mit diesem Briefkopf',
    salutation: 'Sehr geehrte Frau Ministerin,',
    body: paragraphBlocks(PARAGRAPHS),
    closing: DEFAULT_CLOSING,
    handwritten: false,
    signingLine: null,
    signatory: [senderName(sender), senderOffice(view, sender), ...head.record.signatureLines],
    enclosures: ['1 Muster'],
    trainingMark,
  };
}

function samplePaper({ sender, head, date, trainingMark }: SampleRequest): PaperModel {
  const city = sender.organisation.address?.city;
  return {
    kind: 'paper',
    title: 'Muster des Briefkopfs',
    date,
    letterhead: letterheadModel(sender, head),
    kicker: 'Pressemitteilung',
    meta: [city, longDate(date)].filter(Boolean).join(', '),
    heading: 'Muster einer Pressemitteilung mit diesem Briefkopf',
    subline: null,
    embargo: null,
    blocks: PARAGRAPHS.map((text): Block => ({ type: 'paragraph', text })),
    wideLines: true,
    trainingMark,
  };
}

/** A paper that shows a letterhead: a letter, for press papers a release. */
export function letterheadSample(request: SampleRequest): DocumentModel {
  return request.head.record.paper === 'press' ? samplePaper(request) : sampleLetter(request);
}
