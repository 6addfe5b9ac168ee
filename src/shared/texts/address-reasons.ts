import type { AddressReason } from '../domain/addressing/reasons';

type Code = AddressReason['code'];
type Texts = {
  readonly [C in Code]: (reason: Extract<AddressReason, { readonly code: C }>) => string;
};

const HOUSE_WORDS = {
  house: 'die Organisation steht',
  unit: 'die Organisationseinheit steht',
  both: 'Organisation und Organisationseinheit stehen',
} as const;

const SHORT_WORDS = {
  number: (word: string, full: string) =>
    `Amtsanrede „${word}“: „${full}“ steht nur in der Anschrift.`,
  higher: (word: string, full: string) =>
    `Amtsanrede „${word}“: von „${full}“ das höhere Amt (BMI-Ratgeber).`,
  short: (word: string, full: string) =>
    `Amtsanrede „${word}“ zum Amt „${full}“, ohne nähere Bezeichnung.`,
} as const;

const lineTexts = {
  officeAccusative: (r) =>
    `Amt im Akkusativ („${r.office}“), weil es über dem Namen steht (BMI-Ratgeber).`,
  officeUnchanged: (r) => `Amt im Akkusativ; „${r.office}“ bleibt dort unverändert.`,
  officeAlsoAccusative: (r) =>
    `Auch „${r.office}“ steht im Akkusativ: die Zeile setzt die erste fort.`,
  officeFeminine: (r) =>
    `Amt in der weiblichen Form; „${r.office}“ bleibt im Akkusativ unverändert.`,
  officeHouseWord: (r) => `${r.land}: das Amt heißt dort „${r.word}“, nicht „${r.given}“.`,
  officePhrase: (r) => `Amt mit dem hinterlegten Zusatz „${r.phrase}“.`,
  namedByAdjective: (r) => `Das Land steht als Eigenschaftswort in der Amtszeile („${r.word}“).`,
  namedByGenitive: (r) => `Das Land steht im Genitiv am Ende der Amtszeile („${r.phrase}“).`,
  namedByPlace: (r) => `„${r.phrase}“ gehört zur vollständigen Amtsbezeichnung.`,
  delegateOfLand: (r) =>
    `Das Land steht im Genitiv gleich nach dem Amt („${r.phrase}“), dahinter die Aufgabe.`,
  governmentOfLand: (r) => `Damit zu sehen ist, welches Land gemeint ist: „${r.phrase}“.`,
  landMissing: (r) =>
    `Das Land fehlt: „${r.phrase}“ sagt nicht, welches gemeint ist – bitte beim Amt eintragen.`,
  namedByNothing: (r) => `Die Amtszeile nennt das Land nicht (${r.land}, Einstellung des Landes).`,
  landOnce: (r) => `Zwei Ämter in einer Regierung: ${r.land} wird nur einmal genannt.`,
  presides: () =>
    'Hamburg: Das Amt im Senat und die Leitung der Behörde stehen in getrennten Zeilen; „Präses“ gilt für Frauen und Männer.',
  authorityByHead: (r) => `Die Behörde ist nach ihrer Leitung benannt („${r.phrase}“).`,
  withMinister: (r) =>
    `Parlamentarische Staatssekretäre sind dem Mitglied der Bundesregierung zugeordnet, nicht dem Haus; deshalb „${r.phrase}“.`,
  authorityHeadUnknown: (r) =>
    `Wer das Haus leitet, ist nicht hinterlegt – bitte eintragen; bis dahin „${r.phrase}“, was für Frauen und Männer gilt.`,
  seatLine: (r) => `Das Mandat steht als Zeile („${r.line}“), gleich für Frauen und Männer.`,
  personalTitle: (r) => `„${r.title}“ ist ein persönlicher Titel und steht beim Namen.`,
  titleOfOffice: (r) =>
    `Zum Amt „${r.word}“ gehört der Titel „${r.title}“; er steht beim Namen und in der Anrede.`,
  officeAtName: (r) =>
    `„${r.word}“ ist die Funktion; das Amt „${r.title}“ steht beim Namen und in der Anrede.`,
  titleAccusative: (r) => `„${r.title}“ steht wie „Herrn“ im Akkusativ.`,
  variantB: () =>
    'Persönliche Form (Variante B): zuerst der Name, dann Amt oder Stelle im Nominativ.',
  nameLine: (r) =>
    r.form === 'Herrn'
      ? '„Herrn“ steht im Akkusativ vor dem Namen; „An den“ ist nicht mehr üblich.'
      : '„Frau“ steht vor dem Namen; „An die“ ist nicht mehr üblich.',
  nameNeutral: () => 'Der Name steht ohne „Frau“ und „Herrn“.',
  degrees: (r) =>
    r.degrees.includes('Prof')
      ? `In der Anschrift stehen Titel und Grade vollständig, abgekürzt wie hinterlegt („${r.degrees}“).`
      : `In der Anschrift stehen alle Grade, abgekürzt wie hinterlegt („${r.degrees}“).`,
  degreesBehind: (r) => `„${r.degrees}“ steht hinter dem Namen und nie in der Anrede.`,
  parliamentSuffix: (r) =>
    `„${r.suffix}“ steht ohne Komma nach dem Namen und nur in der Anschrift.`,
  suffixDropped: (r) => `„${r.suffix}“ entfällt, weil die Amtszeile das Mandat schon nennt.`,
  nobility: (r) => `„${r.nobility}“ ist Teil des Familiennamens und steht auch in der Anrede.`,
  nobilityToCheck: (r) =>
    `Bitte prüfen: „${r.nobility}“ passt nicht zur Anrede. Möglich: ${r.forms.map((form) => `„${form}“`).join(' oder ')}; es gilt die amtliche Eintragung.`,
  former: () => 'Früheres Amt: der Titel steht mit „a. D.“ beim Namen, die Behörde entfällt.',
  formerSeat: (r) => `Früheres Mandat: „${r.suffix}“ steht ohne Komma nach dem Namen.`,
  formerDropped: (r) => `„${r.title} a. D.“ entfällt, weil die Person jetzt ein Amt hat.`,
  neutralOffice: () => 'Statt der Amtsbezeichnung steht die Stelle, die für alle gleich heißt.',
  neutralNoOffice: () =>
    'Die Amtsbezeichnung entfällt, weil es für dieses Amt kein neutrales Wort gibt.',
  houseAbove: (r) =>
    `Ohne eigenes Amt: ${HOUSE_WORDS[r.what]} ${r.place === 'above' ? 'über' : 'unter'} dem Namen.`,
  unitLine: (r) => `„${r.unit}“ steht unter dem Amt, weil die Person dort arbeitet.`,
  organisationOnly: () => 'Anschrift der Stelle, weil keine Person genannt ist.',
  vacant: () => 'Das Amt ist nicht besetzt: es steht die Stelle, niemand wird mit Namen genannt.',
  jointByRank: () =>
    'Gemeinsamer Brief: wer das höhere Amt oder den höheren Titel hat, steht zuerst.',
  jointByLand: () => 'Gemeinsamer Brief: bei gleichem Rang gilt die Reihenfolge der Länder.',
  jointAsGiven: () =>
    'Gemeinsamer Brief: ohne Unterschied im Rang gilt die Reihenfolge der Eingabe.',
  jointWithNames: () => 'Gleiche Anreden in einem Brief: die Namen unterscheiden sie.',
  jointSameHouse: () => 'Dieselbe Stelle wird im Brief nur einmal genannt.',
  jointHouseOnce: () => 'Das Haus steht schon in der Amtszeile darüber und wird nicht wiederholt.',
  jointTwoHouses: () =>
    'Die Personen gehören zu verschiedenen Häusern: zwei einzelne Briefe sind sicherer.',
} satisfies Partial<Texts>;

