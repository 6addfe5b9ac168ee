import type { Participant } from '../../shared/domain/conferences/records';
import type { ConferenceFacts } from '../../shared/domain/documents/conference-facts';
import { fileName } from '../../shared/domain/documents/file-name';
import { invitationLetter } from '../../shared/domain/documents/invitation';
import { officeEndedOn, signingOf, type Signing } from '../../shared/domain/documents/signing';
import {
  jointLetters,
  letterFormOf,
  type JointLetters,
} from '../../shared/domain/recipients/joint';
import type { Letter } from '../../shared/domain/recipients/letter';
import {
  inProtocolOrder,
  participantLabel,
  personName,
  recipientOf,
} from '../../shared/domain/recipients/recipient';
import type { StoreView } from '../../shared/domain/storage/store-view';
import {
  NO_PAPERS,
  obstacle,
  type Covered,
  type EndedOffice,
  type Obstacle,
  type PapersToMake,
  type PaperSource,
  type PaperToMake,
} from './paper-plan';

/** Whom the chair invites: members of the other Länder, federal and other guests. */
const INVITED: ReadonlySet<string> = new Set(['member', 'federalGuest', 'guest']);

/** The chair does not invite itself; a guest from its own Land is a guest like any other. */
function isInvited({ role, land }: Participant, chairLand: string | null): boolean {
  return INVITED.has(role) && !(role === 'member' && land !== null && land === chairLand);
}

/** Everybody who is invited, in protocol order. */
export function invitedTo(
  view: StoreView,
  conferenceId: string,
  chairLand: string | null,
): readonly Participant[] {
  const all = view.conference(conferenceId, 'participants').all();
  return inProtocolOrder(
    view,
    all.filter((participant) => isInvited(participant, chairLand)),
  );
}

interface Writing {
  readonly view: StoreView;
  readonly facts: ConferenceFacts;
  readonly signing: Signing;
  readonly joint: JointLetters;
}

/** The letter to a participant as it is saved: by whom, and with what of its own. */
function letterTo({ view, facts, signing, joint }: Writing, { id }: Participant): Letter {
  const saved = letterFormOf(view, facts.conference.id, id);
  return {
    day: facts.date,
    sender: { termId: facts.term.id, personId: signing.personId },
    form: saved && { ...saved, togetherWithId: joint.second.get(id) ?? null },
  };
}

function secondOf({ joint }: Writing, participantId: string): string | null {
  return [...joint.covered].find(([, by]) => by === participantId)?.[0] ?? null;
}

function invitation(writing: Writing, participant: Participant): PaperToMake | Obstacle {
  const { view, facts, signing } = writing;
  const letter = letterTo(writing, participant);
  const recipient = recipientOf(view, participant, letter);
  const alsoAbout = secondOf(writing, participant.id);
  const about = { kind: 'invitation', about: participant.id, alsoAbout } as const;
  if (!recipient.ok) {
    return {
      ...about,
      recipient: participantLabel(view, participant),
      record: `register/persons/${participant.personId}`,
      error: recipient.error,
    };
  }
  const { place, fileLabel, label } = recipient.value;
  return {
    ...about,
    recipient: label,
    fileName: fileName({ date: facts.date, kind: 'Einladung', place, label: fileLabel }),
    model: invitationLetter(facts, recipient.value, signing),
    letter: { recipient: recipient.value, form: letter.form },
  };
}

function coveredOf({ view, joint }: Writing, invited: readonly Participant[]): readonly Covered[] {
  return invited.flatMap((participant): readonly Covered[] => {
    const by = invited.find(({ id }) => id === joint.covered.get(participant.id));
    if (!by) return [];
    const [who, other] = [participant, by].map((item) => participantLabel(view, item));
    return [{ participantId: participant.id, who: who ?? '', by: other ?? '' }];
  });
}

function endedOffice({ view, facts, signing }: Writing): EndedOffice | null {
  const day = officeEndedOn(view, signing.personId, facts.date);
  const person = view.register('persons').get(signing.personId);
  return day && person ? { personId: person.id, name: personName(person), day } : null;
}

/** The letters to everybody who is invited; two in one letter get one. */
export function invitations(source: PaperSource, facts: ConferenceFacts): PapersToMake {
  const { view, conferenceId, signatoryId } = source;
  const signing = signingOf(view, facts, signatoryId);
  if (!signing.ok) return obstacle('invitation', signing.error);
  const invited = invitedTo(view, conferenceId, facts.term.land);
  if (invited.length === 0) return obstacle('invitation', { code: 'document.nobodyToInvite' });
  const joint = jointLetters(view, conferenceId, invited);
  const writing: Writing = { view, facts, signing: signing.value, joint };
  const made = invited
    .filter(({ id }) => !joint.covered.has(id))
    .map((participant) => invitation(writing, participant));
  return {
    ...NO_PAPERS,
    papers: made.filter((item): item is PaperToMake => 'model' in item),
    obstacles: made.filter((item): item is Obstacle => 'error' in item),
    covered: coveredOf(writing, invited),
    endedOffice: endedOffice(writing),
  };
}
