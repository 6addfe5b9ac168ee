import { namePath } from '../../../shared/domain/documents/template-data';
import type { Op } from './program';
import type { CompiledTemplate } from './template';

/** Folded paths of what is put in whatever the values are: no condition and no repeat stands around it. */
function collect(ops: readonly Op[], into: Set<string>): void {
  for (const op of ops) {
    if (op.kind === 'value' || op.kind === 'lines' || op.kind === 'each')
      into.add(op.path.join('.'));
    else if (op.kind === 'guard') collect(op.body, into);
  }
}

/** Folded dotted paths of the placeholders and repeats that stand in every document. */
export function placedPaths({ parts }: CompiledTemplate): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const part of parts) if (part.kind === 'filled') collect(part.ops, paths);
  return paths;
}

/** The same as they are written in the template. */
export function placedNames(template: CompiledTemplate): readonly string[] {
  const paths = placedPaths(template);
  return template.placeholders.filter((name) => paths.has(namePath(name).join('.')));
}
