import { agendaPaper, programmePaper, replyFormPaper } from '../../shared/domain/documents/papers';
import {
  conferenceFacts,
  pressReleasesOf,
  type ConferenceFacts,
} from '../../shared/domain/documents/conference-facts';
import { fileName, uniqueNames } from '../../shared/domain/documents/file-name';
import type { PaperModel } from '../../shared/domain/documents/models';
import { pressPaper } from '../../shared/domain/press/release';
import type { DocumentKindName } from '../../shared/ipc/contract-parts';
import { err, ok, type Result } from '../../shared/result';
import { invitations } from './invitations';
import { NO_PAPERS, obstacle, type PapersToMake, type PaperSource } from './paper-plan';

const FOR_ALL = { recipient: null, about: null, alsoAbout: null, letter: null } as const;

function forEverybody(kind: DocumentKindName, name: string, model: PaperModel): PapersToMake {
  const file = fileName({ date: model.date, kind: name, place: null, label: null });
  return { ...NO_PAPERS, papers: [{ ...FOR_ALL, kind, fileName: file, model }] };
}

const OCCASIONS = { announcement: 'Ankündigung', result: 'Ergebnis' } as const;

/** Each release is made with the sender of its own date: the chair may have changed by then. */
function pressReleases(source: PaperSource): PapersToMake {
  const { view, conferenceId } = source;
  const releases = pressReleasesOf(view, conferenceId);
  if (releases.length === 0) return obstacle('pressRelease', { code: 'document.noPressRelease' });
  const parts = releases.map((release): PapersToMake => {
    const facts = conferenceFacts(view, { ...source, date: release.date });
    if (!facts.ok) return obstacle('pressRelease', facts.error);
    const label = OCCASIONS[release.occasion];
    return {
      ...NO_PAPERS,
      papers: [
        {
          ...FOR_ALL,
          kind: 'pressRelease',
          about: release.id,
          fileName: fileName({ date: release.date, kind: 'Pressemitteilung', place: null, label }),
          model: pressPaper(facts.value, release),
        },
      ],
    };
  });
  return joined(parts);
}

function joined(parts: readonly PapersToMake[]): PapersToMake {
  return {
    papers: parts.flatMap((part) => part.papers),
    obstacles: parts.flatMap((part) => part.obstacles),
    covered: parts.flatMap((part) => part.covered),
    endedOffice: parts.find((part) => part.endedOffice !== null)?.endedOffice ?? null,
  };
}

type Maker = (source: PaperSource, facts: ConferenceFacts) => PapersToMake;

/** One entry per kind of paper: adding a kind is adding a line here and a model. */
const makers: Readonly<Record<Exclude<DocumentKindName, 'pressRelease'>, Maker>> = {
  invitation: invitations,
  agenda: (_source, facts) => forEverybody('agenda', 'Vorläufige-Tagesordnung', agendaPaper(facts)),
  programme: (_source, facts) => forEverybody('programme', 'Programm', programmePaper(facts)),
  replyForm: (_source, facts) => forEverybody('replyForm', 'Rückmeldebogen', replyFormPaper(facts)),
};

function makeKind(source: PaperSource, kind: DocumentKindName): PapersToMake {
  // Press releases are dated on their own: each finds its sender by itself.
  if (kind === 'pressRelease') return pressReleases(source);
  const facts = conferenceFacts(source.view, source);
  return facts.ok ? makers[kind](source, facts.value) : obstacle(kind, facts.error);
}

/** All papers of the chosen kinds as models with unique file names; nothing is written. */
export function papersToMake(
  source: PaperSource,
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
  return ok({ ...all, papers });
}
