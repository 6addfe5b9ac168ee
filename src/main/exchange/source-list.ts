import type { TableRow } from '../../shared/domain/exchange/cells';
import type { Separator } from './csv-file';
import type { Encoding } from './decode-text';

/** A list as it was read, apart from the format it came in. */
export interface SourceList {
  readonly format: 'csv' | 'xlsx' | 'checkSheet';
  /** Null where the format says itself how texts are written. */
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly rows: readonly TableRow[];
  readonly sha256: string;
}

/** Says how many rows have been read. */
export type Step = (rows: number) => void;
