import type { Letterhead } from '../../shared/domain/letterheads/records';

/** The text of a field with a line for each entry. */
export function textOfLines(lines: readonly string[]): string {
  return lines.join('\n');
}

/** As typed, spaces and empty lines included: they go when the record is saved. */
export function linesOfText(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function filled(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

const orNull = (text: string | null): string | null => text?.trim() || null;

/** Label and value of "Zimmer: 2.017"; as long as there is no value, all of it is the label. */
export function extraLinesOfText(text: string): { label: string; value: string }[] {
  return linesOfText(text).map((line) => {
    const at = line.indexOf(':');
    const value = at < 0 ? '' : line.slice(at + 1);
    return value === '' ? { label: line, value } : { label: line.slice(0, at), value };
  });
}

export function textOfExtraLines(lines: Letterhead['extraLines']): string {
  return lines
    .map(({ label, value }) => {
      if (value === '') return label;
      return value.startsWith(' ') ? `${label}:${value}` : `${label}: ${value}`;
    })
    .join('\n');
}

/** What is typed as it is saved and shown: no spaces at the ends, no empty lines or columns. */
export function cleaned<T extends Omit<Letterhead, 'id'>>(record: T): T {
  const { logo } = record;
  return {
    ...record,
    titleLines: filled(record.titleLines),
    signatureLines: filled(record.signatureLines),
    footer: record.footer.map(filled).filter((column) => column.length > 0),
    extraLines: record.extraLines
      .map(({ label, value }) => ({
        label: label.replace(/:\s*$/, '').trim(),
        value: value.trim(),
      }))
      .filter(({ label, value }) => label !== '' || value !== ''),
    returnLine: orNull(record.returnLine),
    ourReference: orNull(record.ourReference),
    logo: logo && { ...logo, alt: logo.alt.trim() },
  };
}

/** What keeps a letterhead from being saved or shown; null = nothing. */
export function missingIn(record: Omit<Letterhead, 'id'>): string | null {
  const { from, to, logo, extraLines } = cleaned(record);
  if (to !== null && to < from) return 'Das Ende liegt vor dem Beginn. Prüfen Sie die beiden Tage.';
  if (logo?.alt === '')
    return 'Beschreiben Sie das Logo in wenigen Worten: Wer es nicht sieht, bekommt es vorgelesen.';
  const half = extraLines.find(({ label, value }) => label === '' || value === '');
  return half
    ? `Schreiben Sie „${half.label || half.value}“ als Bezeichnung und Angabe, zum Beispiel „Zimmer: 2.017“.`
    : null;
}
