import type { Participant } from '../../src/shared/domain/conferences/records';
import { recipientOf, type Recipient } from '../../src/shared/domain/recipients/recipient';
import type { StoreView } from '../../src/shared/domain/storage/store-view';
import { CONFERENCE_ID, sampleId } from './sample-view';

/** A participant of the sample by the key of its file, e.g. `participant-SN`. */
export function participant(view: StoreView, key: string): Participant {
  const found = view.conference(CONFERENCE_ID, 'participants').get(sampleId(key));
  if (found === undefined) throw new Error(`the sample has no ${key}`);
  return found;
}

/** The participant as addressee of a letter of `day`. */
export function recipient(view: StoreView, key: string, day: string): Recipient {
  const made = recipientOf(view, participant(view, key), day);
  if (!made.ok) throw new Error(`refused with ${made.error.code}`);
  return made.value;
}
