import type { Result } from '../../src/shared/result';
import type { SampleOffice } from './papers';
import { valueOf } from './stores';

/** A record as the operations take and give it. */
export type Bag = Readonly<Record<string, unknown>>;

/** A record of the sample with all its text fields, by the operation that saves it. */
export interface TextPlace {
  readonly title: string;
  /** Paths of the fields of one line ("address.street") and of running text. */
  readonly lines: readonly string[];
  readonly texts: readonly string[];
  /** The record that the sample has, or the one of an id. */
  readonly read: (office: SampleOffice, id?: unknown) => Promise<Bag>;
  readonly save: (office: SampleOffice, record: Bag) => Promise<Result<unknown>>;
}

/** The value at a path such as `quote.text` or `paragraphs.0`. */
export function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((current, key) => (isBag(current) ? current[key] : undefined), value);
}

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null;
}

/** A copy with other values at some paths; lists and objects on the way are copied, too. */
export function withValues(value: unknown, changes: Readonly<Record<string, unknown>>): Bag {
  const copy = structuredClone(value) as Record<string, unknown>;
  for (const [path, changed] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const holder = keys.reduce<unknown>((current, key) => (current as Bag)[key], copy);
    (holder as Record<string, unknown>)[last] = changed;
  }
  return copy;
}

interface Listed {
  readonly collection: string;
  readonly find: (record: Bag) => boolean;
  /** Fills what the sample leaves empty, so that every field is there. */
  readonly full?: Bag;
}

async function found(
  { office, id }: { readonly office: SampleOffice; readonly id: unknown },
  operation: string,
  { collection, find, full = {} }: Listed,
): Promise<Bag> {
  const input = operation === 'conferences.items' ? { conferenceId: office.conferenceId } : {};
  const list = await office.dispatcher.dispatch(operation, { ...input, collection });
  const { records } = valueOf(list) as { records: readonly Bag[] };
  const record = records.find((item) => (id === undefined ? find(item) : item['id'] === id));
  if (!record) throw new Error(`no such record among ${collection}`);
  const unset = Object.entries(full).filter(([key]) => isEmpty(record[key]));
  return { ...record, ...Object.fromEntries(unset) };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function inRegister(listed: Listed): Pick<TextPlace, 'read' | 'save'> {
  const { collection } = listed;
  return {
    read: (office, id) => found({ office, id }, 'register.list', listed),
    save: ({ dispatcher }, record) => dispatcher.dispatch('register.save', { collection, record }),
  };
}

function inConference(listed: Listed): Pick<TextPlace, 'read' | 'save'> {
  const { collection } = listed;
  return {
    read: (office, id) => found({ office, id }, 'conferences.items', listed),
    save: ({ conferenceId, dispatcher }, record) =>
      dispatcher.dispatch('conferences.saveItem', { conferenceId, item: { collection, record } }),
  };
}

const conference: Pick<TextPlace, 'read' | 'save'> = {
  read: async ({ conferenceId, dispatcher }) =>
    valueOf(await dispatcher.invoke('conferences.get', { conferenceId })).conference,
  save: ({ conferenceId, dispatcher }, record) => {
    const own = new Set(['id', 'formerDays', 'cancellation']);
    const patch = Object.fromEntries(Object.entries(record).filter(([key]) => !own.has(key)));
    return dispatcher.dispatch('conferences.update', { conferenceId, patch });
  },
};

const participant: Pick<TextPlace, 'read' | 'save'> = {
  read: async ({ conferenceId, dispatcher }) => {
    const list = await dispatcher.invoke('participants.list', { conferenceId });
    const [first] = valueOf(list).participants;
    if (!first) throw new Error('nobody takes part');
    return first;
  },
  save: ({ conferenceId, dispatcher }, { id, note, reply }) =>
    dispatcher.dispatch('participants.update', { conferenceId, id, patch: { note, reply } }),
};

/** The house that sends the papers until 20 March 2018. */
const SENDER = 'Bayerisches Staatsministerium für Arbeit und Soziales, Familie und Integration';

/** Every text field that a paper of a conference may print, and those that stay inside. */
export const TEXT_PLACES: readonly TextPlace[] = [
  {
    title: 'the conference',
    lines: ['motto', 'place', 'venue', 'pressConference.place'],
    texts: [],
    ...conference,
  },
  { title: 'a participant', lines: [], texts: ['note', 'reply.note'], ...participant },
  {
    title: 'a person',
    lines: [
      ...['degrees.0', 'firstName', 'lastName', 'nobility', 'parliament', 'personalTitle'],
      ...['customSalutation', 'unit', 'email', 'phone'],
    ],
    texts: ['note'],
    ...inRegister({
      collection: 'persons',
      find: (person) => person['firstName'] === 'Emilia',
      full: { degrees: ['Dr.'] },
    }),
  },
  {
    title: 'the organisation that sends',
    lines: [
      ...['name', 'shortName', 'addressName', 'address.street', 'address.city'],
      ...['phone', 'fax', 'email', 'web'],
    ],
    texts: ['note'],
    ...inRegister({ collection: 'organisations', find: (item) => item['name'] === SENDER }),
  },
  {
    title: 'an office',
    lines: ['remit', 'of', 'shortRemit'],
    texts: [],
    ...inRegister({
      collection: 'offices',
      find: (office) => office['remit'] === 'des Innern, für Bau und Heimat',
    }),
  },
  {
    title: 'the secretariat',
    lines: [
      ...['name', 'contactName', 'phone', 'fax', 'email', 'web'],
      ...['pressName', 'pressPhone', 'pressEmail'],
    ],
    texts: [],
    ...inRegister({ collection: 'secretariats', find: (item) => item['from'] === '2017-10-01' }),
  },
  {
    title: 'a text module',
    lines: ['title'],
    texts: ['text'],
    ...inRegister({ collection: 'textModules', find: (item) => item['id'] === 'boilerplate' }),
  },
  {
    title: 'an agenda item',
    lines: ['number', 'title', 'applicant'],
    texts: ['note'],
    ...inConference({ collection: 'agendaItems', find: (item) => item['kind'] === 'item' }),
  },
  {
    title: 'a programme item',
    lines: ['title', 'place'],
    texts: [],
    ...inConference({ collection: 'programmeItems', find: () => true }),
  },
  {
    title: 'a hotel',
    lines: ['hotel', 'keyword', 'price'],
    texts: ['note'],
    ...inConference({ collection: 'hotelContingents', find: () => true }),
  },
  {
    title: 'the texts of the invitation',
    lines: [],
    texts: ['focus', 'special', 'arrival', 'closing'],
    ...inConference({ collection: 'invitationTexts', find: () => true }),
  },
  {
    title: 'a press release',
    lines: ['headline', 'subline', 'quote.speaker'],
    texts: ['lead', 'paragraphs.0', 'quote.text'],
    ...inConference({
      collection: 'pressReleases',
      find: (release) => release['occasion'] === 'announcement',
      full: {
        paragraphs: ['Ein Absatz.'],
        quote: { speaker: 'Emilia Müller', text: 'Ein Satz.', cleared: true },
      },
    }),
  },
];
