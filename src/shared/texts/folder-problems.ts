import type { AppError, DiskCause, ErrorCode, ErrorOf } from '../errors';
import { diskTexts } from './disk-texts';
import { errorText } from './error-texts';
import { momentText } from './moment-text';

/** Why a data folder is not open, or only to read: what happened, that nothing was lost, what to do. */
export interface FolderProblem {
  readonly title: string;
  readonly text: string;
  /** In the order in which to try them. */
  readonly steps: readonly string[];
}

const ASK_IT = 'Hilft das nicht, geben Sie diesen Text Ihrer IT.';
const READ_ONLY = 'Nur zum Lesen geöffnet';

const diskSteps: Readonly<Record<DiskCause, readonly string[]>> = {
  full: [
    'Schaffen Sie Platz auf dem Laufwerk, etwa indem Sie alte Dateien löschen oder verschieben.',
    'Versuchen Sie es dann noch einmal.',
  ],
  denied: ['Lassen Sie sich das Recht geben, in diesem Ordner zu schreiben.'],
  readOnlyDisk: [
    'Heben Sie den Schreibschutz auf oder kopieren Sie den Ordner auf ein Laufwerk, auf dem Sie schreiben dürfen.',
  ],
  unknown: ['Versuchen Sie es noch einmal und starten Sie sonst den PC neu.'],
  missing: [
    'Prüfen Sie, ob das Laufwerk verbunden ist; öffnen Sie es dazu einmal im Explorer.',
    'Prüfen Sie, ob der Ordner umbenannt oder verschoben wurde.',
  ],
  busy: [
    'Schließen Sie andere Programme, die den Ordner benutzen, auch ein Fenster des Explorers.',
    'Warten Sie einen Augenblick; oft prüft nur der Virenschutz.',
  ],
  hardware: [
    'Ändern Sie nichts an dem Laufwerk und legen Sie keine Dateien darauf ab.',
    'Lassen Sie Ihre IT das Laufwerk prüfen und die letzte Sicherung bereithalten.',
  ],
};

type Problems = { readonly [C in ErrorCode]?: (error: ErrorOf<C>) => FolderProblem };

const problems: Problems = {
  'folder.missing': (e) => ({
    title: 'Der Datenordner ist nicht da',
    text: `Unter „${e.folder}“ liegt kein Datenordner. Das Programm hat nichts gelöscht.`,
    steps: [...diskSteps.missing, 'Öffnen Sie sonst den Ordner an seinem neuen Ort.'],
  }),
  'folder.notOurs': (e) => ({
    title: 'Das ist kein Datenordner',
    text: `„${e.folder}“ enthält andere Dateien. Sie sind unverändert.`,
    steps: ['Wählen Sie den Ordner, in dem die Datei „konferenzbuero.json“ liegt.'],
  }),
  'folder.newer': (e) => ({
    title: 'Der Datenordner ist neuer als dieses Programm',
    text: `Er hat das Format ${e.format}; diese Programmfassung kennt nur das Format ${e.supported}. Er wurde nicht verändert.`,
    steps: [
      'Arbeiten Sie mit der neueren Programmfassung, die andere im Haus schon benutzen.',
      'Bitten Sie Ihre IT, sie auch auf diesem PC einzurichten.',
    ],
  }),
  'folder.disk': (e) => ({
    title: 'Der Ordner lässt sich nicht benutzen',
    text: `„${e.folder}“: ${diskTexts[e.cause]}. Es wurde nichts verändert.`,
    steps: [...diskSteps[e.cause], ASK_IT],
  }),
  'folder.damaged': (e) => ({
    title: 'Der Datenordner ist beschädigt',
    text: `Betroffen: ${e.details.join('; ')}. Das Programm hat nichts verändert und schreibt nicht hinein; was unversehrt ist, lässt sich lesen.`,
    steps: [
      'Reparieren Sie ihn aus allem, was unversehrt ist, oder holen Sie unter „Datenordner“ einen früheren Stand aus den Sicherungen zurück.',
      'Arbeiten Sie nicht in Kopien weiter: sonst gibt es zwei Stände.',
      'Lässt er sich gar nicht öffnen, heben Sie ihn auf und bitten Sie Ihre IT um die letzte Sicherung.',
    ],
  }),
  'folder.takenOut': (e) => ({
    title: 'Der Datenordner ist unterwegs',
    text: `${e.user} hat ihn an ${e.pc} mitgenommen (${momentText(e.at)}). Hier lässt er sich nur lesen, bis er zurück ist.`,
    steps: [
      'Bringen Sie ihn unter „Datenordner“, „Mitnehmen“ zurück.',
      'Ist der mitgenommene Ordner verloren, arbeiten Sie dort ohne ihn weiter.',
    ],
  }),
  'folder.broughtBack': (e) => ({
    title: 'Dieser mitgenommene Ordner ist zurückgebracht',
    text: `${e.user} hat ihn an ${e.pc} zurückgebracht (${momentText(e.at)}). Hier lässt er sich nur noch lesen.`,
    steps: ['Öffnen Sie den Datenordner der Geschäftsstelle und arbeiten Sie dort weiter.'],
  }),
  'store.held': (e) => ({
    title: READ_ONLY,
    text: `${e.user} an ${e.pc} bearbeitet den Datenordner (seit ${momentText(e.since)}). Sie sehen den Stand beim Öffnen.`,
    steps: ['Bearbeiten können Sie, sobald dort das Programm geschlossen ist.'],
  }),
  'store.rightPassedOn': () => ({
    title: READ_ONLY,
    text: 'Ein anderer Arbeitsplatz hat die Bearbeitung übernommen. Die letzte Änderung wurde nicht bestätigt; alles davor ist gespeichert.',
    steps: ['Öffnen Sie den Ordner neu, prüfen Sie den Stand und wiederholen Sie die Änderung.'],
  }),
  'store.writeFailed': (e) => ({
    title: READ_ONLY,
    text: `In den Datenordner lässt sich nicht schreiben: ${diskTexts[e.cause]}. Was gespeichert war, ist unversehrt.`,
    steps: [...diskSteps[e.cause], ASK_IT],
  }),
  'store.uncertain': (e) => ({
    title: 'Die letzte Änderung ist ungewiss',
    text: `Beim Speichern antwortete das Laufwerk nicht verlässlich: ${diskTexts[e.cause]}. Alles davor ist gespeichert.`,
    steps: ['Öffnen Sie den Ordner neu und prüfen Sie, ob die Änderung da ist.', ASK_IT],
  }),
};

/** What the page of a folder that is not open, or only to read, says. */
export function folderProblem(error: AppError): FolderProblem {
  // The table is typed code by code; the compiler cannot follow the correlation through the index.
  const problem = problems[error.code] as ((error: AppError) => FolderProblem) | undefined;
  return (
    problem?.(error) ?? {
      title: 'Der Datenordner ließ sich nicht öffnen',
      text: errorText(error),
      steps: [ASK_IT],
    }
  );
}
