/** ISO 3166-2 codes without `DE-`, in the order in which the chair rotates; free of zod for the window. */
export const landCodes = [
  'BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH',
] as const; // prettier-ignore
export type LandCode = (typeof landCodes)[number];
