import { agendaPaper, programmePaper, replyFormPaper } from '../../shared/domain/documents/papers';
import {
  conferenceFacts,
  pressReleasesOf,
  type ConferenceFacts,
  type FactsRequest,
} from '../../shared/domain/documents/conference-facts';
import type { Participant } from '../../shared/domain/conferences/records';
import { fileName, uniqueNames } from '../../shared/domain/documents/file-name';
import { invitationLetter } from '../../shared/domain/documents/invitation';
import type { DocumentModel, PaperModel } from '../../shared/domain/documents/models';
import { pressPaper } from '../../shared/domain/press/release';
import {
  inProtocolOrder,
  participantLabel,
  recipientOf,
} from '../../shared/domain/recipients/recipient';
import type { StoreView } from '../../shared/domain/storage/store-view';
import type { DocumentKindName } from '../../shared/ipc/contract-parts';
import type { AppError } from '../../shared/errors';
import { err, ok, type Result } from '../../shared/result';

/** One paper that can be made, with the name its file gets. */
export interface PaperToMake {
  readonly kind: DocumentKindName;
  readonly recipient: string | null;
  /** Id of the participant or press release that the paper is about. */
  readonly about: string | null;
  readonly fileName: string;
  readonly model: DocumentModel;
}

/** A paper that cannot be made, and why. */
export interface Obstacle {
  readonly kind: DocumentKindName;
  readonly recipient: string | null;
  readonly about: string | null;
  /** Key of the record to look at. */
  readonly record: string | null;
  readonly error: AppError;
}

export interface PapersToMake {
  readonly papers: readonly PaperToMake[];
  readonly obstacles: readonly Obstacle[];
}

interface Source extends FactsRequest {
  readonly view: StoreView;
}

function obstacle(kind: DocumentKindName, error: AppError): PapersToMake {
  return { papers: [], obstacles: [{ kind, recipient: null, about: null, record: null, error }] };
}

/** Whom the chair invites: members of the other Länder, federal and other guests. */
const INVITED: ReadonlySet<string> = new Set(['member', 'federalGuest', 'guest']);

/** The chair does not invite itself; a guest from its own Land is a guest like any other. */
function isInvited({ role, land }: Participant, chairLand: string | null): boolean {
  return INVITED.has(role) && !(role === 'member' && land !== null && land === chairLand);
}

function invitations(source: Source, facts: ConferenceFacts): PapersToMake {
  const { view, conferenceId } = source;
  const invited = view
    .conference(conferenceId, 'participants')
    .all()
    .filter((participant) => isInvited(participant, facts.term.land));
  if (invited.length === 0) return obstacle('invitation', { code: 'document.nobodyToInvite' });
  const papers: PaperToMake[] = [];
  const obstacles: Obstacle[] = [];
  for (const participant of inProtocolOrder(view, invited)) {
    const recipient = recipientOf(view, participant, facts.date);
    if (!recipient.ok) {
      obstacles.push({
        kind: 'invitation',
        recipient: participantLabel(view, participant),
        about: participant.id,
        record: `register/persons/${participant.personId}`,
        error: recipient.error,
      });
      continue;
    }
    const { place, fileLabel, label } = recipient.value;
    papers.push({
      kind: 'invitation',
      recipient: label,
      about: participant.id,
      fileName: fileName({ date: facts.date, kind: 'Einladung', place, label: fileLabel }),
      model: invitationLetter(facts, recipient.value),
    });
  }
  return { papers, obstacles };
}

function forEverybody(kind: DocumentKindName, name: string, model: PaperModel): PapersToMake {
  const file = fileName({ date: model.date, kind: name, place: null, label: null });
  return {
    papers: [{ kind, recipient: null, about: null, fileName: file, model }],
    obstacles: [],
  };
}

const OCCASIONS = { announcement: 'Ankündigung', result: 'Ergebnis' } as const;

/** Each release is made with the sender of its own date: the chair may have changed by then. */
function pressReleases(source: Source): PapersToMake {
  const { view, conferenceId } = source;
  const releases = pressReleasesOf(view, conferenceId);
  if (releases.length === 0) return obstacle('pressRelease', { code: 'document.noPressRelease' });
  const parts = releases.map((release): PapersToMake => {
    const facts = conferenceFacts(view, { ...source, date: release.date });
    if (!facts.ok) return obstacle('pressRelease', facts.error);
    const label = OCCASIONS[release.occasion];
    return {
      papers: [
        {
          kind: 'pressRelease',
          recipient: null,
          about: release.id,
          fileName: fileName({ date: release.date, kind: 'Pressemitteilung', place: null, label }),
          model: pressPaper(facts.value, release),
        },
      ],
      obstacles: [],
    };
  });
  return joined(parts);
}

function joined(parts: readonly PapersToMake[]): PapersToMake {
  return {
    papers: parts.flatMap((part) => part.papers),
    obstacles: parts.flatMap((part) => part.obstacles),
  };
}

type Maker = (source: Source, facts: ConferenceFacts) => PapersToMake;

/** One entry per kind of paper: adding a kind is adding a line here and a model. */
const makers: Readonly<Record<Exclude<DocumentKindName, 'pressRelease'>, Maker>> = {
  invitation: invitations,
  agenda: (_source, facts) => forEverybody('agenda', 'Vorläufige-Tagesordnung', agendaPaper(facts)),
  programme: (_source, facts) => forEverybody('programme', 'Programm', programmePaper(facts)),
  replyForm: (_source, facts) => forEverybody('replyForm', 'Rückmeldebogen', replyFormPaper(facts)),
};

function makeKind(source: Source, kind: DocumentKindName): PapersToMake {
  // Press releases are dated on their own: each finds its sender by itself.
  if (kind === 'pressRelease') return pressReleases(source);
  const facts = conferenceFacts(source.view, source);
  return facts.ok ? makers[kind](source, facts.value) : obstacle(kind, facts.error);
}

/** All papers of the chosen kinds as models with unique file names; nothing is written. */
export function papersToMake(
  source: Source,
  kinds: readonly DocumentKindName[],
): Result<PapersToMake> {
  const { conferenceId: id, view } = source;
  if (!view.conference(id, 'conference').get(id)) {
    return err({ code: 'record.missing', collection: 'conference', id });
  }
  const all = joined([...new Set(kinds)].map((kind) => makeKind(source, kind)));
  const names = uniqueNames(all.papers.map((paper) => paper.fileName));
  const papers = all.papers.map((paper, index) => ({
    ...paper,
    fileName: names[index] ?? paper.fileName,
  }));
  return ok({ papers, obstacles: all.obstacles });
}
