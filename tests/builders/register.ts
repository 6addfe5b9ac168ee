import type {
  ContactPoint,
  DistributionList,
  ListEntry,
  Mandate,
  Office,
  Organisation,
  Person,
} from '../../src/shared/domain/register/records';
import { put, type Draft } from '../../src/shared/domain/storage/store-view';

// Drafts of register records with everything set that a test does not care about. All invented.

export const make = {
  person: (id: string, patch: Partial<Person> = {}): Draft =>
    put.register('persons', {
      id,
      gender: 'w',
      degrees: [],
      firstName: 'Erika',
      lastName: 'Muster',
      nobility: null,
      parliament: null,
      personalTitle: null,
      customSalutation: null,
      organisationId: null,
      unit: null,
      email: null,
      phone: null,
      note: null,
      ...patch,
    }),
  house: (id: string, patch: Partial<Organisation> = {}): Draft =>
    put.register('organisations', {
      id,
      kind: 'ministry',
      land: 'HE',
      name: 'Ministerium für Soziales',
      shortName: 'Sozialministerium HE',
      addressName: null,
      address: { kind: 'street', street: 'Musterweg 1', postcode: '65183', city: 'Wiesbaden' },
      phone: null,
      fax: null,
      email: null,
      web: null,
      confirmed: true,
      note: null,
      ...patch,
    }),
  office: (id: string, patch: Partial<Office> = {}): Draft =>
    put.register('offices', {
      id,
      office: 'minister',
      land: 'HE',
      organisationId: null,
      remit: 'für Soziales',
      of: null,
      shortRemit: null,
      seat: 'member',
      confirmed: true,
      ...patch,
    }),
  mandate: (id: string, patch: Partial<Mandate> & Pick<Mandate, 'personId' | 'officeId'>): Draft =>
    put.register('mandates', { id, from: '2017-01-01', to: null, order: 0, ...patch }),
  point: (id: string, patch: Partial<ContactPoint> & Pick<ContactPoint, 'personId'>): Draft =>
    put.register('contactPoints', {
      id,
      kind: 'office',
      name: null,
      unit: null,
      email: null,
      phone: null,
      address: null,
      forLetters: false,
      note: null,
      ...patch,
    }),
  list: (id: string, patch: Partial<DistributionList> = {}): Draft =>
    put.register('distributionLists', {
      id,
      name: 'Verteiler',
      seats: [],
      laender: null,
      note: null,
      ...patch,
    }),
  entry: (id: string, entry: Omit<ListEntry, 'id'>): Draft =>
    put.register('listEntries', { id, ...entry }),
};
