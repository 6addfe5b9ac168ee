import type { Output } from '../../shared/ipc/contract';
import { useAnswer } from '../data/hooks';

export type KindOfPaper = Output<'documents.kinds'>['kinds'][number];

const NONE: readonly KindOfPaper[] = [];

/** All kinds of documents in their order; none until they are there. */
export function useKinds(): readonly KindOfPaper[] {
  return useAnswer('documents.kinds', {}).data?.kinds ?? NONE;
}

/** What papers of a kind are called. */
export function kindTitle(kinds: readonly KindOfPaper[], name: string): string {
  return kinds.find((kind) => kind.name === name)?.plural ?? name;
}
