import { addDays, weekdayOf, type Day } from '../calendar/day';
import { landCodes, type LandCode } from '../register/land-codes';
import type { Participant } from './records';
import { plainOf, type RichText } from '../rich-text/shape';
import type { ConferenceFacts } from '../documents/conference-facts';

/** What is possible and yet probably a slip; worded in `shared/texts/finding-texts.ts`. */
export type Slip =
  | { readonly code: 'place.missing' }
  | { readonly code: 'text.placeholder'; readonly field: TextField; readonly found: string }
  | { readonly code: 'replyBy.missing' }
  | { readonly code: 'replyBy.afterStart'; readonly day: Day }
  | { readonly code: 'replyBy.weekend'; readonly day: Day }
  | { readonly code: 'replyBy.past'; readonly day: Day }
  | { readonly code: 'hotel.afterStart'; readonly hotel: string; readonly day: Day }
  | { readonly code: 'press.outside'; readonly day: Day }
  | { readonly code: 'programme.outside'; readonly title: string; readonly day: Day }
  | { readonly code: 'agenda.empty' }
  | { readonly code: 'programme.empty' }
  | { readonly code: 'letter.afterMeeting'; readonly day: Day }
  | { readonly code: 'conference.cancelled' }
  | { readonly code: 'members.missing'; readonly laender: readonly LandCode[] }
  | { readonly code: 'members.twice'; readonly land: LandCode };

/** The office's own words in the invitation, and the motto. */
export type TextField = 'motto' | 'focus' | 'special' | 'arrival' | 'closing';

/** What looks like a gap that somebody meant to fill: `{{x}}`, `{Name}`, `[Ort]`, `XX`, `???`, `TODO`. */
const PLACEHOLDER = /\{\{?[^{}]*\}\}?|\[[^[\]]+\]|\bX{2,}\b|\?{3}|_{3,}|\bTODO\b/i;

function placeholderSlips({ conference, texts }: ConferenceFacts): readonly Slip[] {
  const fields: readonly (readonly [TextField, RichText | string | null | undefined])[] = [
    ['motto', conference.motto],
    ['focus', texts?.focus],
    ['special', texts?.special],
    ['arrival', texts?.arrival],
    ['closing', texts?.closing],
  ];
  return fields.flatMap(([field, text]): readonly Slip[] => {
    const found = PLACEHOLDER.exec(plainOf(text ?? ''))?.[0];
    return found === undefined ? [] : [{ code: 'text.placeholder', field, found }];
  });
}

function placeSlips({ conference }: ConferenceFacts): readonly Slip[] {
  const isSomewhere = conference.place !== null || conference.venue !== null;
  return conference.form === 'online' || isSomewhere ? [] : [{ code: 'place.missing' }];
}

function replySlips({ conference, date }: ConferenceFacts): readonly Slip[] {
  const day = conference.replyBy;
  if (day === null) return [{ code: 'replyBy.missing' }];
  const slips: Slip[] = [];
  if (day >= conference.from) slips.push({ code: 'replyBy.afterStart', day });
  if (day < date) slips.push({ code: 'replyBy.past', day });
  if (weekdayOf(day) > 5) slips.push({ code: 'replyBy.weekend', day });
  return slips;
}

/** Arrival the day before and departure the day after still belong to a meeting. */
function isAround({ conference }: ConferenceFacts, day: Day): boolean {
  return day >= addDays(conference.from, -1) && day <= addDays(conference.to, 1);
}

function partSlips(facts: ConferenceFacts): readonly Slip[] {
  const { conference, hotels, programme, agenda } = facts;
  const press = conference.pressConference;
  return [
    ...hotels
      .filter((hotel) => hotel.bookBy >= conference.from)
      .map(({ hotel, bookBy }): Slip => ({ code: 'hotel.afterStart', hotel, day: bookBy })),
    ...(press && !isAround(facts, press.day)
      ? [{ code: 'press.outside', day: press.day } as const]
      : []),
    ...programme
      .filter((item) => !isAround(facts, item.day))
      .map(({ title, day }): Slip => ({ code: 'programme.outside', title, day })),
    ...(agenda.length === 0 ? [{ code: 'agenda.empty' } as const] : []),
    ...(programme.length === 0 ? [{ code: 'programme.empty' } as const] : []),
  ];
}

function memberSlips(
  facts: ConferenceFacts,
  participants: readonly Participant[],
): readonly Slip[] {
  if (facts.conference.kind !== 'main') return [];
  const lands = participants.flatMap(({ role, land }) => (role === 'member' && land ? [land] : []));
  const missing = landCodes.filter((land) => land !== facts.term.land && !lands.includes(land));
  const twice = landCodes.filter((land) => lands.filter((other) => other === land).length > 1);
  return [
    ...(missing.length > 0 ? [{ code: 'members.missing', laender: missing } as const] : []),
    ...twice.map((land): Slip => ({ code: 'members.twice', land })),
  ];
}

/** Looks over a conference before its papers are made. */
export function slipsOf(
  facts: ConferenceFacts,
  participants: readonly Participant[],
): readonly Slip[] {
  const { conference, date } = facts;
  return [
    ...(conference.cancellation !== null ? [{ code: 'conference.cancelled' } as const] : []),
    ...(date > conference.to ? [{ code: 'letter.afterMeeting', day: date } as const] : []),
    ...placeSlips(facts),
    ...placeholderSlips(facts),
    ...replySlips(facts),
    ...partSlips(facts),
    ...memberSlips(facts, participants),
  ];
}
