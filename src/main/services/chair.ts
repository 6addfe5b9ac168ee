import { proposeTerms } from '../../shared/domain/chair/terms';
import { ok } from '../../shared/result';
import type { Handlers } from './context';

export const chairHandlers: Pick<Handlers, 'chair.propose'> = {
  'chair.propose': ({ count }, { store }) => {
    const [last] = [...store.view.register('chairTerms').all()].sort((a, b) => b.number - a.number);
    return ok({ terms: last ? [...proposeTerms(last, count)] : [] });
  },
};
