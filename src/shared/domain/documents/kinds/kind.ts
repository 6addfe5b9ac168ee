import type { LetterheadPaper } from '../../letterheads/records';
import type { KindPlan, PaperSource } from '../plan';

/** Groups of kinds, in the order in which the window offers them. */
export const kindGroups = {
  letters: 'Schreiben',
  meeting: 'Unterlagen der Konferenz',
  lists: 'Listen',
  signs: 'Schilder und Karten',
  resolutions: 'Anträge und Beschlüsse',
  press: 'Presse',
  internal: 'Interne Papiere',
  office: 'Geschäftsstelle und Übergabe',
} as const;
export type KindGroup = keyof typeof kindGroups;

/** Something the office should look at before papers of a kind are made. */
export interface KindFinding {
  readonly level: 'stop' | 'warning' | 'hint';
  readonly code: string;
  /** A German sentence: what is the matter and what to do. */
  readonly message: string;
  /** The record to jump to, as `document/collection/id`. */
  readonly record: string | null;
}

/** Which of the office's letterheads a kind is printed on; null = none at all (lists, signs). */
export type Paper = LetterheadPaper;

/**
 * One kind of document. A folder below `kinds` with a `kind.ts` that exports one of these as `kind` is all
 * that a new kind needs: the registry finds it, and the window, the shell and the tests of all kinds with it.
 */
export interface DocumentKind {
  /** The folder's name in camel case; used in operations and templates. */
  readonly name: string;
  /** What one is called: "Einladung". */
  readonly title: string;
  /** What several are called: "Einladungen". */
  readonly plural: string;
  readonly group: KindGroup;
  /** Place within the group. */
  readonly order: number;
  /** One sentence on what it is for. */
  readonly summary: string;
  readonly paper: Paper | null;
  /** One for everybody, one for each recipient, or one for each record of its own (press releases). */
  readonly per: 'conference' | 'recipient' | 'record';
  readonly plan: (source: PaperSource) => KindPlan;
  /** Its findings say all there is to say: what holds for papers before the meeting does not hold for it. */
  readonly ownSlips?: boolean;
  /** What is possible and probably a slip, beyond what the plan itself cannot make. */
  readonly findings?: (source: PaperSource) => readonly KindFinding[];
}
