import type { Land } from '../../shared/domain/register/records';
import type { FieldErrors } from '../data/field-errors';

interface FieldOfLand {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly isRequired?: boolean;
}

interface PartOfLand {
  readonly title: string;
  readonly fields: readonly FieldOfLand[];
  /** All or none of its fields are filled in. */
  readonly isWhole?: boolean;
}

const needed = (name: string, label: string, description?: string): FieldOfLand => ({
  name,
  label,
  isRequired: true,
  ...(description === undefined ? {} : { description }),
});
const free = (name: string, label: string, description?: string): FieldOfLand => ({
  ...needed(name, label, description),
  isRequired: false,
});

/** The words of a Land by the path of the record's field; all of them are data that the office keeps. */
export const landParts: readonly PartOfLand[] = [
  {
    title: 'Name',
    fields: [
      needed('name', 'Name'),
      needed('officialName', 'Amtlicher Name'),
      needed('genitive', 'Genitiv', 'Steht nach dem Amt: „des Freistaates Bayern“'),
      needed('dative', 'Dativ', '„dem Freistaat Bayern“'),
      free('article', 'Artikel', 'Nur wo einer üblich ist: „das“ Saarland'),
      needed('capital', 'Sitz der Regierung'),
    ],
  },
  {
    title: 'Eigenschaftswort vor dem Amt',
    isWhole: true,
    fields: [
      free('adjective.feminineNominative', 'Frau', '„Bayerische“ Staatsministerin'),
      free('adjective.masculineNominative', 'Mann', '„Bayerischer“ Staatsminister'),
      free('adjective.masculineAccusative', 'Mann, Akkusativ', '„Bayerischen“ Staatsminister'),
      free('adjective.neuterNominative', 'Sächlich', '„Bayerisches“ Staatsministerium'),
    ],
  },
  {
    title: 'Ämter',
    fields: [
      needed('memberTitle.w', 'Mitglied, Frau'),
      needed('memberTitle.m', 'Mitglied, Mann'),
      needed('headOfAdministrationTitle.w', 'Amtschefin'),
      needed('headOfAdministrationTitle.m', 'Amtschef'),
      free('presidesAs', 'Zweite Zeile des Senatsamtes', 'Hamburg: „Präses der Behörde“'),
    ],
  },
  {
    title: 'Persönlicher Titel der Mitglieder',
    isWhole: true,
    fields: [
      free('personalTitle.w', 'Titel, Frau', 'Hessen, Rheinland-Pfalz: „Staatsministerin“'),
      free('personalTitle.m', 'Titel, Mann'),
    ],
  },
  {
    title: 'Behörde',
    fields: [
      needed('authority.noun', 'Wort der Behörde', '„Ministerium“'),
      needed('authority.before', 'Davor', 'Nach dem Amt der Amtschefin: „im“ Ministerium'),
    ],
  },
  {
    title: 'Behörde, die nach ihrer Leitung heißt',
    isWhole: true,
    fields: [
      free('authority.byHolder.w.noun', 'Wort unter einer Frau', 'Bremen: „Senatorin“'),
      free('authority.byHolder.w.before', 'Davor, unter einer Frau', '„bei der“'),
      free('authority.byHolder.m.noun', 'Wort unter einem Mann', '„Senator“'),
      free('authority.byHolder.m.before', 'Davor, unter einem Mann', '„beim“'),
    ],
  },
  {
    title: 'Parlament',
    fields: [
      needed('parliament.name', 'Parlament'),
      needed('parliament.genitive', 'Parlament im Genitiv', 'Mitglied „des Bayerischen Landtags“'),
      needed('parliament.suffix', 'Zusatz der Abgeordneten', '„MdL“'),
    ],
  },
  {
    title: 'Unterschrift',
    isWhole: true,
    fields: [
      free(
        'signing.onBehalf',
        'Im Auftrag',
        'Leer heißt „Im Auftrag“; manche Länder: „Im Auftrage“',
      ),
      free('signing.deputising', 'In Vertretung', 'Leer heißt „In Vertretung“'),
    ],
  },
];

