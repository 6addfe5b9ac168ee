import { longDate } from '../domain/calendar/german-dates';
import type { Slip, TextField } from '../domain/conferences/plausibility';
import { HEADLINE_MAX } from '../domain/press/release';
import { recordName } from './record-names';

type Texts = {
  readonly [C in Slip['code']]: (slip: Extract<Slip, { readonly code: C }>) => string;
};

const TEXT_FIELDS: Readonly<Record<TextField, string>> = {
  motto: 'Motto',
  focus: 'Schwerpunkt der Konferenz',
  special: 'Besonderes',
  arrival: 'Anreise',
  closing: 'Schlusssatz',
};

const slips: Texts = {
  'place.missing': () => 'Es ist noch kein Ort eingetragen; die Einladung nennt keinen.',
  'text.placeholder': (s) =>
    `${TEXT_FIELDS[s.field]}: „${s.found}“ sieht aus wie eine Lücke, die noch zu füllen ist.`,
  'replyBy.missing': () =>
    'Es ist noch keine Rückmeldefrist gesetzt; die Einladung nennt keinen Tag.',
  'replyBy.afterStart': (s) =>
    `Die Rückmeldefrist (${longDate(s.day)}) liegt nicht vor dem Beginn der Konferenz.`,
  'replyBy.weekend': (s) => `Die Rückmeldefrist (${longDate(s.day)}) fällt auf ein Wochenende.`,
  'replyBy.past': (s) =>
    `Die Rückmeldefrist (${longDate(s.day)}) ist am Tag des Schreibens schon vorbei.`,
  'hotel.afterStart': (s) =>
    `${s.hotel}: Der letzte Buchungstag (${longDate(s.day)}) liegt nicht vor dem Beginn.`,
  'press.outside': (s) =>
    `Die Pressekonferenz (${longDate(s.day)}) liegt außerhalb der Konferenztage.`,
  'programme.outside': (s) =>
    `Programmpunkt „${s.title}“ (${longDate(s.day)}) liegt außerhalb der Konferenztage.`,
  'agenda.empty': () =>
    'Die Tagesordnung ist noch leer; sie wird in der Einladung nicht als Anlage genannt.',
  'programme.empty': () =>
    'Das Programm ist noch leer; es wird in der Einladung nicht als Anlage genannt.',
  'letter.afterMeeting': (s) =>
    `Die Schreiben tragen den ${longDate(s.day)}; da ist die Konferenz schon vorbei.`,
  'conference.cancelled': () => 'Diese Konferenz ist abgesagt.',
  'members.missing': (s) => `Noch kein Mitglied eingetragen für: ${s.laender.join(', ')}.`,
  'members.twice': (s) =>
    `Für ${s.land} sind mehrere Mitglieder eingetragen; jedes Land hat eines.`,
};

/** One German sentence for something that is possible and probably a slip. */
export function slipText(slip: Slip): string {
  const text = slips[slip.code] as (s: Slip) => string;
  return text(slip);
}

/** Sentences for what the checks of the store and of papers find. */
export const findingTexts = {
  setAside: (file: string): string =>
    `Die Datei „${file}“ war beschädigt oder fehlte; ihr Inhalt wurde aus dem Journal wiederhergestellt.`,
  listOld:
    'Die Liste der gespeicherten Stände war älter als die Stände selbst. Das hinterlässt meist ein Absturz; das Journal hat alles ergänzt, es fehlt nichts.',
  conflict: (count: number, segment: number): string =>
    `${count === 1 ? 'Eine nicht bestätigte Änderung liegt' : `${count} nicht bestätigte Änderungen liegen`} in Abschnitt ${segment} des Journals. Sie gelten nicht, gehen aber nicht verloren.`,
  damagedConflict: (segment: number): string =>
    `In Abschnitt ${segment} des Journals lassen sich nicht bestätigte Änderungen nicht mehr lesen. Die geltenden Daten sind davon nicht berührt.`,
  damage: (seq: number): string =>
    `Das Journal ist ab Änderung ${seq} beschädigt; was danach kam, fehlt. Arbeiten Sie nicht weiter und stellen Sie die letzte Sicherung wieder her.`,
  oldDamage: (seq: number): string =>
    `Das Journal ist bei Änderung ${seq} beschädigt; die Daten selbst sind vollständig, aber der Verlauf nicht.`,
  dangling: (field: string, target: string, id: string): string =>
    `Das Feld „${field}“ verweist auf einen Eintrag „${recordName(target)}“ (${id}), den es nicht gibt.`,
  unconfirmed: (name: string): string => `${name}: mitgelieferte Angabe, bitte prüfen.`,
  tightAddress: (who: string): string =>
    `${who}: Die Anschrift passt nur verkleinert oder gekürzt in das Feld.`,
  ownForm: (who: string, what: readonly string[]): string => `${who}: ${what.join('; ')}.`,
  omittedLetter: (who: string, reason: string): string =>
    `${who} wird ausgelassen: ${reason.replace(/[.!?]+$/, '')}.`,
  coveredLetter: (who: string, by: string): string =>
    `${who} erhält keinen eigenen Brief: Der Brief an ${by} geht an beide.`,
  officeEnded: (who: string, day: string): string =>
    `${who} unterschreibt, das letzte Amt endete aber am ${longDate(day)}. Prüfen Sie Amtszeit und Unterschrift.`,
  headlineLong: (): string => `Die Überschrift hat mehr als ${HEADLINE_MAX} Zeichen.`,
  quoteNotCleared: (): string =>
    'Das Zitat ist noch nicht freigegeben und erscheint deshalb nicht.',
  quoteMissing: (): string => 'Ein freigegebenes Zitat fehlt noch.',
} as const;
