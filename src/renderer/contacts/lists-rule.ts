import type { DistributionList, Seat } from '../../shared/domain/register/records';

/** The seats that a rule can name, in the words of the office. */
export const seatOptions: readonly { readonly value: Seat; readonly label: string }[] = [
  { value: 'member', label: 'Mitglieder (Vertretung eines Landes)' },
  { value: 'headOfAdministration', label: 'Amtschefinnen und Amtschefs' },
  { value: 'federalGuest', label: 'Gäste des Bundes' },
  { value: 'other', label: 'andere Ämter' },
];

const SHORT: Readonly<Record<Seat, string>> = {
  member: 'Mitglieder',
  headOfAdministration: 'Amtschefs',
  federalGuest: 'Gäste des Bundes',
  other: 'andere Ämter',
};

/** "Regel: Mitglieder in HE, NI", or that there is none. */
export function ruleText({ seats, laender }: DistributionList): string {
  if (seats.length === 0) return 'Ohne Regel: nur wer von Hand aufgenommen ist.';
  const who = seats.map((seat) => SHORT[seat]).join(', ');
  return laender === null
    ? `Regel: ${who}`
    : `Regel: ${who} in ${laender.join(', ') || 'keinem Land'}`;
}
