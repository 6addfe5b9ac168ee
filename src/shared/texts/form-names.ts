import type { FormPlace } from '../domain/forms/form-place';

interface Names {
  /** The part of the window, as its tab is called. */
  readonly place: string;
  /** A record that is not there yet. */
  readonly fresh?: string;
}

const names: Readonly<Record<string, Names>> = {
  agendaItems: { place: 'Tagesordnung', fresh: 'neuer Tagesordnungspunkt' },
  chairHolders: { place: 'Vorsitz, Person im Vorsitz', fresh: 'neuer Eintrag' },
  chairTerms: { place: 'Vorsitzjahr', fresh: 'neues Vorsitzjahr' },
  conference: { place: 'Angaben zur Konferenz' },
  contactPoint: { place: 'Kontaktweg', fresh: 'neuer Kontaktweg' },
  deadline: { place: 'Fristen', fresh: 'neue Frist' },
  distributionList: { place: 'Verteiler', fresh: 'neuer Verteiler' },
  handover: { place: 'Übergabe, Protokoll' },
  handoverItems: { place: 'Checkliste der Übergabe', fresh: 'neuer Gegenstand' },
  hotelContingents: { place: 'Unterkunft', fresh: 'neues Hotelkontingent' },
  invitation: { place: 'Einladungstexte' },
  land: { place: 'Länder' },
  letter: { place: 'Brief' },
  letterheads: { place: 'Briefköpfe', fresh: 'neuer Briefkopf' },
  mandate: { place: 'Amtszeit', fresh: 'neue Amtszeit' },
  office: { place: 'Ämter', fresh: 'neues Amt' },
  orders: { place: 'Aufträge', fresh: 'neuer Auftrag' },
  organisation: { place: 'Ministerien und Häuser', fresh: 'neues Haus' },
  participant: { place: 'Teilnehmende' },
  person: { place: 'Personen', fresh: 'neue Person' },
  personalSalutations: { place: 'Persönliche Anreden', fresh: 'neue Anrede' },
  press: { place: 'Pressemitteilungen' },
  programmeItems: { place: 'Programm', fresh: 'neuer Programmpunkt' },
  reshuffle: { place: 'Neubesetzung' },
  rooms: { place: 'Räume', fresh: 'neuer Raum' },
  secretariats: { place: 'Vorsitz, Geschäftsstelle', fresh: 'neuer Eintrag' },
  signatories: { place: 'Unterschriften', fresh: 'neue Unterschrift' },
  textModule: { place: 'Textbausteine', fresh: 'neuer Textbaustein' },
};

/** `Tagesordnung, Mantelbogen`: where a form stands, and what its record is called. */
export function formName(place: FormPlace | null, subject: string | null): string {
  const known = place ? names[place.form] : undefined;
  if (!place || !known) return subject ?? 'Ein Formular';
  // A part of a person names the person, also where it is new.
  const about = place.isNew ? [known.fresh, subject] : [subject];
  return [known.place, ...about].filter(Boolean).join(', ');
}
