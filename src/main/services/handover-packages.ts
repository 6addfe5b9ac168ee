import { randomBytes } from 'node:crypto';
import { PROPOSAL_BYTES, proposedPassphrase } from '../../shared/domain/handover/passphrase';
import { ok } from '../../shared/result';
import type { Handlers } from './context';
import { exportPackage, planPackage } from './handover-export';
import { importPackage, inspectPackage, savePapers } from './handover-import';
import { takeBackPackage } from './handover-take-back';

type Own = Pick<
  Handlers,
  | 'handover.plan'
  | 'handover.proposePassphrase'
  | 'handover.export'
  | 'handover.inspect'
  | 'handover.savePapers'
  | 'handover.import'
  | 'handover.takeBack'
  | 'handover.cancel'
>;

export const handoverPackageHandlers: Own = {
  'handover.plan': planPackage,
  'handover.proposePassphrase': () =>
    ok({ passphrase: proposedPassphrase(randomBytes(PROPOSAL_BYTES)) }),
  'handover.export': exportPackage,
  'handover.inspect': inspectPackage,
  'handover.savePapers': savePapers,
  'handover.import': importPackage,
  'handover.takeBack': takeBackPackage,
  'handover.cancel': ({ runId }, app) => {
    app.runs.cancel(runId);
    return ok({});
  },
};
