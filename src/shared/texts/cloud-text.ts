/** Why a data folder does not belong into a place that a service copies to the internet and back. */
export const CLOUD_REASON =
  'Der Dienst hält auf jedem PC eine eigene Kopie; arbeiten zwei PCs, können die Fassungen einander überschreiben. Sicher ist ein Ordner auf einem gemeinsamen Laufwerk oder auf diesem PC.';

export function cloudText(service: string): string {
  return `Der Ordner liegt in ${service}. ${CLOUD_REASON}`;
}
