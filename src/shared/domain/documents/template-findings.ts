/** Which text of a Word file something stands in. */
export type StoryName = 'text' | 'header' | 'footer' | 'footnote' | 'endnote' | 'textBox';

/** A paragraph that staff can find again. */
export interface FindingPlace {
  readonly story: StoryName;
  /** From 1, within its text. */
  readonly paragraph: number;
  /** The first words of the paragraph. */
  readonly beginning: string;
}

interface At {
  readonly place: FindingPlace;
}

/** What a file is that is no Word file of today. */
export type OtherFormat =
  | 'empty'
  | 'oldWord'
  | 'openDocument'
  | 'richText'
  | 'pdf'
  | 'webPage'
  | 'excel'
  | 'powerPoint'
  | 'otherZip'
  | 'unknown';

interface Unreadable {
  readonly notWord: { readonly format: OtherFormat };
  readonly password: object;
  /** `part`: which one; null = the file as a whole. */
  readonly damaged: { readonly part: string | null };
  readonly bomb: object;
  readonly picturesTooLarge: { readonly megabytes: number; readonly most: number };
  readonly macros: object;
  readonly tooManyTags: { readonly most: number };
}

interface WrongTags {
  readonly neverEnds: At & { readonly tag: string };
  readonly endsTooOften: At & { readonly tag: string };
  /** `open`: what is still open there. */
  readonly wrongEnd: At & { readonly tag: string; readonly open: string };
  readonly elseAlone: At;
  readonly elseTwice: At;
  readonly emptyTag: At;
  readonly crossesTable: At & { readonly tag: string };
  readonly crossesBorder: At & { readonly tag: string };
  readonly midSentence: At & { readonly tag: string };
  /** Two braces that nothing closes or opens. */
  readonly looseBraces: At & { readonly text: string };
}

interface WrongNames {
  readonly unknownPlaceholder: At & { readonly name: string; readonly nearest: string | null };
  readonly outsideRepeat: At & { readonly name: string; readonly repeat: string };
  /** A repeat of something of which there is only one. */
  readonly noRepeat: At & { readonly name: string };
  /** A list or group where a text should be. */
  readonly noText: At & { readonly name: string; readonly repeat: string | null };
  /** `name`: the placeholder that is meant, if it is one. */
  readonly singleBraces: At & { readonly text: string; readonly name: string | null };
  /** A placeholder where none is filled: in a chart, a field, the description of a picture. */
  readonly unreachable: { readonly text: string; readonly where: Unreachable };
  /** A field of Word's own mail merge and the placeholder that says the same, if there is one. */
  readonly mergeField: At & { readonly name: string; readonly instead: string | null };
}

export type Unreachable = 'altText' | 'chart' | 'smartArt' | 'field' | 'link' | 'other';

interface Risky {
  readonly externalImage: { readonly target: string };
  readonly externalTemplate: { readonly target: string };
  readonly externalFile: { readonly target: string };
  readonly embeddedObject: { readonly count: number };
  readonly foreignContent: object;
  readonly mailMerge: object;
  readonly trackedChanges: { readonly count: number };
  readonly comments: { readonly count: number };
  readonly largePictures: { readonly megabytes: number };
  readonly embeddedFonts: object;
}

interface SpoiltElsewhere {
  readonly exactFrame: At;
  readonly smartArt: object;
  readonly chart: object;
  readonly oldTextBox: At;
  readonly boundControl: At;
}

interface HardToRead {
  readonly language: { readonly language: string | null };
  readonly titleMissing: object;
  readonly altTextMissing: { readonly count: number };
  readonly headerRowMissing: At;
  readonly mergedCells: At;
  readonly noHeadings: object;
}

type Facts = Unreadable & WrongTags & WrongNames & Risky & SpoiltElsewhere & HardToRead;
export type FindingCode = keyof Facts;

/** `stop`: no document is made from it; `warning`: look at it; `hint`: could be better. */
export type FindingLevel = 'stop' | 'warning' | 'hint';

/** Something that the check of a template found, as data; `template-texts` words it. */
export type TemplateFinding<C extends FindingCode = FindingCode> = {
  readonly [K in C]: { readonly code: K; readonly level: FindingLevel } & Facts[K];
}[C];

const LEVELS: { readonly [C in FindingCode]: FindingLevel } = {
  notWord: 'stop',
  password: 'stop',
  damaged: 'stop',
  bomb: 'stop',
  picturesTooLarge: 'stop',
  macros: 'stop',
  tooManyTags: 'stop',
  neverEnds: 'stop',
  endsTooOften: 'stop',
  wrongEnd: 'stop',
  elseAlone: 'stop',
  elseTwice: 'stop',
  emptyTag: 'stop',
  crossesTable: 'stop',
  crossesBorder: 'stop',
  midSentence: 'stop',
  looseBraces: 'stop',
  unknownPlaceholder: 'stop',
  outsideRepeat: 'stop',
  noRepeat: 'stop',
  noText: 'stop',
  unreachable: 'stop',
  externalImage: 'stop',
  externalFile: 'stop',
  foreignContent: 'stop',
  // A letter that goes out with them shows the office's drafts.
  trackedChanges: 'stop',
  comments: 'stop',
  singleBraces: 'warning',
  mergeField: 'warning',
  embeddedObject: 'warning',
  largePictures: 'warning',
  exactFrame: 'warning',
  smartArt: 'warning',
  chart: 'warning',
  oldTextBox: 'warning',
  boundControl: 'warning',
  altTextMissing: 'warning',
  // These two are taken out of every document that is made.
  externalTemplate: 'hint',
  mailMerge: 'hint',
  embeddedFonts: 'hint',
  language: 'hint',
  titleMissing: 'hint',
  headerRowMissing: 'hint',
  mergedCells: 'hint',
  noHeadings: 'hint',
};

/** A finding with the level of its kind. */
export function finding<C extends FindingCode>(code: C, facts: Facts[C]): TemplateFinding {
  return { code, level: LEVELS[code], ...facts } as unknown as TemplateFinding;
}

/** Most pictures of a template (megabytes): each document that is made carries them all. */
export const MOST_PICTURES_MB = 20;
/** From here on a batch becomes heavy for mailboxes. */
export const MANY_PICTURES_MB = 3;
