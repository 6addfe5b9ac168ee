import type { Land } from '../register/records';
import type { Addressee, AddresseeOffice } from './addressee';
import type { OfficeEntry } from './offices';

export interface ResolvedOffice {
  readonly office: AddresseeOffice;
  readonly entry: OfficeEntry;
  readonly land: Land | undefined;
  /** The office as it was given, where this Land calls it by another word. */
  readonly misnamed: OfficeEntry | null;
  /** In a letter to several the house stands above already. */
  readonly houseNamed?: boolean;
}

/** A past office: a title "a. D." at the name or, for a parliament, a suffix behind it. */
export interface PastOffice {
  readonly title: string | null;
  readonly suffix: string | null;
  /** The office word of the salutation, without "a. D."; null = the person is greeted by name. */
  readonly greeting: string | null;
}

/** What is known of an addressee after its offices have been looked up. */
export interface Resolved {
  readonly addressee: Addressee;
  /** Offices held now. */
  readonly offices: readonly ResolvedOffice[];
  readonly personalTitle: string | null;
  readonly past: PastOffice | null;
}
