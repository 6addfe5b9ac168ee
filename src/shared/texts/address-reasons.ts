import type { AddressReason } from '../domain/addressing/reasons';

type Code = AddressReason['code'];
type Texts = {
  readonly [C in Code]: (reason: Extract<AddressReason, { readonly code: C }>) => string;
};

const texts: Texts = {
  officeAccusative: (r) =>
    `Amt im Akkusativ („${r.office}“), weil es die Anschrift eröffnet (BMI-Ratgeber).`,
  officeUnchanged: (r) => `Amt im Akkusativ; „${r.office}“ lautet dort gleich.`,
  namedByAdjective: (r) => `Das Land steht als Eigenschaftswort vor dem Amt („${r.word}“).`,
  namedByGenitive: (r) => `Das Land steht im Genitiv nach dem Amt („${r.phrase}“).`,
  presides: () =>
    'Hamburg: Senatsamt und Behörde stehen in zwei Zeilen; „Präses“ gilt für Frauen und Männer.',
  personalTitle: (r) =>
    `Das Amt nennt die erste Zeile, der persönliche Titel „${r.title}“ steht beim Namen.`,
  variantB: () => 'Persönliche Form (Variante B): Frau/Herrn, Name, dann das Amt im Nominativ.',
  parliamentSuffix: (r) =>
    `„${r.suffix}“ steht ohne Komma nach dem Namen und nur in der Anschrift.`,
  suffixDropped: (r) => `„${r.suffix}“ entfällt, weil die Amtszeile das Mandat schon nennt.`,
  nobility: (r) => `„${r.nobility}“ ist Teil des Familiennamens und steht auch in der Anrede.`,
  former: () => 'Früheres Amt: der Titel steht mit „a. D.“ beim Namen, die Behörde entfällt.',
  neutralOffice: () => 'Neutrale Form gewünscht: statt der Amtsbezeichnung steht die Behörde.',
  greetingByOffice: (r) => `Amtsanrede „${r.office}“ ohne Zusatz (BMI-Ratgeber).`,
  greetingHighestOffice: (r) => `Mehrere Ämter: angeredet wird mit dem höchsten („${r.office}“).`,
  greetingWithName: () => 'Auf Wunsch mit Namen in der Anrede.',
  greetingByName: () => 'Kein Amt mit Amtsanrede: angeredet wird mit dem Namen.',
  greetingDegree: (r) => `In der Anrede steht nur der höchste Grad („${r.degree}“).`,
  greetingNeutral: () => 'Neutrale Form gewünscht: „Guten Tag“ mit vollem Namen.',
  greetingNobody: () => 'Keine Person genannt: allgemeine Anrede.',
  greetingCustom: () => 'Hinterlegte persönliche Anrede.',
};

/** One German sentence for a reason of the address engine. */
export function reasonText(reason: AddressReason): string {
  const text = texts[reason.code] as (r: AddressReason) => string;
  return text(reason);
}
