import type { Output } from '../../shared/ipc/contract';

type InBrief = Output<'contacts.mergePreview'>['persons'][number];

/** What tells one entry from another of that name. */
export function briefText({ office, house, email }: InBrief): string {
  const parts = [office, house, email].filter((part): part is string => part !== null);
  return parts.length > 0 ? parts.join(' · ') : 'ohne Amt, Haus und E-Mail-Adresse';
}
