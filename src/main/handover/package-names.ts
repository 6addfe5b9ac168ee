import { isBackupEntry } from '../storage/backup-zip';

export const MANIFEST = 'manifest.json';
export const SUMS = 'Pruefsummen.sha256';
/** The two that list all the others. */
export const LIST_PARTS: readonly string[] = [MANIFEST, SUMS];
/** What a person reads first. */
export const PAPERS = ['Deckblatt.docx', 'Leitfaden.docx', 'Uebergabeprotokoll.docx'] as const;
/** Below it lies a data folder of one generation. */
export const DATA = 'daten/';
const DATA_GENERATION = 1;

/**
 * The names that the parts of a package may have. A list of what is allowed, not of what is not: paths that lead
 * out, drives, devices, other slashes, dots at the end and look-alike letters are all no such names.
 */
export function isPackageEntry(name: string): boolean {
  if (LIST_PARTS.includes(name)) return true;
  if (PAPERS.some((paper) => paper === name)) return true;
  if (!name.startsWith(DATA) || name.endsWith('/')) return false;
  return isBackupEntry(name.slice(DATA.length), DATA_GENERATION);
}

/** Names that mean one file on Windows. */
export function haveTwins(names: readonly string[]): boolean {
  return new Set(names.map((name) => name.toLowerCase())).size !== names.length;
}
