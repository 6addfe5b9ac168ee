import type { Day } from '../calendar/day';
import type { AppError } from '../../errors';
import type { AddressReason } from '../addressing/reasons';
import type { StoreView } from '../storage/store-view';
import type { LandCode } from './land-codes';
import type { RegisterIndex } from './register-index';

/** What the checks go by. */
export interface CheckFacts {
  readonly view: StoreView;
  readonly index: RegisterIndex;
  readonly day: Day;
  /** Per e-mail in small letters whoever has it, where more than one has. */
  readonly shared: ReadonlyMap<string, readonly string[]>;
}

/** What a check says; worded in `shared/texts/data-check-texts.ts`. */
export type GapFact =
  | { readonly code: 'gender.missing' }
  | { readonly code: 'salutation.none'; readonly error: AppError }
  | { readonly code: 'salutation.doubtful'; readonly reason: AddressReason }
  | { readonly code: 'email.missing' }
  | { readonly code: 'email.implausible'; readonly email: string }
  | { readonly code: 'email.shared'; readonly email: string; readonly others: readonly string[] }
  | { readonly code: 'postal.missing' }
  | { readonly code: 'house.noAddress' }
  | { readonly code: 'person.nowhere' }
  | {
      readonly code: 'mandate.ended';
      readonly name: string;
      readonly to: Day;
      readonly next: Day | null;
    }
  | { readonly code: 'office.vacant'; readonly next: Day | null }
  | { readonly code: 'mandate.endsSoon'; readonly name: string; readonly to: Day }
  | { readonly code: 'mandates.overlap'; readonly names: readonly string[]; readonly from: Day }
  | { readonly code: 'mandates.twice'; readonly name: string; readonly from: Day }
  | { readonly code: 'parliament.incompatible'; readonly suffix: string }
  | { readonly code: 'parliament.resting'; readonly suffix: string }
  | { readonly code: 'parliament.both'; readonly suffix: string }
  | { readonly code: 'office.deputyOnly' }
  | { readonly code: 'office.unknown'; readonly office: string }
  | { readonly code: 'land.missing' }
  | { readonly code: 'land.unknown'; readonly land: string }
  | { readonly code: 'address.tooLong'; readonly lines: number; readonly allowed: number }
  | { readonly code: 'address.short' }
  | { readonly code: 'address.small'; readonly sizePt: number }
  | { readonly code: 'house.unconfirmed' }
  | { readonly code: 'office.unconfirmed' }
  | { readonly code: 'nobility.unconfirmed'; readonly nobility: string }
  | { readonly code: 'nobility.gender'; readonly nobility: string }
  | { readonly code: 'text.placeholder'; readonly found: string };

export type GapCode = GapFact['code'];

/** The groups of the list, in the order in which they stop a letter. */
export const gapGroups = [
  'salutation',
  'reach',
  'offices',
  'field',
  'names',
  'unconfirmed',
] as const;
export type GapGroup = (typeof gapGroups)[number];

type Level = 'stop' | 'warning' | 'hint';

/** Group and weight of each check; `stop` = a letter or a mail would not go out. */
export const gapKinds: { readonly [C in GapCode]: { group: GapGroup; level: Level } } = {
  'gender.missing': { group: 'salutation', level: 'stop' },
  'salutation.none': { group: 'salutation', level: 'stop' },
  'office.unknown': { group: 'salutation', level: 'stop' },
  'salutation.doubtful': { group: 'salutation', level: 'warning' },
  'office.deputyOnly': { group: 'salutation', level: 'warning' },
  'email.missing': { group: 'reach', level: 'warning' },
  'email.implausible': { group: 'reach', level: 'stop' },
  'email.shared': { group: 'reach', level: 'hint' },
  'postal.missing': { group: 'reach', level: 'stop' },
  'house.noAddress': { group: 'reach', level: 'stop' },
  'person.nowhere': { group: 'reach', level: 'warning' },
  'mandate.ended': { group: 'offices', level: 'warning' },
  'office.vacant': { group: 'offices', level: 'warning' },
  'mandate.endsSoon': { group: 'offices', level: 'warning' },
  'mandates.overlap': { group: 'offices', level: 'warning' },
  'mandates.twice': { group: 'offices', level: 'warning' },
  'parliament.incompatible': { group: 'offices', level: 'warning' },
  'parliament.resting': { group: 'offices', level: 'warning' },
  'parliament.both': { group: 'offices', level: 'hint' },
  'land.missing': { group: 'offices', level: 'warning' },
  'land.unknown': { group: 'offices', level: 'warning' },
  'address.tooLong': { group: 'field', level: 'stop' },
  'address.short': { group: 'field', level: 'hint' },
  'address.small': { group: 'field', level: 'hint' },
  'text.placeholder': { group: 'names', level: 'stop' },
  'nobility.gender': { group: 'names', level: 'warning' },
  'nobility.unconfirmed': { group: 'names', level: 'warning' },
  'house.unconfirmed': { group: 'unconfirmed', level: 'warning' },
  'office.unconfirmed': { group: 'unconfirmed', level: 'warning' },
};

/** Something to look at, with the record that it belongs to. */
export interface Gap {
  readonly fact: GapFact;
  readonly collection: 'organisations' | 'offices' | 'persons';
  readonly id: string;
  /** The record in words. */
  readonly subject: string;
  /** Land to filter by; null = Bund or nobody's. */
  readonly land: LandCode | null;
}

/** Which check of which record: the same as long as the record is there. */
export function gapKey({ fact, collection, id }: Gap): string {
  return `${fact.code} ${collection}/${id}`;
}

const MIX = [0x9e3779b1, 0x85ebca6b] as const;

/** Two running sums over the characters; no secret, only a short name for what was said. */
export function gapDigest({ fact, subject }: Gap): string {
  const text = JSON.stringify([fact, subject]);
  let [a, b]: [number, number] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, MIX[0]);
    b = Math.imul(b ^ code, MIX[1]);
  }
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}

/** What looks like a gap that somebody meant to fill: "XX", "N. N.", "…", "[Ort]", "{Name}". */
const PLACEHOLDER =
  /\{[^{}]*\}|\[[^[\]]*\]|\bX{2,}\b|\bN\.\s?N\.|\bNN\b|\?{2,}|_{3,}|…|\.{3}|\b(?:TODO|TBD|unbekannt|folgt)\b/i;

export function placeholderIn(texts: readonly (string | null | undefined)[]): GapFact | null {
  for (const text of texts) {
    const found = PLACEHOLDER.exec(text ?? '')?.[0];
    if (found !== undefined) return { code: 'text.placeholder', found };
  }
  return null;
}

/** One @, a domain with a dot, nothing that mail programs stumble over. */
const EMAIL = /^[^\s@<>(),;:"[\]\\]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;

export function isPlausibleEmail(email: string): boolean {
  return EMAIL.test(email) && !email.includes('..') && !/^\.|\.@/.test(email);
}