const greetingTexts = {
  noFormOfAddress: (r) => `„${r.word}“ ist eine Funktion und keine Anrede.`,
  greetingByOffice: (r) => `Amtsanrede „${r.office}“ ohne nähere Bezeichnung (BMI-Ratgeber).`,
  greetingShort: (r) => SHORT_WORDS[r.because](r.office, r.full),
  greetingHighestOffice: (r) => `Mehrere Ämter: angeredet wird mit dem höchsten („${r.office}“).`,
  greetingFormer: (r) =>
    `Angeredet wird weiter mit dem Titel des früheren Amtes („${r.office}“), ohne „a. D.“.`,
  greetingFormerBeforeSeat: (r) =>
    `Angeredet wird mit dem Titel des früheren Amtes („${r.office}“): er geht „${r.seat}“ vor.`,
  greetingCollegial: () => 'Kollegiale Anrede unter den Mitgliedern der Konferenz.',
  collegialNotMember: () =>
    'Keine kollegiale Anrede: sie gilt unter Mitgliedern der Konferenz; wer sie dennoch möchte, gibt die Anrede selbst ein.',
  greetingWithName: () => 'Auf Wunsch mit Namen in der Anrede.',
  greetingByName: () => 'Kein Amt mit Amtsanrede: angeredet wird mit dem Namen.',
  greetingTitleMissing: (r) =>
    `Amt oder Titel fehlt: „${r.word}“ ist nur die Funktion, angeredet wird mit dem Namen – bitte prüfen.`,
  greetingDegree: (r) =>
    r.degree === 'Dr.' || r.degree === 'Dr. h. c.'
      ? `In der Anrede steht nur der höchste Grad („${r.degree}“).`
      : `In der Anrede steht nur der Titel „${r.degree}“, ausgeschrieben und ohne Grade.`,
  greetingNeutral: () => 'Neutrale Form gewünscht: „Guten Tag“ mit vollem Namen.',
  greetingNobody: () => 'Keine Person genannt: allgemeine Anrede.',
  greetingCustom: () => 'Diese Anrede ist bei der Person hinterlegt und gilt unverändert.',
} satisfies Partial<Texts>;

const texts: Texts = { ...lineTexts, ...greetingTexts };

/** One German sentence for a reason of the address engine. */
export function reasonText(reason: AddressReason): string {
  const text = texts[reason.code] as (r: AddressReason) => string;
  return text(reason);
}
