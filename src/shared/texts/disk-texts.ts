import type { DiskCause } from '../errors';

/** What the disk said, as the middle of a German sentence. */
export const diskTexts: Readonly<Record<DiskCause, string>> = {
  full: 'auf dem Datenträger ist kein Platz mehr',
  denied: 'für diesen Ort fehlt Ihnen die Berechtigung',
  busy: 'eine Datei ist gerade von einem anderen Programm belegt',
  missing: 'der Ort ist nicht (mehr) erreichbar',
  readOnlyDisk: 'der Datenträger ist schreibgeschützt',
  hardware: 'der Datenträger meldet einen Lese- oder Schreibfehler',
  unknown: 'das Betriebssystem hat den Zugriff abgelehnt',
};
