import { germanTime } from '../../shared/domain/calendar/german-time';
import type { Day } from '../../shared/domain/calendar/day';
import type { MergeDifference } from '../../shared/domain/handover/merge';
import {
  takeOverChoices,
  type TakeOverChoices,
} from '../../shared/domain/handover/take-over-choices';
import { ok, type Result } from '../../shared/result';
import type { PackageManifest } from '../handover/package-manifest';
import { testLetter, type TestLetter } from './handover-letter';
import { openHandover, type OpenedHandover, type PackagePlace } from './handover-open';
import { Stages } from './handover-progress';
import {
  handoverAgreement,
  planFor,
  readTarget,
  receivedBefore,
  recordsWith,
  type Target,
} from './handover-target';
import type { JobPort } from './job-port';

export interface HandoverInspectInput extends PackagePlace {
  /** Where it would come in; null = that is not known yet. */
  readonly folder: string | null;
}

export interface HandoverInspectOutput {
  readonly manifest: PackageManifest;
  readonly encrypted: boolean;
  readonly bytes: number;
  readonly sha256: string;
  readonly testLetter: TestLetter;
  readonly receivedOn: Day | null;
  readonly target: Target['kind'];
  readonly differences: readonly MergeDifference[];
  readonly choices: TakeOverChoices;
  readonly agreement: string;
}

/** The day that the office that made it lived in: that of the clock, or the fixed one of a training folder. */
function dayOf({ opened, verified }: OpenedHandover): Day {
  const fixed = verified.state.records.settings('preferences').get('preferences')?.referenceDate;
  return fixed ?? germanTime(opened.manifest.madeAt).day;
}

/** Proves a package and says what would become of the folder if it were received. Writes nothing. */
export async function inspectHandover(
  input: HandoverInspectInput,
  jobs: JobPort,
): Promise<Result<HandoverInspectOutput>> {
  const { files } = jobs;
  const stages = new Stages(jobs);
  const handover = await openHandover(files, input, stages.of([0, 700]));
  if (!handover.ok) return handover;
  const { opened, verified } = handover.value;
  const target = await readTarget(files, input.folder);
  if (!target.ok) return target;
  stages.reached(800);
  const { drafts, differences } = planFor(target.value, handover.value, 'package');
  const own = target.value.kind === 'office' ? target.value.records : null;
  const day = dayOf(handover.value);
  const { training } = verified.manifest;
  const letter = await testLetter(verified.state.records, { day, training });
  stages.reached(1_000);
  const { bytes, encrypted, manifest, sha256 } = opened;
  return ok({
    ...{ manifest, encrypted, bytes, sha256, differences, testLetter: letter },
    receivedOn: receivedBefore(target.value, manifest.packageId)?.on ?? null,
    target: target.value.kind,
    choices: takeOverChoices(recordsWith(own, drafts), day),
    agreement: handoverAgreement(sha256, target.value),
  });
}
