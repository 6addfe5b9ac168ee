/** A form is named by its kind and the records it is about; `new` stands for a record to come. */
export type FormKind =
  | 'chairHolders'
  | 'chairTerms'
  | 'conference'
  | 'contactPoint'
  | 'deadline'
  | 'distributionList'
  | 'handover'
  | 'handoverItems'
  | 'invitation'
  | 'item'
  | 'land'
  | 'letter'
  | 'letterheads'
  | 'mandate'
  | 'office'
  | 'orders'
  | 'organisation'
  | 'participant'
  | 'person'
  | 'personalSalutations'
  | 'press'
  | 'secretariats'
  | 'signatories'
  | 'textModule';

/** The key under which what is typed into a form waits; only the reshuffle is there once. */
export type FormKey = 'reshuffle' | `${FormKind} ${string}`;

export type FormRoom = 'conferences' | 'contacts' | 'chair' | 'documents' | 'handover';

export interface RecordPlace {
  readonly document: 'register' | `conferences/${string}`;
  readonly collection: string;
  readonly id: string;
}

/** Where in the window a form stands and what it is about. */
export interface FormPlace {
  readonly room: FormRoom;
  readonly tab: string;
  /** Names the form in `shared/texts/form-names.ts`. */
  readonly form: string;
  readonly conferenceId: string | null;
  /** The chair year to which it belongs, where it does. */
  readonly termId?: string;
  /** The record that the form changes; null = a new one, or none of its own. */
  readonly record: RecordPlace | null;
  /** What must still be there for the form to be opened: its record, or what a new one would belong to. */
  readonly needs: RecordPlace | null;
  readonly isNew: boolean;
}

const NEW = 'new';

const register = (collection: string, id: string): RecordPlace => ({
  document: 'register',
  collection,
  id,
});

const inConference = (conferenceId: string, collection: string, id: string): RecordPlace => ({
  document: `conferences/${conferenceId}`,
  collection,
  id,
});

type Parts = readonly string[];
type Reader = (parts: Parts) => FormPlace;

/** A part of a conference; with `new` it needs the conference alone. */
function partOf(
  at: { readonly room: FormRoom; readonly tab: string; readonly form: string },
  conferenceId: string,
  own: { readonly collection: string; readonly id: string } | null,
): FormPlace {
  const conference = inConference(conferenceId, 'conference', conferenceId);
  const isNew = own?.id === NEW;
  const record = own && !isNew ? inConference(conferenceId, own.collection, own.id) : null;
  return { ...at, conferenceId, record, needs: record ?? conference, isNew };
}

const conferencePart =
  (tab: string, form: string, collection: string | null): Reader =>
  ([conferenceId = '', id = '']) =>
    partOf(
      { room: 'conferences', tab, form },
      conferenceId,
      collection === null ? null : { collection, id },
    );

/** A record of the register in a tab of its own. */
const contact =
  (tab: string, form: string, collection: string): Reader =>
  ([id = '']) => {
    const isNew = id === NEW;
    const record = isNew ? null : register(collection, id);
    return { room: 'contacts', tab, form, conferenceId: null, record, needs: record, isNew };
  };

/** What belongs to a term of the chair. */
const ofTerm =
  (tab: string, form: string, collection: string | null): Reader =>
  ([termId = '', id = NEW]) => {
    const record = collection === null || id === NEW ? null : register(collection, id);
    const needs = record ?? register('chairTerms', termId);
    const isNew = collection !== null && record === null;
    return { room: 'chair', tab, form, conferenceId: null, termId, record, needs, isNew };
  };

/** What is handed over at the end of a term. */
const inHandover =
  (tab: string, form: string, collection: string | null): Reader =>
  (parts) => ({ ...ofTerm(tab, form, collection)(parts), room: 'handover' });

