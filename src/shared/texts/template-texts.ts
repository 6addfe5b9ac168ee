import type {
  FindingCode,
  FindingPlace,
  OtherFormat,
  StoryName,
  TemplateFinding,
  Unreachable,
} from '../domain/documents/template-findings';

const STORIES: Readonly<Record<StoryName, string>> = {
  text: '',
  header: 'Kopfzeile, ',
  footer: 'Fußzeile, ',
  footnote: 'Fußnote, ',
  endnote: 'Endnote, ',
  textBox: 'Textfeld, ',
};

/** "Kopfzeile, Absatz 2 („Mein Zeichen …“)". */
export function findingPlaceText({ story, paragraph, beginning }: FindingPlace): string {
  const words = beginning === '' ? '' : ` („${beginning}“)`;
  return `${STORIES[story]}Absatz ${paragraph}${words}`;
}

const FORMATS: Readonly<Record<OtherFormat, string>> = {
  empty: 'Die Datei ist leer. Wählen Sie eine andere, oder speichern Sie die Vorlage noch einmal.',
  oldWord:
    'Das ist eine Datei des alten Word-Formats (.doc). Öffnen Sie sie in Word und speichern Sie sie als „Word-Dokument (.docx)“.',
  openDocument:
    'Das ist eine OpenDocument-Datei (.odt). Öffnen Sie sie in LibreOffice oder Word und speichern Sie sie als „Word-Dokument (.docx)“.',
  richText:
    'Das ist eine RTF-Datei. Öffnen Sie sie in Word und speichern Sie sie als „Word-Dokument (.docx)“.',
  pdf: 'Das ist eine PDF-Datei. Aus ihr lässt sich keine Vorlage machen; nehmen Sie das Word-Dokument, aus dem sie entstanden ist.',
  webPage:
    'Das ist eine Webseite oder XML-Datei. Öffnen Sie sie in Word und speichern Sie sie als „Word-Dokument (.docx)“.',
  excel: 'Das ist eine Excel-Datei. Eine Vorlage ist ein Word-Dokument (.docx).',
  powerPoint: 'Das ist eine PowerPoint-Datei. Eine Vorlage ist ein Word-Dokument (.docx).',
  otherZip:
    'Das ist ein Archiv ohne Word-Dokument. Packen Sie es aus und wählen Sie die .docx-Datei darin.',
  unknown: 'Das ist kein Word-Dokument. Eine Vorlage ist eine Datei mit der Endung .docx.',
};

const UNREACHABLE: Readonly<Record<Unreachable, string>> = {
  altText: 'im Alternativtext eines Bildes',
  chart: 'in einem Diagramm',
  smartArt: 'in einer SmartArt-Grafik',
  field: 'in einer Feldfunktion',
  link: 'im Ziel eines Links',
  other: 'an einer Stelle, die nicht zum Text gehört',
};

type Texts = { readonly [C in FindingCode]: (item: TemplateFinding<C>) => string };

const meant = (name: string | null): string => (name === null ? '' : ` Meinten Sie {{${name}}}?`);
const several = (count: number, one: string, many: string): string =>
  count === 1 ? one : `${count} ${many}`;

const fileTexts = {
  notWord: ({ format }) => FORMATS[format],
  password: () =>
    'Die Datei ist mit einem Kennwort geschützt. Entfernen Sie es in Word unter „Datei, Informationen, Dokument schützen“ und speichern Sie die Vorlage neu.',
  damaged: ({ part }) =>
    `Die Datei ist beschädigt${part === null ? '' : ` (Teil „${part}“)`}. Öffnen Sie sie in Word; wenn Word sie reparieren kann, speichern Sie das Ergebnis als neue Vorlage.`,
  bomb: () =>
    'Die Datei ist so gepackt, dass sie beim Öffnen den Speicher füllen würde. Sie wird nicht gelesen. Lassen Sie sich die Vorlage neu schicken.',
  picturesTooLarge: ({ megabytes, most }) =>
    `Die Bilder der Vorlage sind zusammen ${megabytes} MB groß, erlaubt sind ${most} MB. Verkleinern Sie sie in Word mit „Bilder komprimieren“.`,
  macros: () =>
    'Die Datei enthält Makros und wird deshalb nicht angenommen. Speichern Sie sie in Word als „Word-Dokument (.docx)“; dabei fallen die Makros weg.',
  tooManyTags: ({ most }) =>
    `Ein Teil der Vorlage hat mehr als ${most} Platzhalter. Nehmen Sie eine Wiederholung ({{für jede …}}), oder teilen Sie die Vorlage.`,
} satisfies Partial<Texts>;

