/** The columns of a list of contacts, in the order of an export. */
export const exchangeFields = [
  'key',
  'gender',
  'degrees',
  'firstName',
  'nobility',
  'lastName',
  'parliament',
  'personalTitle',
  'formerTitle',
  'customSalutation',
  'organisation',
  'street',
  'box',
  'postcode',
  'city',
  'unit',
  'email',
  'phone',
  'note',
  'office',
  'land',
  'remit',
  'from',
  'to',
] as const;

export type ExchangeField = (typeof exchangeFields)[number];

interface Column {
  readonly title: string;
  /** Other headings under which the column is found, German and English. */
  readonly aliases: readonly string[];
}

export const exchangeColumns: Readonly<Record<ExchangeField, Column>> = {
  key: { title: 'Schlüssel', aliases: ['id', 'key', 'kennung', 'personenschlüssel'] },
  gender: {
    title: 'Anrede',
    aliases: ['geschlecht', 'frau/herr', 'anredewort', 'gender', 'sex', 'salutation'],
  },
  degrees: {
    title: 'Akademische Grade',
    aliases: ['akademischer grad', 'grad', 'grade', 'akad. grad', 'titel', 'degree', 'degrees'],
  },
  firstName: {
    title: 'Vorname',
    aliases: ['vornamen', 'rufname', 'first name', 'firstname', 'given name', 'forename'],
  },
  nobility: {
    title: 'Namenszusatz',
    aliases: ['adel', 'adelstitel', 'namensvorsatz', 'vorsatzwort', 'name prefix', 'nobility'],
  },
  lastName: {
    title: 'Nachname',
    aliases: [
      'familienname',
      'zuname',
      'name',
      'last name',
      'lastname',
      'surname',
      'family name',
      'nachnamen',
    ],
  },
  parliament: { title: 'Mandat', aliases: ['parlament', 'mdl', 'mdb', 'parliament'] },
  personalTitle: {
    title: 'Persönlicher Titel',
    aliases: ['persönliche amtsbezeichnung', 'personal title'],
  },
  formerTitle: {
    title: 'Früherer Titel',
    aliases: ['früheres amt', 'titel a. d.', 'a. d.', 'former title'],
  },
  customSalutation: {
    title: 'Persönliche Anrede',
    aliases: ['briefanrede', 'anrede im brief', 'anredezeile', 'custom salutation'],
  },
  organisation: {
    title: 'Haus',
    aliases: [
      'organisation',
      'ministerium',
      'behörde',
      'dienststelle',
      'institution',
      'einrichtung',
      'firma',
      'company',
      'organization',
      'ministry',
    ],
  },
  street: {
    title: 'Straße',
    aliases: ['strasse', 'hausanschrift', 'straße und hausnummer', 'street', 'address'],
  },
  box: { title: 'Postfach', aliases: ['pf', 'po box', 'p.o. box', 'box'] },
  postcode: {
    title: 'PLZ',
    aliases: ['postleitzahl', 'zip', 'zip code', 'postcode', 'postal code'],
  },
  city: { title: 'Ort', aliases: ['stadt', 'wohnort', 'city', 'town'] },
  unit: {
    title: 'Organisationseinheit',
    aliases: ['abteilung', 'referat', 'einheit', 'unit', 'department'],
  },
  email: {
    title: 'E-Mail',
    aliases: ['email', 'mail', 'e-mail-adresse', 'mailadresse', 'e-mail address', 'email address'],
  },
  phone: {
    title: 'Telefon',
    aliases: ['tel', 'tel.', 'telefonnummer', 'rufnummer', 'phone', 'telephone', 'phone number'],
  },
  note: { title: 'Bemerkung', aliases: ['bemerkungen', 'notiz', 'notizen', 'note', 'notes'] },
  office: {
    title: 'Amt',
    aliases: ['amtsbezeichnung', 'funktion', 'position', 'office', 'job title'],
  },
  land: { title: 'Land', aliases: ['bundesland', 'state'] },
  remit: {
    title: 'Aufgabe',
    aliases: ['geschäftsbereich', 'ressort', 'zuständigkeit', 'remit', 'portfolio'],
  },
  from: { title: 'von', aliases: ['seit', 'beginn', 'amt von', 'from', 'start'] },
  to: { title: 'bis', aliases: ['ende', 'amt bis', 'to', 'until', 'end'] },
};

/** The field of a column, or null where the column is not read. */
export type Mapping = readonly (ExchangeField | null)[];

function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\uFEFF/, '')
    .replace(/[\s:*_]+/g, ' ')
    .trim();
}

const byHeading = new Map<string, ExchangeField>(
  exchangeFields.flatMap((field) => {
    const { title, aliases } = exchangeColumns[field];
    return [title, ...aliases].map((word): [string, ExchangeField] => [folded(word), field]);
  }),
);

/** The field that a heading names, or null. */
export function fieldOf(heading: string): ExchangeField | null {
  return byHeading.get(folded(heading)) ?? null;
}

/**
 * What the columns probably are, by their headings. An exact title wins over another word for the same
 * field ("Name" beside "Nachname"), and each field is proposed once.
 */
export function proposeMapping(headings: readonly string[]): Mapping {
  const taken = new Map<ExchangeField, number>();
  headings.forEach((heading, column) => {
    const field = fieldOf(heading);
    if (field === null) return;
    const before = taken.get(field);
    const isTitle = folded(heading) === folded(exchangeColumns[field].title);
    if (before === undefined || isTitle) taken.set(field, column);
  });
  return headings.map((heading, column) => {
    const field = fieldOf(heading);
    return field !== null && taken.get(field) === column ? field : null;
  });
}

/** How many cells of a row are headings that we know. */
export function headingCount(cells: readonly string[]): number {
  return cells.filter((cell) => fieldOf(cell) !== null).length;
}
