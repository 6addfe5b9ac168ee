import type { PersonalSalutation, Signatory } from '../../src/shared/domain/chair/records';
import type { LetterForm } from '../../src/shared/domain/conferences/records';
import type { FormOfLetter, Letter } from '../../src/shared/domain/recipients/letter';
import { recipientOf, type Recipient } from '../../src/shared/domain/recipients/recipient';
import { put, type Draft, type StoreView } from '../../src/shared/domain/storage/store-view';
import { INVITED_ON } from './papers';
import { participant } from './participants';
import { CONFERENCE_ID, referenceId, sampleId } from './sample-view';

/** A form that changes nothing. */
export const PLAIN_FORM: FormOfLetter = {
  variant: null,
  withName: null,
  collegial: null,
  salutation: null,
  closing: null,
  handwritten: false,
  togetherWithId: null,
};

/** The saved form of the letter to a participant, by the key of the file without `participant-`. */
export function letterForm(key: string, patch: Partial<LetterForm>): Draft {
  return put.conference(CONFERENCE_ID, 'letterForms', {
    ...PLAIN_FORM,
    id: `form-${key}`,
    participantId: sampleId(`participant-${key}`),
    letter: 'invitation',
    ...patch,
  });
}

/** How the chair of 1 February 2018 greets somebody, unless `patch` says otherwise. */
export function pair(key: string, patch: Partial<PersonalSalutation>): Draft {
  return put.register('personalSalutations', {
    id: `pair-${key}`,
    termId: referenceId('term-13'),
    senderId: sampleId('person-BY'),
    recipientId: sampleId(`person-${key}`),
    salutation: null,
    closing: null,
    ...patch,
  });
}

/** Somebody who signs for the chair of the 13th term. */
export function signatory(patch: Partial<Signatory>): Draft {
  return put.register('signatories', {
    id: 'signatory',
    termId: referenceId('term-13'),
    personId: sampleId('person-HB'),
    signsAs: 'deputising',
    functionLine: null,
    closing: null,
    from: '2017-10-01',
    to: '2018-09-30',
    ...patch,
  });
}

/** The letter of the chair to somebody, with the form to try. */
export function letterTo(
  view: StoreView,
  key: string,
  patch: Partial<Letter> & { readonly try?: Partial<FormOfLetter> } = {},
): Recipient {
  const { try: form, ...letter } = patch;
  const made = recipientOf(view, participant(view, `participant-${key}`), {
    day: INVITED_ON,
    sender: { termId: referenceId('term-13'), personId: sampleId('person-BY') },
    form: form ? { ...PLAIN_FORM, ...form } : null,
    ...letter,
  });
  if (!made.ok) throw new Error(`refused with ${made.error.code}`);
  return made.value;
}
