import type { Deletion } from '../../retention/records';
import type { StoreView } from '../../storage/store-view';
import { ok, type Result } from '../../../result';
import { guidePaper } from '../kinds/handover-guide/model';
import { protocolPaper } from '../kinds/handover-protocol/model';
import type { PaperModel } from '../models';
import { coverPaper } from './cover';
import type { PackageFacts } from './package-facts';
import { termFacts, type TermRequest } from './term-facts';

export interface HandoverPaper {
  readonly name: 'Deckblatt.docx' | 'Leitfaden.docx' | 'Uebergabeprotokoll.docx';
  readonly model: PaperModel;
}

export interface HandoverPapersRequest extends TermRequest {
  readonly own: PackageFacts;
  /** The office's proofs of deletion: they say no person and stand in the protocol, though the package has no record of them. */
  readonly deletions: readonly Deletion[];
}

/**
 * The papers of a package. The view must be that of the package itself, with what was left out taken away: a
 * paper says nothing that its package does not hold. No conference, no chair and no letterhead has to be there.
 */
export function handoverPapers(
  view: StoreView,
  { own, deletions, ...request }: HandoverPapersRequest,
): Result<readonly HandoverPaper[]> {
  const facts = termFacts(view, request);
  if (!facts.ok) return facts;
  return ok([
    { name: 'Deckblatt.docx', model: coverPaper(facts.value, own) },
    { name: 'Leitfaden.docx', model: guidePaper(facts.value, view, own) },
    {
      name: 'Uebergabeprotokoll.docx',
      model: protocolPaper(facts.value, view, { deletions, own }),
    },
  ]);
}
