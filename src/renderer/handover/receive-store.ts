import { create } from 'zustand';
import type { Output } from '../../shared/ipc/contract';
import { clearWork, keptWork } from './package-work';
import type { OfficeDraft } from './receive-office-draft';

export type Inspected = Output<'handover.inspect'>;
export type Imported = Output<'handover.import'>;

export interface Receiving {
  /** The folder that it is to come into; null = none is chosen yet. */
  readonly place: string | null;
  readonly file: string | null;
  /** As typed; gone with the window. */
  readonly passphrase: string;
  /** Known once the program has looked: the file asks for one. */
  readonly isEncrypted: boolean;
  readonly onConflict: 'package' | 'own';
  /** A package that came in before is wanted once more. */
  readonly again: boolean;
  /** Null = the new office is told later. */
  readonly office: OfficeDraft | null;
  /** The package that came in, in the folder where it did. */
  readonly received: { readonly folder: string; readonly from: string } | null;
}

const NOTHING: Receiving = {
  ...{
    place: null,
    file: null,
    passphrase: '',
    isEncrypted: false,
    onConflict: 'package',
    again: false,
  },
  ...{ office: null, received: null },
};

// Outside of the page: an empty folder becomes a data folder on the way, and the page another one.
export const useReceiving = create<Receiving>(() => NOTHING);
export const inspecting = keptWork<Inspected>('handover.cancel');
export const importing = keptWork<Imported>('handover.cancel');

/** Back to the choice of a file; what came in before is no news any more. */
export function startAgain(patch: Partial<Receiving> = {}): void {
  clearWork(inspecting);
  clearWork(importing);
  useReceiving.setState({ ...NOTHING, ...patch });
}
