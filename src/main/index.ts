import { app, Menu, type BrowserWindow } from 'electron';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { EVENT, type WindowEvent } from '../shared/ipc/channels';
import { electronDesktop } from './electron/electron-desktop';
import { installGuards } from './electron/guards';
import { createMainWindow } from './electron/main-window';
import { registerScheme, serveWindow } from './electron/protocol';
import { MemoryFile } from './electron/window-place';
import { Dispatcher } from './ipc/dispatcher';
import { listen } from './ipc/electron-transport';
import { OpenFolderHost } from './ipc/open-folder-host';
import { nodeApp } from './node-app';

const here = import.meta.dirname;
let window: BrowserWindow | null = null;

function notify(event: WindowEvent): void {
  window?.webContents.send(EVENT, event);
}

async function start(): Promise<void> {
  const office = nodeApp({
    resourcesFolder: join(here, '..', '..', 'resources'),
    baseFolder: homedir(),
    log: (line) => process.stderr.write(`${line}\n`),
    notify,
  });
  const memory = new MemoryFile(join(app.getPath('userData'), 'arbeitsplatz.json'));
  const host = new OpenFolderHost(office, notify);
  const desktop = electronDesktop(() => window, memory);
  serveWindow(join(here, '..', 'renderer'));
  installGuards();
  Menu.setApplicationMenu(null);
  // `npm run ui` shows the components instead of the office.
  const page = process.argv.includes('--bausteine') ? 'ui.html' : 'index.html';
  window = createMainWindow({ preload: join(here, '..', 'preload', 'index.cjs'), page }, memory);
  // The folder opens while the window loads; whoever asks first waits for it.
  const { folder } = memory.current;
  const opening = folder === null ? Promise.resolve() : host.open(folder);
  listen(new Dispatcher(office, host, { host, desktop }), opening);
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    // A clean end writes a checkpoint and gives the lock back; then the program may go.
    void host.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
  await opening;
}

registerScheme();
app.commandLine.appendSwitch('lang', 'de');
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
