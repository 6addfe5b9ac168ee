import { BrowserWindow, nativeTheme, screen } from 'electron';
import { ORIGIN } from './protocol';
import type { MemoryFile, WindowPlace } from './window-place';

const DEFAULT_SIZE = { width: 1280, height: 800 } as const;

/** A remembered place counts only while a screen still shows it. */
function visiblePlace(place: WindowPlace | null): WindowPlace | null {
  if (!place) return null;
  const shown = screen.getAllDisplays().some(({ workArea }) => {
    const right = Math.min(place.x + place.width, workArea.x + workArea.width);
    const bottom = Math.min(place.y + place.height, workArea.y + workArea.height);
    return (
      right - Math.max(place.x, workArea.x) > 200 && bottom - Math.max(place.y, workArea.y) > 200
    );
  });
  return shown ? place : null;
}

/** The one window: sandboxed, isolated, where it was last time. */
export function createMainWindow(
  { preload, page }: { readonly preload: string; readonly page: string },
  memory: MemoryFile,
): BrowserWindow {
  const place = visiblePlace(memory.current.window);
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...(place ? { x: place.x, y: place.y, width: place.width, height: place.height } : {}),
    minWidth: 640,
    minHeight: 480,
    title: 'Konferenzbüro',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14161f' : '#f5f6fa',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  if (place?.maximized) window.maximize();
  window.on('close', () => {
    memory.remember({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } });
  });
  void window.loadURL(`${ORIGIN}${page}`);
  return window;
}
