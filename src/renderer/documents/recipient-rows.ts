import type { Output } from '../../shared/ipc/contract';
import { riskTexts } from '../../shared/texts/paper-texts';
import { useAnswer } from '../data/hooks';

type Paper = Output<'documents.recipients'>['papers'][number];

/** Somebody who gets one or several of the chosen letters. */
export interface RecipientRow {
  readonly about: string;
  readonly recipient: string;
  readonly place: string | null;
  readonly kinds: readonly string[];
  /** Why it should be looked at, in words. */
  readonly risks: readonly string[];
  readonly rank: number;
  /** Why a letter cannot be made; null = all can. */
  readonly obstacle: string | null;
  readonly omissions: readonly { readonly id: string; readonly reason: string }[];
}

function joined(papers: readonly [Paper, ...Paper[]]): RecipientRow {
  const [first] = papers;
  return {
    about: first.about ?? '',
    recipient: first.recipient,
    place: papers.find(({ place }) => place !== null)?.place ?? null,
    kinds: papers.filter(({ omission }) => omission === null).map(({ kind }) => kind),
    risks: [...new Set(papers.flatMap(({ risks }) => risks))].map((risk) => riskTexts[risk]),
    rank: Math.max(...papers.map(({ rank }) => rank)),
    obstacle: papers.find(({ obstacle }) => obstacle !== null)?.obstacle ?? null,
    omissions: papers.flatMap(({ omission }) => (omission ? [omission] : [])),
  };
}

function rowsOf(papers: readonly Paper[]): readonly RecipientRow[] {
  const byPerson = new Map<string, [Paper, ...Paper[]]>();
  for (const paper of papers) {
    if (paper.about === null) continue;
    const known = byPerson.get(paper.about);
    if (known) known.push(paper);
    else byPerson.set(paper.about, [paper]);
  }
  return [...byPerson.values()].map(joined).sort((a, b) => b.rank - a.rank);
}

interface Request {
  readonly conferenceId: string;
  readonly kinds: readonly string[];
  readonly signedBy: { readonly date?: string; readonly signatoryId?: string };
}

/** Everybody who gets one of these letters, the risky ones first; null while it is asked. */
export function useRecipients({
  conferenceId,
  kinds,
  signedBy,
}: Request): readonly RecipientRow[] | null {
  const asked = kinds.length > 0 ? [...kinds] : ['invitation'];
  const { data } = useAnswer('documents.recipients', { conferenceId, kinds: asked, ...signedBy });
  if (kinds.length === 0) return [];
  return data ? rowsOf(data.papers) : null;
}
