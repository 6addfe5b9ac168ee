import type { DuplicateReason } from '../domain/register/duplicates';

/** Why two entries may be one person. */
export function duplicateText(reason: DuplicateReason): string {
  if (reason.code === 'sameEmail') return `gleiche E-Mail-Adresse (${reason.email})`;
  return reason.code === 'sameName'
    ? 'gleicher Name'
    : `ähnlicher Name (${reason.one}, ${reason.other})`;
}
