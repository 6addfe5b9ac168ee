import { richText } from '../domain/rich-text/schema';
import { plainOf } from '../domain/rich-text/shape';
import { isDay } from '../domain/calendar/day';
import { shortDate } from '../domain/calendar/german-dates';
import { paperTitles } from '../domain/letterheads/paper-titles';
import { retentionTitles } from '../domain/retention/titles';
import { officeWord } from '../domain/register/office-title';
import { references } from '../domain/storage/references';

type Words = Readonly<Record<string, string>>;

const SEATS: Words = {
  member: 'Mitglied (Stimme des Landes)',
  headOfAdministration: 'Amtschefin, Amtschef',
  federalGuest: 'Gast des Bundes',
  other: 'sonstiges Amt',
};
const MEETINGS: Words = {
  main: 'Hauptkonferenz',
  preparatory: 'Vorkonferenz',
  autumn: 'Herbsttreffen',
  special: 'Sonderkonferenz',
};
const OWNERS: Words = {
  secretariat: 'Geschäftsstelle',
  chair: 'Vorsitz',
  laender: 'Länder',
  press: 'Pressestelle',
  both: 'Geschäftsstelle und Vorsitz',
  nextChair: 'nächster Vorsitz',
};
const RULES: Words = {
  latest: 'rückt auf den Werktag davor',
  response: 'rückt auf den Werktag danach',
  exact: 'bleibt stehen',
};
const ANCHORS: Words = {
  firstDay: 'dem ersten Tag',
  lastDay: 'dem letzten Tag',
  termStart: 'dem Beginn des Vorsitzjahres',
  termEnd: 'dem Ende des Vorsitzjahres',
};
const CONTACT_LINES: Words = {
  name: 'Name',
  phone: 'Telefon',
  fax: 'Telefax',
  email: 'E-Mail',
  web: 'Internet',
};
const ADDRESSES: Words = {
  street: 'Straße',
  poBox: 'Postfach',
  bulk: 'Großempfänger',
};

/** Words for values that stand for something, by kind of record and path. */
const words: Readonly<Record<string, Words>> = {
  'persons.gender': { w: 'Frau', m: 'Herr', neutral: 'neutrale Anrede' },
  'organisations.kind': {
    ministry: 'Ministerium eines Landes',
    federal: 'Haus des Bundes',
    parliament: 'Parlament',
    city: 'Stadt oder Kreis',
    other: 'sonstiges Haus',
  },
  'organisations.address.kind': ADDRESSES,
  'organisations.moreAddresses.kind': ADDRESSES,
  'contactPoints.address.kind': ADDRESSES,
  'offices.seat': SEATS,
  'distributionLists.seats': SEATS,
  'laender.officeNamedBy': {
    genitive: 'mit dem Genitiv',
    adjective: 'mit dem Eigenschaftswort',
    nothing: 'gar nicht',
  },
  'contactPoints.kind': {
    office: 'Büro',
    assistant: 'Vorzimmer, Assistenz',
    privateSecretary: 'Persönliche Referentin, persönlicher Referent',
    mailbox: 'Funktionspostfach',
    other: 'Sonstiges',
  },
  'conference.kind': MEETINGS,
  'deadlinePlanItems.meetingKind': MEETINGS,
  'conference.form': {
    inPerson: 'vor Ort',
    online: 'als Videokonferenz',
    hybrid: 'vor Ort und als Videokonferenz',
  },
  'conference.status': {
    planned: 'geplant',
    invited: 'eingeladen',
    held: 'durchgeführt',
    minuted: 'Niederschrift liegt vor',
    closed: 'abgeschlossen',
  },
  'participants.role': {
    member: 'Mitglied',
    federalGuest: 'Gast des Bundes',
    guest: 'Gast',
    companion: 'Begleitung',
    staff: 'Mitarbeit',
  },
  'participants.reply.state': {
    open: 'offen',
    invited: 'eingeladen',
    accepted: 'nimmt teil',
    declined: 'sagt ab',
    represented: 'vertreten',
    reserved: 'mit Vorbehalt',
  },
  'participants.reply.way': {
    letter: 'Brief',
    email: 'E-Mail',
    phone: 'Telefon',
    inPerson: 'mündlich',
  },
  'dispatches.way': {
    letter: 'Brief',
    email: 'E-Mail',
    inPerson: 'übergeben',
    courier: 'Kurier',
    fax: 'Fax',
    portal: 'Portal',
  },
  'letterheads.paper': paperTitles,
  'letterheads.form': { A: 'Form A', B: 'Form B' },
  'letterheads.logo.type': { png: 'PNG', jpg: 'JPEG' },
  'letterheads.logo.place': { left: 'links', center: 'in der Mitte', right: 'rechts' },
  'letterheads.contactLines': CONTACT_LINES,
  'letterForms.letter': { invitation: 'Einladung' },
  'letterForms.variant': { A: 'Variante A', B: 'Variante B' },
  'preferences.addressVariant': { A: 'Variante A', B: 'Variante B' },
  'handoverItems.state': { open: 'offen', handedOver: 'übergeben', notApplicable: 'entfällt' },
  'handoverPackages.direction': { sent: 'abgegeben', received: 'empfangen' },
  'orders.kind': {
    inspection: 'Prüfauftrag',
    report: 'Berichtsauftrag',
    workingGroup: 'Arbeitsgruppe',
    circular: 'Umlaufverfahren',
    other: 'sonstiger Auftrag',
  },
  'orders.state': { open: 'offen', done: 'erledigt', dropped: 'entfallen' },
  'deletions.subject': retentionTitles,
  'agendaItems.kind': { section: 'Abschnitt', item: 'Punkt' },
  'pressReleases.occasion': { announcement: 'Ankündigung', result: 'Ergebnis' },
  'signatories.signsAs': { self: 'selbst', deputising: 'In Vertretung', onBehalf: 'Im Auftrag' },
  'deadlines.owner': OWNERS,
  'deadlinePlanItems.owner': OWNERS,
  'deadlines.rule': RULES,
  'deadlinePlanItems.rule': RULES,
  'deadlines.anchor': ANCHORS,
  'deadlinePlanItems.anchor': ANCHORS,
};

