import type { AppError } from '../../errors';
import type { FormOfLetter } from '../recipients/letter';
import type { Recipient } from '../recipients/recipient';
import type { StoreView } from '../storage/store-view';
import type { FactsRequest } from './conference-facts';
import type { DocumentModel } from './models';

/** Where papers come from: the store, the meeting, the day, and who signs. */
export interface PaperSource extends FactsRequest {
  readonly view: StoreView;
  /** Null = the person in the chair. */
  readonly signatoryId: string | null;
  /** Ids of the participants or records to make a paper for; null = all. Papers for everybody ignore it. */
  readonly only: ReadonlySet<string> | null;
}

interface About {
  /** Name of the kind of document. */
  readonly kind: string;
  /** Whom the paper is for, in words; null for papers for everybody. */
  readonly recipient: string | null;
  /** Id of the participant or record that the paper is about. */
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

/**
 * What one kind makes from a source. Models are made while somebody takes them, one after the other:
 * ten thousand letters need the room of a few.
 */
export interface KindPlan {
  /** How many papers and obstacles there will be. */
  readonly total: number;
  readonly items: Iterable<PaperToMake | Obstacle>;
  readonly covered: readonly Covered[];
  readonly endedOffice: EndedOffice | null;
}

export const FOR_ALL = { recipient: null, about: null, alsoAbout: null } as const;

export function isObstacle(item: PaperToMake | Obstacle): item is Obstacle {
  return 'error' in item;
}

export function planOf(items: readonly (PaperToMake | Obstacle)[]): KindPlan {
  return { total: items.length, items, covered: [], endedOffice: null };
}

/** A kind that cannot be made at all, and why. */
export function obstaclePlan(kind: string, error: AppError): KindPlan {
  return planOf([{ ...FOR_ALL, kind, record: null, error }]);
}
