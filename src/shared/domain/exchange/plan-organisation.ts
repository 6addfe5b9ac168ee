import { sameJson } from '../storage/deep-equal';
import type { LandCode, Organisation, Person, PostalAddress } from '../register/records';
import { addressFields, addressValues, type AddressValues } from './contact-values';
import { folded } from './register-index';
import type { RowReader } from './row-reader';
import type { AddressEdit, Planning } from './shared-records';

function newHouse(id: string, name: string, land: LandCode | null): Organisation {
  return {
    id,
    kind: 'other',
    land,
    name,
    shortName: name,
    addressName: null,
    address: null,
    phone: null,
    fax: null,
    email: null,
    web: null,
    confirmed: false,
    note: null,
  };
}

/** Of houses of one name, those that are there on the day; an old name still finds the old house. */
function candidates(planning: Planning, reader: RowReader, name: string): readonly Organisation[] {
  const all = planning.index.housesByName.get(folded(name)) ?? [];
  const { day } = planning.index;
  const current = all.filter(({ to }) => to === undefined || to === null || to >= day);
  const there = current.length > 0 ? current : all;
  const exact = there.filter((house) => house.name === name);
  const close = exact.length > 0 ? exact : there;
  if (close.length < 2) return close;
  const city = folded(reader.text('city'));
  const inCity = close.filter((house) => folded(house.address?.city ?? '') === city);
  return inCity.length === 1 ? inCity : close;
}

function created(planning: Planning, reader: RowReader, name: string): Organisation | null {
  const there = planning.houses.get(folded(name));
  if (!there && !planning.options.createOrganisations) {
    reader.stop({ code: 'organisation.notThere', name }, 'organisation');
    return null;
  }
  if (!there && !reader.fits('organisation', name)) return null;
  const land = planning.index.landByWord.get(folded(reader.text('land'))) ?? null;
  const house = there ?? newHouse(planning.newId(), name, land);
  planning.houses.set(folded(name), house);
  reader.uses.add(house.id);
  reader.hint({ code: 'organisation.created', name }, 'organisation');
  return house;
}

/** The house that the row names; the person's own one where the row leaves it. */
function wantedHouse(
  planning: Planning,
  reader: RowReader,
  own: Organisation | null,
): Organisation | null {
  const name = reader.wanted('organisation');
  if (name === undefined) return own;
  if (name === null) return null;
  if (own?.name === name) return own;
  const found = candidates(planning, reader, name);
  if (found.length > 1) {
    reader.stop({ code: 'organisation.ambiguous', name }, 'organisation');
    return own;
  }
  return found[0] ?? created(planning, reader, name) ?? own;
}

function wantedValues(reader: RowReader, current: AddressValues): AddressValues {
  const value = (field: keyof AddressValues): string => reader.wanted(field) ?? current[field];
  const values = {
    street: value('street'),
    box: value('box').replace(/\s/g, ''),
    postcode: value('postcode').replace(/\s/g, ''),
    city: value('city'),
  };
  if (!/^\d{4}$/.test(values.postcode)) return values;
  // Excel takes the zero from the postcodes of the east unless the column is text.
  const postcode = `0${values.postcode}`;
  if (postcode !== current.postcode) {
    reader.hint({ code: 'postcode.padded', text: postcode }, 'postcode');
  }
  return { ...values, postcode };
}

/** A street and a box are two addresses: the one that the row has newly filled counts. */
function oneKind(
  reader: RowReader,
  values: AddressValues,
  current: AddressValues,
): AddressValues | null {
  if (values.street === '' || values.box === '') return values;
  if (current.street === values.street && current.box === '') return { ...values, street: '' };
  if (current.box === values.box && current.street === '') return { ...values, box: '' };
  reader.stop({ code: 'address.twoKinds' }, 'box');
  return null;
}

function postalAddress(reader: RowReader, values: AddressValues): PostalAddress | null {
  const { street, box, postcode, city } = values;
  if (postcode === '' || city === '') {
    reader.stop({ code: 'address.incomplete' }, postcode === '' ? 'postcode' : 'city');
    return null;
  }
  if (!/^\d{5}$/.test(postcode)) {
    reader.stop({ code: 'postcode.wrong', text: postcode }, 'postcode');
    return null;
  }
  if (!reader.fits('city', city) || !reader.fits('street', street)) return null;
  if (box === '') {
    return street === ''
      ? { kind: 'bulk', postcode, city }
      : { kind: 'street', street, postcode, city };
  }
  if (/^\d{1,10}$/.test(box)) return { kind: 'poBox', box, postcode, city };
  reader.stop({ code: 'box.wrong', text: box }, 'box');
  return null;
}

function noteChanges(reader: RowReader, before: AddressValues, after: AddressValues): void {
  for (const field of addressFields) {
    if (before[field] !== after[field]) reader.changed(field, before[field], after[field]);
  }
}

function isSameAddress(values: AddressValues, house: Organisation | null): boolean {
  return house !== null && sameJson(values, addressValues(house.address));
}

interface Houses {
  readonly house: Organisation;
  /** The house that the person had before. */
  readonly own: Organisation | null;
}

function isLeft(reader: RowReader): boolean {
  return addressFields.every((field) => reader.text(field) === '');
}

/** Whether the row's address is one that somebody has edited. */
function isEdited(values: AddressValues, { house, own }: Houses): boolean {
  if (isSameAddress(values, house)) return false;
  // Who moves to another house keeps the old address in the row: nobody has edited it.
  return house === own || !isSameAddress(values, own);
}

function keepAddress(
  planning: Planning,
  reader: RowReader,
  edit: Omit<AddressEdit, 'row'>,
): boolean {
  const { id } = edit.house;
  const other = planning.addresses.get(id);
  if (other && !sameJson(other.address, edit.address)) {
    reader.stop({ code: 'address.conflict', row: other.row }, 'city');
    return false;
  }
  planning.addresses.set(id, other ?? { row: reader.number, ...edit });
  reader.uses.add(`address ${id}`);
  return true;
}

/** The address columns belong to the house: they change it for everybody, so only where that is wanted. */
function planAddress(planning: Planning, reader: RowReader, houses: Houses): void {
  if (isLeft(reader)) return;
  const { house } = houses;
  const current = addressValues(house.address);
  const values = wantedValues(reader, current);
  if (!isEdited(values, houses)) return;
  const isNew = !planning.index.organisations.has(house.id);
  if (!isNew && !planning.options.updateAddresses) {
    reader.hint({ code: 'address.notTaken', name: house.name }, 'city');
    return;
  }
  const wanted = oneKind(reader, values, current);
  const address = wanted && postalAddress(reader, wanted);
  if (address === null || !keepAddress(planning, reader, { house, address })) return;
  noteChanges(reader, current, addressValues(address));
  if (!isNew) reader.hint({ code: 'address.changed', name: house.name }, 'city');
}

function nameOf(house: Organisation | null): string {
  return house ? house.name : '';
}

/** The person with the house of the row; what the row says of the house's address goes beside. */
export function withHouse(planning: Planning, reader: RowReader, person: Person): Person {
  const own = planning.index.organisations.get(person.organisationId ?? '') ?? null;
  const house = wantedHouse(planning, reader, own);
  if (house) planAddress(planning, reader, { house, own });
  else if (!isLeft(reader)) reader.hint({ code: 'address.withoutHouse' }, 'city');
  if (house === own) return person;
  reader.changed('organisation', nameOf(own), nameOf(house));
  return { ...person, organisationId: house ? house.id : null };
}
