import type { Seat } from '../../shared/domain/register/records';

export const seatOptions: readonly { readonly value: Seat; readonly label: string }[] = [
  { value: 'member', label: 'Mitglied (Stimme des Landes)' },
  { value: 'headOfAdministration', label: 'Amtschefin, Amtschef' },
  { value: 'federalGuest', label: 'Gast des Bundes' },
  { value: 'other', label: 'sonstiges Amt' },
];

export type SeatFilter = Seat | 'all' | 'none';

/** For lists of people: what they are by their offices. */
export const seatFilterChoices: readonly { readonly value: SeatFilter; readonly label: string }[] =
  [{ value: 'all', label: 'Alle' }, ...seatOptions, { value: 'none', label: 'ohne Amt' }];
