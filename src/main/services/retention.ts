import { err, type Result } from '../../shared/result';
import type { Handlers } from './context';

function notYet(operation: string): Result<never> {
  return err({ code: 'operation.unknown', operation });
}

type Own = Pick<Handlers, 'retention.list' | 'retention.run' | 'retention.cancel'>;

export const retentionHandlers: Own = {
  'retention.list': () => notYet('retention.list'),
  'retention.run': () => notYet('retention.run'),
  'retention.cancel': () => notYet('retention.cancel'),
};
