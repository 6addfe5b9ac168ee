import type { TemplateTree } from '../../../shared/domain/documents/template-data';
import { runText } from './escape';
import type { GuardRule, Op } from './program';
import { holds, linesOf, lookUp, turnsOf, type Scope } from './values';

interface Filling {
  scope: Scope;
  /** The line that a paragraph stands for. */
  line: string;
  /** Last number given to a copy of a drawing. */
  unique: number;
}

/** Far above what Word counts its own drawings with, and below the 2^31 that ids may reach. */
const FIRST_UNIQUE = 1_000_000;

const SAYS_SOMETHING = /<w:t(?:\s[^>]*)?>[^<]*[^<\s]|<w:(?:br|sym|drawing|pict|object)[\s/>]/;
const ENDS_WITH_PARAGRAPH = /<\/w:p>$|<w:p(?:\s[^>]*)?\/>$/;

const GUARDS: Readonly<Record<GuardRule, (output: string) => string>> = {
  text: (output) => (SAYS_SOMETHING.test(output) ? output : ''),
  rows: (output) => (output.includes('</w:tr>') ? output : ''),
  endsWithParagraph: (output) =>
    ENDS_WITH_PARAGRAPH.test(output.trimEnd()) ? output : `${output}<w:p/>`,
  notEmpty: (output) => (output.trim() === '' ? '<w:p/>' : output),
};

type Runner<K extends Op['kind']> = (op: Extract<Op, { kind: K }>, filling: Filling) => string;

function each(op: Extract<Op, { kind: 'each' }>, filling: Filling): string {
  const { scope } = filling;
  let output = '';
  for (const turn of turnsOf(lookUp(scope, op.path), op.path)) {
    filling.scope = { root: scope.root, turns: [turn, ...scope.turns] };
    output += run(op.body, filling);
  }
  filling.scope = scope;
  return output;
}

function lines(op: Extract<Op, { kind: 'lines' }>, filling: Filling): string {
  const values = linesOf(lookUp(filling.scope, op.path));
  let output = '';
  for (const value of values.length === 0 && op.always ? [''] : values) {
    filling.line = value;
    output += run(op.body, filling);
  }
  return output;
}

function condition(op: Extract<Op, { kind: 'if' }>, filling: Filling): string {
  const isThere = holds(lookUp(filling.scope, op.path));
  return run(isThere === op.negated ? op.otherwise : op.then, filling);
}

const RUNNERS: { readonly [K in Op['kind']]: Runner<K> } = {
  static: ({ text }) => text,
  value: ({ path }, { scope }) => runText(linesOf(lookUp(scope, path)).join('\n')),
  lines,
  line: (_op, { line }) => runText(line),
  if: condition,
  each,
  guard: ({ rule, body }, filling) => GUARDS[rule](run(body, filling)),
  unique: (_op, filling) => {
    filling.unique += 1;
    return String(filling.unique);
  },
};

function runOne(op: Op, filling: Filling): string {
  const runner = RUNNERS[op.kind] as (op: Op, filling: Filling) => string;
  return runner(op, filling);
}

function run(ops: readonly Op[], filling: Filling): string {
  let output = '';
  for (const op of ops) output += op.kind === 'static' ? op.text : runOne(op, filling);
  return output;
}

/** The XML of a part with its values. */
export function fillPart(ops: readonly Op[], root: TemplateTree): string {
  return run(ops, { scope: { root, turns: [] }, line: '', unique: FIRST_UNIQUE });
}
