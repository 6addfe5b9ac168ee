import type { Day } from '../domain/calendar/day';
import { longDate } from '../domain/calendar/german-dates';

/** Sentences for what is possible and probably a slip in one kind of letter. */
export const letterFindingTexts = {
  signedByChair: (kind: string): string =>
    `${kind}: Für die Geschäftsstelle ist niemand hinterlegt, der an diesem Tag „Im Auftrag“ unterschreibt; es unterschreibt der Vorsitz. Ergänzen Sie die Unterschrift unter Vorsitz, Unterschriften.`,
  cancelled: (): string =>
    'Diese Konferenz ist abgesagt. Verschicken Sie statt dieses Schreibens die Absage.',
  begun: (day: Day): string =>
    `Das Schreiben trägt den ${longDate(day)}; da hat die Konferenz schon begonnen. Prüfen Sie das Datum.`,
  notOver: (day: Day): string =>
    `Das Schreiben trägt den ${longDate(day)}; da ist die Konferenz noch nicht vorbei. Prüfen Sie das Datum.`,
  placeMissing: (): string =>
    'Es ist noch kein Ort eingetragen; das Schreiben kündigt ihn für später an.',
  replyByMissing: (): string => 'Es ist keine Rückmeldefrist gesetzt; das Schreiben nennt keine.',
  replyByNever: (): string =>
    'Es war keine Rückmeldefrist gesetzt; die Erinnerung nennt einen Tag in der Woche darauf.',
  replyByPast: (day: Day): string =>
    `Die Rückmeldefrist (${longDate(day)}) ist am Tag des Schreibens schon vorbei; das Schreiben nennt sie nicht.`,
  replyByRunning: (day: Day): string =>
    `Die Rückmeldefrist läuft noch bis zum ${longDate(day)}; die Erinnerung nennt diesen Tag.`,
  noTimeLeft: (): string =>
    'Bis zur Konferenz ist keine Zeit mehr für eine neue Frist; das Schreiben bittet um umgehende Antwort.',
  notYetInvited: (names: readonly string[]): string =>
    `Noch nicht als eingeladen vermerkt: ${names.join('; ')}. Erinnern Sie nur, wer eine Einladung hat.`,
  notInProgramme: (name: string): string =>
    `${name} steht in keinem Programmpunkt mit Vor- und Nachnamen; das Schreiben nennt keine Uhrzeit.`,
  substituteMissing: (name: string): string =>
    `${name}: Wer die Vertretung übernimmt, ist nicht eingetragen; das Schreiben nennt keinen Namen.`,
  reasonMissing: (): string =>
    'Es ist kein Grund eingetragen; das Schreiben nennt keinen. Ergänzen Sie ihn bei den Tagen der Konferenz.',
  takeoverLate: (day: Day): string =>
    `Der Vorsitz besteht seit dem ${longDate(day)}; für eine Vorstellung ist es spät. Prüfen Sie das Datum.`,
  takeoverBare: (): string =>
    'Motto und Hauptkonferenz des Vorsitzjahres sind noch nicht eingetragen; das Schreiben nennt sie nicht.',
  agendaAlone: (): string => 'Das Programm ist noch leer; übersandt wird nur die Tagesordnung.',
  programmeAlone: (): string => 'Die Tagesordnung ist noch leer; übersandt wird nur das Programm.',
} as const;
