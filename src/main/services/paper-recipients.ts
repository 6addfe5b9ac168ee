import { collectPapers, omittedOf, type Collection } from '../../shared/domain/documents/collect';
import {
  isObstacle,
  type Obstacle,
  type PaperSource,
  type PaperToMake,
} from '../../shared/domain/documents/plan';
import { riskRank, risksOf } from '../../shared/domain/documents/risks';
import type { Output } from '../../shared/ipc/contract';
import { ok, type Result } from '../../shared/result';
import { errorText } from '../../shared/texts/error-texts';
import { inSlices } from './slices';

type Listed = Output<'documents.recipients'>;
type Row = Listed['papers'][number];

/** What stands in the way of a letter comes before every risk. */
const OBSTACLE_RANK = 1_000;

function rowOf({ view, conferenceId }: PaperSource, item: PaperToMake | Obstacle): Row {
  const { kind, about } = item;
  const known = { kind, about, recipient: item.recipient ?? '', omission: null };
  if (isObstacle(item)) {
    const obstacle = errorText(item.error);
    return { ...known, place: null, risks: [], rank: OBSTACLE_RANK, obstacle, record: item.record };
  }
  const participants = view.conference(conferenceId, 'participants');
  const participant = about === null ? undefined : participants.get(about);
  const person = participant && view.register('persons').get(participant.personId);
  const hasFirstName = person ? person.firstName !== null : true;
  const found = risksOf(item, { participant, hasFirstName });
  return {
    ...known,
    place: item.letter?.recipient.place ?? null,
    risks: [...found],
    rank: riskRank(found),
    obstacle: null,
    record: person ? `register/persons/${person.id}` : null,
  };
}

/** Whoever is left out stays in the list, at its end, with the reason. */
function omittedRows(source: PaperSource, collection: Collection): readonly Row[] {
  return omittedOf(source, collection).map(({ id, kind, participantId, reason, ...who }) => ({
    ...{ kind, about: participantId, recipient: who.recipient, place: who.land },
    ...{ risks: [], rank: -1, obstacle: null, record: null },
    omission: { id, reason },
  }));
}

/** Every paper to somebody in particular, the risky ones first; others get their turn while models are made. */
export async function listRecipients(
  kinds: readonly string[],
  source: PaperSource,
): Promise<Result<Listed>> {
  const collected = collectPapers(source, kinds);
  if (!collected.ok) return collected;
  function* slices(): Generator<readonly Row[]> {
    if (!collected.ok) return;
    for (const item of collected.value.items) {
      if (item.recipient !== null) yield [rowOf(source, item)];
    }
  }
  const rows = [...(await inSlices(slices())), ...omittedRows(source, collected.value)];
  return ok({ papers: rows.sort((a, b) => b.rank - a.rank) });
}
