import type { AddressReason } from '../domain/addressing/reasons';

type Code = AddressReason['code'];
type Texts = {
  readonly [C in Code]: (reason: Extract<AddressReason, { readonly code: C }>) => string;
};

const lineTexts = {
  officeAccusative: (r) =>
    `Amt im Akkusativ („${r.office}“), weil es die Anschrift eröffnet (BMI-Ratgeber).`,
  officeUnchanged: (r) => `Amt im Akkusativ; „${r.office}“ lautet dort gleich.`,
  officeFeminine: (r) => `Amt in der weiblichen Form; „${r.office}“ lautet im Akkusativ gleich.`,
  officeHouseWord: (r) => `${r.land}: das Amt heißt dort „${r.word}“, nicht „${r.given}“.`,
  officePhrase: (r) => `Amt mit dem hinterlegten Zusatz „${r.phrase}“.`,
  namedByAdjective: (r) => `Das Land steht als Eigenschaftswort in der Amtszeile („${r.word}“).`,
  namedByGenitive: (r) => `Das Land steht im Genitiv nach dem Amt („${r.phrase}“).`,
  namedByNothing: (r) => `Die Amtszeile nennt das Land nicht (${r.land}, Einstellung des Landes).`,
  landOnce: (r) => `Zwei Ämter in einer Regierung: ${r.land} wird nur einmal genannt.`,
  presides: () =>
    'Hamburg: Senatsamt und Behörde stehen in zwei Zeilen; „Präses“ gilt für Frauen und Männer.',
  authorityByHead: (r) => `Die Behörde heißt nach ihrer Leitung („${r.phrase}“).`,
  authorityHeadUnknown: (r) =>
    `Wer die Behörde leitet, ist nicht hinterlegt; deshalb die Form „${r.phrase}“, die niemanden nennt.`,
  seatLine: (r) => `Das Mandat steht als Zeile („${r.line}“), gleich für Frauen und Männer.`,
  personalTitle: (r) =>
    `„${r.title}“ ist ein persönlicher Titel und steht beim Namen, nicht in der Amtszeile.`,
  variantB: () => 'Persönliche Form (Variante B): zuerst der Name, dann das Amt im Nominativ.',
  nameLine: (r) =>
    r.form === 'Herrn'
      ? '„Herrn“ steht im Akkusativ vor dem Namen; „An den“ ist nicht mehr üblich.'
      : '„Frau“ steht vor dem Namen; „An die“ ist nicht mehr üblich.',
  nameNeutral: () => 'Neutrale Form gewünscht: der Name steht ohne „Frau“ und „Herrn“.',
  degrees: (r) => `In der Anschrift stehen alle Grade, abgekürzt wie hinterlegt („${r.degrees}“).`,
  parliamentSuffix: (r) =>
    `„${r.suffix}“ steht ohne Komma nach dem Namen und nur in der Anschrift.`,
  suffixDropped: (r) => `„${r.suffix}“ entfällt, weil die Amtszeile das Mandat schon nennt.`,
  nobility: (r) => `„${r.nobility}“ ist Teil des Familiennamens und steht auch in der Anrede.`,
  nobilityToCheck: (r) =>
    `Bitte prüfen: „${r.nobility}“ passt nicht zur Anrede. Möglich: ${r.forms.map((form) => `„${form}“`).join(' oder ')}; es gilt die amtliche Eintragung.`,
  former: () => 'Früheres Amt: der Titel steht mit „a. D.“ beim Namen, die Behörde entfällt.',
  formerSeat: (r) => `Früheres Mandat: „${r.suffix}“ steht ohne Komma nach dem Namen.`,
  formerDropped: (r) => `„${r.title} a. D.“ entfällt, weil die Person jetzt ein Amt hat.`,
  neutralOffice: () => 'Neutrale Form gewünscht: statt der Amtsbezeichnung steht die Stelle.',
  neutralNoOffice: () =>
    'Neutrale Form gewünscht: für dieses Amt gibt es kein neutrales Wort, es entfällt.',
  houseAbove: () => 'Ohne eigenes Amt: Behörde und Referat stehen beim Namen.',
  unitLine: (r) => `„${r.unit}“ steht unter dem Amt, weil die Person dort arbeitet.`,
  organisationOnly: () => 'Anschrift der Stelle, weil keine Person genannt ist.',
  vacant: () => 'Das Amt ist nicht besetzt: es steht die Stelle, niemand wird mit Namen genannt.',
  jointByRank: () => 'Gemeinsamer Brief: das höhere Amt steht zuerst.',
  jointAsGiven: () => 'Gemeinsamer Brief: gleicher Rang, Reihenfolge wie angegeben.',
  jointWithNames: () => 'Zwei gleiche Anreden in einem Brief: die Namen unterscheiden sie.',
  jointSameHouse: () => 'Dieselbe Stelle steht für beide nur einmal.',
} satisfies Partial<Texts>;

const greetingTexts = {
  noFormOfAddress: (r) => `„${r.word}“ ist eine Funktion und keine Anrede.`,
  greetingByOffice: (r) => `Amtsanrede „${r.office}“ ohne Zusatz (BMI-Ratgeber).`,
  greetingHighestOffice: (r) => `Mehrere Ämter: angeredet wird mit dem höchsten („${r.office}“).`,
  greetingFormer: (r) =>
    `Angeredet wird weiter mit dem Titel des früheren Amtes („${r.office}“), ohne „a. D.“.`,
  greetingCollegial: () => 'Kollegiale Anrede unter den Mitgliedern der Konferenz.',
  greetingWithName: () => 'Auf Wunsch mit Namen in der Anrede.',
  greetingByName: () => 'Kein Amt mit Amtsanrede: angeredet wird mit dem Namen.',
  greetingDegree: (r) => `In der Anrede steht nur der höchste Grad („${r.degree}“).`,
  greetingNeutral: () => 'Neutrale Form gewünscht: „Guten Tag“ mit vollem Namen.',
  greetingNobody: () => 'Keine Person genannt: allgemeine Anrede.',
  greetingCustom: () => 'Hinterlegte persönliche Anrede.',
} satisfies Partial<Texts>;

const texts: Texts = { ...lineTexts, ...greetingTexts };

/** One German sentence for a reason of the address engine. */
export function reasonText(reason: AddressReason): string {
  const text = texts[reason.code] as (r: AddressReason) => string;
  return text(reason);
}
