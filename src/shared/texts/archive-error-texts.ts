import type { ArchiveError } from '../archive-errors';
import { shortDate } from '../domain/calendar/german-dates';

type Texts = {
  readonly [C in ArchiveError['code']]: (error: Extract<ArchiveError, { code: C }>) => string;
};

/** Sentences of the errors around archives; part of `error-texts.ts`. */
export const archiveErrorTexts: Texts = {
  'store.archived': (e) =>
    `Dieser Datenordner ist seit dem ${shortDate(e.since)} ein Archiv: Er lässt sich lesen, und was seine Löschfrist erreicht hat, lässt sich löschen. Es wurde nichts geändert; zum Bearbeiten heben Sie unter „Übergabe“ das Archiv auf.`,
  'archive.tooEarly': (e) =>
    `Das ${e.number}. Vorsitzjahr läuft noch${e.to === null ? '' : ` bis zum ${shortDate(e.to)}`}, und es wurde noch kein Übergabepaket geschrieben. Es wurde nichts geändert; schreiben Sie zuerst das Übergabepaket.`,
  'archive.notOne': () =>
    'Dieser Datenordner ist kein Archiv; es gibt nichts aufzuheben. Es wurde nichts geändert.',
};
