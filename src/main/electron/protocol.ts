import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

export const ORIGIN = 'app://konferenzbuero/';

/** Nothing from outside, no inline script; styles of the window itself and what React Aria sets inline. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** All that the built window consists of. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** To be called before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      // Compiled scripts are kept from the second start on, where the runtime knows how.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built window from its folder and nothing beside it. */
export function serveWindow(folder: string): void {
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    const path = normalize(
      join(folder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)),
    );
    if (host !== 'konferenzbuero' || !path.startsWith(`${folder}${sep}`)) {
      return new Response('', { status: 404 });
    }
    const type = TYPES[extname(path)];
    const bytes = type === undefined ? null : await readFile(path).catch(() => null);
    if (type === undefined || !bytes) return new Response('', { status: 404 });
    return new Response(bytes, {
      status: 200,
      headers: {
        'Content-Type': type,
        'Content-Security-Policy': POLICY,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
}
