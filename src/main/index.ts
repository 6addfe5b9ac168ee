import { app, Menu, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { EVENT, type WindowEvent } from '../shared/ipc/channels';
import { electronDesktop } from './electron/electron-desktop';
import { installGuards } from './electron/guards';
import { createMainWindow } from './electron/main-window';
import { registerScheme, serveWindow } from './electron/protocol';
import { MemoryFile } from './electron/window-place';
import { listen } from './ipc/electron-transport';
import type { Office } from './office';

const here = import.meta.dirname;
let window: BrowserWindow | null = null;

function notify(event: WindowEvent): void {
  // A backup or a save may still be under way when the window has gone.
  if (window && !window.isDestroyed()) window.webContents.send(EVENT, event);
}

/** Loads what answers the questions; it opens the folder while the window loads its page. */
async function office(memory: MemoryFile): Promise<Office> {
  const { openOffice } = await import('./office');
  return openOffice({
    desktop: electronDesktop(() => window, memory),
    resourcesFolder: join(here, '..', '..', 'resources'),
    jobsWorker: join(here, 'jobs-worker.cjs'),
    folder: memory.current.folder,
    notify,
  });
}

/** A clean end writes a checkpoint and gives the lock back; then the program may go. */
function closeBeforeQuit(opened: Promise<Office>): void {
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    if (window?.isDestroyed() === false) {
      // The window goes first, so that what was typed last still finds its folder open.
      window.close();
      return;
    }
    void opened
      .then((office) => office.close())
      .catch(() => undefined)
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}

function start(): void {
  const memory = new MemoryFile(join(app.getPath('userData'), 'arbeitsplatz.json'));
  serveWindow(join(here, '..', 'renderer'));
  installGuards();
  Menu.setApplicationMenu(null);
  // `npm run ui` shows the components instead of the office.
  const page = process.argv.includes('--bausteine') ? 'index.html?bausteine' : 'index.html';
  window = createMainWindow({ preload: join(here, '..', 'preload', 'index.cjs'), page }, memory);
  const opened = office(memory);
  listen(opened);
  closeBeforeQuit(opened);
}

registerScheme();
app.commandLine.appendSwitch('lang', 'de');
// Forms and tables need no graphics card; without it the window stands sooner, and drivers of old or
// virtual office PCs have one way less to leave it blank.
app.disableHardwareAcceleration();
app.on('window-all-closed', () => {
  app.quit();
});

// One program per user; the data folder itself is guarded by its journal.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    window?.focus();
  });
  // Not awaited: a main module that waits for readiness at its top level would never get there.
  void app.whenReady().then(start);
} else {
  app.quit();
}
