import { officeLines } from '../addressing/office-lines';
import { fullName } from '../addressing/names';
import { findOffice } from '../addressing/offices';
import { postalLines } from '../addressing/postal-lines';
import { textWidth } from '../addressing/text-width';
import { FIELD_WIDTH_MM } from '../addressing/wrap';
import type { Day } from '../calendar/day';
import { longDate } from '../calendar/german-dates';
import type { Secretariat } from '../chair/records';
import { chairOn } from '../chair/terms';
import type { ActiveLetterhead } from '../letterheads/letterhead-on';
import { contactLines, type ContactLine } from '../letterheads/records';
import { organisationOn } from '../recipients/organisation-name';
import type { Office, Organisation, Person } from '../register/records';
import type { StoreView } from '../storage/store-view';
import { err, ok, type Result } from '../../result';
import type { FittedLine, InfoLine } from './models';

/** Who writes on a day: the person in the chair, the house, the secretariat with its lines. */
export interface Sender {
  readonly person: Person;
  readonly office: Office;
  readonly organisation: Organisation;
  readonly secretariat: Secretariat;
}

function missing(hasChair: boolean, hasSecretariat: boolean): 'chair' | 'secretariat' | 'both' {
  if (!hasChair && !hasSecretariat) return 'both';
  return hasChair ? 'secretariat' : 'chair';
}

/** What must be known of a sender before anything leaves the house. */
function checkedSender(sender: Sender): Result<Sender> {
  if (sender.person.gender === null) {
    return err({ code: 'address.genderUnknown', name: senderName(sender) });
  }
  if (!sender.organisation.address) {
    return err({ code: 'address.noPostalAddress', name: sender.organisation.name });
  }
  return ok(sender);
}

/** The sender of papers dated `day`; follows a change of person or ministry within the term. */
export function senderOn(view: StoreView, termId: string, day: Day): Result<Sender> {
  const { holder, secretariat } = chairOn(view, termId, day);
  const person = holder ? view.register('persons').get(holder.personId) : undefined;
  const office = holder ? view.register('offices').get(holder.officeId) : undefined;
  const organisation = secretariat
    ? view.register('organisations').get(secretariat.organisationId)
    : undefined;
  if (person && office && organisation && secretariat) {
    return checkedSender({
      person,
      office,
      organisation: organisationOn(view, organisation, day),
      secretariat,
    });
  }
  const hasChair = Boolean(person && office);
  const hasSecretariat = Boolean(organisation && secretariat);
  return err({
    code: 'document.senderMissing',
    date: longDate(day),
    missing: missing(hasChair, hasSecretariat),
  });
}

/** Office of the sender in the nominative: "Bayerische Staatsministerin für …". */
export function senderOffice(view: StoreView, sender: Sender): string {
  return officeTitle(view, sender) ?? sender.organisation.name;
}

/** An office in the nominative as its holder bears it; null where it has no word for the person's gender. */
export function officeTitle(
  view: StoreView,
  { person: { gender }, office: record }: Pick<Sender, 'person' | 'office'>,
): string | null {
  const entry = findOffice(record.office);
  if (!entry || (gender !== 'w' && gender !== 'm')) return null;
  const land = record.land ? view.register('laender').get(record.land) : undefined;
  const office = { office: record.office, remit: record.remit, of: record.of };
  return officeLines({ entry, office, land, gender, case: 'nominative' }).lines.join(', ');
}

export function senderName(sender: Sender): string {
  return fullName(sender.person);
}

/** "Vorsitzende", "Vorsitzender" or, for a neutral form, "Vorsitz". */
export function chairWord({ person: { gender } }: Pick<Sender, 'person'>): string {
  if (gender === 'w') return 'Vorsitzende';
  return gender === 'm' ? 'Vorsitzender' : 'Vorsitz';
}

/** The house that writes: the letterhead's own, else the secretariat's. */
function houseOf(sender: Sender, head: ActiveLetterhead | null): Organisation {
  return head?.organisation ?? sender.organisation;
}

export function letterheadLines(
  sender: Sender,
  head: ActiveLetterhead | null = null,
): readonly string[] {
  if (head && head.record.titleLines.length > 0) return head.record.titleLines;
  return [houseOf(sender, head).name, sender.secretariat.name];
}

/** Sizes of the return line in points; 6 only as an exception (A04). */
const RETURN_SIZES = [8, 7, 6] as const;

/** Rücksendeangabe in one line of the field's width; gives up the house's name before it runs over. */
export function returnLine(sender: Sender, head: ActiveLetterhead | null = null): FittedLine {
  const house = houseOf(sender, head);
  const place = house.address ? postalLines(house.address) : [];
  const candidates = [
    [head?.record.returnLine ?? null],
    [sender.secretariat.name, house.shortName, ...place],
    [sender.secretariat.name, ...place],
    [...place],
  ].flatMap((parts) => (parts[0] === null ? [] : parts.join(' · ')));
  for (const text of candidates) {
    const sizePt = RETURN_SIZES.find((size) => textWidth(text, size) <= FIELD_WIDTH_MM);
    if (sizePt !== undefined) return { text, sizePt };
  }
  return { text: '', sizePt: 8 };
}

function infoLine(label: string, value: string | null): readonly InfoLine[] {
  return value === null ? [] : [{ label: `${label}:`, value }];
}

/** Ways to reach the secretariat, in the order in which they stand. */
function contactOf({ secretariat }: Sender): Readonly<Record<ContactLine, readonly InfoLine[]>> {
  return {
    name: infoLine('Name', secretariat.contactName),
    phone: infoLine('Telefon', secretariat.phone),
    fax: infoLine('Telefax', secretariat.fax),
    email: infoLine('E-Mail', secretariat.email),
    web: infoLine('Internet', secretariat.web),
  };
}

/**
 * Information block (rule T08): the reference, name and ways to reach the secretariat with what the letterhead
 * adds, then the date.
 */
export function infoBlock(
  sender: Sender,
  date: Day,
  head: ActiveLetterhead | null = null,
): readonly (readonly InfoLine[])[] {
  const shown = contactLines.filter((line) => head?.record.contactLines.includes(line) ?? true);
  const all = contactOf(sender);
  const contact = [
    ...shown.flatMap((line) => all[line]),
    ...(head?.record.extraLines ?? []).flatMap(({ label, value }) => infoLine(label, value)),
  ];
  const reference = infoLine('Unser Zeichen', head?.record.ourReference ?? null);
  const groups = [...(reference.length > 0 ? [reference] : []), contact];
  return [...groups, infoLine('Datum', longDate(date))];
}
