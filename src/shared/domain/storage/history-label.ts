import { officeTitle } from '../register/office-title';
import { paperTitle } from '../letterheads/paper-titles';
import { recordLabel } from './record-label';

type Values = ReadonlyMap<string, unknown>;

function text(values: Values, field: string): string | null {
  const value = values.get(field);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Collections whose records are called by more than a name or a title. */
const own: Readonly<Record<string, (values: Values) => string | null>> = {
  offices: (values) =>
    officeTitle(
      {
        office: text(values, 'office') ?? '',
        remit: text(values, 'remit'),
        of: text(values, 'of'),
      },
      null,
    ),
  users: (values) => text(values, 'name') ?? text(values, 'login'),
  chairTerms: (values) => `${String(values.get('number'))}. Vorsitzjahr`,
  letterheads: (values) => paperTitle(values.get('paper')),
  handovers: () => 'Vorsitzübergabe',
  handoverPackages: (values) => text(values, 'fileName'),
  deletions: (values) => text(values, 'about'),
  archive: () => 'Archiv',
  // The title of a conference is its term's and its body's: `conferenceTitle`.
  conference: () => null,
};

/** The records by which a nameless one is known: fields of it that name others, in this order. */
const links: Readonly<Record<string, readonly (readonly [field: string, target: string])[]>> = {
  mandates: [
    ['personId', 'persons'],
    ['officeId', 'offices'],
  ],
  participants: [['personId', 'persons']],
  chairHolders: [['personId', 'persons']],
  signatories: [['personId', 'persons']],
  contactPoints: [['personId', 'persons']],
  listEntries: [
    ['personId', 'persons'],
    ['listId', 'distributionLists'],
  ],
  distinctPersons: [
    ['oneId', 'persons'],
    ['otherId', 'persons'],
  ],
  personalSalutations: [['recipientId', 'persons']],
  letterForms: [['participantId', 'participants']],
  letterCases: [['participantId', 'participants']],
  omissions: [['participantId', 'participants']],
};

/** How a record is called in lists: by its own words, or by the records that it names. */
export interface HistoryLabel {
  readonly own: string | null;
  /** Keys of the records that it is known by, as `document/collection/id`. */
  readonly links: readonly string[];
}

export function historyLabel(document: string, collection: string, record: unknown): HistoryLabel {
  if (typeof record !== 'object' || record === null) return { own: null, links: [] };
  const values: Values = new Map<string, unknown>(Object.entries(record));
  const special = own[collection];
  const named = special ? special(values) : recordLabel(record, '') || null;
  const found = (links[collection] ?? []).flatMap(([field, target]) => {
    const id = text(values, field);
    const place = target === 'participants' ? document : 'register';
    return id === null ? [] : [`${place}/${target}/${id}`];
  });
  return { own: named, links: found };
}
