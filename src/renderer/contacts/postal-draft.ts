import type { PostalAddress } from '../../shared/domain/register/records';
import type { FieldErrors } from '../data/field-errors';

/** The three postal addresses of a house as a form holds them (DIN 5008). */
export interface PostalDraft {
  readonly street: string;
  readonly streetPostcode: string;
  readonly streetCity: string;
  readonly box: string;
  readonly boxPostcode: string;
  readonly boxCity: string;
  readonly bulkPostcode: string;
  readonly bulkCity: string;
  /** Which of them letters use. */
  readonly lettersTo: PostalKind;
}

export type PostalKind = PostalAddress['kind'];

export const POSTAL_KINDS: readonly PostalKind[] = ['street', 'poBox', 'bulk'];

const EMPTY: PostalDraft = {
  street: '',
  streetPostcode: '',
  streetCity: '',
  box: '',
  boxPostcode: '',
  boxCity: '',
  bulkPostcode: '',
  bulkCity: '',
  lettersTo: 'street',
};

function partOf(address: PostalAddress): Partial<PostalDraft> {
  const { postcode, city } = address;
  if (address.kind === 'street') {
    return { street: address.street, streetPostcode: postcode, streetCity: city };
  }
  if (address.kind === 'poBox') return { box: address.box, boxPostcode: postcode, boxCity: city };
  return { bulkPostcode: postcode, bulkCity: city };
}

export interface Postal {
  readonly address: PostalAddress | null;
  readonly moreAddresses?: readonly PostalAddress[] | undefined;
}

export function postalDraft({ address, moreAddresses = [] }: Postal): PostalDraft {
  const all = [...moreAddresses, ...(address ? [address] : [])];
  const parts = all.map(partOf).reduce<PostalDraft>((made, part) => ({ ...made, ...part }), EMPTY);
  return { ...parts, lettersTo: address?.kind ?? 'street' };
}

/** The texts of one address, in the order of its fields. */
const fields: Readonly<Record<PostalKind, readonly (keyof PostalDraft)[]>> = {
  street: ['street', 'streetPostcode', 'streetCity'],
  poBox: ['box', 'boxPostcode', 'boxCity'],
  bulk: ['bulkPostcode', 'bulkCity'],
};

/** Kinds of which anything is filled in. */
export function filledKinds(draft: PostalDraft): readonly PostalKind[] {
  return POSTAL_KINDS.filter((kind) => fields[kind].some((field) => draft[field].trim() !== ''));
}

const digits = (text: string): string => text.replace(/\s/g, '');

function addressOf(draft: PostalDraft, kind: PostalKind): PostalAddress {
  if (kind === 'street') {
    const place = { postcode: digits(draft.streetPostcode), city: draft.streetCity.trim() };
    return { kind, street: draft.street.trim(), ...place };
  }
  if (kind === 'poBox') {
    const place = { postcode: digits(draft.boxPostcode), city: draft.boxCity.trim() };
    return { kind, box: digits(draft.box), ...place };
  }
  return { kind, postcode: digits(draft.bulkPostcode), city: draft.bulkCity.trim() };
}

/** The address that letters use, and the others; of one that is chosen and empty, the first there is. */
export function postalOf(draft: PostalDraft): {
  readonly address: PostalAddress | null;
  readonly moreAddresses: PostalAddress[];
} {
  const filled = filledKinds(draft);
  const first = filled.includes(draft.lettersTo) ? draft.lettersTo : filled[0];
  if (first === undefined) return { address: null, moreAddresses: [] };
  return {
    address: addressOf(draft, first),
    moreAddresses: filled.filter((kind) => kind !== first).map((kind) => addressOf(draft, kind)),
  };
}

const POSTCODE = /^\d{5}$/;
const BOX = /^\d{1,10}$/;

type Check = readonly [
  field: keyof PostalDraft,
  isRight: (text: string) => boolean,
  sentence: string,
];

const isThere = (text: string): boolean => text !== '';
const isPostcode = (text: string): boolean => POSTCODE.test(digits(text));
const FIVE_DIGITS = 'Eine Postleitzahl hat fünf Ziffern.';
const NO_CITY = 'Geben Sie den Ort an.';

const checks: Readonly<Record<PostalKind, readonly Check[]>> = {
  street: [
    ['street', isThere, 'Geben Sie Straße und Hausnummer an.'],
    ['streetPostcode', isPostcode, FIVE_DIGITS],
    ['streetCity', isThere, NO_CITY],
  ],
  poBox: [
    ['box', (text) => BOX.test(digits(text)), 'Ein Postfach hat nur Ziffern, höchstens zehn.'],
    ['boxPostcode', isPostcode, FIVE_DIGITS],
    ['boxCity', isThere, NO_CITY],
  ],
  bulk: [
    ['bulkPostcode', isPostcode, FIVE_DIGITS],
    ['bulkCity', isThere, NO_CITY],
  ],
};

/** What is wrong with the addresses that are begun; one that is empty is none. */
export function postalProblems(draft: PostalDraft): FieldErrors {
  const begun = filledKinds(draft).flatMap((kind) => checks[kind]);
  const wrong = begun.filter(([field, isRight]) => !isRight(draft[field].trim()));
  return Object.fromEntries(wrong.map(([field, , sentence]) => [field, sentence]));
}
