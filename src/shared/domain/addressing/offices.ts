import type { ByGender, OfficeEntry, OfficeForms, OfficeRow } from './office-entry';
import { officeRows } from './office-table';

export type { OfficeEntry, OfficePattern } from './office-entry';

function forms(row: Pick<OfficeRow, 'w' | 'm'>): ByGender<OfficeForms> {
  return {
    w: { nominative: row.w, accusative: row.w },
    m: { nominative: row.m[0], accusative: row.m[1] },
  };
}

function entryOf(row: OfficeRow): OfficeEntry {
  return {
    ...row,
    ...forms(row),
    line: forms(row.line ?? row),
    greeting: row.greeting === undefined ? { w: row.w, m: row.m[0] } : row.greeting,
    aliases: row.aliases ?? [],
  };
}

/**
 * The table of offices. Words stand here by (office, gender) in both cases that letters need: the
 * accusative opens an address ("[An] Präsidenten …", BMI Ratgeber für Anschriften und Anreden), the
 * nominative is the form of address ("Herr Präsident"). Never derived by suffix: "Staatsrätin" and
 * "Beauftragter" show why.
 */
export const officeTable: readonly OfficeEntry[] = officeRows.map(entryOf);

const byWord = new Map<string, OfficeEntry>(
  officeTable.flatMap((item) =>
    [item.key, item.w.nominative, item.m.nominative, item.m.accusative, ...item.aliases].map(
      (word): [string, OfficeEntry] => [word.toLowerCase(), item],
    ),
  ),
);

/** Finds an office by its key or by any of its German words ("Ministerin", "minister"). */
export function findOffice(word: string): OfficeEntry | undefined {
  return byWord.get(word.trim().replace(/\s+/g, ' ').toLowerCase());
}

/** The masculine words of the table, for messages that name what is possible. */
export function knownOffices(): readonly string[] {
  return officeTable.map((item) => item.m.nominative);
}
