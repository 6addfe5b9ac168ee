import type { Office, Organisation, PostalAddress } from '../register/records';
import type { RegisterIndex } from './register-index';

export interface ImportOptions {
  /** Empty cells take the stored value away; else they leave it. */
  readonly clearEmpty: boolean;
  /** Houses that are not there are made; else they are a finding. */
  readonly createOrganisations: boolean;
  /** Offices that are not there are made; else they are a finding. */
  readonly createOffices: boolean;
  /** Addresses of houses that are there are changed; else a difference is a hint. */
  readonly updateAddresses: boolean;
}

export interface AddressEdit {
  readonly row: number;
  readonly house: Organisation;
  readonly address: PostalAddress;
}

/** What the plan of every row sees: the register, what the office chose, and what rows share. */
export interface Planning {
  readonly index: RegisterIndex;
  readonly options: ImportOptions;
  readonly newId: () => string;
  /** New houses by folded name. */
  readonly houses: Map<string, Organisation>;
  /** New offices by phrase. */
  readonly offices: Map<string, Office>;
  /** Addresses by id of the house, new houses included. */
  readonly addresses: Map<string, AddressEdit>;
}

export function planning(
  index: RegisterIndex,
  options: ImportOptions,
  newId: () => string,
): Planning {
  return { index, options, newId, houses: new Map(), offices: new Map(), addresses: new Map() };
}
