import { termOn } from '../../shared/domain/chair/terms';
import type { ChairTerm } from '../../shared/domain/chair/records';
import type { Handover, HandoverItem } from '../../shared/domain/handover/records';
import { useChosenTerm } from '../app/chosen-term';
import { useRegister } from '../contacts/records';
import { useAnswer } from '../data/hooks';

export interface HandoverFacts {
  readonly term: ChairTerm;
  readonly handover: Handover | null;
  readonly items: readonly HandoverItem[];
  readonly today: string;
  readonly isWritable: boolean;
}

/** The handover at the end of the chosen term; null while it is on its way, `none` without a term. */
export function useHandover(): HandoverFacts | 'none' | null {
  const terms = useRegister('chairTerms');
  const handovers = useRegister('handovers');
  const items = useRegister('handoverItems');
  const { data: status } = useAnswer('window.status', {});
  const chosen = useChosenTerm((state) => state.termId);
  if (!terms || !handovers || !items || !status) return null;
  const { today, writable } = status;
  const term = terms.find(({ id }) => id === chosen) ?? termOn(terms, today);
  if (!term) return 'none';
  return {
    term,
    handover: handovers.find(({ termId }) => termId === term.id) ?? null,
    items: items.filter(({ termId }) => termId === term.id),
    today,
    isWritable: writable,
  };
}
