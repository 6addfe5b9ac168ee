import type { DocumentKind } from '../documents/kinds/kind';

/** The program reads it again when it comes back filled in, by its very layout. */
const READ_AGAIN: ReadonlySet<string> = new Set(['contactCheckSheet']);

/** Which placeholders a kind's own templates have; null = it has none: cards are measured, forms are read again. */
export function templateModel({
  name,
  group,
  per,
}: Pick<DocumentKind, 'name' | 'group' | 'per'>): 'letter' | 'paper' | null {
  if (group === 'signs' || READ_AGAIN.has(name)) return null;
  return per === 'recipient' ? 'letter' : 'paper';
}
