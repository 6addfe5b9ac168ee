import { daysBetween } from '../../../calendar/day';
import { chairOn } from '../../../chair/terms';
import type { StoreView } from '../../../storage/store-view';
import { letterFindingTexts as texts } from '../../../../texts/letter-finding-texts';
import type { AppError } from '../../../../errors';
import type { ConferenceFacts } from '../../conference-facts';
import type { KindFinding } from '../kind';
import { isInvited } from '../letter-audience';
import { letterKind } from '../letter-kind';
import { chairTakeover, mainConference } from './text';

/** Three months: later nobody introduces themselves any more. */
const FIRST_DAYS = 92;

function hindrance({ term, land }: ConferenceFacts): AppError | null {
  return term.from === null || land === null
    ? { code: 'letter.notFitting', why: 'termUndated' }
    : null;
}

/** Neither motto nor main conference: the letter would say little more than the day. */
function isBare(facts: ConferenceFacts, view: StoreView): boolean {
  const { term, conference } = facts;
  const motto = term.motto ?? (conference.kind === 'main' ? conference.motto : null);
  return motto === null && mainConference(view, facts) === null;
}

function termSlips(facts: ConferenceFacts, view: StoreView): readonly KindFinding[] {
  const { term, date } = facts;
  const said = (level: KindFinding['level'], code: string, message: string): KindFinding => ({
    level,
    code,
    message,
    record: `register/chairTerms/${term.id}`,
  });
  const since = chairOn(view, term.id, date).holder?.from ?? date;
  const isLate = daysBetween(since, date) > FIRST_DAYS;
  return [
    ...(isLate ? [said('warning', 'letter.takeoverLate', texts.takeoverLate(since))] : []),
    ...(isBare(facts, view) ? [said('hint', 'letter.takeoverBare', texts.takeoverBare())] : []),
  ];
}

/** The new chair introduces itself to members, Bund and guests. */
export const kind = letterKind({
  name: 'chairTakeover',
  title: 'Vorsitzübernahme',
  plural: 'Schreiben zur Vorsitzübernahme',
  group: 'letters',
  order: 5,
  summary: 'Mit ihm stellt sich der neue Vorsitz den Mitgliedern, dem Bund und den Gästen vor.',
  paper: 'minister',
  fileKind: 'Vorsitzübernahme',
  signedBy: 'chair',
  byOwnOffice: true,
  ownSlips: true,
  isFor: isInvited,
  nobody: { code: 'letter.nobody', whom: 'any' },
  hindrance,
  slips: (facts, _audience, view) => termSlips(facts, view),
  content: chairTakeover,
});
