import { longDate } from '../domain/calendar/german-dates';
import { conferenceTitle } from '../domain/conferences/titles';
import type { BOTH, MergeField } from '../domain/register/merge-fields';
import { conferenceIdOf, type Bag } from '../domain/register/merge-records';
import type { MergeNote } from '../domain/register/merge-selves';
import { JOINED, type Collision } from '../domain/register/merge-twins';
import { officeTitle } from '../domain/register/office-title';
import type { DocumentKey } from '../domain/storage/collections';
import type { StoreView } from '../domain/storage/store-view';
import { recordName } from './record-names';

export const mergeFieldLabels: Readonly<Record<MergeField, string>> = {
  gender: 'Anrede',
  degrees: 'Akademische Grade',
  firstName: 'Vorname',
  lastName: 'Nachname',
  nobility: 'Namenszusatz',
  nobilityConfirmed: 'Namenszusatz bestätigt',
  parliament: 'Mandat',
  personalTitle: 'Persönlicher Titel',
  formerTitle: 'Früheres Amt',
  customSalutation: 'Anrede im Brief',
  organisationId: 'Haus',
  unit: 'Organisationseinheit',
  email: 'E-Mail',
  phone: 'Telefon',
  note: 'Bemerkung',
};

/** Said where both remarks are kept. */
export const bothText: Readonly<Record<typeof BOTH, string>> = { both: 'beide Bemerkungen' };

const GENDERS: Readonly<Record<string, string>> = {
  w: 'Frau',
  m: 'Herr',
  neutral: 'neutrale Anrede gewünscht',
};

/** A field's value as people read it; null = empty. */
export function fieldText(view: StoreView, field: MergeField, value: unknown): string | null {
  if (Array.isArray(value)) return value.join(' ') || null;
  if (typeof value !== 'string') return null;
  if (field === 'gender') return GENDERS[value] ?? value;
  if (field === 'organisationId') return view.register('organisations').get(value)?.name ?? value;
  return value;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function period(record: Bag): string {
  const from = `ab ${longDate(text(record['from']))}`;
  return record['to'] === null ? from : `${from} bis ${longDate(text(record['to']))}`;
}

function meeting(view: StoreView, document: DocumentKey): string {
  const id = conferenceIdOf(document) ?? '';
  const conference = view.conference(id, 'conference').get(id);
  const term = conference ? view.register('chairTerms').get(conference.termId) : undefined;
  if (!conference || !term) return 'einer Konferenz';
  return `„${conferenceTitle(conference, term, view.settings('body').get('body'))}“`;
}

function officeOf(view: StoreView, record: Bag): string {
  const office = view.register('offices').get(text(record['officeId']));
  return office ? `„${officeTitle(office, null)}“` : 'einem Amt';
}

function termOf(view: StoreView, record: Bag): string {
  const term = view.register('chairTerms').get(text(record['termId']));
  return term ? `im ${term.number}. Vorsitzjahr` : 'in einem Vorsitzjahr';
}

function listOf(view: StoreView, record: Bag): string {
  const list = view.register('distributionLists').get(text(record['listId']));
  return list ? `„${list.name}“` : 'einem Verteiler';
}

type Sentence = (view: StoreView, collision: Collision, first: Bag) => string;

const sentences: Readonly<Record<string, Sentence>> = {
  participants: (view, { document }) =>
    `Beide nehmen an ${meeting(view, document)} teil. Eine Teilnahme bleibt; die andere wird entfernt.`,
  mandates: (view, _collision, first) =>
    `Beide haben das Amt ${officeOf(view, first)} zur gleichen Zeit. Eine Amtszeit bleibt.`,
  chairHolders: (view, _collision, first) =>
    `Beide haben ${termOf(view, first)} zur gleichen Zeit den Vorsitz. Ein Eintrag bleibt.`,
  signatories: (view, _collision, first) =>
    `Beide unterschreiben ${termOf(view, first)} zur gleichen Zeit in gleicher Weise. Eine Unterschrift bleibt.`,
  listEntries: (view, _collision, first) =>
    `Beide sind im Verteiler ${listOf(view, first)} von Hand eingetragen. Ein Eintrag bleibt.`,
  personalSalutations: (view, _collision, first) =>
    `Für beide gibt es ${termOf(view, first)} eine persönliche Anrede derselben Absenderin oder desselben Absenders. Eine bleibt.`,
  letterForms: (view, { document }) =>
    `Für beide ist zu ${meeting(view, document)} eine eigene Briefform hinterlegt. Eine bleibt.`,
  contactPoints: () =>
    'Bei beiden ist ein Weg als Anschrift für Briefe gewählt. Alle Wege bleiben; einer erhält die Briefe.',
  distinctPersons: () =>
    'Beide sind als verschieden von derselben dritten Person gemerkt. Das wird einmal behalten.',
};

/** What collides, in one sentence. */
export function collisionText(view: StoreView, collision: Collision): string {
  const [first] = collision.records;
  const sentence = sentences[collision.collection];
  if (first && sentence) return sentence(view, collision, first);
  return `Der Eintrag „${recordName(collision.collection)}“ ist bei beiden gleich. Er wird einmal behalten.`;
}

const ANSWERS: Readonly<Record<string, string>> = {
  open: 'keine Rückmeldung',
  invited: 'eingeladen',
  accepted: 'nimmt teil',
  declined: 'sagt ab',
  represented: 'wird vertreten',
  reserved: 'unter Vorbehalt',
};

const ROLES: Readonly<Record<string, string>> = {
  member: 'Mitglied',
  federalGuest: 'Gast des Bundes',
  guest: 'Gast',
  companion: 'Begleitung',
  staff: 'Mitarbeitende',
};

interface Answer {
  readonly state?: unknown;
  readonly on?: unknown;
}

const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part): part is string => part !== null && part !== '').join(', ');

