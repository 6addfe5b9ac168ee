import { recordNames } from './record-names';

/** Several records of a kind; where only one is ever there, its name stands alone. */
const severalNames: Readonly<Record<string, string>> = {
  laender: 'Länder',
  organisations: 'Organisationen',
  offices: 'Ämter',
  persons: 'Personen',
  mandates: 'Amtszeiten',
  contactPoints: 'Wege zu Personen',
  distributionLists: 'Verteiler',
  listEntries: 'Einträge in Verteilern',
  distinctPersons: 'Paare, die kein Doppel sind',
  acknowledgements: 'Hinweise in Ordnung',
  chairTerms: 'Vorsitzjahre',
  chairHolders: 'Personen im Vorsitz',
  secretariats: 'Geschäftsstellen',
  signatories: 'Unterschriften',
  personalSalutations: 'Persönliche Anreden',
  conferenceYears: 'Konferenzjahre',
  letterheads: 'Briefköpfe',
  templates: 'Word-Vorlagen',
  handovers: 'Übergaben',
  handoverItems: 'Gegenstände der Übergabe',
  orders: 'Aufträge',
  handoverPackages: 'Übergabepakete',
  deletions: 'Löschungen',
  users: 'Benutzerinnen und Benutzer',
  textModules: 'Textbausteine',
  deadlinePlanItems: 'Zeilen im Fristenplan',
  retentionPeriods: 'Löschfristen',
  conference: 'Konferenzen',
  participants: 'Teilnehmende',
  letterForms: 'Formen von Briefen',
  agendaItems: 'Tagesordnungspunkte',
  programmeItems: 'Programmpunkte',
  rooms: 'Räume',
  hotelContingents: 'Hotelkontingente',
  deadlines: 'Fristen',
  pressReleases: 'Pressemitteilungen',
  letterCases: 'Vorgangsnummern',
  omissions: 'Auslassungen',
  paperVersions: 'Fassungen von Papieren',
  dispatches: 'Sendungen',
  signedScans: 'Unterschriebene Schreiben',
};

/** The kind as the heading of several records of it. */
export function severalName(collection: string): string {
  return severalNames[collection] ?? recordNames[collection] ?? 'Einträge';
}

/** `1 Person`, `72 Personen`; `Verfahrensregeln` where there is never but one of a kind. */
export function countText(collection: string, count: number): string {
  const one = recordNames[collection] ?? 'Eintrag';
  if (count === 1 && collection in recordNames && !(collection in severalNames)) return one;
  return `${count.toLocaleString('de-DE')} ${count === 1 ? one : severalName(collection)}`;
}
