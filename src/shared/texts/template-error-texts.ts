import type { TemplateError } from '../template-errors';
import { diskTexts } from './disk-texts';
import { templateFindingText } from './template-texts';

type Texts = {
  readonly [C in TemplateError['code']]: (error: Extract<TemplateError, { code: C }>) => string;
};

function others(count: number): string {
  if (count <= 1) return '';
  return count === 2
    ? ' Dazu kommt ein weiterer Befund; „Prüfen“ zeigt beide.'
    : ` Dazu kommen ${count - 1} weitere Befunde; „Prüfen“ zeigt alle.`;
}

/** Sentences of the errors around own templates; part of `error-texts.ts`. */
export const templateErrorTexts: Texts = {
  'template.refused': (e) =>
    `Die Vorlage „${e.file}“ wurde nicht übernommen. ${templateFindingText(e.first)}${others(e.count)}`,
  'template.unreadable': (e) =>
    `Die Datei „${e.file}“ lässt sich nicht lesen: ${diskTexts[e.cause]}. Prüfen Sie, ob sie noch da ist und Sie darauf zugreifen dürfen; übernommen wurde nichts.`,
  'template.tooLarge': (e) =>
    `Die Datei „${e.file}“ ist größer als ${e.mostMb} MB und wurde nicht übernommen. Verkleinern Sie in Word die Bilder der Vorlage.`,
  'template.builtInOnly': (e) =>
    `Für „${e.kind}“ gibt es nur das eingebaute Layout, weil sonst Maße oder das spätere Einlesen nicht mehr stimmen. Es wurde nichts geändert.`,
  'template.clash': (e) =>
    `In dieser Dokumentart steht schon die Fassung ${e.version} („${e.name}“). Es wurde nichts geändert; wählen Sie die gewünschte Fassung unter „Vorlagen“.`,
  'template.fileMissing': (e) =>
    `Die Datei der Vorlage „${e.name}“ (Fassung ${e.version}) fehlt im Datenordner oder ist beschädigt. Wählen Sie unter „Vorlagen“ die Datei noch einmal, eine frühere Fassung oder das eingebaute Layout.`,
  'template.broken': (e) =>
    `Aus der Vorlage „${e.name}“ (Fassung ${e.version}) lässt sich kein Dokument erstellen. ${templateFindingText(e.first)}`,
  'template.noSample': (e) =>
    `Für „${e.kind}“ lässt sich zurzeit kein Dokument erstellen, aus dem eine Ausgangsvorlage werden könnte. Ergänzen Sie zuerst die Angaben der Konferenz.`,
};
