import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { INVOKE } from '../../shared/ipc/channels';
import { err } from '../../shared/result';
import { ORIGIN } from '../electron/protocol';
import type { Office } from '../office';

/** Only the top frame of our own window may ask; an embedded preview page may not. */
function isOurWindow(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.url.startsWith(ORIGIN);
}

/** The window's way to the office; questions wait until it is there. */
export function listen(office: Promise<Pick<Office, 'dispatch'>>): void {
  ipcMain.handle(INVOKE, async (event, operation: unknown, input: unknown) => {
    if (!isOurWindow(event) || typeof operation !== 'string') {
      const unknown = String(operation).slice(0, 80);
      return JSON.stringify(err({ code: 'operation.unknown', operation: unknown }));
    }
    const there = await office.catch(() => null);
    const answer = there
      ? await there.dispatch(operation, input)
      : err({ code: 'bug', incident: 'start' });
    // As text: the bridge copies objects field by field, which takes long for thousands of records.
    return JSON.stringify(answer);
  });
}
