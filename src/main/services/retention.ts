import { err, type Result } from '../../shared/result';
import type { Handlers } from './context';

function notYet(operation: string): Result<never> {
  return err({ code: 'operation.unknown', operation });
}

type Own = Pick<
  Handlers,
  | 'retention.list'
  | 'retention.run'
  | 'retention.cancel'
  | 'retention.calendar'
  | 'archive.begin'
  | 'archive.end'
>;

export const retentionHandlers: Own = {
  'retention.list': () => notYet('retention.list'),
  'retention.run': () => notYet('retention.run'),
  'retention.cancel': () => notYet('retention.cancel'),
  'retention.calendar': () => notYet('retention.calendar'),
  'archive.begin': () => notYet('archive.begin'),
  'archive.end': () => notYet('archive.end'),
};
