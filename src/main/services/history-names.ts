import { conferenceTitle } from '../../shared/domain/conferences/titles';
import {
  kindOf,
  type ConferenceCollection,
  type RegisterCollection,
  type SettingsCollection,
} from '../../shared/domain/storage/collections';
import type { StoreView } from '../../shared/domain/storage/store-view';
import { recordName } from '../../shared/texts/record-names';
import type { History, PastRecord } from '../storage/history';

/** Links lead to records that are called by links themselves; further than that nothing is named. */
const DEEPEST = 3;

/** The title of the conference that a record belongs to; null for the register and what is gone. */
export function meetingTitle(view: StoreView, document: string): string | null {
  const id = document.startsWith('conferences/') ? (document.split('/')[1] ?? '') : '';
  const conference = id === '' ? undefined : view.conference(id, 'conference').get(id);
  const term = conference ? view.register('chairTerms').get(conference.termId) : undefined;
  if (!conference || !term) return null;
  return conferenceTitle(conference, term, view.settings('body').get('body'));
}

/** How records are called in lists, whether they are still there or not. */
export class HistoryNames {
  constructor(
    private readonly history: History,
    private readonly view: StoreView,
  ) {}

  readonly of = (document: string, collection: string, id: string): string => {
    const record = this.history.record(document, collection, id);
    if (record) return this.ofRecord(record);
    return collection === 'conference'
      ? (meetingTitle(this.view, document) ?? recordName(collection))
      : recordName(collection);
  };

  ofRecord(record: PastRecord): string {
    return this.named(record, DEEPEST) ?? this.kindOf(record);
  }

  /** All that somebody may look for to find a record. */
  searchText(record: PastRecord): string {
    return [this.ofRecord(record), ...record.formerLabels].join(' ');
  }

  private named({ label }: PastRecord, depth: number): string | null {
    if (label.own !== null || depth === 0) return label.own;
    const names = label.links.flatMap((key) => {
      const [id = '', collection = '', ...document] = key.split('/').reverse();
      const place = document.reverse().join('/');
      const linked = this.history.record(place, collection, id);
      return linked ? (this.named(linked, depth - 1) ?? []) : [];
    });
    return names.length > 0 ? names.join(', ') : null;
  }

  private kindOf({ document, collection }: PastRecord): string {
    const kind = recordName(collection);
    return meetingTitle(this.view, document) ?? kind;
  }
}

/** A record of whatever kind as it is now; null = not there. */
export function recordNow(
  view: StoreView,
  { document, collection, id }: Pick<PastRecord, 'document' | 'collection' | 'id'>,
): unknown {
  const kind = kindOf(document);
  // Whoever asks by a name that there is not gets the empty answer of a table without records.
  if (kind === 'register') return view.register(collection as RegisterCollection).get(id) ?? null;
  if (kind === 'settings') return view.settings(collection as SettingsCollection).get(id) ?? null;
  const meeting = document.split('/')[1] ?? '';
  return view.conference(meeting, collection as ConferenceCollection).get(id) ?? null;
}

/** Names of those who work here, by the id under which their changes are recorded. */
export function userNames(view: StoreView): (id: string) => string {
  const users = view.register('users');
  return (id) => users.get(id)?.name ?? users.get(id)?.login ?? '';
}
