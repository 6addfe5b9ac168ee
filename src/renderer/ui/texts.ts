import { shortDate } from '../../shared/domain/calendar/german-dates';

/** German words that belong to the controls themselves; everything else comes from the pages. */
export const uiTexts = {
  close: 'Schließen',
  cancel: 'Abbrechen',
  required: 'Pflichtangabe',
  pending: 'Bitte warten',
  choose: 'Bitte wählen',
  clearInput: 'Eingabe löschen',
  showChoices: 'Auswahl anzeigen',
  showSecret: 'Kennwort anzeigen',
  hideSecret: 'Kennwort verbergen',
  noMatches: 'Keine Treffer',
  openCalendar: 'Kalender öffnen',
  calendar: 'Kalender',
  previousMonth: 'Voriger Monat',
  nextMonth: 'Nächster Monat',
  clock: 'Uhr',
  selectAll: 'Alle auswählen',
  selectRow: 'Zeile auswählen',
  clearSelection: 'Auswahl aufheben',
  selectedCount: (selected: number, total: number) =>
    selected === 0
      ? total === 1
        ? '1 Eintrag'
        : `${total} Einträge`
      : `${selected} von ${total} ausgewählt`,
  keysOfTable: [
    ['F2', 'Zelle bearbeiten'],
    ['Leertaste', 'Zeile auswählen'],
    ['Enter', 'öffnen'],
  ],
  keysInCell: [
    ['Enter', 'nach unten'],
    ['Tab', 'nach rechts'],
    ['Esc', 'verwerfen'],
  ],
  progressCount: (value: number, max: number) => `${value} von ${max}`,
  messages: 'Meldungen',
  tone: { ok: 'In Ordnung', warn: 'Achtung', error: 'Fehler', neutral: 'Hinweis' },
} as const;

/** Why a typed day cannot be taken. */
export const dayProblems = {
  unreadable: (text: string) =>
    `„${text}“ ist kein Datum. Möglich sind zum Beispiel 15.3.2018, 24.12., heute oder +7.`,
  notInCalendar: (written: string) => `Den ${written} gibt es nicht im Kalender.`,
  yearOutside: 'Das Jahr muss zwischen 1900 und 2199 liegen.',
  yearDigits: (written: string) =>
    `Das Jahr „${written}“ ist unvollständig. Bitte zwei oder vier Ziffern angeben.`,
  wrongWeekday: (day: string, actual: string) => `Der ${shortDate(day)} ist ein ${actual}.`,
} as const;

/** Why a typed time cannot be taken. */
export const timeProblems = {
  unreadable: (text: string) =>
    `„${text}“ ist keine Uhrzeit. Möglich sind zum Beispiel 9, 9:30 oder 0930.`,
  hour: 'Die Stunde muss zwischen 0 und 23 liegen.',
  minute: 'Die Minuten müssen zwischen 0 und 59 liegen.',
} as const;
