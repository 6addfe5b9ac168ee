import {
  conferenceFacts,
  type ConferenceFacts,
} from '../../shared/domain/documents/conference-facts';
import { isInvited } from '../../shared/domain/documents/kinds/letter-audience';
import { audienceOf } from '../../shared/domain/documents/kinds/letter-kind';
import { signingOf } from '../../shared/domain/documents/signing';
import { invitationLetter } from '../../shared/domain/documents/invitation';
import type { Participant } from '../../shared/domain/conferences/records';
import { jointLetters, letterFormOf } from '../../shared/domain/recipients/joint';
import { participantLabel, recipientOf } from '../../shared/domain/recipients/recipient';
import type { StoreView } from '../../shared/domain/storage/store-view';
import type { Input, Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import { recipientReasonText } from '../../shared/texts/letter-reasons';
import { todayOf } from '../app';
import type { Context, Handlers } from './context';

type Preview = Output<'letters.preview'>;

/** Whose letter goes to this participant too, in words. */
function coveredBy(view: StoreView, facts: ConferenceFacts, { id }: Participant): string | null {
  const invited = audienceOf({ isFor: isInvited }, view, facts);
  const by = jointLetters(view, facts.conference.id, invited).covered.get(id);
  const other = invited.find((participant) => participant.id === by);
  return other ? participantLabel(view, other) : null;
}

function preview(input: Input<'letters.preview'>, { app, store }: Context): Result<Preview> {
  const { view, manifest } = store;
  const { conferenceId, participantId, signatoryId } = input;
  const date = todayOf(app, view);
  const facts = conferenceFacts(view, { conferenceId, date, training: manifest.training });
  if (!facts.ok) return facts;
  const participant = view.conference(conferenceId, 'participants').get(participantId);
  if (!participant) {
    return err({ code: 'record.missing', collection: 'participants', id: participantId });
  }
  const signing = signingOf(view, facts.value, signatoryId ?? null);
  if (!signing.ok) return signing;
  const sender = { termId: facts.value.office.term.id, personId: signing.value.personId };
  const form = input.form ?? letterFormOf(view, conferenceId, participantId);
  const recipient = recipientOf(view, participant, { day: date, sender, form });
  if (!recipient.ok) return recipient;
  const model = invitationLetter(facts.value, recipient.value, signing.value);
  return ok({
    fieldLines: [...model.address.lines],
    salutation: model.salutation || null,
    closing: model.closing || null,
    signingLine: model.signingLine,
    signature: [...model.signatory],
    reasons: recipient.value.reasons.map(recipientReasonText),
    coveredBy: coveredBy(view, facts.value, participant),
  });
}

export const letterHandlers: Pick<Handlers, 'letters.preview'> = { 'letters.preview': preview };
