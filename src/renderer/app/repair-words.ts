/** Before a repair: what it cannot bring back. */
export function missingText(lost: number): string {
  if (lost === 0) return 'Es fehlt keine Änderung: Alles ließ sich aus anderen Dateien lesen.';
  if (lost === 1) return '1 Änderung ist nicht mehr zu lesen und fehlt danach.';
  return `${lost.toLocaleString('de-DE')} Änderungen sind nicht mehr zu lesen und fehlen danach.`;
}

/** So many numbers can be looked up; more would only fill the page. */
const NAMED = 12;

/** After it: what is gone. */
export function lostText(lost: readonly number[]): string {
  const [first] = lost;
  if (first === undefined) return 'Es ging keine Änderung verloren.';
  if (lost.length === 1) return `Verloren ist die Änderung Nummer ${first}.`;
  if (lost.length > NAMED)
    return `Verloren sind ${lost.length.toLocaleString('de-DE')} Änderungen.`;
  const numbers = new Intl.ListFormat('de-DE').format(lost.map(String));
  return `Verloren sind die Änderungen Nummer ${numbers}.`;
}
