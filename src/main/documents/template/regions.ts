import type { GuardRule, Op } from './program';
import type { Span } from './stories';

/** Something other than the bytes themselves happens with a stretch of the source. */
export interface Region extends Span {
  /** What stands there instead; `inner` gives what other regions make of a stretch within. */
  readonly ops: (inner: (span: Span) => readonly Op[]) => readonly Op[];
}

/** `{{` never leaves a template by its static text. */
function text(value: string): readonly Op[] {
  return value === '' ? [] : [{ kind: 'static', text: value }];
}

export function cut(span: Span): Region {
  return { ...span, ops: () => [] };
}

export function put(span: Span, op: Op): Region {
  return { ...span, ops: () => [op] };
}

export function insert(at: number, value: string): Region {
  return { start: at, end: at, ops: () => text(value) };
}

export function guard(span: Span, rule: GuardRule): Region {
  return { ...span, ops: (inner) => [{ kind: 'guard', rule, body: inner(span) }] };
}

/** Static pieces that follow each other become one. */
function merged(ops: readonly Op[]): readonly Op[] {
  const result: Op[] = [];
  for (const op of ops) {
    const last = result.at(-1);
    if (op.kind === 'static' && last?.kind === 'static') {
      result[result.length - 1] = { kind: 'static', text: last.text + op.text };
    } else result.push(op);
  }
  return result;
}

/** Outer regions first; of two with the same ends, the one that was given first lies outside. */
function ordered(regions: readonly Region[]): readonly Region[] {
  return [...regions].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The first region at or behind an offset. */
function firstFrom(regions: readonly Region[], start: number): number {
  let low = 0;
  let high = regions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((regions[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Turns a part and the regions in it (nested, never overlapping by halves) into what fills it. */
export function assemble(xml: string, unordered: readonly Region[]): readonly Op[] {
  const regions = ordered(unordered);
  const emit = (span: Span, from: number): readonly Op[] => {
    const ops: Op[] = [];
    let at = span.start;
    for (let index = from; index < regions.length; index += 1) {
      const region = regions[index];
      if (!region || region.start > span.end) break;
      const isInside = region.start >= at && region.end <= span.end;
      // An insertion at the very end belongs to what follows.
      if (!isInside || (region.start === span.end && region.end === region.start)) continue;
      ops.push(...text(xml.slice(at, region.start)));
      const next = index + 1;
      ops.push(
        ...region.ops((inner) => emit(inner, Math.max(next, firstFrom(regions, inner.start)))),
      );
      at = region.end;
    }
    ops.push(...text(xml.slice(at, span.end)));
    return merged(ops);
  };
  return emit({ start: 0, end: xml.length }, 0);
}