export type LandDraft = Readonly<Record<string, string>>;

function textAt(record: unknown, path: readonly string[]): string {
  const [first, ...rest] = path;
  if (first === undefined) return typeof record === 'string' ? record : '';
  if (typeof record !== 'object' || record === null) return '';
  return textAt((record as Readonly<Record<string, unknown>>)[first], rest);
}

const fieldNames = landParts.flatMap(({ fields }) => fields.map(({ name }) => name));

/** Every word of a Land under its path. */
export function landDraft(land: Land): LandDraft {
  const words = fieldNames.map((name) => [name, textAt(land, name.split('.'))] as const);
  return { ...Object.fromEntries(words), officeNamedBy: land.officeNamedBy };
}

/** What is missing: required words, and the rest of a part that is begun. */
export function landProblems(draft: LandDraft): FieldErrors {
  const isEmpty = ({ name }: FieldOfLand): boolean => (draft[name] ?? '').trim() === '';
  const missing = landParts.flatMap(({ fields, isWhole = false }) => {
    const isBegun = isWhole && fields.some((field) => !isEmpty(field));
    return fields.filter((field) => isEmpty(field) && (field.isRequired === true || isBegun));
  });
  const needsAdjective = draft['officeNamedBy'] === 'adjective';
  const adjective = 'adjective.feminineNominative';
  return {
    ...Object.fromEntries(missing.map(({ name }) => [name, 'Hier fehlt ein Wort.'])),
    ...(needsAdjective && (draft[adjective] ?? '').trim() === ''
      ? { [adjective]: 'Für diese Form des Amtes braucht es das Eigenschaftswort.' }
      : {}),
  };
}

const NAMED_BY = ['genitive', 'adjective', 'nothing'] as const;

/** The record that the words make; optional parts without words are none. */
export function landOf(land: Land, draft: LandDraft): Land {
  const text = (name: string): string => (draft[name] ?? '').trim();
  const orNull = (name: string): string | null => text(name) || null;
  const isThere = (name: string): boolean => text(name) !== '';
  const pair = (part: string) => ({ w: text(`${part}.w`), m: text(`${part}.m`) });
  const authority = (gender: string) => ({
    noun: text(`authority.byHolder.${gender}.noun`),
    before: text(`authority.byHolder.${gender}.before`),
  });
  const namedBy = NAMED_BY.find((way) => way === draft['officeNamedBy']);
  return {
    id: land.id,
    order: land.order,
    officeNamedBy: namedBy ?? land.officeNamedBy,
    name: text('name'),
    officialName: text('officialName'),
    genitive: text('genitive'),
    dative: text('dative'),
    article: orNull('article'),
    capital: text('capital'),
    adjective: isThere('adjective.feminineNominative')
      ? {
          feminineNominative: text('adjective.feminineNominative'),
          masculineNominative: text('adjective.masculineNominative'),
          masculineAccusative: text('adjective.masculineAccusative'),
          neuterNominative: text('adjective.neuterNominative'),
        }
      : null,
    memberTitle: pair('memberTitle'),
    headOfAdministrationTitle: pair('headOfAdministrationTitle'),
    personalTitle: isThere('personalTitle.w') ? pair('personalTitle') : null,
    presidesAs: orNull('presidesAs'),
    authority: {
      noun: text('authority.noun'),
      before: text('authority.before'),
      ...(text('authority.byHolder.w.noun') === ''
        ? {}
        : { byHolder: { w: authority('w'), m: authority('m') } }),
    },
    parliament: {
      name: text('parliament.name'),
      genitive: text('parliament.genitive'),
      suffix: text('parliament.suffix'),
    },
    ...(text('signing.onBehalf') === ''
      ? {}
      : {
          signing: { onBehalf: text('signing.onBehalf'), deputising: text('signing.deputising') },
        }),
  };
}
