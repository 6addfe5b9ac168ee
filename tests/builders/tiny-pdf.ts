export interface TinyPdf {
  readonly tagged?: boolean;
  readonly language?: string;
  readonly title?: string;
}

/** The smallest PDF of one empty page that has all that a final paper must have, or all but something. */
export function tinyPdf({
  tagged = true,
  language = 'de-DE',
  title = 'Einladung',
}: TinyPdf = {}): string {
  const objects = [
    `<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked ${String(tagged)}>>/Lang(${language})>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
    `<</Title(${title})>>`,
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((body, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return `${text}xref\n0 5\n0000000000 65535 f \n${rows}trailer\n<</Size 5/Root 1 0 R/Info 4 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
}
