/**
 * Text in a CSV file that Excel opens. Excel runs what begins with `=`, `+`, `-` or `@`, so such a text
 * gets an apostrophe, and one that has apostrophes before such a sign gets one more: taking one away is
 * always right.
 */
const RISKY = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** `="01067"`: the one form in which Excel keeps a text that looks like a number or a day. */
const KEPT = /^="((?:[^"]|"")*)"$/;

/** Digits with signs between them: Excel would make 1067 of 01067 and a day of 3-4. */
const LIKE_NUMBER = /^\d[\d.,:/ -]*$/;

function staysAsTyped(text: string): boolean {
  return /^[1-9]\d{0,14}$/.test(text);
}

export function toCsvText(text: string): string {
  if (LIKE_NUMBER.test(text) && !staysAsTyped(text)) return `="${text}"`;
  return RISKY.test(text) ? `'${text}` : text;
}

export function fromCsvText(text: string): string {
  const kept = KEPT.exec(text);
  if (kept) return (kept[1] ?? '').replace(/""/g, '"');
  return GUARDED.test(text) ? text.slice(1) : text;
}

/** The same for a list that another program reads: days and numbers stay plain. */
export function toPlainCsvText(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}
