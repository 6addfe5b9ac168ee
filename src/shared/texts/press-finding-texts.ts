import type { Day } from '../domain/calendar/day';
import { dateWithWeekday, longDate } from '../domain/calendar/german-dates';

/** Sentences for what papers for the press lack, and for what is probably a slip in them. */
export const pressPaperTexts = {
  numberMissing: (): string =>
    'Die Pressemitteilung hat noch keine Nummer. Tragen Sie die laufende Nummer der Pressestelle ein.',
  numberTwice: (number: number, year: string): string =>
    `Die Nummer ${number}/${year} ist mehrfach vergeben. Jede Pressemitteilung eines Jahres braucht eine eigene.`,
  sublineMissing: (): string =>
    'Eine Unterzeile fehlt. Ein Satz unter der Überschrift sagt, worum es geht.',
  contactMissing: (what: readonly string[]): string =>
    `Im Kontakt für die Medien fehlt: ${what.join(', ')}. Ergänzen Sie die Pressestelle unter Vorsitz, Geschäftsstelle.`,
  backgroundMissing: (): string =>
    'Der Textbaustein „Über die Konferenz (Hintergrund)“ ist leer; der Abschnitt „Hintergrund“ entfällt.',
  embargoPast: (day: Day): string =>
    `Die Sperrfrist endet am ${longDate(day)}, vor dem Tag der Pressemitteilung. Prüfen Sie beide Tage.`,
  embargoReason: (): string =>
    'Eine Sperrfrist bindet die Medien nur aus sachlichem Grund. Prüfen Sie, ob sie nötig ist.',
  speechWords: (found: string): string =>
    `„${found}“ gehört auf ein Redemanuskript, nicht in eine Pressemitteilung. Streichen Sie die Wörter.`,
  long: (count: number): string =>
    `Die Pressemitteilung hat rund ${count} Zeichen und wird länger als zwei Seiten. Kürzen Sie vom Ende her.`,
  announcementLate: (day: Day): string =>
    `Die Ankündigung trägt einen Tag nach Beginn der Konferenz (${longDate(day)}), schreibt aber von ihr als künftig. Prüfen Sie das Datum.`,
  resultEarly: (day: Day): string =>
    `Das Ergebnis trägt einen Tag vor dem Ende der Konferenz (${longDate(day)}), schreibt von ihr aber als vergangen. Prüfen Sie das Datum.`,
  pressConferenceOver: (day: Day): string =>
    `Die Einladung trägt einen Tag nach der Pressekonferenz (${longDate(day)}). Prüfen Sie das Datum.`,
  registrationProposed: (day: Day): string =>
    `Als Anmeldeschluss nennt die Einladung ${dateWithWeekday(day)}, den letzten Werktag mindestens drei Tage vorher. Prüfen Sie den Tag.`,
  registrationTooLate: (): string =>
    'Bis zur Pressekonferenz bleiben keine drei Tage; die Einladung lässt Raum für den Anmeldeschluss.',
} as const;