/** Where a value stands. */
export interface ValuePlace {
  readonly document: string;
  readonly collection: string;
  readonly path: string;
}

/** How a record that a value names is called. */
export type NameOfRecord = (document: string, collection: string, id: string) => string;

function namedRecord({ document, collection, path }: ValuePlace, id: string, nameOf: NameOfRecord) {
  if (path === 'participantId') return nameOf(document, 'participants', id);
  if (collection === 'distributionLists' && path === 'laender') {
    return nameOf('register', 'laender', id);
  }
  const reference = references.find((one) => one.collection === collection && one.field === path);
  return reference ? nameOf('register', reference.target, id) : null;
}

function textOf(place: ValuePlace, value: string, nameOf: NameOfRecord): string {
  const { collection, path } = place;
  if (collection === 'offices' && path === 'office') return officeWord(value, null);
  const word = words[`${collection}.${path}`]?.[value];
  if (word !== undefined) return word;
  if (isDay(value)) return shortDate(value);
  return namedRecord(place, value, nameOf) ?? value;
}

function bagText(place: ValuePlace, value: object, nameOf: NameOfRecord): string {
  return Object.entries(value)
    .flatMap(([key, inner]) => {
      const at = { ...place, path: `${place.path}.${key}` };
      return valueText(at, inner, nameOf) ?? [];
    })
    .join(', ');
}

function listText(place: ValuePlace, values: readonly unknown[], nameOf: NameOfRecord): string {
  const parts = values.flatMap((one) => valueText(place, one, nameOf) ?? []);
  if (parts.some((part) => part.length > 60)) return parts.join('\n\n');
  return parts.join(place.path === 'degrees' ? ' ' : '; ');
}

/** A text with form is read by its words. */
function formattedText(value: object): string | null {
  const parsed = richText.safeParse(value);
  return parsed.success ? plainOf(parsed.data) : null;
}

function objectText(place: ValuePlace, value: object, nameOf: NameOfRecord): string {
  if (Array.isArray(value)) return listText(place, value, nameOf);
  return formattedText(value) ?? bagText(place, value, nameOf);
}

/** A value of a record as people read it; null = empty. */
export function valueText(place: ValuePlace, value: unknown, nameOf: NameOfRecord): string | null {
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (typeof value === 'number') return value.toLocaleString('de-DE');
  if (typeof value === 'string') return textOf(place, value, nameOf) || null;
  return typeof value === 'object' && value !== null
    ? objectText(place, value, nameOf) || null
    : null;
}
