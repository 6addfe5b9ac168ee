import type { Participant } from '../conferences/records';
import type { AddressReason } from '../addressing/reasons';
import type { RecipientReason } from '../recipients/compose-letter';
import { recipientOf } from '../recipients/recipient';
import type { CheckFacts, GapFact } from './data-check-gaps';
import type { Organisation, Person } from './records';
import { withMandates } from './register-index';

/** Below this a printed address strains the eye (rule A03). */
const COMFORTABLE_PT = 10;

/** As a guest, so that no office is asked for: the letter is to show what the person's record gives. */
function asGuest(person: Person): Participant {
  const reply = { state: 'open', on: null, way: null, note: null } as const;
  return {
    ...{ id: person.id, role: 'guest', land: null, personId: person.id },
    ...{ reply, substituteId: null, note: null },
  };
}

/** What the checks have said in their own words, at the record where it is mended. */
const SAID_ELSEWHERE = new Set(['address.genderUnknown', 'address.noPostalAddress']);

type Doubt = Extract<AddressReason, { readonly code: 'greetingTitleMissing' | 'landMissing' }>;

/** Reasons by which the engine itself says that something is missing. */
function asksToCheck(reason: RecipientReason): reason is Doubt {
  return reason.code === 'greetingTitleMissing' || reason.code === 'landMissing';
}

/**
 * What a letter of the day to this person would meet, by the very way that letters are made: no
 * salutation, an address that does not fit, or one that fits only short or in small print.
 */
export function letterFact(
  { view, index, day }: CheckFacts,
  person: Person,
  house: Organisation | null,
): GapFact | null {
  if (person.gender === null) return { code: 'gender.missing' };
  // A house that is called after its head needs everybody's mandates.
  const narrow = house?.nameByHolder ? view : withMandates(view, index.mandatesOf(person.id));
  const made = recipientOf(narrow, asGuest(person), day);
  if (!made.ok) {
    const { error } = made;
    if (SAID_ELSEWHERE.has(error.code)) return null;
    return error.code === 'address.tooLong'
      ? { code: 'address.tooLong', lines: error.lines, allowed: error.allowed }
      : { code: 'salutation.none', error };
  }
  const reason = made.value.reasons.find(asksToCheck);
  if (reason) return { code: 'salutation.doubtful', reason };
  const { sizePt, shortened } = made.value.address;
  if (shortened) return { code: 'address.short' };
  return sizePt < COMFORTABLE_PT ? { code: 'address.small', sizePt } : null;
}
