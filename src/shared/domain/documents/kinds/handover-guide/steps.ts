/** What a new office does first, and where in the program. */
export type Step = readonly [what: string, where: string];

export const firstDay: readonly Step[] = [
  [
    'Programm entpacken und starten; es braucht weder Installation noch Administratorrechte. Wer mag, probiert es vorher am Übungsbeispiel aus.',
    'Startseite',
  ],
  [
    'Übergabepaket aufnehmen. Das Kennwort kommt auf einem anderen Weg als die Datei.',
    'Startseite oder Übergabe, Empfangen',
  ],
  [
    'Zahlen mit dem Deckblatt vergleichen. Weicht etwas ab: nicht weiterarbeiten, sondern die abgebende Geschäftsstelle anrufen.',
    'Übergabe, Empfangen',
  ],
  ['Eigenes Haus als Absender bestätigen: Anschrift, Telefon, Pressestelle.', 'Vorsitz, Absender'],
  [
    'Person im Vorsitz mit Amt eintragen und festlegen, wer „In Vertretung“ und „Im Auftrag“ zeichnet.',
    'Vorsitz, Unterschriften',
  ],
  ['Eigenen Briefkopf mit Logo anlegen; der alte ist nicht im Paket.', 'Vorsitz, Briefköpfe'],
  [
    'Ein Schreiben zur Probe erstellen und in Word ansehen: Absender, Nummer der Konferenz, Unterschrift.',
    'Dokumente, Erstellen',
  ],
  ['Sicherung anlegen und den Ort der zweiten Sicherung einstellen.', 'Datenordner, Sicherungen'],
];

export const firstWeek: readonly Step[] = [
  ['Kontaktdaten der Länder und des Bundes prüfen; Prüfbögen an alle Häuser senden.', 'Kontakte'],
  ['Verteiler durchsehen: Wer ist ausgeschieden, wer fehlt?', 'Kontakte, Verteiler'],
  ['Funktionspostfach einrichten; beim alten eine Weiterleitung mit Ende vereinbaren.', 'im Haus'],
  [
    'Zugänge zur Website übernehmen, Kennwörter ändern; Impressum, Datenschutzerklärung und Erklärung zur Barrierefreiheit auf das eigene Haus umstellen.',
    'im Haus',
  ],
  [
    'Gemeinsame Pressemitteilung mit dem abgebenden Haus abstimmen; eigene Ansprechperson für Medien benennen.',
    'Dokumente, Pressemitteilungen',
  ],
  [
    'Schreiben zur Vorsitzübernahme an Mitglieder, Bund und Gäste versenden.',
    'Dokumente, Erstellen',
  ],
  [
    'Tage für Herbsttreffen, Vorkonferenz und Hauptkonferenz festlegen; das Programm rechnet daraus alle Fristen.',
    'Konferenzen',
  ],
  [
    'Offene Aufträge zuteilen: Wer führt sie, bis wann? Laufende Umlaufverfahren zuerst.',
    'Übergabe, Aufträge',
  ],
  [
    'Löschfristen mit der oder dem behördlichen Datenschutzbeauftragten bestätigen; verantwortlich ist jetzt das eigene Haus.',
    'Übergabe, Löschen',
  ],
  ['Aktenplan: Aktenzeichen für das Vorsitzjahr anlegen lassen.', 'im Haus'],
];

/** Weeks before the end of the term, and what is done then. */
export const lastSteps: readonly (readonly [weeks: number, what: string])[] = [
  [39, 'Programm- und IT-Blatt an das nächste Land geben; Ansprechpersonen beider Häuser nennen.'],
  [8, 'Checkliste der Übergabe durchgehen; Termin und Ort der Übergabe vereinbaren.'],
  [5, 'Bildtermin mit der Presse; Entwurf der gemeinsamen Pressemitteilung.'],
  [2, 'Löschlauf: Daten der Teilnehmenden, deren Zweck erfüllt ist. Vorher die Akten abgeben.'],
  [1, 'Übergabepaket erstellen, Datei und Kennwort auf getrennten Wegen übergeben.'],
  [0, 'Übergabeprotokoll unterschreiben; den eigenen Datenordner zum Archiv machen.'],
];
