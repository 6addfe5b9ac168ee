import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { EVENT, INVOKE, type Bridge, type WindowEvent } from '../shared/ipc/channels';
import { isOperationName } from '../shared/ipc/operation-names';

const bridge: Bridge = {
  invoke: (operation, input) =>
    isOperationName(operation)
      ? (ipcRenderer.invoke(INVOKE, operation, input) as Promise<string>)
      : Promise.reject(new Error('unknown operation')),
  on: (listener) => {
    const handler = (_event: IpcRendererEvent, message: WindowEvent): void => {
      listener(message);
    };
    ipcRenderer.on(EVENT, handler);
    return () => ipcRenderer.off(EVENT, handler);
  },
};

contextBridge.exposeInMainWorld('konferenzbuero', bridge);