const tagTexts = {
  neverEnds: ({ tag }) =>
    `„${tag}“ wird nirgends beendet. Setzen Sie an das Ende ${/^\{\{\s*f(?:ü|ue)r\s/i.test(tag) ? '{{ende für}}' : '{{ende falls}}'}.`,
  endsTooOften: ({ tag }) =>
    `„${tag}“ beendet nichts. Löschen Sie es, oder ergänzen Sie davor den Anfang.`,
  wrongEnd: ({ tag, open }) =>
    `„${tag}“ passt nicht: offen ist hier noch „${open}“. Beenden Sie zuerst, was zuletzt begonnen hat.`,
  elseAlone: () => '{{sonst}} steht in keiner Bedingung. Davor gehört {{falls …}}.',
  elseTwice: () => 'Die Bedingung hat zwei {{sonst}}. Löschen Sie eines davon.',
  emptyTag: () =>
    'Zwischen den Klammern {{ }} steht nichts. Setzen Sie einen Platzhalter ein, oder löschen Sie die Klammern.',
  crossesTable: ({ tag }) =>
    `„${tag}“ steht auf der einen Seite einer Tabellengrenze, sein Gegenstück auf der anderen. Setzen Sie beide in dieselbe Tabelle oder beide davor und dahinter.`,
  crossesBorder: ({ tag }) =>
    `„${tag}“ und sein Gegenstück liegen nicht im selben Bereich: eines steht in einem Link, einem Inhaltssteuerelement oder einem Feld. Setzen Sie beide hinein oder beide davor und dahinter.`,
  midSentence: ({ tag }) =>
    `„${tag}“ steht mitten im Text, sein Gegenstück in einem anderen Absatz oder einer anderen Zeile. Geben Sie „${tag}“ einen eigenen Absatz oder eine eigene Zeile.`,
  looseBraces: ({ text }) =>
    `Bei „${text}“ fehlt eine Klammer. Ein Platzhalter beginnt mit {{ und endet mit }}.`,
} satisfies Partial<Texts>;

const nameTexts = {
  unknownPlaceholder: ({ name, nearest }) =>
    `Den Platzhalter {{${name}}} gibt es für diese Art von Dokument nicht.${meant(nearest)}`,
  outsideRepeat: ({ name, repeat }) =>
    repeat === ''
      ? `{{${name}}} gilt nur in einer Wiederholung ({{für jede …}}).`
      : `{{${name}}} gilt nur in der Wiederholung von „${repeat}“. Setzen Sie davor {{für jede ${repeat}}} und dahinter {{ende für}}.`,
  noRepeat: ({ name }) =>
    `„${name}“ gibt es nur einmal und lässt sich nicht wiederholen. Setzen Sie {{${name}}} ohne Wiederholung.`,
  noText: ({ name, repeat }) =>
    `{{${name}}} steht für mehrere Einträge${repeat === null ? '' : ` („${repeat}“)`} und hat selbst keinen Text. Nehmen Sie in einer Wiederholung eine Angabe des Eintrags.`,
  singleBraces: ({ text, name }) =>
    `„${text}“ bleibt so stehen, weil ein Platzhalter doppelte Klammern hat.${meant(name)}`,
  unreachable: ({ text, where }) =>
    `„${text}“ steht ${UNREACHABLE[where]} und wird dort nicht ausgefüllt. Setzen Sie den Platzhalter in den Text.`,
  mergeField: ({ name, instead }) =>
    `„${name}“ ist ein Feld des Seriendrucks von Word und wird nicht ausgefüllt.${instead === null ? ' Ersetzen Sie es durch einen Platzhalter.' : ` Ersetzen Sie es durch {{${instead}}}.`}`,
} satisfies Partial<Texts>;

