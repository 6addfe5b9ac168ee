import type { ListError } from '../list-errors';

type Texts = {
  readonly [C in ListError['code']]: (error: Extract<ListError, { code: C }>) => string;
};

/** Sentences of lists, cards and meeting papers that cannot be made; part of `error-texts.ts`. */
export const listTexts: Texts = {
  'list.nobodyComes': () =>
    'Noch hat niemand zugesagt oder eine Vertretung benannt. Tragen Sie zuerst Rückmeldungen ein.',
  'list.noParticipants': () =>
    'Für diese Konferenz ist noch niemand eingetragen. Nehmen Sie zuerst Teilnehmende auf.',
  'list.noLandComes': () =>
    'Noch hat kein Land zugesagt oder eine Vertretung benannt. Tragen Sie zuerst Rückmeldungen ein.',
  'list.noProgramme': () =>
    'Das Programm ist noch leer. Tragen Sie zuerst Programmpunkte mit Tag und Uhrzeit ein.',
  'list.noRooms': () =>
    'Für diese Konferenz sind noch keine Räume eingetragen. Tragen Sie sie zuerst ein.',
  'list.noContacts': () =>
    'Im Verzeichnis steht noch kein Ministerium und keine Kontaktstelle eines Landes. Tragen Sie sie zuerst ein.',
};

const MOST_NAMES = 8;

/** "A, B und 3 weitere": a sentence must not grow with the list. */
function listed(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  const shown = names.slice(0, rest > 1 ? MOST_NAMES : names.length);
  return rest > 1 ? `${shown.join(', ')} und ${rest} weitere` : shown.join(', ');
}

/** Sentences for what somebody should look at before lists and cards are made. */
export const attendanceTexts = {
  open: (names: readonly string[]): string =>
    `Noch ohne Zu- oder Absage und deshalb nicht dabei: ${listed(names)}.`,
  unnamed: (names: readonly string[]): string =>
    `Wer vertritt, ist noch nicht eingetragen: ${listed(names)}.`,
  twice: (names: readonly string[]): string =>
    `Mehrfach eingetragen, hier aber nur einmal aufgeführt: ${listed(names)}.`,
  tooFewSeats: (room: string, seats: number, needed: number): string =>
    `${room} hat ${seats} Plätze, am Tisch sitzen ${needed}. Wählen Sie einen größeren Raum oder prüfen Sie die Platzzahl.`,
  overlap: (first: string, second: string): string =>
    `„${first}“ und „${second}“ überschneiden sich am selben Ort.`,
  otherRoom: (title: string, place: string): string =>
    `„${title}“ nennt als Ort „${place}“; unter Räume ist er nicht eingetragen, deshalb fehlt seine Technik.`,
  noDeadline:
    'Es ist keine Frist für die Anmeldung von Tagesordnungspunkten eingetragen; das Formular nennt keinen Tag.',
  noReferat: (laender: readonly string[]): string =>
    `Keine Kontaktstelle eingetragen für: ${listed(laender)}.`,
  shortened: (names: readonly string[]): string =>
    `Auch in der kleinsten Schrift zu lang und deshalb gekürzt: ${listed(names)}.`,
};
