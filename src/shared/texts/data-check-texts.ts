import { longDate } from '../domain/calendar/german-dates';
import type { Gap, GapCode, GapFact, GapGroup } from '../domain/register/data-check-gaps';
import { reasonText } from './address-reasons';
import { errorText } from './error-texts';

type Texts = {
  readonly [C in GapCode]: (fact: Extract<GapFact, { readonly code: C }>) => string;
};

const next = (day: string | null): string =>
  day === null ? '' : ` Die nächste Amtszeit beginnt am ${longDate(day)}.`;

const and = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} und ${names.at(-1) ?? ''}`;

const texts: Texts = {
  'gender.missing': () =>
    'Es ist nicht hinterlegt, wie die Person angeredet wird. Ohne das wird kein Brief erstellt.',
  'salutation.none': ({ error }) => `Es lässt sich keine Anrede bilden. ${errorText(error)}`,
  'salutation.doubtful': ({ reason }) => reasonText(reason),
  'office.unknown': ({ office }) =>
    `Das Amt „${office}“ ist nicht in der Ämtertabelle. Wählen Sie das passende Amt.`,
  'office.deputyOnly': () =>
    'Es ist nur das Amt der Stellvertretung eingetragen; die Anrede nennt dann den Namen statt eines Amtes. Ergänzen Sie das eigene Ressort.',
  'email.missing': () => 'Es ist keine E-Mail-Adresse hinterlegt, auch nicht beim Büro.',
  'email.implausible': ({ email }) => `Die E-Mail-Adresse „${email}“ kann so nicht stimmen.`,
  'email.shared': ({ email, others }) => `${email} steht auch bei ${and(others)}.`,
  'postal.missing': () =>
    'Zum Amt ist kein Haus hinterlegt; damit fehlt die Postanschrift für Briefe.',
  'house.noAddress': () => 'Es ist keine Postanschrift hinterlegt.',
  'person.nowhere': () => 'Die Person hat weder ein Amt noch ein Haus.',
  'mandate.ended': (fact) =>
    `Die Amtszeit von ${fact.name} endete am ${longDate(fact.to)}; seitdem ist das Amt nicht besetzt.${next(fact.next)}`,
  'office.vacant': (fact) => `Das Amt ist nicht besetzt.${next(fact.next)}`,
  'mandate.endsSoon': ({ name, to }) =>
    `Die Amtszeit von ${name} endet am ${longDate(to)}; eine Nachfolge ist nicht eingetragen.`,
  'mandates.overlap': ({ names, from }) =>
    `Ab ${longDate(from)} haben ${and(names)} dieses Amt gleichzeitig. Eine der Amtszeiten muss früher enden.`,
  'mandates.twice': ({ name, from }) =>
    `${name} steht ab ${longDate(from)} zweimal in diesem Amt. Löschen Sie eine der Amtszeiten.`,
  'parliament.incompatible': ({ suffix }) =>
    `Im Senat und zugleich ${suffix}: In Bremen schließen sich Amt und Mandat aus. Prüfen Sie, ob der Zusatz noch stimmt.`,
  'parliament.resting': ({ suffix }) =>
    `Im Senat und zugleich ${suffix}: In Hamburg ruht das Mandat während des Amtes. Prüfen Sie, ob der Zusatz in die Anschrift gehört.`,
  'parliament.both': ({ suffix }) =>
    `Im Senat und zugleich ${suffix}: In Berlin ist beides möglich. Prüfen Sie, ob der Zusatz noch stimmt.`,
  'land.missing': () => 'Es ist kein Land hinterlegt.',
  'land.unknown': ({ land }) => `Das Land „${land}“ gibt es im Register nicht.`,
  'address.tooLong': ({ lines, allowed }) =>
    `Die Anschrift braucht ${lines} Zeilen, Platz ist für ${allowed}. Hinterlegen Sie eine Kurzform des Amtes oder des Hauses.`,
  'address.short': () => 'Die Anschrift passt nur mit der hinterlegten Kurzform in das Feld.',
  'address.small': ({ sizePt }) =>
    `Die Anschrift passt nur in ${sizePt} Punkt in das Feld. Eine Kurzform des Amtes oder des Hauses hilft.`,
  'text.placeholder': ({ found }) => `„${found}“ sieht aus wie eine Lücke, die noch zu füllen ist.`,
  'nobility.gender': ({ nobility }) => `„${nobility}“ passt nicht zur hinterlegten Anrede.`,
  'nobility.unconfirmed': ({ nobility }) =>
    `„${nobility}“ ist noch nicht bestätigt; es zählt die Form, die für die Person eingetragen ist.`,
  'house.unconfirmed': () => 'Mitgelieferte Angabe, die noch niemand geprüft hat.',
  'office.unconfirmed': () => 'Mitgelieferte Angabe, die noch niemand geprüft hat.',
};

/** One German sentence for a gap in the register, with what to do where that is not plain. */
export function gapText({ fact }: Gap): string {
  // The table is complete by its type; the compiler cannot follow the correlation through the index.
  const text = texts[fact.code] as (fact: GapFact) => string;
  return text(fact);
}

export const gapGroupTitles: Readonly<Record<GapGroup, string>> = {
  salutation: 'Anrede',
  reach: 'Erreichbarkeit',
  offices: 'Ämter und Amtszeiten',
  field: 'Anschriftfeld',
  names: 'Namen',
  unconfirmed: 'Bitte prüfen',
};