const riskTexts = {
  externalImage: ({ target }) =>
    `Ein Bild wird beim Öffnen von „${target}“ geholt. Fügen Sie es in Word fest ein.`,
  externalTemplate: ({ target }) =>
    `Die Datei verweist auf die Dokumentvorlage „${target}“. Der Verweis wird in die Dokumente nicht übernommen.`,
  externalFile: ({ target }) =>
    `Die Datei holt beim Öffnen etwas von „${target}“. Fügen Sie den Inhalt in Word fest ein, oder löschen Sie ihn.`,
  embeddedObject: ({ count }) =>
    `${several(count, 'Ein eingebettetes Objekt geht', 'eingebettete Objekte gehen')} in jedes Dokument mit. Ersetzen Sie es durch Text oder ein Bild.`,
  foreignContent: () =>
    'Die Datei enthält ein eingefügtes fremdes Dokument, das erst Word auspackt. Öffnen Sie sie in Word und speichern Sie sie neu.',
  mailMerge: () =>
    'Die Datei ist mit der Adressliste eines Seriendrucks verbunden. Die Verbindung wird in die Dokumente nicht übernommen.',
  trackedChanges: ({ count }) =>
    `Die Vorlage enthält noch ${several(count, 'eine nachverfolgte Änderung', 'nachverfolgte Änderungen')}. Nehmen Sie in Word unter „Überprüfen“ alle an oder lehnen Sie sie ab.`,
  comments: ({ count }) =>
    `Die Vorlage enthält noch ${several(count, 'einen Kommentar', 'Kommentare')}, die in jedes Dokument mitgingen. Löschen Sie sie in Word unter „Überprüfen“.`,
  largePictures: ({ megabytes }) =>
    `Die Bilder der Vorlage machen jedes Dokument um ${megabytes} MB größer. Verkleinern Sie sie in Word mit „Bilder komprimieren“.`,
  embeddedFonts: () =>
    'Die Vorlage bringt Schriftarten mit, die jedes Dokument größer machen. Abschalten lässt sich das in Word unter „Optionen, Speichern“.',
} satisfies Partial<Texts>;

const elsewhereTexts = {
  exactFrame: () =>
    'Der Rahmen hat eine genaue Höhe; LibreOffice lässt dort Zeilen weg, die nicht hineinpassen. Wählen Sie in Word „Mindestens“.',
  smartArt: () =>
    'Die Vorlage enthält eine SmartArt-Grafik; LibreOffice zeigt sie anders als Word. Fügen Sie sie als Bild ein.',
  chart: () =>
    'Die Vorlage enthält ein Diagramm; LibreOffice zeigt es anders als Word. Fügen Sie es als Bild ein.',
  oldTextBox: () =>
    'Das Textfeld stammt aus einem alten Word; LibreOffice verschiebt es. Fügen Sie in Word ein neues ein.',
  boundControl: () =>
    'Das Inhaltssteuerelement ist mit Daten des Dokuments verknüpft; Word überschreibt beim Öffnen, was darin ausgefüllt wurde. Löschen Sie das Steuerelement und lassen Sie nur den Text stehen.',
} satisfies Partial<Texts>;

const accessTexts = {
  language: ({ language }) =>
    language === null
      ? 'Die Vorlage nennt keine Sprache. Die Dokumente werden als Deutsch ausgezeichnet.'
      : `Die Vorlage ist als „${language}“ ausgezeichnet. Die Dokumente werden als Deutsch ausgezeichnet.`,
  titleMissing: () =>
    'Die Vorlage hat keinen Titel. Jedes Dokument bekommt beim Erstellen seinen eigenen.',
  altTextMissing: ({ count }) =>
    `${several(count, 'Ein Bild hat', 'Bilder haben')} keinen Alternativtext. Ergänzen Sie ihn in Word im Kontextmenü des Bildes, oder kennzeichnen Sie das Bild dort als dekorativ.`,
  headerRowMissing: () =>
    'Die Tabelle hat keine Kopfzeile. Wählen Sie in Word für die erste Zeile „Überschriftenzeilen wiederholen“.',
  mergedCells: () =>
    'Die Tabelle hat verbundene Zellen. Wer sich die Tabelle vorlesen lässt, verliert dort die Zuordnung; teilen Sie die Zellen, wenn es geht.',
  noHeadings: () =>
    'Der Text hat keine Überschriften mit Formatvorlage. Zeichnen Sie sie in Word mit „Überschrift 1“, „Überschrift 2“ aus.',
} satisfies Partial<Texts>;

const TEXTS: Texts = {
  ...fileTexts,
  ...tagTexts,
  ...nameTexts,
  ...riskTexts,
  ...elsewhereTexts,
  ...accessTexts,
};

/** What was found in a template, and what to do about it; the place stands in front. */
export function templateFindingText(item: TemplateFinding): string {
  const text = TEXTS[item.code] as (item: TemplateFinding) => string;
  const sentence = text(item);
  return 'place' in item ? `${findingPlaceText(item.place)}: ${sentence}` : sentence;
}
