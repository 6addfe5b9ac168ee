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
  'contacts.import': 'Liste eingelesen',
  'deadlines.followPlan': 'Frist wieder nach Plan berechnet',
  'deadlines.plan': 'Fristen berechnet',
  'participants.add': 'Person aufgenommen',
  'participants.update': 'Angaben zur Teilnahme geändert',
  'participants.updateMany': 'Angaben mehrerer Personen zur Teilnahme geändert',
  'participants.remove': 'Person von der Liste genommen',
  'participants.removeMany': 'Mehrere Personen von der Liste genommen',
  'register.save': 'Eintrag im Register gespeichert',
  'register.remove': 'Eintrag im Register gelöscht',
  'reshuffle.apply': 'Neubesetzung eingetragen',
  'reshuffle.fix': 'Auf neue Namen umgestellt',
  'settings.save': 'Einstellung geändert',
  'sample.load': 'Beispiel geladen',
  'store.create': 'Datenordner angelegt',
  'store.undo': 'Schritt rückgängig gemacht',
  'store.redo': 'Schritt wiederhergestellt',
  'store.revert': 'Früheren Schritt zurückgenommen',
  'users.register': 'Benutzername hinterlegt',
};

export function operationTitle(operation: string | null): string | null {
  return operation === null ? null : (titles[operation] ?? operation);
}
