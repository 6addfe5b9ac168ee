/** German names of the fields that people type into, by the last part of a path that names them. */
const fieldNames: Readonly<Record<string, string>> = {
  addressName: 'Name in der Anschrift',
  alt: 'Beschreibung des Logos',
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
  extraLines: 'Weitere Zeilen',
  firstName: 'Vorname',
  focus: 'Schwerpunkt',
  font: 'Schrift',
  footer: 'Fußzeile',
  from: 'Von',
  headline: 'Überschrift',
  hotel: 'Hotel',
  keyword: 'Stichwort',
  label: 'Bezeichnung',
  lastName: 'Nachname',
  lead: 'Einstieg',
  motto: 'Motto',
  name: 'Name',
  note: 'Bemerkung',
  number: 'Nummer',
  ourReference: 'Unser Zeichen',
  paragraphs: 'Absatz',
  phone: 'Telefon',
  place: 'Ort',
  postcode: 'Postleitzahl',
  price: 'Preis',
  purpose: 'Wofür',
  reason: 'Grund',
  replyBy: 'Rückmeldung bis',
  responsible: 'Wer kümmert sich',
  returnLine: 'Rücksendeangabe',
  seats: 'Plätze',
  shortName: 'Kurzname',
  signatureLines: 'Zeilen unter der Unterschrift',
  special: 'Besonderes',
  street: 'Straße',
  subline: 'Unterzeile',
  text: 'Text',
  time: 'Uhrzeit',
  title: 'Titel',
  titleLines: 'Kopfzeilen',
  to: 'Bis',
  unit: 'Organisationseinheit',
  value: 'Angabe',
  venue: 'Haus oder Saal',
  web: 'Internet',
  widthMm: 'Breite des Logos',
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
