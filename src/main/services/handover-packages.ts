import { err, type Result } from '../../shared/result';
import type { Handlers } from './context';

function notYet(operation: string): Result<never> {
  return err({ code: 'operation.unknown', operation });
}

type Own = Pick<
  Handlers,
  | 'handover.plan'
  | 'handover.proposePassphrase'
  | 'handover.export'
  | 'handover.inspect'
  | 'handover.import'
  | 'handover.takeBack'
  | 'handover.cancel'
>;

export const handoverPackageHandlers: Own = {
  'handover.plan': () => notYet('handover.plan'),
  'handover.proposePassphrase': () => notYet('handover.proposePassphrase'),
  'handover.export': () => notYet('handover.export'),
  'handover.inspect': () => notYet('handover.inspect'),
  'handover.import': () => notYet('handover.import'),
  'handover.takeBack': () => notYet('handover.takeBack'),
  'handover.cancel': () => notYet('handover.cancel'),
};
