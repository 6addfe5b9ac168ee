import type { Participant } from '../../conferences/records';
import type { JointLetters } from '../../recipients/joint';
import type { Letter } from '../../recipients/letter';
import {
  inProtocolOrder,
  participantLabel,
  personName,
  recipientOf,
  type Recipient,
} from '../../recipients/recipient';
import type { StoreView } from '../../storage/store-view';
import type { AppError } from '../../../errors';
import { conferenceFacts, type ConferenceFacts, type FactsRequest } from '../conference-facts';
import { fileName } from '../file-name';
import { letterModel, type LetterContent } from '../letter';
import {
  obstaclePlan,
  type Covered,
  type EndedOffice,
  type KindPlan,
  type Obstacle,
  type PaperSource,
  type PaperToMake,
} from '../plan';
import { officeEndedOn, secretariatSignatory, signingOf, type Signing } from '../signing';
import type { Result } from '../../../result';
import type { DocumentKind, KindFinding, Paper } from './kind';
import { formFor, pairsOf, type LetterRules } from './letter-form';
import { signedByChair } from './letter-slips';

type Described = Omit<DocumentKind, 'plan' | 'per' | 'findings' | 'paper'>;

/** What a letter is about beside its recipient, where its words hang on a record. */
export interface LetterAbout {
  readonly view: StoreView;
  readonly participant: Participant;
}

export interface LetterKind extends Described, LetterRules {
  /** Letters always have a letterhead. */
  readonly paper: Paper;
  /** What leads in the file's name: "Einladung". */
  readonly fileKind: string | ((facts: ConferenceFacts) => string);
  /** Whether a participant gets such a letter. */
  readonly isFor: (participant: Participant, facts: ConferenceFacts, view: StoreView) => boolean;
  /** Said where nobody gets one. */
  readonly nobody: AppError;
  /** Whether only the conference's own office writes it, whatever the day. */
  readonly byOwnOffice?: boolean;
  /** Why a conference as it is has no such letter; null = it has. */
  readonly hindrance?: (facts: ConferenceFacts) => AppError | null;
  /** What is possible and probably a slip. */
  readonly slips?: (
    facts: ConferenceFacts,
    audience: readonly Participant[],
    view: StoreView,
  ) => readonly KindFinding[];
  readonly content: (
    facts: ConferenceFacts,
    recipient: Recipient,
    about: LetterAbout,
  ) => LetterContent;
}

/** Everybody who gets a letter of this kind, in protocol order. */
export function audienceOf(
  { isFor }: Pick<LetterKind, 'isFor'>,
  view: StoreView,
  facts: ConferenceFacts,
): readonly Participant[] {
  const all = view.conference(facts.conference.id, 'participants').all();
  return inProtocolOrder(
    view,
    all.filter((participant) => isFor(participant, facts, view)),
  );
}

interface Round {
  readonly kind: LetterKind;
  readonly view: StoreView;
  readonly facts: ConferenceFacts;
  readonly signing: Signing;
  readonly joint: JointLetters;
}

/** The letter to a participant as it is saved: by whom, and with what of its own. */
function letterTo(round: Round, { id }: Participant): Letter {
  const { facts, signing } = round;
  return {
    day: facts.date,
    sender: { termId: facts.office.term.id, personId: signing.personId },
    form: formFor({ ...round, conferenceId: facts.conference.id }, id),
  };
}

function secondOf({ joint }: Round, participantId: string): string | null {
  return [...joint.covered].find(([, by]) => by === participantId)?.[0] ?? null;
}

function letter(round: Round, participant: Participant): PaperToMake | Obstacle {
  const { kind, view, facts, signing } = round;
  const form = letterTo(round, participant);
  const recipient = recipientOf(view, participant, form);
  const alsoAbout = secondOf(round, participant.id);
  const about = { kind: kind.name, about: participant.id, alsoAbout } as const;
  if (!recipient.ok) {
    return {
      ...about,
      recipient: participantLabel(view, participant),
      record: `register/persons/${participant.personId}`,
      error: recipient.error,
    };
  }
  const { place, fileLabel, label } = recipient.value;
  const leading = typeof kind.fileKind === 'string' ? kind.fileKind : kind.fileKind(facts);
  const content = kind.content(facts, recipient.value, { view, participant });
  return {
    ...about,
    recipient: label,
    fileName: fileName({ date: facts.date, kind: leading, place, label: fileLabel }),
    model: letterModel({ facts, signing, paper: kind.paper }, recipient.value, content),
    letter: { recipient: recipient.value, form: form.form },
  };
}

