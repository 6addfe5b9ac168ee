import type { ErrorOf } from '../errors';
import type { PdfError, PdfLack } from '../pdf-errors';
import { diskTexts } from './disk-texts';

type Texts = { readonly [C in PdfError['code']]: (error: ErrorOf<C>) => string };

const lacks: Readonly<Record<PdfLack, string>> = {
  readable: 'sie lässt sich nicht lesen',
  pages: 'sie hat keine Seite',
  tags: 'die Angaben für Vorleseprogramme fehlen',
  language: 'die Sprache Deutsch ist nicht vermerkt',
  title: 'der Titel fehlt',
};

/** German sentences about final papers and scans. */
export const pdfErrorTexts: Texts = {
  'pdf.noProgram': () =>
    'LibreOffice ist nicht installiert, und Microsoft Word wurde nicht gefunden. Ohne eines von beiden entsteht kein PDF. Lassen Sie LibreOffice von Ihrer IT einrichten (kostenfrei, de.libreoffice.org) oder speichern Sie die Word-Datei in Word als PDF.',
  'pdf.programGone': (e) =>
    `${e.program} ließ sich nicht starten. Prüfen Sie, ob das Programm noch installiert ist, und versuchen Sie es erneut.`,
  'pdf.source': (e) =>
    `Die Word-Datei „${e.file}“ ist nicht lesbar: ${diskTexts[e.cause]}. Schließen Sie sie in anderen Programmen und versuchen Sie es erneut.`,
  'pdf.sourceNotWord': (e) =>
    `„${e.file}“ ist keine Word-Datei (.docx). Erstellen Sie das Schreiben noch einmal.`,
  'pdf.crashed': (e) =>
    `${e.program} ist bei „${e.file}“ abgestürzt; ein PDF gibt es davon nicht. Öffnen Sie die Word-Datei und prüfen Sie, ob sie sich drucken lässt.`,
  'pdf.timedOut': (e) =>
    `„${e.file}“ war nach ${e.seconds} Sekunden noch nicht fertig und wurde abgebrochen. Versuchen Sie es erneut; bleibt es dabei, speichern Sie die Datei in Word als PDF.`,
  'pdf.nothingMade': (e) =>
    `${e.program} hat aus „${e.file}“ kein PDF gemacht. Öffnen Sie die Word-Datei und prüfen Sie, ob sie unbeschädigt ist.`,
  'pdf.incomplete': (e) =>
    `Das PDF zu „${e.file}“ wurde nicht gespeichert: ${e.lacks.map((lack) => lacks[lack]).join('; ')}. Prüfen Sie die Word-Datei und erstellen Sie das PDF neu.`,
  'pdf.cancelled': () =>
    'Das Erstellen der PDF wurde abgebrochen. Was fertig ist, bleibt; halbe Dateien gibt es nicht.',
  'scan.cancelled': () => 'Das Lesen der Scans wurde abgebrochen. Es wurde nichts zugeordnet.',
  'scan.tooBig': () =>
    'Die Scans brauchen mehr Speicher, als zur Verfügung steht. Legen Sie weniger Dateien auf einmal ab oder scannen Sie mit 300 dpi.',
};
