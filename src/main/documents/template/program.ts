/** What a template does, in order: static pieces of its source and what is put between them. */
export type Op =
  | { readonly kind: 'static'; readonly text: string }
  | { readonly kind: 'value'; readonly path: readonly string[] }
  /** A paragraph of its own for each line of a value. */
  | {
      readonly kind: 'lines';
      readonly path: readonly string[];
      /** The only paragraph of a cell stays, even without a value. */
      readonly always: boolean;
      readonly body: readonly Op[];
    }
  /** The line that the paragraph around it stands for. */
  | { readonly kind: 'line' }
  | {
      readonly kind: 'if';
      readonly path: readonly string[];
      readonly negated: boolean;
      readonly then: readonly Op[];
      readonly otherwise: readonly Op[];
    }
  | { readonly kind: 'each'; readonly path: readonly string[]; readonly body: readonly Op[] }
  /** What stands only while its own output is worth it. */
  | { readonly kind: 'guard'; readonly rule: GuardRule; readonly body: readonly Op[] }
  /** A number that no other element of the file has. */
  | { readonly kind: 'unique' };

/**
 * `text`: a paragraph goes when nothing is left in it. `rows`: a table goes with its last row.
 * `endsWithParagraph`: a cell ends with a paragraph. `notEmpty`: a text box or header has one.
 */
export type GuardRule = 'text' | 'rows' | 'endsWithParagraph' | 'notEmpty';
