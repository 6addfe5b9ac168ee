import { addDays, type Day } from '../domain/calendar/day';
import { longDate } from '../domain/calendar/german-dates';
import { fullName } from '../domain/addressing/names';
import type { Participant } from '../domain/conferences/records';
import type { Gender } from '../domain/register/records';
import type { Consequence } from '../domain/reshuffle/consequences';
import type { FixTools } from '../domain/reshuffle/fix-tools';
import type { OpenItem, OpenKind } from '../domain/reshuffle/open-item';

type Texts = {
  readonly [C in Consequence['code']]: (
    consequence: Extract<Consequence, { readonly code: C }>,
    from: Day,
  ) => string;
};

const MOST_NAMES = 5;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES);
  const left = names.length - shown.length;
  const all = left > 0 ? [...shown, `${left} weitere`] : shown;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} und ${all.at(-1) ?? ''}`;
}

const before = (day: Day): string => longDate(addDays(day, -1));
const belong = (names: readonly string[]): string => (names.length === 1 ? 'gehört' : 'gehören');

const consequences: Texts = {
  'person.new': (c) => `${c.name} wird als neuer Kontakt angelegt.`,
  'house.renamed': (c, from) =>
    c.old === c.name
      ? `„${c.name}“ wird ab ${longDate(from)} mit neuen Angaben geführt; die alten gelten bis ${before(from)}.`
      : `„${c.old}“ heißt ab ${longDate(from)} „${c.name}“; der alte Name gilt bis ${before(from)}.`,
  'house.moved': (c) => `„${c.name}“ bekommt eine neue Anschrift.`,
  'office.renewed': (c, from) =>
    c.old === c.office
      ? `Das Amt „${c.office}“ gehört ab ${longDate(from)} zum Haus unter neuem Namen.`
      : `Das Amt „${c.old}“ endet am ${before(from)}; danach heißt es „${c.office}“.`,
  'office.stays': (c, from) =>
    `${c.name} bleibt im Amt; die Amtszeit läuft ab ${longDate(from)} als „${c.office}“ weiter.`,
  'office.vacant': (c, from) => `Das Amt „${c.office}“ ist ab ${longDate(from)} nicht besetzt.`,
  'mandate.ends': (c, from) =>
    `Die Amtszeit von ${c.name} („${c.office}“) endet am ${before(from)}.`,
  'mandate.begins': (c, from) => `${c.name} übernimmt ab ${longDate(from)} das Amt „${c.office}“.`,
  'people.move': (c) => `${listed(c.names)} ${belong(c.names)} künftig zu „${c.house}“.`,
  'people.leave': (c) =>
    `${listed(c.names)} ${belong(c.names)} nicht mehr zu „${c.house}“ und zu keinem anderen Haus.`,
  'points.end': (c) =>
    `An die abweichende Postanschrift aus dem bisherigen Haus gehen keine Briefe mehr: ${listed(c.names)}.`,
};

/** One German sentence for what a plan does from its day on. */
export function consequenceText(consequence: Consequence, from: Day): string {
  const text = consequences[consequence.code] as (c: Consequence, from: Day) => string;
  return text(consequence, from);
}

export const kindNames: Readonly<Record<OpenKind, string>> = {
  invitation: 'Einladung',
  reply: 'Rückmeldung',
  substitute: 'Vertretung',
  letterForm: 'Form eines Briefes',
  quote: 'Zitat in der Pressemitteilung',
  chairHolder: 'Vorsitz',
  secretariat: 'Geschäftsstelle',
  signatory: 'Unterschrift',
  listEntry: 'Eintrag im Verteiler',
  personalSalutation: 'Persönliche Anrede',
  house: 'Zugehörigkeit zum Haus',
};

const REPLIES: Readonly<Record<Participant['reply']['state'], string>> = {
  open: 'offen',
  invited: 'eingeladen',
  accepted: 'nimmt teil',
  declined: 'sagt ab',
  represented: 'vertreten',
  reserved: 'mit Vorbehalt',
};

/** "Rückmeldung („nimmt teil“)": what stands there. */
export function openWhat(item: OpenItem): string {
  return item.kind === 'reply' && item.reply
    ? `Rückmeldung „${REPLIES[item.reply.state]}“`
    : kindNames[item.kind];
}

export interface OpenNames {
  readonly item: OpenItem;
  /** Who or which house comes in place; null = nobody. */
  readonly next: string | null;
  readonly nextGender: Gender;
}

const DUE = 'Der Brief an die neue Person ist dann fällig.';

function dayAfter(day: Day | null): string {
  return day === null ? 'Künftig' : `Ab ${longDate(addDays(day, 1))}`;
}

type Effect = (names: OpenNames & { readonly next: string }) => string;

/** What happens to the place; `next` is empty for those that need nobody. */
const effects: Readonly<Record<OpenKind, Effect>> = {
  invitation: ({ item }) =>
    item.reply?.state === 'invited'
      ? `Der Platz geht über; der verschickte Brief bleibt in der Ablage. ${DUE}`
      : 'Der Platz geht über; der Brief ist an die neue Person fällig.',
  reply: () => `Der Platz geht über; was geantwortet war, steht als Bemerkung. ${DUE}`,
  substitute: ({ next }) =>
    next === ''
      ? 'Die Vertretung wird herausgenommen; das Land nennt eine neue.'
      : 'Die Vertretung geht über und ist vom Land zu bestätigen.',
  letterForm: () => 'Die eigene Anrede dieses Briefes entfällt; es gilt wieder die Regel.',
  quote: () => 'Der Name wird ersetzt; das Zitat erscheint erst nach neuer Freigabe.',
  chairHolder: ({ item }) =>
    `${dayAfter(item.until)} gilt der neue Absender; frühere Schreiben bleiben beim alten.`,
  secretariat: ({ item }) =>
    `${dayAfter(item.until)} schreibt sie unter dem neuen Namen des Hauses; Telefon und E-Mail bitte prüfen.`,
  signatory: ({ item }) => `${dayAfter(item.until)} unterschreibt die neue Person.`,
  listEntry: () => 'Der Eintrag geht über.',
  personalSalutation: () => 'Die Anrede galt der Person und wird entfernt.',
  house: ({ next }) =>
    next === ''
      ? 'Die Person gehört dann zu keinem Haus; in dessen Räume gehen keine Briefe mehr.'
      : 'Die Person zieht mit um; in Räume eines verlassenen Hauses gehen keine Briefe mehr.',
};

export function openEffect(names: OpenNames): string {
  if (!names.item.canFix) return 'Es ist noch keine Nachfolge eingetragen.';
  return effects[names.item.kind]({ ...names, next: names.next ?? '' });
}

function toSuccessor(gender: Gender): string {
  if (gender === 'w') return 'Auf Nachfolgerin umstellen';
  return gender === 'm' ? 'Auf Nachfolger umstellen' : 'Auf Nachfolge umstellen';
}

const fixWords: Readonly<Partial<Record<OpenKind, string>>> = {
  letterForm: 'Eigene Anrede entfernen',
  personalSalutation: 'Anrede entfernen',
  house: 'Zuordnung ändern',
  secretariat: 'Auf neuen Namen umstellen',
};

/** The button that does it; null where nothing can be done yet. */
export function fixLabel({ item, next, nextGender }: OpenNames): string | null {
  if (!item.canFix) return null;
  const own = fixWords[item.kind];
  if (own !== undefined) return own;
  if (item.kind === 'substitute' && next === null) return 'Vertretung herausnehmen';
  if (item.successorId === item.personId) return 'Auf neuen Namen umstellen';
  return toSuccessor(nextGender);
}

const WAYS = {
  letter: ' per Brief',
  email: ' per E-Mail',
  phone: ' am Telefon',
  inPerson: ' mündlich',
} as const;

function answered(reply: Participant['reply']): string {
  const on = reply.on === null ? '' : ` am ${longDate(reply.on)}`;
  return `${on}${reply.way === null ? '' : WAYS[reply.way]}`;
}

function replyPhrase(
  reply: Participant['reply'],
  { name, substitute }: { readonly name: string; readonly substitute: string | null },
): string | null {
  const by = substitute === null ? '' : ` durch ${substitute}`;
  const when = answered(reply);
  switch (reply.state) {
    case 'open':
      return null;
    case 'invited':
      return `Eingeladen war ${name}${when}.`;
    case 'accepted':
      return `${name} hatte${when} zugesagt. Bitte neu erfragen.`;
    case 'declined':
      return `${name} hatte${when} abgesagt. Bitte neu erfragen.`;
    case 'reserved':
      return `${name} hatte${when} unter Vorbehalt zugesagt. Bitte neu erfragen.`;
    case 'represented':
      return `${name} wollte sich${by} vertreten lassen${when === '' ? '' : ` (Nachricht${when})`}. Bitte neu erfragen.`;
  }
}

function sentences(...parts: readonly (string | null)[]): string | null {
  return parts.filter((text) => text !== null).join(' ') || null;
}

/** What was remarked was about the person who leaves; it must not be read as the successor's wish. */
function aboutFormer(name: string, note: string | null): string | null {
  return note === null ? null : `Zu ${name} war vermerkt: ${note}`;
}

/** The remarks that the fixes leave behind, in one line as the table shows them. */
export const fixNotes: Pick<FixTools, 'replyNote' | 'substituteNote'> = {
  replyNote: ({ participant, former, substitute }) => {
    const { reply, note } = participant;
    if (!former) return note;
    const name = fullName(former);
    return sentences(
      replyPhrase(reply, { name, substitute: substitute ? fullName(substitute) : null }),
      aboutFormer(name, sentences(note, reply.note)),
    );
  },
  substituteNote: ({ participant: { note }, former }) =>
    former
      ? sentences(
          note,
          `Als Vertretung genannt war ${fullName(former)}, nicht mehr im Amt. Bitte bestätigen lassen.`,
        )
      : note,
};

/** Beside the preview: what staff should look at before they save. */
export const reshuffleHints = {
  namesake: (name: string): string =>
    `In den Kontakten gibt es schon ${name}. Wählen Sie den Kontakt aus, wenn es dieselbe Person ist.`,
  later: (from: Day): string =>
    `Bis ${before(from)} bleibt alles beim Alten. Wer das Haus wechselt, steht danach unter „Noch im alten Namen“.`,
} as const;
