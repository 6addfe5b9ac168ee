import { handoverCategories, type HandoverCategory } from '../../shared/domain/handover/categories';
import type { AppError } from '../../shared/errors';
import { countText } from '../../shared/texts/record-counts';

type Counts = Readonly<Record<string, number>>;

/** What stays with the office whatever is chosen, and why. */
const KEPT: Readonly<Record<string, string>> = {
  letterheads: 'mit den Logos dieses Hauses',
  signatories: 'nur für die Leitung dieses Hauses',
  personalSalutations: 'nur zwischen zwei Personen',
  letterForms: 'für einzelne Schreiben dieses Hauses',
  users: 'Bedienstete dieses Hauses',
  preferences: 'nur für diese Geschäftsstelle',
  handoverPackages: 'Nachweise dieses Hauses',
  deletions: 'Nachweise dieses Hauses',
};

const NOT_CHOSEN = 'nicht ausgewählt';

export interface Counted {
  readonly collection: string;
  /** "72 Personen". */
  readonly text: string;
}

/** What is there of each kind; the most first. */
export function countedKinds(counts: Counts): readonly Counted[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort((one, other) => other[1] - one[1])
    .map(([key, count]) => {
      const collection = key.split('.').at(-1) ?? key;
      return { collection, text: countText(collection, count) };
    });
}

export interface Staying {
  readonly reason: string;
  readonly texts: readonly string[];
}

/** What stays here, by the reason for it; what is only not chosen comes last. */
export function stayingKinds(counts: Counts): readonly Staying[] {
  const byReason = new Map<string, string[]>();
  for (const { collection, text } of countedKinds(counts)) {
    const reason = KEPT[collection] ?? NOT_CHOSEN;
    byReason.set(reason, [...(byReason.get(reason) ?? []), text]);
  }
  return [...byReason]
    .map(([reason, texts]) => ({ reason, texts }))
    .sort((a, b) => Number(a.reason === NOT_CHOSEN) - Number(b.reason === NOT_CHOSEN));
}

/** Names of categories as they were written into a record; others may come from a newer program. */
export function isCategory(name: string): name is HandoverCategory {
  return handoverCategories.some((category) => category === name);
}

/** A checksum in groups of four, to be read out on the telephone. */
export function spokenChecksum(sha256: string): string {
  return (sha256.match(/.{1,4}/g) ?? []).join(' ');
}

/** Errors that belong to the field of the passphrase. */
const AT_PASSPHRASE = new Set<string>([
  'package.needsPassphrase',
  'package.wrongPassphrase',
  'package.weakPassphrase',
]);

export function isAboutPassphrase(error: AppError): boolean {
  return AT_PASSPHRASE.has(error.code);
}

export function wasCancelled(error: AppError): boolean {
  return error.code.endsWith('.cancelled');
}
