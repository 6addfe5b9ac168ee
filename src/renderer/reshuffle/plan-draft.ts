import type { Day } from '../../shared/domain/calendar/day';
import type { LandCode } from '../../shared/domain/register/land-codes';
import type {
  Mandate,
  Office,
  Organisation,
  PostalAddress,
} from '../../shared/domain/register/records';
import type { Input } from '../../shared/ipc/contract';
import type { GenderChoice } from '../contacts/person';

export type PlanInput = Input<'reshuffle.apply'>;
type HouseInput = NonNullable<PlanInput['house']>;

/** Somebody new as typed; empty texts are nothing. */
export interface NewcomerDraft {
  readonly gender: GenderChoice;
  readonly degrees: string;
  readonly firstName: string;
  readonly nobility: string;
  readonly lastName: string;
  readonly parliament: string;
  readonly email: string;
}

export type HolderChoice = 'stays' | 'ends' | 'contact' | 'new';

export interface OfficeDraft {
  readonly holder: HolderChoice;
  readonly personId: string | null;
  readonly newcomer: NewcomerDraft;
  /** Key of the table of offices; null = as before. */
  readonly word: string | null;
}

export interface HouseDraft {
  readonly organisationId: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly addressName: string;
  readonly nameOfWoman: string;
  readonly nameOfMan: string;
  readonly remit: string;
  readonly shortRemit: string;
  readonly moves: boolean;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
}

export interface PlanDraft {
  readonly land: LandCode | 'BUND' | null;
  readonly from: Day | null;
  readonly offices: Readonly<Record<string, OfficeDraft>>;
  readonly renames: boolean;
  readonly house: HouseDraft;
}

const NO_NEWCOMER: NewcomerDraft = {
  gender: 'unknown',
  degrees: '',
  firstName: '',
  nobility: '',
  lastName: '',
  parliament: '',
  email: '',
};

export const AS_BEFORE: OfficeDraft = {
  holder: 'stays',
  personId: null,
  newcomer: NO_NEWCOMER,
  word: null,
};

const NO_HOUSE: HouseDraft = {
  organisationId: null,
  name: '',
  shortName: '',
  addressName: '',
  nameOfWoman: '',
  nameOfMan: '',
  remit: '',
  shortRemit: '',
  moves: false,
  street: '',
  postcode: '',
  city: '',
};

export const NO_PLAN: PlanDraft = {
  land: null,
  from: null,
  offices: {},
  renames: false,
  house: NO_HOUSE,
};

/** An office of the Land with who holds it on the day. */
export interface OfficeRow {
  readonly office: Office;
  readonly mandate: Mandate | null;
}

const isRunning = (mandate: Mandate, day: Day): boolean =>
  mandate.from <= day && (mandate.to === null || mandate.to >= day);

interface Register {
  readonly offices: readonly Office[];
  readonly mandates: readonly Mandate[];
  readonly houses: readonly Organisation[];
}

/** The offices of a Land (or the Bund) on a day, those that are held first. */
export function officeRows(
  { offices, mandates, houses }: Register,
  land: PlanDraft['land'],
  day: Day,
): readonly OfficeRow[] {
  const federal = new Set(houses.filter(({ kind }) => kind === 'federal').map(({ id }) => id));
  const isMeant = (office: Office): boolean => {
    if (land !== 'BUND') return office.land === land;
    return (
      office.land === null &&
      (office.seat === 'federalGuest' || federal.has(office.organisationId ?? ''))
    );
  };
  const rows = offices
    .filter(isMeant)
    .filter(({ to }) => to === undefined || to === null || to >= day)
    .map((office) => {
      const own = mandates.filter(({ officeId }) => officeId === office.id);
      return { office, mandate: own.find((mandate) => isRunning(mandate, day)) ?? null };
    });
  return [...rows.filter(({ mandate }) => mandate), ...rows.filter(({ mandate }) => !mandate)];
}

/** The fields of a house as they are, to be changed. */
export function houseDraft(house: Organisation, offices: readonly Office[]): HouseDraft {
  const own = offices.find(
    ({ organisationId, remit }) => organisationId === house.id && remit !== null,
  );
  return {
    ...NO_HOUSE,
    organisationId: house.id,
    name: house.name,
    shortName: house.shortName,
    addressName: house.addressName ?? '',
    nameOfWoman: house.nameByHolder?.w ?? '',
    nameOfMan: house.nameByHolder?.m ?? '',
    remit: own?.remit ?? '',
    shortRemit: own?.shortRemit ?? '',
  };
}

const orNull = (text: string): string | null => text.trim() || null;

