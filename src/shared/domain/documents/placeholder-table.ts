import type { PlaceholderGroup, PlaceholderKind, PlaceholderUse } from './placeholder-groups';

export interface PlaceholderRow {
  readonly name: string;
  readonly explanation: string;
  readonly sample?: string;
  /** `text` where left out. */
  readonly kind?: PlaceholderKind;
  readonly repeat?: string;
  readonly article?: string;
  /** `all` where left out. */
  readonly on?: PlaceholderUse;
}

type Rest = Omit<PlaceholderRow, 'name' | 'explanation' | 'sample' | 'kind'>;

function text(name: string, explanation: string, sample: string): PlaceholderRow {
  return { name, explanation, sample };
}

function paragraphs(name: string, explanation: string, sample: string): PlaceholderRow {
  return { name, explanation, sample, kind: 'paragraphs' };
}

function flag(name: string, explanation: string): PlaceholderRow {
  return { name, explanation, sample: 'ja', kind: 'flag' };
}

/** The article stands in the accusative, as after "für". */
function repeat(name: string, explanation: string, article: string): PlaceholderRow {
  return { name, explanation, kind: 'repeat', article };
}

/** A repeat of plain lines. */
function lines(name: string, explanation: string, rest: Rest & { sample: string }): PlaceholderRow {
  return { name, explanation, kind: 'repeat', ...rest };
}

function all(rest: Rest, rows: readonly PlaceholderRow[]): readonly PlaceholderRow[] {
  return rows.map((row) => ({ ...row, ...rest }));
}

const recipient = all({ on: 'letter' }, [
  text(
    'Anschrift',
    'Anschrift in Zeilen, wie sie in das Anschriftfeld gehört',
    'Frau Staatsministerin\nPetra Muster MdL\nMusterufer 10\n01097 Dresden',
  ),
  lines('Anschriftzeile', 'Die Zeilen der Anschrift, eine nach der anderen', {
    article: 'jede',
    sample: 'Frau Petra Muster MdL\nMusterufer 10\n01097 Dresden',
  }),
  paragraphs('Vermerke', 'Vermerke über der Anschrift', 'Persönlich'),
  text('Anrede', 'Anrede mit Komma am Ende', 'Sehr geehrte Frau Staatsministerin,'),
  text('Empfänger.Name', 'Voller Name mit Graden', 'Dr. Petra Muster'),
  text('Empfänger.Vorname', 'Vorname', 'Petra'),
  text('Empfänger.Nachname', 'Nachname, mit Namenszusatz', 'Muster'),
  text('Empfänger.Grad', 'Akademische Grade vor dem Namen', 'Dr.'),
  text(
    'Empfänger.Amt',
    'Erstes Amt am Tag des Schreibens',
    'Staatsministerin für Gleichstellung und Integration',
  ),
  text(
    'Empfänger.Organisation',
    'Haus, in das das Schreiben geht',
    'Sächsisches Staatsministerium für Soziales',
  ),
  text('Empfänger.Land', 'Land des Mitglieds', 'Sachsen'),
  text(
    'Vertretung',
    'Wer die Empfängerin oder den Empfänger auf der Konferenz vertritt; leer, wenn niemand',
    'Dr. Jonas Beispiel',
  ),
  flag('Empfänger.Mitglied', 'Das Schreiben geht an ein Mitglied der Konferenz'),
  flag('Empfänger.Gast', 'Das Schreiben geht an einen Gast'),
  flag('Empfänger.Frau', 'Die Anrede lautet „Frau“'),
  flag('Empfänger.Herr', 'Die Anrede lautet „Herr“'),
]);

