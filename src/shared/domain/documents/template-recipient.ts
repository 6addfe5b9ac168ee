import { fullName, placedDegrees, surname } from '../addressing/names';
import type { Day } from '../calendar/day';
import type { Participant } from '../conferences/records';
import { personFacts } from '../recipients/person-facts';
import type { Gender } from '../register/records';
import { officeTitle } from '../register/office-title';
import type { StoreView } from '../storage/store-view';
import type { TemplateTree } from './template-data';

/** What templates may say of the person a letter goes to, beyond what the letter itself prints. */
export interface TemplateRecipient {
  readonly role: Participant['role'];
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly degrees: string;
  readonly gender: Gender;
  readonly office: string;
  readonly organisation: string;
  readonly land: string;
  /** Who comes instead; null where nobody does. */
  readonly substitute: string | null;
}

/** Who comes instead of a participant. */
function substituteOf(view: StoreView, { reply, substituteId }: Participant): string | null {
  if (reply.state !== 'represented' || substituteId === null) return null;
  const person = view.register('persons').get(substituteId);
  return person ? fullName(person) : null;
}

function landName(view: StoreView, { land }: Participant): string {
  return (land && view.register('laender').get(land)?.name) ?? '';
}

/** The person of a participant as of the day of the letter; null where the register has none. */
export function templateRecipient(
  view: StoreView,
  participant: Participant,
  day: Day,
): TemplateRecipient | null {
  const person = view.register('persons').get(participant.personId);
  if (!person) return null;
  const { offices, organisation } = personFacts(view, person, day);
  const [office] = offices;
  return {
    role: participant.role,
    name: fullName(person),
    firstName: person.firstName ?? '',
    lastName: surname(person),
    degrees: placedDegrees(person.degrees).before.join(' '),
    gender: person.gender,
    office: office ? officeTitle(office, person.gender) : '',
    organisation: organisation?.name ?? '',
    land: landName(view, participant),
    substitute: substituteOf(view, participant),
  };
}

/** The recipient's part of a template's data. */
export function recipientValues(recipient: TemplateRecipient | null): TemplateTree {
  if (!recipient) return {};
  const { role, gender } = recipient;
  return {
    Empfänger: {
      Name: recipient.name,
      Vorname: recipient.firstName,
      Nachname: recipient.lastName,
      Grad: recipient.degrees,
      Amt: recipient.office,
      Organisation: recipient.organisation,
      Land: recipient.land,
      Mitglied: role === 'member',
      Gast: role === 'guest' || role === 'federalGuest',
      Frau: gender === 'w',
      Herr: gender === 'm',
    },
    Vertretung: recipient.substitute ?? '',
  };
}
