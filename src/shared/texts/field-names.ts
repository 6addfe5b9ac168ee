/** German names of the fields that people type into, by the last part of a path that names them. */
const fieldNames: Readonly<Record<string, string>> = {
  addressName: 'Name in der Anschrift',
  applicant: 'Antrag',
  arrival: 'Anreise',
  beginsAt: 'Beginn',
  bookBy: 'Buchen bis',
  box: 'Postfach',
  city: 'Ort',
  closing: 'Schlusssatz',
  day: 'Tag',
  email: 'E-Mail',
  equipment: 'Ausstattung',
  fax: 'Telefax',
  firstName: 'Vorname',
  focus: 'Schwerpunkt',
  from: 'Von',
  headline: 'Überschrift',
  hotel: 'Hotel',
  keyword: 'Stichwort',
  lastName: 'Nachname',
  lead: 'Einstieg',
  motto: 'Motto',
  name: 'Name',
  note: 'Bemerkung',
  number: 'Nummer',
  paragraphs: 'Absatz',
  phone: 'Telefon',
  place: 'Ort',
  postcode: 'Postleitzahl',
  price: 'Preis',
  purpose: 'Wofür',
  reason: 'Grund',
  replyBy: 'Rückmeldung bis',
  responsible: 'Wer kümmert sich',
  seats: 'Plätze',
  shortName: 'Kurzname',
  special: 'Besonderes',
  street: 'Straße',
  subline: 'Unterzeile',
  text: 'Text',
  time: 'Uhrzeit',
  title: 'Titel',
  to: 'Bis',
  unit: 'Organisationseinheit',
  venue: 'Haus oder Saal',
  web: 'Internet',
};

/** `Postleitzahl` for `record.address.postcode`; a path without a German name stays as it is. */
export function fieldName(path: string): string {
  const last =
    path
      .split('.')
      .filter((part) => !/^\d+$/.test(part))
      .at(-1) ?? '';
  return Object.hasOwn(fieldNames, last) ? (fieldNames[last] ?? path) : path;
}