const letter = all({ on: 'letter' }, [
  text('Betreff', 'Betreff', 'Einladung zur 13. Integrationsministerkonferenz'),
  paragraphs('Text', 'Der Text des Schreibens', 'Erster Absatz.\nZweiter Absatz.'),
  lines('Absatz', 'Die Absätze des Textes, einer nach dem anderen', {
    article: 'jeden',
    sample: 'Erster Absatz.\nZweiter Absatz.',
  }),
  text('Grußformel', 'Grußformel; leer, wenn von Hand gegrüßt wird', 'Mit freundlichen Grüßen'),
  text(
    'Unterschrift',
    'Name und Funktion in Zeilen',
    'Emilia Müller\nVorsitzende der 13. Integrationsministerkonferenz',
  ),
  text('Unterschrift.Name', 'Gedruckter Name', 'Emilia Müller'),
  text(
    'Unterschrift.Funktion',
    'Funktion unter dem Namen',
    'Vorsitzende der 13. Integrationsministerkonferenz',
  ),
  text(
    'Unterschrift.Zusatz',
    '„In Vertretung“ oder „Im Auftrag“; leer, wenn der Vorsitz selbst unterschreibt',
    'In Vertretung',
  ),
  flag('Handschriftlich', 'Anrede und Gruß werden von Hand geschrieben'),
  paragraphs(
    'Anlagen',
    'Die Anlagen, je Zeile eine',
    '1 vorläufige Tagesordnung\n1 Rückmeldebogen',
  ),
  lines('Anlage', 'Die Anlagen, eine nach der anderen', {
    article: 'jede',
    sample: '1 vorläufige Tagesordnung\n1 Rückmeldebogen',
  }),
  text(
    'Rücksendeangabe',
    'Zeile über der Anschrift',
    'IntMK-Geschäftsstelle · Winzererstraße 9 · 80797 München',
  ),
  text('Aktenzeichen', 'Geschäftszeichen, soweit im Informationsblock angegeben', 'II 3/0011-2018'),
  text('Vorgangsnummer', 'Nummer des Schreibens; leer, bis eine vergeben ist', 'V-2018-0042-97'),
]);

const paper: readonly PlaceholderRow[] = [
  text(
    'Titel',
    'Titel des Dokuments',
    'Vorläufige Tagesordnung – 13. Integrationsministerkonferenz',
  ),
  text('Datum', 'Datum des Dokuments', '1. Februar 2018'),
  text('Datum.Kurz', 'Datum des Dokuments in Ziffern', '01.02.2018'),
  text(
    'Übungsvermerk',
    'Hinweis auf Übungsdaten; sonst leer',
    'Übungsdaten – nicht zum Versand bestimmt',
  ),
  ...all({ on: 'paper' }, [
    text('Überschrift', 'Überschrift', 'Vorläufige Tagesordnung'),
    text('Dokumentart', 'Zeile über der Überschrift', '13. Integrationsministerkonferenz'),
    text(
      'Zeile',
      'Zeile mit Termin und Ort oder Nummer und Datum',
      'am 15. und 16. März 2018 in Nürnberg',
    ),
    text('Unterzeile', 'Zeile unter der Überschrift', '„Integration gestalten“'),
    text(
      'Sperrfrist',
      'Sperrfrist einer Pressemitteilung',
      'Sperrfrist: Freitag, 16. März 2018, 12:00 Uhr',
    ),
    paragraphs('Text', 'Der Text ohne Tabellen und Formulare', 'Erster Absatz.\nZweiter Absatz.'),
    paragraphs('Inhalt', 'Der ganze Inhalt als einfacher Text', 'Erster Absatz.\nZweiter Absatz.'),
    repeat('Tabellenzeile', 'Die Zeilen aller Tabellen des Inhalts', 'jede'),
  ]),
  ...all({ on: 'paper', repeat: 'Tabellenzeile' }, [
    text('Tabellenzeile.Spalte1', 'Erste Spalte', '1'),
    text('Tabellenzeile.Spalte2', 'Zweite Spalte', 'Begrüßung'),
    text('Tabellenzeile.Spalte3', 'Dritte Spalte', 'BY'),
    text('Tabellenzeile.Spalte4', 'Vierte Spalte', ''),
    text('Tabellenzeile.Spalte5', 'Fünfte Spalte', ''),
    text('Tabellenzeile.Spalte6', 'Sechste Spalte', ''),
    flag('Tabellenzeile.Zwischentitel', 'Die Zeile steht als Überschrift über den folgenden'),
  ]),
];

