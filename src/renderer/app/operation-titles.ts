/** What a step did, in words; only operations that change something appear in the history. */
const titles: Readonly<Record<string, string>> = {
  'conferences.create': 'Konferenz angelegt',
  'conferences.cancel': 'Konferenz abgesagt',
  'conferences.postpone': 'Konferenz verlegt',
  'conferences.resume': 'Absage zurückgenommen',
  'conferences.update': 'Konferenz geändert',
  'conferences.saveItem': 'Eintrag der Konferenz gespeichert',
  'conferences.saveItems': 'Mehrere Einträge der Konferenz gespeichert',
  'conferences.removeItem': 'Eintrag der Konferenz entfernt',
  'contacts.distinct': 'Als verschiedene Personen gemerkt',
  'contacts.merge': 'Personen zusammengeführt',
  'deadlines.followPlan': 'Frist wieder nach Plan berechnet',
  'deadlines.plan': 'Fristen berechnet',
  'lists.addToConference': 'Verteiler in Konferenz aufgenommen',
  'lists.remove': 'Verteiler gelöscht',
  'participants.add': 'Person aufgenommen',
  'participants.update': 'Angaben zur Teilnahme geändert',
  'participants.updateMany': 'Angaben mehrerer Personen zur Teilnahme geändert',
  'participants.remove': 'Person von der Liste genommen',
  'participants.removeMany': 'Mehrere Personen von der Liste genommen',
  'register.acknowledge': 'Hinweis der Prüfliste in Ordnung',
  'register.reopen': 'Hinweis der Prüfliste wieder offen',
  'register.save': 'Eintrag im Register gespeichert',
  'register.remove': 'Eintrag im Register gelöscht',
  'settings.save': 'Einstellung geändert',
  'sample.load': 'Beispiel geladen',
  'store.create': 'Datenordner angelegt',
  'store.undo': 'Schritt rückgängig gemacht',
  'store.redo': 'Schritt wiederhergestellt',
  'users.register': 'Benutzername hinterlegt',
};

export function operationTitle(operation: string | null): string | null {
  return operation === null ? null : (titles[operation] ?? operation);
}