/** "Postfach 1 22 33" is a PO box, an empty street a bulk customer, anything else a street. */
export function addressOf({ street, postcode, city }: HouseDraft): PostalAddress {
  const place = { postcode: postcode.trim(), city: city.trim() };
  const box = /^Postfach\s+([\d\s]+)$/i.exec(street.trim())?.[1];
  if (box !== undefined) return { kind: 'poBox', box: box.replace(/\s/g, ''), ...place };
  return street.trim() === ''
    ? { kind: 'bulk', ...place }
    : { kind: 'street', street: street.trim(), ...place };
}

/** Remits go along only where they change: other offices of the house may have another one. */
function houseInput(draft: HouseDraft, before: HouseDraft): HouseInput | null {
  const { organisationId, name, shortName, addressName, nameOfWoman, nameOfMan } = draft;
  if (organisationId === null) return null;
  const byHolder =
    nameOfWoman.trim() !== '' && nameOfMan.trim() !== ''
      ? { nameByHolder: { w: nameOfWoman, m: nameOfMan } }
      : {};
  return {
    organisationId,
    name,
    shortName,
    addressName: orNull(addressName),
    ...byHolder,
    ...(draft.remit === before.remit ? {} : { remit: orNull(draft.remit) }),
    ...(draft.shortRemit === before.shortRemit ? {} : { shortRemit: orNull(draft.shortRemit) }),
    ...(draft.moves ? { address: addressOf(draft) } : {}),
  };
}

export function newcomerId(officeId: string): string {
  return `new-${officeId}`;
}

function newcomerInput(
  officeId: string,
  typed: NewcomerDraft,
): NonNullable<PlanInput['newcomers']>[number] {
  const { gender, degrees, firstName, nobility, lastName, parliament, email } = typed;
  return {
    id: newcomerId(officeId),
    gender: gender === 'unknown' ? null : gender,
    degrees: degrees.trim() === '' ? [] : [degrees],
    firstName: orNull(firstName),
    nobility: orNull(nobility),
    lastName,
    parliament: orNull(parliament),
    email: orNull(email),
  };
}

function choiceInput(officeId: string, draft: OfficeDraft): PlanInput['offices'][number] {
  const { holder, personId, word } = draft;
  const words = word === null ? {} : { office: word };
  if (holder === 'stays' || holder === 'ends')
    return { officeId, holder: { kind: holder }, ...words };
  const successor = holder === 'new' ? newcomerId(officeId) : (personId ?? '');
  return { officeId, holder: { kind: 'successor', personId: successor }, ...words };
}

function isChanged({ holder, word }: OfficeDraft): boolean {
  return holder !== 'stays' || word !== null;
}

/** What is still to be filled in before the consequences can be shown. */
export function missingIn(draft: PlanDraft): readonly string[] {
  const chosen = Object.values(draft.offices);
  const { house } = draft;
  const gaps: readonly (readonly [boolean, string])[] = [
    [draft.from === null, 'Geben Sie an, ab welchem Tag die Neubesetzung gilt.'],
    [
      !draft.renames && !chosen.some(isChanged),
      'Wählen Sie bei mindestens einem Amt, was sich ändert, oder benennen Sie das Haus um.',
    ],
    [
      chosen.some(({ holder, personId }) => holder === 'contact' && personId === null),
      'Wählen Sie die Person aus, die nachfolgt.',
    ],
    [
      chosen.some(({ holder, newcomer }) => holder === 'new' && newcomer.lastName.trim() === ''),
      'Geben Sie den Nachnamen der neuen Person an.',
    ],
    [
      draft.renames && (house.name.trim() === '' || house.shortName.trim() === ''),
      'Geben Sie Namen und Kurznamen des Hauses an.',
    ],
    [
      draft.renames &&
        house.moves &&
        (!/^\d{5}$/.test(house.postcode.trim()) || house.city.trim() === ''),
      'Geben Sie für die neue Anschrift die Postleitzahl mit fünf Ziffern und den Ort an.',
    ],
  ];
  return gaps.flatMap(([isMissing, sentence]) => (isMissing ? [sentence] : []));
}

/** The plan as the program takes it; null as long as Land or day are missing. */
export function planInput(draft: PlanDraft, before: HouseDraft | null): PlanInput | null {
  if (draft.land === null || draft.from === null) return null;
  const offices = Object.entries(draft.offices).filter(([, office]) => isChanged(office));
  return {
    land: draft.land === 'BUND' ? null : draft.land,
    from: draft.from,
    offices: offices.map(([officeId, office]) => choiceInput(officeId, office)),
    house: draft.renames ? houseInput(draft.house, before ?? NO_HOUSE) : null,
    newcomers: offices
      .filter(([, { holder }]) => holder === 'new')
      .map(([officeId, { newcomer }]) => newcomerInput(officeId, newcomer)),
  };
}
