import type { ChairTerm } from '../chair/records';
import type { Body } from '../settings/records';
import { NBSP } from '../text';
import type { Conference, MeetingKind } from './records';

const DEFAULT_BODY_NAME = 'Fachministerkonferenz';

/** "13. Integrationsministerkonferenz", kept on one line (rule S11). */
export function bodyTitle(body: Body | undefined, number: number): string {
  return `${number}.${NBSP}${body?.name ?? DEFAULT_BODY_NAME}`;
}

const prefixes: Readonly<Record<MeetingKind, string>> = {
  main: '',
  preparatory: 'Vorkonferenz zur ',
  autumn: 'Herbsttreffen der ',
  special: 'Sonderkonferenz zur ',
};

/** The title of a meeting in the nominative; the number is the term's, not a count of meetings. */
export function conferenceTitle(
  conference: Pick<Conference, 'kind'>,
  term: Pick<ChairTerm, 'number'>,
  body: Body | undefined,
): string {
  return `${prefixes[conference.kind]}${bodyTitle(body, term.number)}`;
}

/** The same after "zu": "zur 13. …", "zum Herbsttreffen …". */
export function toConference(title: string, kind: MeetingKind): string {
  return kind === 'autumn' ? `zum ${title}` : `zur ${title}`;
}

/** The same in the genitive: "der 13. …", "des Herbsttreffens …". */
export function ofConference(title: string, kind: MeetingKind): string {
  return kind === 'autumn'
    ? `des ${title.replace('Herbsttreffen', 'Herbsttreffens')}`
    : `der ${title}`;
}
