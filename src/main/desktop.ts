import type { OpenFolderHost } from './ipc/open-folder-host';

/** The desktop as the operations see it; Electron stands behind it, tests may. */
export interface Desktop {
  readonly version: string;
  /** Where the example lives: beside the program's own data, never among the user's files. */
  readonly exampleFolder: string;
  chooseFolder(
    purpose: 'open' | 'create' | 'output' | 'backup' | 'package',
  ): Promise<string | null>;
  chooseFile(
    purpose: 'list' | 'backup' | 'picture' | 'template' | 'package',
  ): Promise<string | null>;
  /** Scanned letters; none where the person cancels. */
  chooseScans(): Promise<readonly string[]>;
  /** False where no program opened the file. */
  openFile(path: string): Promise<boolean>;
  showFile(path: string): void;
  /** Remembers the folder for the next start. */
  remember(folder: string): void;
}

export interface Desk {
  readonly host: OpenFolderHost;
  readonly desktop: Desktop;
}
