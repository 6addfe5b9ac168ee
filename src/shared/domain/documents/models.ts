import type { FittedAddress } from '../addressing/fit-address';
import type { Day } from '../calendar/day';

/**
 * What a paper says, as plain data: made from facts by pure functions, tested as data, turned into
 * bytes elsewhere. The same model always gives the same file.
 */
export interface InfoLine {
  readonly label: string;
  readonly value: string;
}

/** A picture on paper; its bytes lie among the files of the office under their SHA-256. */
export interface LogoModel {
  readonly sha256: string;
  readonly type: 'png' | 'jpg';
  readonly alt: string;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly place: 'left' | 'center' | 'right';
}

/** What a paper is printed on; return line, information block and signature have it in them already. */
export interface LetterheadModel {
  /** Sender at the head of the first page, top line first. */
  readonly lines: readonly string[];
  readonly logo: LogoModel | null;
  /** Columns at the foot of the first page, each with its lines. */
  readonly footer: readonly (readonly string[])[];
  /** DIN 5008: where the address field of a letter begins. */
  readonly form: 'A' | 'B';
  readonly font: string;
  /** How far down lines and logo reach (mm). */
  readonly endMm: number;
}

/** A letter by DIN 5008. */
export interface LetterModel {
  readonly kind: 'letter';
  /** Title property of the file. */
  readonly title: string;
  readonly date: Day;
  readonly letterhead: LetterheadModel;
  /** Rücksendeangabe: one line of 8 pt above the address. */
  readonly returnLine: FittedLine;
  /** Vermerke such as "Persönlich", at most three. */
  readonly notes: readonly string[];
  readonly address: FittedAddress;
  /** Groups of the information block; a blank line stands between groups. */
  readonly info: readonly (readonly InfoLine[])[];
  /** Width of the column of its labels (mm). */
  readonly infoLabelMm: number;
  readonly subject: string;
  /** Empty where it is written by hand. */
  readonly salutation: string;
  readonly body: readonly Block[];
  /** Empty where it is written by hand. */
  readonly closing: string;
  /** Salutation and closing stay blank, with room to write them. */
  readonly handwritten: boolean;
  /** "In Vertretung", "Im Auftrag" on the line after the closing formula (rule T04). */
  readonly signingLine: string | null;
  /** Typed name, then the function. */
  readonly signatory: readonly string[];
  readonly enclosures: readonly string[];
  /** Vorgangsnummer, printed as a code in the margin; in words it is among `info`. */
  readonly caseNumber?: string;
  readonly trainingMark: string | null;
}

export interface FittedLine {
  readonly text: string;
  readonly sizePt: number;
}

/** Words of one form; `\n` is a line break. */
export interface RunModel {
  readonly text: string;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
}

/** Words, and where they have a form the runs that print it; `text` is then all of the runs' words. */
export interface Worded {
  readonly text: string;
  readonly runs?: readonly RunModel[];
}

/** An item of a list; one that is a string alone is a bullet of the first level. */
export interface ItemModel extends Worded {
  readonly level: 1 | 2;
  readonly ordered: boolean;
}

export interface TableColumn {
  /** The title's words with their form, where it has one. */
  readonly runs?: readonly RunModel[];
  readonly title: string;
  /** Share of the text width in percent; the columns of a table add up to 100. */
  readonly share: number;
}

export type Block =
  | (Worded & { readonly type: 'heading'; readonly level?: 2 | 3 })
  | (Worded & {
      readonly type: 'paragraph';
      readonly strong?: boolean;
      readonly compact?: boolean;
    })
  | { readonly type: 'list'; readonly items: readonly (string | ItemModel)[] }
  | {
      readonly type: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly TableRowModel[];
      /** Least height of a row in millimetres, where people write into it; else as high as its text. */
      readonly rowHeightMm?: number;
      /** Size of the text where eleven points leave too little room. */
      readonly sizePt?: number;
    }
  /** A form: labels with room to write, in groups with a heading of their own. */
  | { readonly type: 'fields'; readonly groups: readonly FieldGroup[] }
  | WritingBlock;

/** Room for what the program does not know, and what stands around it. */
export type WritingBlock =
  /** Labels with their values, one below the other; what is not known yet is a gap. */
  | { readonly type: 'entries'; readonly entries: readonly EntryModel[] }
  /** What staff still have to write, said in square brackets; `lead` stands before them: "1. [Sachverhalt]". */
  | { readonly type: 'gap'; readonly text: string; readonly lead?: string }
  /** Ruled lines for handwriting. */
  | { readonly type: 'lines'; readonly count: number }
  /** A line to sign on for each label, which stands below it. */
  | { readonly type: 'signatures'; readonly labels: readonly string[] }
  /** What follows begins on a page of its own. */
  | { readonly type: 'newPage' };

export interface EntryModel {
  readonly label: string;
  readonly value: string;
  /** The value only says what belongs here. */
  readonly open: boolean;
}

export interface FieldGroup {
  readonly title: string;
  readonly labels: readonly string[];
  /** Least height of its rows in millimetres, where more than a line is written. */
  readonly rowHeightMm?: number;
}

export interface TableRowModel {
  readonly cells: readonly (string | Worded)[];
  /** A row that heads the rows below it: one cell over the whole width. */
  readonly section?: boolean;
}

/** Any other paper: agenda, programme, reply form, lists, press release. */
export interface PaperModel {
  readonly kind: 'paper';
  readonly title: string;
  readonly date: Day;
  readonly letterhead: LetterheadModel;
  /** Small line above the title ("Pressemitteilung"). */
  readonly kicker: string | null;
  /** Line of number, place and date; stands right below the kicker. */
  readonly meta: string | null;
  readonly heading: string;
  readonly subline: string | null;
  /** Repeated on every page (Sperrfrist, „nur für den internen Gebrauch“). */
  readonly embargo: string | null;
  readonly blocks: readonly Block[];
  /** Wide line spacing for editors' marks. */
  readonly wideLines: boolean;
  /** A4 on its side, for tables of many columns. */
  readonly landscape?: boolean;
  readonly trainingMark: string | null;
}

/** A line of a card in the size in which it fits: no renderer has to break it. */
export interface CardLine {
  readonly text: string;
  readonly sizePt: number;
  readonly strong: boolean;
  /** Distance to the line above in millimetres. */
  readonly beforeMm: number;
}

export interface CardModel {
  readonly lines: readonly CardLine[];
}

/** Where cards lie on an A4 page; all measures in millimetres. */
export interface CardSheet {
  readonly landscape: boolean;
  readonly columns: number;
  readonly rows: number;
  /** Of one card as it is cut out, not yet folded. */
  readonly cardWidth: number;
  readonly cardHeight: number;
  /** From the edges of the page to the first card. */
  readonly left: number;
  readonly top: number;
  readonly columnGap: number;
  readonly rowGap: number;
  /**
   * A tent: folded upright along the middle of its width. Both halves bear the same text, turned by
   * 90 degrees with its upper side to the fold, so that it can be read from both sides.
   */
  readonly folded: boolean;
  /** Hairlines to cut along; sheets that come cut have none. */
  readonly cutLines: boolean;
}

/** Sheets of name badges, place cards or signs. */
export interface CardsModel {
  readonly kind: 'cards';
  readonly title: string;
  readonly date: Day;
  readonly sheet: CardSheet;
  readonly cards: readonly CardModel[];
  readonly trainingMark: string | null;
}

export type DocumentModel = LetterModel | PaperModel | CardsModel;
