import { err, ok, type Result } from '../../../../result';
import { shortDate } from '../../../calendar/german-dates';
import type { Participant } from '../../../conferences/records';
import type { StoreView } from '../../../storage/store-view';
import { byGroups, CHAIR, everybody, type Attendee } from '../../attendance';
import { functionText, listPlace, nameWithParliament, officeText } from '../../attendee-texts';
import type { ConferenceFacts } from '../../conference-facts';
import { counted, listPaper } from '../../list-paper';
import type { PaperModel, TableRowModel } from '../../models';
import { keepTogether } from '../../typography';

const COLUMNS = [
  { title: 'Land', share: 12 },
  { title: 'Name und Amt', share: 26 },
  { title: 'Funktion', share: 13 },
  { title: 'Rückmeldung', share: 12 },
  { title: 'Telefon und E-Mail', share: 23 },
  { title: 'Vermerk', share: 14 },
];

const STATES: Readonly<Record<Participant['reply']['state'], string>> = {
  open: 'offen',
  invited: 'eingeladen',
  accepted: 'Zusage',
  declined: 'Absage',
  represented: 'Vertretung',
  reserved: 'unter Vorbehalt',
};

const WAYS: Readonly<Record<NonNullable<Participant['reply']['way']>, string>> = {
  letter: 'Brief',
  email: 'E-Mail',
  phone: 'Telefon',
  inPerson: 'persönlich',
};

function replyText({ participant }: Attendee): string {
  if (participant.id === CHAIR) return 'Vorsitz';
  const { state, on, way } = participant.reply;
  const how = [on === null ? null : shortDate(on), way === null ? null : WAYS[way]];
  return [STATES[state], ...how.filter((part) => part !== null)].join(', ');
}

/** A note of several lines stands in one cell. */
function oneLine(text: string | null): string | null {
  return text === null ? null : text.split('\n').join(' / ');
}

function row(attendee: Attendee, facts: ConferenceFacts): TableRowModel {
  const { who, participant } = attendee;
  const join = (...parts: readonly (string | null | undefined)[]): string =>
    parts.filter(Boolean).join(', ');
  const cells = [
    listPlace(attendee),
    join(nameWithParliament(attendee), officeText(attendee)),
    functionText(attendee, facts),
    replyText(attendee),
    join(who?.person.phone, who?.person.email),
    join(oneLine(participant.note), oneLine(participant.reply.note)),
  ];
  return { cells: cells.map(keepTogether) };
}

function summary(all: readonly Attendee[]): string {
  const states = ['accepted', 'represented', 'reserved', 'declined'] as const;
  const of = (state: string): number =>
    all.filter(({ participant: { id, reply } }) => id !== CHAIR && reply.state === state).length;
  const entered = all.filter(({ participant }) => participant.id !== CHAIR).length;
  const counts = states.map((state) => [STATES[state], of(state)] as const);
  const rest = entered - counts.reduce((sum, [, count]) => sum + count, 0);
  return [...counts, ['offen', rest] as const]
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word}: ${count}`)
    .join(', ');
}

/** Everybody who is entered, whatever their reply, with what the office needs to reach them. */
export function internalList(facts: ConferenceFacts, view: StoreView): Result<PaperModel> {
  const all = everybody(view, facts);
  if (all.every(({ participant }) => participant.id === CHAIR))
    return err({ code: 'list.noParticipants' });
  const rows = byGroups(all).flatMap(({ title, attendees }): readonly TableRowModel[] => [
    { cells: [title], section: true },
    ...attendees.map((attendee) => row(attendee, facts)),
  ]);
  return ok(
    listPaper(facts, {
      heading: 'Teilnehmerliste mit Rückmeldungen',
      count: `${counted(all.length, 'Person', 'Personen')} · ${summary(all)}`,
      internal: true,
      landscape: true,
      blocks: [{ type: 'table', columns: COLUMNS, rows, sizePt: 9 }],
    }),
  );
}
