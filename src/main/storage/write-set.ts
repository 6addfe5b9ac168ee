import type { z } from 'zod';
import { recordSchema } from '../../shared/domain/storage/collections';
import { sameJson } from '../../shared/domain/storage/deep-equal';
import type { Change } from '../../shared/domain/storage/journal-entry';
import type { Draft } from '../../shared/domain/storage/store-view';
import type { AppError } from '../../shared/errors';
import { err, ok, type Result } from '../../shared/result';
import { inputIssues } from '../../shared/texts/input-issues';
import type { Records } from './records';

type Json = Change['after'];

/** Records parsed in one go: a few milliseconds. */
const SLICE = 100;

function invalid(draft: Draft, error: z.core.$ZodError): AppError {
  return { code: 'record.invalid', collection: draft.collection, issues: inputIssues(error) };
}

/** Why a record that is put back as it once was cannot stand; null = it can, or it is taken away. */
export function putBackAgainst(draft: Draft): AppError | null {
  const schema = recordSchema(draft.document, draft.collection);
  if (!schema) return { code: 'revert.unknownStep' };
  const parsed = draft.record === null ? null : schema.safeParse(draft.record);
  return parsed?.error ? invalid(draft, parsed.error) : null;
}

function parsedRecord(draft: Draft): Result<Json> {
  const schema = recordSchema(draft.document, draft.collection);
  // Which collections exist is ours to know, never input: a miss is a bug and says so.
  if (!schema) throw new Error(`no collection ${draft.document}/${draft.collection}`);
  if (draft.record === null) return ok(null);
  const parsed = schema.safeParse(draft.record);
  if (!parsed.success) return err(invalid(draft, parsed.error));
  const record = parsed.data as { readonly id?: unknown };
  if (record.id !== draft.id) throw new Error(`record ${draft.id} carries another id`);
  return ok(parsed.data as Json);
}

/**
 * Parses every record of a write set by its own schema and pairs it with what is there now. Records
 * that stay as they are drop out; an empty result means there is nothing to write.
 */
export async function changesOf(
  drafts: readonly Draft[],
  records: Records,
): Promise<Result<readonly Change[]>> {
  const changes: Change[] = [];
  const seen = new Set<string>();
  for (const [index, draft] of drafts.entries()) {
    // A long list must not hold up the window; nobody else changes anything meanwhile.
    if (index > 0 && index % SLICE === 0) await new Promise((go) => setImmediate(go));
    const key = keyOf(draft);
    if (seen.has(key)) throw new Error(`record ${key} twice in one change`);
    seen.add(key);
    const after = parsedRecord(draft);
    if (!after.ok) return after;
    const before = records.get(draft.document, draft.collection, draft.id) as Json;
    if (sameJson(before, after.value)) continue;
    const { document, collection, id } = draft;
    changes.push({ document, collection, id, before, after: after.value });
  }
  return ok(changes);
}

/** How the window names a record that changed. */
export function keyOf(change: Pick<Change, 'document' | 'collection' | 'id'>): string {
  return `${change.document}/${change.collection}/${change.id}`;
}