function* lettersTo(
  round: Round,
  participants: readonly Participant[],
): Generator<PaperToMake | Obstacle> {
  for (const participant of participants) yield letter(round, participant);
}

function coveredOf({ view, joint }: Round, invited: readonly Participant[]): readonly Covered[] {
  return invited.flatMap((participant): readonly Covered[] => {
    const by = invited.find(({ id }) => id === joint.covered.get(participant.id));
    if (!by) return [];
    const [who, other] = [participant, by].map((item) => participantLabel(view, item));
    return [{ participantId: participant.id, who: who ?? '', by: other ?? '' }];
  });
}

function endedOffice({ view, facts, signing }: Round): EndedOffice | null {
  const day = officeEndedOn(view, signing.personId, facts.date);
  const person = view.register('persons').get(signing.personId);
  return day && person ? { personId: person.id, name: personName(person), day } : null;
}

/** A joint letter is for both, whichever of them was chosen. */
function isChosen({ only }: PaperSource, round: Round, { id }: Participant): boolean {
  if (only === null || only.has(id)) return true;
  const second = secondOf(round, id);
  return second !== null && only.has(second);
}

/** Who signs letters of a kind: whoever is chosen, else the secretariat where it is a letter of its own. */
function signingFor(
  { signedBy }: LetterKind,
  { view, signatoryId }: PaperSource,
  facts: ConferenceFacts,
): Result<Signing> {
  const own = signedBy === 'secretariat' ? secretariatSignatory(view, facts) : null;
  return signingOf(view, facts, signatoryId ?? own);
}

function byOwn({ byOwnOffice = false }: LetterKind): Pick<FactsRequest, 'byOwnOffice'> {
  return { byOwnOffice };
}

function planLetters(kind: LetterKind, source: PaperSource): KindPlan {
  const { view } = source;
  const facts = conferenceFacts(view, { ...source, ...byOwn(kind) });
  if (!facts.ok) return obstaclePlan(kind.name, facts.error);
  const hindrance = kind.hindrance?.(facts.value) ?? null;
  if (hindrance) return obstaclePlan(kind.name, hindrance);
  const signing = signingFor(kind, source, facts.value);
  if (!signing.ok) return obstaclePlan(kind.name, signing.error);
  const audience = audienceOf(kind, view, facts.value);
  if (audience.length === 0) return obstaclePlan(kind.name, kind.nobody);
  const joint = pairsOf(kind, source, audience);
  const round: Round = { kind, view, facts: facts.value, signing: signing.value, joint };
  const written = audience.filter(
    (participant) => !joint.covered.has(participant.id) && isChosen(source, round, participant),
  );
  return {
    total: written.length,
    items: { [Symbol.iterator]: () => lettersTo(round, written) },
    covered: coveredOf(round, audience),
    endedOffice: endedOffice(round),
  };
}

/** Only what can be made is looked over: why the rest cannot is said by the plan. */
function findingsOf(kind: LetterKind, source: PaperSource): readonly KindFinding[] {
  const { view, signatoryId } = source;
  const facts = conferenceFacts(view, { ...source, ...byOwn(kind) });
  if (!facts.ok || kind.hindrance?.(facts.value)) return [];
  const audience = audienceOf(kind, view, facts.value);
  if (audience.length === 0) return [];
  const isLent =
    kind.signedBy === 'secretariat' &&
    signatoryId === null &&
    secretariatSignatory(view, facts.value) === null;
  return [
    ...(isLent ? [signedByChair(kind.plural, facts.value)] : []),
    ...(kind.slips?.(facts.value, audience, view) ?? []),
  ];
}

/** A kind of letter that goes to participants, one each; two of them in one letter get one. */
export function letterKind(kind: LetterKind): DocumentKind {
  return {
    ...kind,
    per: 'recipient',
    plan: (source) => planLetters(kind, source),
    findings: (source) => findingsOf(kind, source),
  };
}