const sender: readonly PlaceholderRow[] = [
  text(
    'Absender',
    'Haus und Geschäftsstelle in Zeilen',
    'Staatsministerium für Integration\nIntMK-Geschäftsstelle',
  ),
  text('Absender.Organisation', 'Name des Hauses', 'Staatsministerium für Integration'),
  text('Absender.Kurzname', 'Kurzer Name des Hauses', 'StMI'),
  text('Absender.Geschäftsstelle', 'Name der Geschäftsstelle', 'IntMK-Geschäftsstelle'),
  text('Absender.Anschrift', 'Straße und Ort in Zeilen', 'Winzererstraße 9\n80797 München'),
  text('Absender.Ort', 'Ort des Hauses', 'München'),
  text('Absender.Ansprechperson', 'Wer Fragen beantwortet', 'Frau Beispiel'),
  text('Absender.Telefon', 'Telefon', '089 1261-2042'),
  text('Absender.Telefax', 'Telefax', '089 1261-1644'),
  text('Absender.E-Mail', 'E-Mail', 'intmk@beispiel.de'),
  text('Absender.Internet', 'Internet', 'www.beispiel.de'),
  text('Presse.Name', 'Pressestelle', 'Pressestelle'),
  text('Presse.Telefon', 'Telefon der Pressestelle', '089 1261-2000'),
  text('Presse.E-Mail', 'E-Mail der Pressestelle', 'presse@beispiel.de'),
  text('Vorsitz.Name', 'Wer den Vorsitz hat', 'Emilia Müller'),
  text('Vorsitz.Funktion', '„Vorsitzende“ oder „Vorsitzender“', 'Vorsitzende'),
  text('Vorsitz.Land', 'Land, das den Vorsitz hat', 'Bayern'),
];

const conference: readonly PlaceholderRow[] = [
  text('Konferenz.Titel', 'Titel der Konferenz', '13. Integrationsministerkonferenz'),
  text('Konferenz.zur', 'Titel nach „zu“', 'zur 13. Integrationsministerkonferenz'),
  text('Konferenz.der', 'Titel im Genitiv', 'der 13. Integrationsministerkonferenz'),
  text('Konferenz.Kurzname', 'Kurzname des Gremiums', 'IntMK'),
  text('Konferenz.Nummer', 'Nummer der Konferenz', '13'),
  text('Konferenz.Beginn', 'Erster Tag', '15. März 2018'),
  text('Konferenz.Ende', 'Letzter Tag', '16. März 2018'),
  text('Konferenz.Uhrzeit', 'Beginn der Beratungen', '13:00 Uhr'),
  text('Konferenz.Tagungsstätte', 'Haus, in dem getagt wird', 'Historischer Rathaussaal'),
  text('Konferenz.Rückmeldefrist', 'Letzter Tag für Rückmeldungen', 'Freitag, 23. Februar 2018'),
  text('Termin', 'Tage der Konferenz', '15. und 16. März 2018'),
  text('Termin.am', 'Tage der Konferenz nach „am“ oder „vom“', 'am 15. und 16. März 2018'),
  text('Ort', 'Ort der Konferenz', 'Nürnberg'),
  text('Motto', 'Motto der Konferenz', 'Integration gestalten'),
  text('Pressekonferenz.Tag', 'Tag der Pressekonferenz', '16. März 2018'),
  text('Pressekonferenz.Uhrzeit', 'Beginn der Pressekonferenz', '12:00 Uhr'),
  text('Pressekonferenz.Ort', 'Ort der Pressekonferenz', 'Schöner Saal'),
  paragraphs(
    'Einladung.Schwerpunkt',
    'Eigener Text der Einladung: Schwerpunkt',
    'Im Mittelpunkt steht …',
  ),
  paragraphs('Einladung.Besonderes', 'Eigener Text der Einladung: Besonderes', 'Am Abend lädt …'),
  paragraphs('Einladung.Anreise', 'Eigener Text der Einladung: Anreise', 'Vom Bahnhof …'),
  paragraphs('Einladung.Schluss', 'Eigener Text der Einladung: Schluss', 'Ich freue mich auf …'),
  flag('Online', 'Die Konferenz findet als Videokonferenz statt'),
  flag('Hybrid', 'Die Konferenz findet vor Ort und als Videokonferenz statt'),
  flag('Hauptkonferenz', 'Es ist die Hauptkonferenz'),
  flag('Vorkonferenz', 'Es ist die Vorkonferenz'),
  flag('Herbsttreffen', 'Es ist das Herbsttreffen'),
  flag('Sonderkonferenz', 'Es ist eine Sonderkonferenz'),
];

