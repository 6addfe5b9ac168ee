import type { StoreView } from '../storage/store-view';
import type { Dispatch, PaperVersion } from './records';

/** What makes a paper the same paper in another version. */
export type Paper = Pick<PaperVersion, 'kind' | 'about'>;

export function isSamePaper(a: Paper, b: Paper): boolean {
  return a.kind === b.kind && a.about === b.about;
}

export function paperKey({ kind, about }: Paper): string {
  return `${kind} ${about ?? ''}`;
}

/** All versions of a paper, the first one first. */
export function versionsOf(
  versions: readonly PaperVersion[],
  paper: Paper,
): readonly PaperVersion[] {
  return versions
    .filter((version) => isSamePaper(version, paper))
    .sort((a, b) => a.number - b.number);
}

/** Whom a dispatch went to: the participant, or whoever is named where there is none. */
function recipientKey({ participantId, recipient }: Dispatch): string {
  return participantId ?? `name ${recipient}`;
}

/** Somebody whose latest version of a paper is not the newest. */
export interface Outdated {
  readonly paper: Paper;
  readonly title: string;
  readonly newest: number;
  readonly participantId: string | null;
  readonly recipient: string;
  readonly has: number;
  readonly on: string;
}

function isLater(a: Held, b: Held): boolean {
  return a.dispatch.on === b.dispatch.on
    ? a.version.number > b.version.number
    : a.dispatch.on > b.dispatch.on;
}

interface Held {
  readonly version: PaperVersion;
  readonly dispatch: Dispatch;
}

/**
 * Who still has the old version of what ("Wer hat noch die alte Fassung?"): the version that somebody was sent
 * last counts, on the same day the higher one.
 */
export function outdatedIn(view: StoreView, conferenceId: string): readonly Outdated[] {
  const versions = view.conference(conferenceId, 'paperVersions').all();
  const byId = new Map(versions.map((version) => [version.id, version]));
  const newest = new Map<string, PaperVersion>();
  for (const version of versions) {
    const known = newest.get(paperKey(version));
    if (!known || version.number > known.number) newest.set(paperKey(version), version);
  }
  const held = new Map<string, Held>();
  for (const dispatch of view.conference(conferenceId, 'dispatches').all()) {
    const version = byId.get(dispatch.versionId);
    if (!version) continue;
    const key = `${paperKey(version)} ${recipientKey(dispatch)}`;
    const known = held.get(key);
    if (!known || isLater({ version, dispatch }, known)) held.set(key, { version, dispatch });
  }
  return [...held.values()].flatMap(({ version, dispatch }): readonly Outdated[] => {
    const last = newest.get(paperKey(version));
    if (!last || last.number <= version.number) return [];
    const { participantId, recipient, on } = dispatch;
    const { kind, about } = version;
    return [
      {
        paper: { kind, about },
        title: last.title,
        newest: last.number,
        ...{ participantId, recipient, has: version.number, on },
      },
    ];
  });
}