const ITEM_TABS: Readonly<Record<string, string>> = {
  agendaItems: 'agenda',
  hotelContingents: 'hotels',
  programmeItems: 'programme',
  rooms: 'rooms',
};

/** What stands below a person or an office; a new one names whom it is for. */
const belowContact =
  (form: string, collection: string): Reader =>
  ([id = '', personId = '', officeId = '']) => {
    const isNew = id === NEW;
    const record = isNew ? null : register(collection, id);
    const tab = isNew && personId === '' ? 'offices' : 'persons';
    const holder =
      tab === 'offices' ? register('offices', officeId) : register('persons', personId);
    const needs = record ?? holder;
    return { room: 'contacts', tab, form, conferenceId: null, record, needs, isNew };
  };

const readers: Readonly<Record<FormKind, Reader>> = {
  chairHolders: ofTerm('sender', 'chairHolders', 'chairHolders'),
  chairTerms: (parts) => ({
    ...contact('rotation', 'chairTerms', 'chairTerms')(parts),
    room: 'chair',
  }),
  conference: ([id = '']) =>
    partOf({ room: 'conferences', tab: 'facts', form: 'conference' }, id, {
      collection: 'conference',
      id,
    }),
  contactPoint: belowContact('contactPoint', 'contactPoints'),
  deadline: conferencePart('deadlines', 'deadline', 'deadlines'),
  distributionList: contact('lists', 'distributionList', 'distributionLists'),
  handover: inHandover('protocol', 'handover', null),
  handoverItems: inHandover('checklist', 'handoverItems', 'handoverItems'),
  invitation: conferencePart('invitation', 'invitation', null),
  item: ([conferenceId = '', collection = '', id = '']) =>
    partOf(
      { room: 'conferences', tab: ITEM_TABS[collection] ?? 'facts', form: collection },
      conferenceId,
      { collection, id },
    ),
  land: contact('laender', 'land', 'laender'),
  letterheads: ofTerm('letterheads', 'letterheads', 'letterheads'),
  letter: conferencePart('participants', 'letter', 'participants'),
  mandate: belowContact('mandate', 'mandates'),
  office: contact('offices', 'office', 'offices'),
  orders: (parts) => ({ ...contact('orders', 'orders', 'orders')(parts), room: 'handover' }),
  organisation: contact('organisations', 'organisation', 'organisations'),
  participant: conferencePart('participants', 'participant', 'participants'),
  person: contact('persons', 'person', 'persons'),
  personalSalutations: ofTerm('salutations', 'personalSalutations', 'personalSalutations'),
  press: ([conferenceId = '', id = '']) =>
    partOf({ room: 'documents', tab: 'press', form: 'press' }, conferenceId, {
      collection: 'pressReleases',
      id,
    }),
  secretariats: ofTerm('sender', 'secretariats', 'secretariats'),
  signatories: ofTerm('signatories', 'signatories', 'signatories'),
  textModule: (parts) => ({
    ...contact('modules', 'textModule', 'textModules')(parts),
    room: 'documents',
  }),
};

function isFormKind(word: string): word is FormKind {
  return Object.hasOwn(readers, word);
}

const RESHUFFLE: FormPlace = {
  room: 'contacts',
  tab: 'reshuffle',
  form: 'reshuffle',
  conferenceId: null,
  record: null,
  needs: null,
  isNew: false,
};

/** The place of a form; null for a key of another version of the program. */
export function formPlace(key: string): FormPlace | null {
  if (key === 'reshuffle') return RESHUFFLE;
  const [kind = '', ...parts] = key.split(' ');
  return isFormKind(kind) && parts.length > 0 ? readers[kind](parts) : null;
}

/** The key of the form once its new record is saved under an id; that of an older record stays. */
export function keyOnceSaved(key: FormKey, id: string): FormKey {
  // The kind stays in front: what is replaced is the word `new` and whom the record was to be for.
  return key.replace(/ new( .*)?$/, ` ${id}`) as FormKey;
}
