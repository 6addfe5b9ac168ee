import type { Deviation } from '../domain/recipients/deviations';

type Texts = {
  readonly [C in Deviation['code']]: (
    deviation: Extract<Deviation, { readonly code: C }>,
  ) => string;
};

const texts: Texts = {
  variant: (d) => `Anschrift in Variante ${d.variant}`,
  withName: (d) => (d.isWith ? 'Amtsanrede mit Namen' : 'Amtsanrede ohne Namen'),
  collegial: () => 'kollegiale Anrede',
  ownSalutation: (d) => `eigene Anrede „${d.text}“`,
  pairSalutation: (d) => `persönliche Anrede „${d.text}“`,
  ownClosing: (d) => `eigene Grußformel „${d.text}“`,
  handwritten: () => 'Anrede und Grußformel bleiben frei',
  joint: (d) => `ein Brief an beide, auch an ${d.name}`,
};

/** "eigene Anrede „Liebe Petra,“": part of a list. */
export function deviationText(deviation: Deviation): string {
  const text = texts[deviation.code] as (d: Deviation) => string;
  return text(deviation);
}

/** Beside a file whose letter is finished by hand. */
export const BLANK_SALUTATION = 'Anrede bleibt frei';
