/** German names of the collections, for messages and lists. */
export const recordNames: Readonly<Record<string, string>> = {
  laender: 'Land',
  organisations: 'Organisation',
  offices: 'Amt',
  persons: 'Person',
  mandates: 'Amtszeit',
  contactPoints: 'Weg zur Person',
  distributionLists: 'Verteiler',
  listEntries: 'Eintrag im Verteiler',
  distinctPersons: 'Kein Doppel',
  acknowledgements: 'Hinweis in Ordnung',
  chairTerms: 'Vorsitzjahr',
  chairHolders: 'Vorsitz (Person)',
  secretariats: 'Geschäftsstelle',
  signatories: 'Unterschrift',
  personalSalutations: 'Persönliche Anrede',
  conferenceYears: 'Konferenzjahr',
  users: 'Benutzerin oder Benutzer',
  textModules: 'Textbaustein',
  body: 'Konferenzname',
  preferences: 'Voreinstellungen',
  rules: 'Verfahrensregeln',
  deadlinePlanItems: 'Fristenplan',
  conference: 'Konferenz',
  participants: 'Teilnehmende Person',
  letterForms: 'Form eines Briefes',
  agendaItems: 'Tagesordnungspunkt',
  programmeItems: 'Programmpunkt',
  rooms: 'Raum',
  hotelContingents: 'Hotelkontingent',
  invitationTexts: 'Einladungstexte',
  deadlines: 'Frist',
  pressReleases: 'Pressemitteilung',
};

export function recordName(collection: string): string {
  return recordNames[collection] ?? 'Eintrag';
}
