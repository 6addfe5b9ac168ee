import type { Day } from '../calendar/day';
import { foldings } from '../folding';

/**
 * What a placeholder can stand for: a text (its line breaks stay line breaks), several paragraphs, a yes
 * or no, a group of further names, or the items of a repeat.
 */
export type TemplateValue =
  string | boolean | readonly string[] | TemplateTree | readonly TemplateTree[];

/** Values by their German names; a dot in a placeholder leads into a group. */
export interface TemplateTree {
  readonly [name: string]: TemplateValue;
}

/** Everything that one document takes from outside of its template. */
export interface TemplateData {
  /** Title property of the file. */
  readonly title: string;
  /** Stands for the times in the file, so that the same data give the same bytes. */
  readonly date: Day;
  readonly values: TemplateTree;
}

/** A name without what may be typed differently: case, umlauts, spaces, dots, hyphens. */
export function foldName(name: string): string {
  return foldings(name)[0].replace(/[\s.\u00AD\u200B-\u200D\u2010-\u2015\u2060\uFEFF_-]/gu, '');
}

/** A dotted name in folded steps: "Konferenz. Titel" gives konferenz, titel. */
export function namePath(name: string): readonly string[] {
  return name.split('.').map(foldName);
}