function participation(record: Bag): string {
  const { state, on } = record['reply'] as Answer;
  const when = typeof on === 'string' ? ` am ${longDate(on)}` : '';
  return joined([
    ROLES[text(record['role'])] ?? null,
    text(record['land']),
    `${ANSWERS[text(state)] ?? ''}${when}`,
    text(record['note']),
  ]);
}

const labels: Readonly<Record<string, (record: Bag) => string>> = {
  participants: participation,
  mandates: period,
  chairHolders: period,
  signatories: (record) => joined([period(record), text(record['functionLine'])]),
  listEntries: (record) => (record['excluded'] === true ? 'ausgenommen' : 'aufgenommen'),
  personalSalutations: (record) => joined([text(record['salutation']), text(record['closing'])]),
  letterForms: (record) =>
    joined([
      record['variant'] === null ? null : `Variante ${text(record['variant'])}`,
      text(record['salutation']),
      text(record['closing']),
      record['handwritten'] === true ? 'handschriftlich' : null,
    ]) || 'ohne Besonderheit',
  contactPoints: (record) => joined([text(record['name']), text(record['unit'])]) || 'ohne Namen',
};

/** One of the options, told apart from the others. */
export function optionText(collision: Collision, option: string): string {
  if (option === JOINED) return 'zu einer Amtszeit zusammenlegen';
  const record = collision.records.find(({ id }) => id === option);
  return record ? (labels[collision.collection]?.(record) ?? '') : '';
}

/** What happens by itself, so that nothing happens unseen. */
export function noteText(view: StoreView, { code, item }: MergeNote): string {
  if (code === 'selfSubstitute') {
    return `In ${meeting(view, item.document)} vertritt die eine die andere Person: Sie nimmt dann selbst teil, die Vertretung entfällt.`;
  }
  if (code === 'selfTogether') {
    return `In ${meeting(view, item.document)} geht ein Brief an beide gemeinsam: Er geht dann an eine Person.`;
  }
  return code === 'selfSalutation'
    ? 'Eine persönliche Anrede der einen an die andere Person entfällt.'
    : 'Dass beide als verschieden gemerkt waren, entfällt.';
}

const MANY: Readonly<Record<string, string>> = {
  mandates: 'Amtszeiten',
  participants: 'Teilnahmen',
  letterForms: 'Briefformen',
  chairHolders: 'Einträge im Vorsitz',
  contactPoints: 'Wege zur Person',
  listEntries: 'Einträge in Verteilern',
  signatories: 'Unterschriften',
  personalSalutations: 'Persönliche Anreden',
  distinctPersons: 'Vermerke „kein Doppel“',
};

/** "3 Amtszeiten": what moves to the person who stays. */
export function moveText(collection: string, count: number): string {
  if (count === 1)
    return collection === 'participants' ? '1 Teilnahme' : `1 ${recordName(collection)}`;
  return `${count} ${MANY[collection] ?? recordName(collection)}`;
}
