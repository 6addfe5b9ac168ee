import type { Day } from '../../shared/domain/calendar/day';
import { handoverPapers } from '../../shared/domain/documents/handover/papers';
import type {
  CategoryContents,
  PackageFacts,
} from '../../shared/domain/documents/handover/package-facts';
import type { HandoverCategory } from '../../shared/domain/handover/categories';
import { withoutFields } from '../../shared/domain/handover/redaction';
import { homeOf } from '../../shared/domain/handover/selection';
import type { Deletion } from '../../shared/domain/retention/records';
import type { DocumentKind } from '../../shared/domain/storage/collections';
import { sameJson } from '../../shared/domain/storage/deep-equal';
import { err, ok, type Result } from '../../shared/result';
import { renderDocument } from '../documents/render';
import { verifyPaper } from '../documents/verify-paper';
import type { Records } from '../storage/records';
import type { PackageData } from './handover-data';

export interface PapersOrder extends Omit<PackageFacts, 'contents' | 'files'> {
  readonly categories: readonly HandoverCategory[];
  readonly termId: string;
  readonly day: Day;
  readonly deletions: readonly Deletion[];
}

/** Remarks that go along. */
function notesIn(records: Records): number {
  return records.drafts().filter(({ collection, record }) => {
    const bag = record as Readonly<Record<string, unknown>>;
    return !sameJson(
      withoutFields(collection, bag, (name) => name !== 'notes'),
      bag,
    );
  }).length;
}

/** What each category holds, by `kind.collection`. */
export function contentsOf(
  categories: readonly HandoverCategory[],
  { verified }: PackageData,
): readonly CategoryContents[] {
  const { counts, state } = verified;
  const own = (category: HandoverCategory): CategoryContents['counts'] => {
    if (category === 'history') return { 'journal.lines': state.head.seq };
    if (category === 'notes') return { 'journal.notes': notesIn(state.records) };
    const named = Object.entries(counts).filter(([key]) => {
      const [kind = '', collection = ''] = key.split('.');
      return homeOf(kind as DocumentKind, collection) === category;
    });
    return Object.fromEntries(named);
  };
  return categories.map((category) => ({ category, counts: own(category) }));
}

/** The papers of a package as files by their names, each read back; made of what is in the package alone. */
export async function packagePapers(
  data: PackageData,
  { categories, day, deletions, termId, ...facts }: PapersOrder,
): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  const { files, manifest, state } = data.verified;
  const own: PackageFacts = { ...facts, files, contents: contentsOf(categories, data) };
  const { training } = manifest;
  const papers = handoverPapers(state.records, { termId, date: day, training, own, deletions });
  if (!papers.ok) return papers;
  const made = new Map<string, Uint8Array>();
  for (const { model, name } of papers.value) {
    const bytes = await renderDocument(model);
    const wrong = verifyPaper(name, bytes, model);
    if (wrong) return err(wrong);
    made.set(name, bytes);
  }
  return ok(made);
}
