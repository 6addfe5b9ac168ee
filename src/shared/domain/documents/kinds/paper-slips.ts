import { successorOf } from '../../chair/successor';
import type { StoreView } from '../../storage/store-view';
import { paperFindingTexts as texts } from '../../../texts/paper-kind-texts';
import type { ConferenceFacts } from '../conference-facts';
import { majorityWords } from '../conference-state';
import type { KindFinding } from './kind';
import { ofTheMeeting } from './letter-slips';

/** What several papers of the office look out for. Each answers its findings, none where all is well. */
type Findings = readonly KindFinding[];

export function offSlips(facts: ConferenceFacts): Findings {
  if (facts.conference.cancellation === null) return [];
  const message = texts.cancelled();
  return [ofTheMeeting(facts, { level: 'warning', code: 'paper.cancelled', message })];
}

export function agendaSlips(facts: ConferenceFacts): Findings {
  if (facts.agenda.length > 0) return [];
  const message = texts.agendaEmpty();
  return [ofTheMeeting(facts, { level: 'warning', code: 'paper.agendaEmpty', message })];
}

/** For papers that hold results. */
export function notYetSlips(facts: ConferenceFacts): Findings {
  if (facts.conference.cancellation !== null || facts.date >= facts.conference.to) return [];
  return [ofTheMeeting(facts, { level: 'hint', code: 'paper.notOver', message: texts.notOver() })];
}

/** For papers that say how many votes a resolution needs. */
export function majoritySlips(view: StoreView): Findings {
  if (majorityWords(view) !== null) return [];
  const message = texts.majorityOpen();
  return [{ level: 'hint', code: 'paper.majorityOpen', message, record: 'settings/rules/rules' }];
}

/** For papers that name the next chair: by rule it may be another than by agreement. */
export function successorSlips({ term }: ConferenceFacts, view: StoreView): Findings {
  const next = successorOf(view, term);
  if (!next || next.termId !== null) return [];
  const message = texts.successorProposed(next.land.name);
  const record = `register/chairTerms/${term.id}`;
  return [{ level: 'warning', code: 'paper.successorProposed', message, record }];
}
