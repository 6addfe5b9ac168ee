/** Styles by id; readers of finished files find the address and the salutation by them. */
export const STYLE = {
  address: 'Anschrift',
  note: 'Vermerk',
  returnLine: 'Ruecksendeangabe',
  info: 'Informationsblock',
  subject: 'Betreff',
  salutation: 'Anrede',
  body: 'Brieftext',
  closing: 'Grussformel',
  enclosures: 'Anlagen',
  letterhead: 'Briefkopf',
  footer: 'Brieffuss',
  kicker: 'Dokumentart',
  subline: 'Unterzeile',
  compact: 'Zeile',
  cell: 'Tabellentext',
  card: 'Kartentext',
} as const;
