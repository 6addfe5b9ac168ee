import { sameJson } from '../../shared/domain/storage/deep-equal';
import type { DeletionPlan } from '../../shared/domain/retention/plan';
import { redactBy } from '../../shared/domain/retention/redact';
import type { Redact } from '../../shared/domain/storage/redacted-entries';
import { ok, type Result } from '../../shared/result';
import { identityCodec } from '../storage/codec';
import { rewriteInFolder, type RewriteOrder } from '../storage/erase';
import { removeRemains, type Remains, type RemainsOrder } from '../storage/erase-remains';
import type { WrittenGeneration } from '../storage/rewrite';
import type { JobPort } from './job-port';

export interface EraseInput {
  readonly order: RewriteOrder;
  readonly plan: DeletionPlan;
}

export interface EraseOutput {
  readonly written: WrittenGeneration;
  /** Values in the history, each as it was before or after a change, that are gone or emptied. */
  readonly values: number;
}

/** Builds the generation without what is to be gone. */
export async function eraseData(
  { order, plan }: EraseInput,
  { files }: JobPort,
): Promise<Result<EraseOutput>> {
  const redact = redactBy(plan);
  let values = 0;
  const counting: Redact = (place, record) => {
    const rest = redact(place, record);
    if (rest !== record && (rest === null || !sameJson(rest, record))) values += 1;
    return rest;
  };
  const written = await rewriteInFolder(order, counting, { port: files, codec: identityCodec });
  return written.ok ? ok({ written: written.value, values }) : written;
}

/** Takes away what still holds what was erased. */
export function sweepErased(order: RemainsOrder, { files }: JobPort): Promise<Result<Remains>> {
  return removeRemains(order, { port: files, codec: identityCodec });
}
