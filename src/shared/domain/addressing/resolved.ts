import type { Land } from '../register/records';
import type { Addressee, AddresseeOffice } from './addressee';
import type { OfficeEntry } from './offices';

export interface ResolvedOffice {
  readonly office: AddresseeOffice;
  readonly entry: OfficeEntry;
  readonly land: Land | undefined;
}

/** What is known of an addressee after its offices have been looked up. */
export interface Resolved {
  readonly addressee: Addressee;
  readonly offices: readonly ResolvedOffice[];
  readonly personalTitle: string | null;
}
