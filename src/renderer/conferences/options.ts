import type { Output } from '../../shared/ipc/contract';

type Conference = Output<'conferences.get'>['conference'];

export const kindOptions: readonly { value: Conference['kind']; label: string }[] = [
  { value: 'main', label: 'Hauptkonferenz' },
  { value: 'preparatory', label: 'Vorkonferenz' },
  { value: 'autumn', label: 'Herbsttreffen' },
  { value: 'special', label: 'Sonderkonferenz' },
];

export const formOptions: readonly { value: Conference['form']; label: string }[] = [
  { value: 'inPerson', label: 'vor Ort' },
  { value: 'online', label: 'als Videokonferenz' },
  { value: 'hybrid', label: 'vor Ort und als Videokonferenz' },
];

export const statusOptions: readonly { value: Conference['status']; label: string }[] = [
  { value: 'planned', label: 'geplant' },
  { value: 'invited', label: 'eingeladen' },
  { value: 'held', label: 'durchgeführt' },
  { value: 'minuted', label: 'Niederschrift liegt vor' },
  { value: 'closed', label: 'abgeschlossen' },
];
