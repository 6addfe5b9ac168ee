import { app, dialog, shell, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { Desktop } from '../desktop';
import type { MemoryFile } from './window-place';

const TITLES = {
  open: 'Datenordner öffnen',
  create: 'Leeren Ordner für die Daten wählen',
  output: 'Ordner für die Dokumente wählen',
  backup: 'Zweiten Ort für Sicherungen wählen',
  package: 'Ordner für das Übergabepaket wählen',
} as const;

const FILES = {
  list: {
    title: 'Liste zum Einlesen wählen',
    filters: [
      { name: 'Listen und Kontrollblätter', extensions: ['xlsx', 'csv', 'txt', 'docx'] },
      { name: 'Alle Dateien', extensions: ['*'] },
    ],
  },
  backup: {
    title: 'Sicherung wählen',
    filters: [{ name: 'Sicherungen', extensions: ['zip'] }],
  },
  picture: {
    title: 'Logo wählen',
    filters: [{ name: 'Bilder', extensions: ['png', 'jpg', 'jpeg'] }],
  },
  template: {
    title: 'Vorlage wählen',
    filters: [
      { name: 'Word-Dokumente', extensions: ['docx', 'dotx'] },
      { name: 'Alle Dateien', extensions: ['*'] },
    ],
  },
  package: {
    title: 'Übergabepaket wählen',
    filters: [
      { name: 'Übergabepakete', extensions: ['age', 'zip'] },
      { name: 'Alle Dateien', extensions: ['*'] },
    ],
  },
} as const;

/** The real desktop: native dialogs and the system's programs. */
export function electronDesktop(window: () => BrowserWindow | null, memory: MemoryFile): Desktop {
  return {
    version: app.getVersion(),
    exampleFolder: join(app.getPath('userData'), 'Beispiel'),
    async chooseFolder(purpose) {
      const parent = window();
      const options = {
        title: TITLES[purpose],
        properties: ['openDirectory' as const, 'createDirectory' as const],
      };
      const chosen = parent
        ? await dialog.showOpenDialog(parent, options)
        : await dialog.showOpenDialog(options);
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    async chooseFile(purpose) {
      const parent = window();
      const { title, filters } = FILES[purpose];
      const options = {
        title,
        filters: filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
        properties: ['openFile' as const],
      };
      const chosen = parent
        ? await dialog.showOpenDialog(parent, options)
        : await dialog.showOpenDialog(options);
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    async chooseScans() {
      const parent = window();
      const options = {
        title: 'Gescannte Schreiben wählen',
        filters: [{ name: 'Scans', extensions: ['pdf', 'png', 'jpg', 'jpeg'] }],
        properties: ['openFile' as const, 'multiSelections' as const],
      };
      const chosen = parent
        ? await dialog.showOpenDialog(parent, options)
        : await dialog.showOpenDialog(options);
      return chosen.canceled ? [] : chosen.filePaths;
    },
    // shell.openPath answers with an error text, empty for success.
    openFile: async (path) => (await shell.openPath(path)) === '',
    showFile: (path) => {
      shell.showItemInFolder(path);
    },
    remember: (folder) => {
      memory.remember({ folder });
    },
  };
}
