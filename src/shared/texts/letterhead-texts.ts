import { longDate } from '../domain/calendar/german-dates';
import { paperTitles } from '../domain/letterheads/paper-titles';
import type { LetterheadWarning } from '../domain/letterheads/rules';
import type { LetterheadError } from '../letterhead-errors';

type Texts = {
  readonly [C in LetterheadError['code']]: (error: Extract<LetterheadError, { code: C }>) => string;
};

function mm(value: number): string {
  return `${value.toLocaleString('de-DE', { maximumFractionDigits: 1 })} mm`;
}

function period(from: string, to: string | null): string {
  return to === null ? `ab ${longDate(from)}` : `${longDate(from)} bis ${longDate(to)}`;
}

/** Sentences of the errors around letterheads; part of `error-texts.ts`. */
export const letterheadErrorTexts: Texts = {
  'letterhead.overlaps': (e) =>
    `Für „${paperTitles[e.paper]}“ gilt in dieser Zeit schon ein Briefkopf (${period(e.from, e.to)}). Es wurde nichts gespeichert; beenden Sie den früheren am Tag davor.`,
  'letterhead.fontTooWide': (e) =>
    `Die Schrift „${e.font}“ läuft breiter als Arial: Anschriften, die gemessen passen, brächen um. Es wurde nichts gespeichert; wählen Sie eine schmalere Schrift.`,
  'letterhead.returnLineTooWide': () =>
    'Die Rücksendeangabe passt auch mit 6 Punkt nicht in eine Zeile von 80 mm. Es wurde nichts gespeichert; kürzen Sie sie.',
  'letterhead.labelTooWide': (e) =>
    `Die Bezeichnung „${e.label}“ ist für den Informationsblock zu lang. Es wurde nichts gespeichert; kürzen Sie sie auf etwa 18 Zeichen.`,
  'letterhead.headTooHigh': (e) =>
    `Der Briefkopf braucht ${mm(e.neededMm)} und liefe bei Form ${e.form} ins Anschriftfeld, das bei ${mm(e.roomMm)} beginnt. Es wurde nichts gespeichert; verkleinern Sie das Logo, kürzen Sie die Zeilen${e.form === 'A' ? ' oder wählen Sie Form B' : ''}.`,
  'letterhead.logoChanged': () =>
    'Die Angaben zum Logo passen nicht zu seiner Bilddatei. Es wurde nichts gespeichert; fügen Sie das Bild noch einmal hinzu.',
  'logo.unreadable': (e) =>
    `Die Datei „${e.file}“ lässt sich nicht lesen. Prüfen Sie, ob sie noch da ist und Sie darauf zugreifen dürfen.`,
  'logo.vector': (e) =>
    `„${e.file}“ ist eine Vektorgrafik (${e.kind}); Word und der PDF-Weg stellen sie nicht überall gleich dar. Speichern Sie das Logo als PNG mit mindestens 300 dpi und fügen Sie dieses hinzu.`,
  'logo.notAPicture': (e) =>
    `„${e.file}“ ist kein Bild im Format PNG oder JPEG. Speichern Sie das Logo in einem dieser Formate und fügen Sie es noch einmal hinzu.`,
  'logo.broken': (e) =>
    `Das Bild „${e.file}“ ist beschädigt oder unvollständig. Lassen Sie es sich noch einmal geben.`,
  'logo.tooLarge': (e) =>
    `Das Bild „${e.file}“ ist größer als ${e.mostMb} MB. Jeder Brief trüge es mit; verkleinern Sie es und fügen Sie es noch einmal hinzu.`,
  'logo.tooManyPixels': (e) =>
    `Das Bild „${e.file}“ hat ${e.width} × ${e.height} Bildpunkte; für einen Briefkopf genügen 2.000 in der Breite. Verkleinern Sie es und fügen Sie es noch einmal hinzu.`,
};

/** What the list says beside a letterhead that may not be meant so. */
export const letterheadWarningTexts: Readonly<Record<LetterheadWarning, string>> = {
  outsideTerm: 'Die Zeit reicht über das Vorsitzjahr hinaus.',
  unknownFont:
    'Wie breit diese Schrift läuft, ist dem Programm nicht bekannt. Sehen Sie sich einen Brief mit langer Anschrift an.',
  unconfirmed: 'Noch nicht geprüft.',
};
