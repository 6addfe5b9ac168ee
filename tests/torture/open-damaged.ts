import { isAbsolute, relative } from 'node:path';
import { openReading } from './folders';
import { stateOf, type State } from './state';

/** What a person learns who opens a folder and has it checked. */
export interface Seen {
  /** The code of the refusal; null = it opened. */
  readonly refused: string | null;
  /** Everything that opening or the check of the journal found, one text each. */
  readonly findings: ReadonlySet<string>;
  readonly state: State | null;
}

/** No findings: where the journal ends and how it goes on. */
const PLACES = new Set(['head', 'before', 'closing', 'entries', 'reading']);

function findingsOf(report: object, folder: string): readonly string[] {
  return Object.entries(report).flatMap(([key, value]: [string, unknown]) => {
    if (PLACES.has(key)) return [];
    if (!Array.isArray(value)) return value === true ? [key] : [];
    return value.map((item: unknown) => `${key}: ${textOf(item, folder)}`);
  });
}

function textOf(item: unknown, folder: string): string {
  if (typeof item === 'string') return isAbsolute(item) ? relative(folder, item) : item;
  if (typeof item !== 'object' || item === null) return JSON.stringify(item);
  // Of a conflict only its place: the lines are no finding of their own.
  return JSON.stringify(item, (key, value: unknown) => (key === 'entries' ? undefined : value));
}

/** Opens a folder that may be damaged and has its whole journal checked. */
export async function openDamaged(folder: string): Promise<Seen> {
  const opened = await openReading({ folder });
  if (!opened.ok) return { refused: opened.error.code, findings: new Set(), state: null };
  const { store } = opened.value;
  const { report } = store;
  const checked = await store.verifyJournal();
  const findings = [report, report.reading, checked].flatMap((part) => findingsOf(part, folder));
  const state = stateOf(store);
  await opened.value.close();
  return { refused: null, findings: new Set(findings), state };
}
