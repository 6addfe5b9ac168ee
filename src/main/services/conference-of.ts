import type { Conference } from '../../shared/domain/conferences/records';
import type { StoreView } from '../../shared/domain/storage/store-view';
import { err, ok, type Result } from '../../shared/result';

/** The conference record, or the error that names it as missing. */
export function conferenceOf(view: StoreView, id: string): Result<Conference> {
  const conference = view.conference(id, 'conference').get(id);
  return conference
    ? ok(conference)
    : err({ code: 'record.missing', collection: 'conference', id });
}
