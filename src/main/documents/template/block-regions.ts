import type { BlockShape, Boundary } from './boundaries';
import type { Op } from './program';
import type { Region } from './regions';
import type { Span } from './stories';

type Inner = (span: Span) => readonly Op[];

const NOWHERE: Boundary = { cut: { start: 0, end: 0 }, close: '', open: '', inText: true };

/** What lies between two tags, whole again where the tags divided runs. */
function branch(inner: Inner, from: Boundary, to: Boundary): readonly Op[] {
  const body = inner({ start: from.cut.end, end: to.cut.start });
  const before: readonly Op[] = from.open === '' ? [] : [{ kind: 'static', text: from.open }];
  const after: readonly Op[] = to.close === '' ? [] : [{ kind: 'static', text: to.close }];
  return [...before, ...body, ...after];
}

function control({ block, boundaries }: BlockShape, inner: Inner): readonly Op[] {
  const { tag } = block.start;
  const [first = NOWHERE, second = NOWHERE, third] = boundaries;
  const body = branch(inner, first, second);
  if (tag.kind === 'each') return [{ kind: 'each', path: tag.path, body }];
  if (tag.kind !== 'if') return body;
  const otherwise = third ? branch(inner, second, third) : [];
  return [{ kind: 'if', path: tag.path, negated: tag.negated, then: body, otherwise }];
}

/** A condition or repeat as one region of the source. */
export function blockRegion(shape: BlockShape): Region {
  const first = shape.boundaries[0] ?? NOWHERE;
  const last = shape.boundaries.at(-1) ?? NOWHERE;
  const around = (text: string): readonly Op[] => (text === '' ? [] : [{ kind: 'static', text }]);
  return {
    start: first.cut.start,
    end: last.cut.end,
    ops: (inner) => [...around(first.close), ...control(shape, inner), ...around(last.open)],
  };
}
