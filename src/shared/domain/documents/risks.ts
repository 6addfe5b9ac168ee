import type { Participant } from '../conferences/records';
import { deviationsOf } from '../recipients/deviations';
import type { PaperToMake } from './plan';

/** What makes a letter worth a look before it is written; the first ones weigh most. */
export const risks = [
  'tightAddress',
  'neutral',
  'noFirstName',
  'represented',
  'joint',
  'ownForm',
  'longAddress',
  'rareOffice',
] as const;
export type Risk = (typeof risks)[number];

/** Address lines from which on little room is left in the field (six and what is borrowed). */
const LONG_ADDRESS = 6;
/** Reasons of the address engine where offices are named otherwise than most. */
const RARE: ReadonlySet<string> = new Set([
  'namedByPlace',
  'presides',
  'authorityByHead',
  'authorityHeadUnknown',
  'noFormOfAddress',
  'officeHouseWord',
  'officePhrase',
  'delegateOfLand',
]);
const NEUTRAL: ReadonlySet<string> = new Set(['neutralOffice', 'neutralNoOffice', 'nameNeutral']);

export interface RiskFacts {
  readonly participant: Participant | undefined;
  readonly hasFirstName: boolean;
}

/** Whether each risk holds for a paper, in the order of their weight; papers without a recipient have none. */
export function risksOf(paper: PaperToMake, facts: RiskFacts): readonly Risk[] {
  const { letter, model } = paper;
  if (!letter || model.kind !== 'letter') return [];
  const { address } = model;
  const codes = new Set(letter.recipient.reasons.map(({ code }) => code));
  const has = (among: ReadonlySet<string>): boolean => [...codes].some((code) => among.has(code));
  const holds: Readonly<Record<Risk, boolean>> = {
    tightAddress: address.shortened || address.sizePt < 10,
    neutral: has(NEUTRAL),
    noFirstName: !facts.hasFirstName,
    represented: facts.participant?.reply.state === 'represented',
    joint: letter.recipient.second !== null,
    ownForm: deviationsOf(letter.recipient, letter.form).length > 0,
    longAddress: address.lines.length >= LONG_ADDRESS,
    rareOffice: has(RARE),
  };
  return risks.filter((risk) => holds[risk]);
}

/** For sorting: the letter with the weightier risk first, then the one with more of them. */
export function riskRank(found: readonly Risk[]): number {
  const [first] = found;
  if (first === undefined) return 0;
  return (risks.length - risks.indexOf(first)) * risks.length + found.length;
}
