import type { TakeOver } from '../../src/shared/domain/chair/take-over';
import type { Draft } from '../../src/shared/domain/storage/store-view';
import { make } from './register';

/** The house and the minister of the Land that takes the chair after North Rhine-Westphalia. All invented. */
export const NEXT_OFFICE: readonly Draft[] = [
  make.house('house-RP', { land: 'RP', name: 'Ministerium für Integration Rheinland-Pfalz' }),
  make.person('minister-RP', { firstName: 'Rita', lastName: 'Beispiel' }),
  make.office('office-RP', { land: 'RP', organisationId: 'house-RP' }),
  make.mandate('mandate-RP', { personId: 'minister-RP', officeId: 'office-RP' }),
];

/** What the 22nd chair year says of itself. */
export function takeOver(patch: Partial<TakeOver> = {}): TakeOver {
  return {
    ...{ number: 22, land: 'RP', from: '2026-07-01', to: '2027-06-30', motto: 'Gemeinsam' },
    holder: { personId: 'minister-RP', officeId: 'office-RP' },
    secretariat: {
      ...{ name: 'Geschäftsstelle Mainz', organisationId: 'house-RP', contactName: null },
      ...{ phone: '06131 1', fax: null, email: null, web: null },
      ...{ pressName: null, pressPhone: null, pressEmail: null },
    },
    ...patch,
  };
}
