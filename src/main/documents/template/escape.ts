/** Characters that XML 1.0 cannot hold, and halves of surrogate pairs. */
const ILLEGAL =
  // eslint-disable-next-line no-control-regex -- naming control characters is the point
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** The quick test for a text that needs nothing done. */
const PLAIN = /^[ -%'-;=?-~\u00A0-\u2027\u202A-\uD7FF]*$/;

const BREAK = '</w:t><w:br/><w:t xml:space="preserve">';
const TAB = '</w:t><w:tab/><w:t xml:space="preserve">';

/** Text as it stands in an element or attribute of XML. */
export function escaped(text: string): string {
  if (PLAIN.test(text) && !text.includes('"')) return text;
  return text
    .replace(ILLEGAL, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Text as it stands in a `w:t`: line breaks and tabs leave it for elements of their own. */
export function runText(text: string): string {
  if (PLAIN.test(text)) return text;
  return escaped(text)
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\n', BREAK)
    .replaceAll('\t', TAB);
}
