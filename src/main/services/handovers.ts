import { err, type Result } from '../../shared/result';
import type { Handlers } from './context';

function notYet(operation: string): Result<never> {
  return err({ code: 'operation.unknown', operation });
}

type Own = Pick<Handlers, 'handover.begin' | 'handover.state'>;

export const handoverHandlers: Own = {
  'handover.begin': () => notYet('handover.begin'),
  'handover.state': () => notYet('handover.state'),
};
