import { app, session, type WebContents } from 'electron';
import { ORIGIN } from './protocol';

/** The window shows our own pages only: no navigation away, no new windows, no embedded views. */
function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event, url) => {
    if (!url.startsWith(ORIGIN)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Putting text into the clipboard: a button of ours does it, and nothing is read from there. */
const COPYING = 'clipboard-sanitized-write';

/** Refuses whatever a page could ask of the system: permissions, downloads, the network. */
export function installGuards(): void {
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents);
  });
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(permission === COPYING);
  });
  defaultSession.setPermissionCheckHandler((_contents, permission) => permission === COPYING);
  defaultSession.on('will-download', (event) => {
    event.preventDefault();
  });
  // The program works without any network: everything but our own pages and local data is cut off.
  defaultSession.webRequest.onBeforeRequest((details, answer) => {
    const local = /^(app|file|data|blob|devtools):/.test(details.url);
    answer({ cancel: !local });
  });
}