const agenda: readonly PlaceholderRow[] = [
  repeat('TOP', 'Die Punkte der Tagesordnung mit ihren Zwischentiteln', 'jeden'),
  ...all({ repeat: 'TOP' }, [
    text('TOP.Nummer', 'Nummer, wie sie eingetragen ist', '2.1'),
    text('TOP.Titel', 'Titel', 'Sprachförderung'),
    text('TOP.Antragsteller', 'Wer den Punkt angemeldet hat', 'BY'),
    flag('TOP.Zwischentitel', 'Der Eintrag ist ein Zwischentitel und kein Beratungspunkt'),
  ]),
];

const programme: readonly PlaceholderRow[] = [
  repeat('Programmtag', 'Die Tage des Programms', 'jeden'),
  ...all({ repeat: 'Programmtag' }, [
    text('Programmtag.Tag', 'Wochentag und Datum', 'Donnerstag, 15. März 2018'),
  ]),
  repeat(
    'Programmpunkt',
    'Die Punkte des Programms; in einem Programmtag nur dessen Punkte',
    'jeden',
  ),
  ...all({ repeat: 'Programmpunkt' }, [
    text('Programmpunkt.Tag', 'Wochentag und Datum', 'Donnerstag, 15. März 2018'),
    text('Programmpunkt.Zeit', 'Beginn und Ende', '13:00–14:30 Uhr'),
    text('Programmpunkt.Von', 'Beginn', '13:00 Uhr'),
    text('Programmpunkt.Bis', 'Ende; leer, wenn offen', '14:30 Uhr'),
    text('Programmpunkt.Titel', 'Titel', 'Plenum'),
    text('Programmpunkt.Ort', 'Ort', 'Großer Saal'),
  ]),
];

const hotels: readonly PlaceholderRow[] = [
  repeat('Hotel', 'Die Hotels mit Zimmern der Konferenz', 'jedes'),
  ...all({ repeat: 'Hotel' }, [
    text('Hotel.Name', 'Name und Anschrift', 'Hotel Beispiel, Musterstraße 1'),
    text('Hotel.Stichwort', 'Stichwort der Buchung', 'IntMK'),
    text('Hotel.Preis', 'Preis in Worten', '119 EUR je Nacht mit Frühstück'),
    text('Hotel.Frist', 'Letzter Tag der Buchung', '15. Februar 2018'),
    text('Hotel.Hinweis', 'Hinweis', 'Anreise ab 15 Uhr'),
  ]),
];

const modules: readonly PlaceholderRow[] = [
  paragraphs(
    'Textbaustein Hintergrund',
    'Was die Konferenz ist, mit dem Land im Vorsitz',
    'In der Integrationsministerkonferenz …',
  ),
  paragraphs(
    'Textbaustein Datenschutz',
    'Hinweis zum Datenschutz der Rückmeldung',
    'Ihre Angaben verwenden wir …',
  ),
];

const repeats: readonly PlaceholderRow[] = all({ repeat: '' }, [
  text('LfdNr', 'Laufende Nummer, von 1 an', '1'),
  flag('Erste', 'Es ist der erste Eintrag'),
  flag('Letzte', 'Es ist der letzte Eintrag'),
]);

/** Every placeholder there is, by group. */
export const PLACEHOLDER_TABLE: Readonly<Record<PlaceholderGroup, readonly PlaceholderRow[]>> = {
  recipient,
  letter,
  paper,
  sender,
  conference,
  agenda,
  programme,
  hotels,
  modules,
  repeats,
};
