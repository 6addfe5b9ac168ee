import type { FactsRequest } from '../../shared/domain/documents/conference-facts';
import type { DocumentModel } from '../../shared/domain/documents/models';
import type { FormOfLetter } from '../../shared/domain/recipients/letter';
import type { Recipient } from '../../shared/domain/recipients/recipient';
import type { StoreView } from '../../shared/domain/storage/store-view';
import type { AppError } from '../../shared/errors';
import type { DocumentKindName } from '../../shared/ipc/contract-parts';

interface About {
  readonly kind: DocumentKindName;
  readonly recipient: string | null;
  /** Id of the participant or press release that the paper is about. */
  readonly about: string | null;
  /** The second participant of a joint letter. */
  readonly alsoAbout: string | null;
}

/** One paper that can be made, with the name its file gets. */
export interface PaperToMake extends About {
  readonly fileName: string;
  readonly model: DocumentModel;
  /** Whom a letter addresses, and the form it has of its own. */
  readonly letter: { readonly recipient: Recipient; readonly form: FormOfLetter | null } | null;
}

/** A paper that cannot be made, and why. */
export interface Obstacle extends About {
  /** Key of the record to look at. */
  readonly record: string | null;
  readonly error: AppError;
}

/** A participant who gets no letter of their own, because another's goes to both. */
export interface Covered {
  readonly participantId: string;
  readonly who: string;
  readonly by: string;
}

/** Somebody who signs although their last office has ended. */
export interface EndedOffice {
  readonly personId: string;
  readonly name: string;
  readonly day: string;
}

export interface PapersToMake {
  readonly papers: readonly PaperToMake[];
  readonly obstacles: readonly Obstacle[];
  readonly covered: readonly Covered[];
  readonly endedOffice: EndedOffice | null;
}

export const NO_PAPERS: PapersToMake = {
  papers: [],
  obstacles: [],
  covered: [],
  endedOffice: null,
};

/** Where papers come from: the store, the meeting, the day, and who signs. */
export interface PaperSource extends FactsRequest {
  readonly view: StoreView;
  /** Null = the person in the chair. */
  readonly signatoryId: string | null;
}

export function obstacle(kind: DocumentKindName, error: AppError): PapersToMake {
  const about = { kind, recipient: null, about: null, alsoAbout: null };
  return { ...NO_PAPERS, obstacles: [{ ...about, record: null, error }] };
}
