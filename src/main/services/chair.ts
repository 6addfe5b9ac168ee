import { proposeTerms } from '../../shared/domain/chair/terms';
import { err, ok } from '../../shared/result';
import type { Handlers } from './context';

export const chairHandlers: Pick<
  Handlers,
  'chair.propose' | 'chair.takeOver' | 'chair.addTerms' | 'chair.swapTerms'
> = {
  'chair.propose': ({ count }, { store }) => {
    const [last] = [...store.view.register('chairTerms').all()].sort((a, b) => b.number - a.number);
    return ok({ terms: last ? [...proposeTerms(last, count)] : [] });
  },
  'chair.takeOver': () => err({ code: 'operation.unknown', operation: 'chair.takeOver' }),
  'chair.addTerms': () => err({ code: 'operation.unknown', operation: 'chair.addTerms' }),
  'chair.swapTerms': () => err({ code: 'operation.unknown', operation: 'chair.swapTerms' }),
};
