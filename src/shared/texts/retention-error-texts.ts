import type { RetentionError } from '../retention-errors';

type Texts = {
  readonly [C in RetentionError['code']]: (error: Extract<RetentionError, { code: C }>) => string;
};

/** Sentences of the errors around deleting; part of `error-texts.ts`. */
export const retentionErrorTexts: Texts = {
  'retention.changedSince': () =>
    'Die Daten haben sich geändert, seit die Liste der Löschungen angezeigt wurde. Es wurde nichts gelöscht; sehen Sie die Liste noch einmal durch.',
  'retention.unknownItem': (e) =>
    `„${e.item}“ steht nicht in der Liste der Löschungen. Es wurde nichts gelöscht; wählen Sie aus der Liste.`,
  'retention.cancelled': () => 'Das Löschen wurde abgebrochen; es wurde nichts gelöscht.',
};

/** What is left after a deletion, and what to do about it. */
export const retentionWarnings = {
  left: (path: string): string =>
    `„${path}“ ließ sich nicht entfernen und kann Gelöschtes noch enthalten. Entfernen Sie es von Hand, oder löschen Sie noch einmal, sobald der Ort erreichbar ist.`,
  foreign: (path: string): string =>
    `„${path}“ gehört nicht zu diesem Datenordner und blieb unberührt. Prüfen Sie, ob es Gelöschtes enthält.`,
  noBackup: (problem: string): string =>
    `Gelöscht ist, aber es entstand keine neue Sicherung, und deshalb blieben die älteren stehen: ${problem} Sichern Sie, und löschen Sie danach noch einmal.`,
  remains: (problem: string): string =>
    `Gelöscht ist, aber ältere Stände und Sicherungen ließen sich nicht entfernen: ${problem} Löschen Sie noch einmal.`,
};
