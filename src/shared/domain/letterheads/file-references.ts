import type { StoreView } from '../storage/store-view';

/** A record that names a file of the office. */
export interface FileUse {
  readonly sha256: string;
  /** `document/collection/id`. */
  readonly key: string;
}

/** Every file that a record names now; what is missing of them is found by checking the folder. */
export function filesInUse(view: StoreView): readonly FileUse[] {
  const logos = view
    .register('letterheads')
    .all()
    .flatMap(({ id, logo }) =>
      logo ? [{ sha256: logo.sha256, key: `register/letterheads/${id}` }] : [],
    );
  const templates = view
    .register('templates')
    .all()
    .map(({ id, sha256 }) => ({ sha256, key: `register/templates/${id}` }));
  return [...logos, ...templates];
}
