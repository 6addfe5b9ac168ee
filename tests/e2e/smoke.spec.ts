import type { ElectronApplication } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ask } from './support/ask';
import { axe, themes } from './support/axe';
import { answerDialog } from './support/dialogs';
import { ROOT } from './support/folders';
import { PAGES } from './support/pages';
import { expect, test } from './support/test';

/** A web server that counts who comes. */
async function countingServer(): Promise<{
  readonly url: string;
  readonly visits: string[];
  readonly server: Server;
}> {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('<!doctype html><title>outside</title>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, visits, server };
}

test('opens our own page, sandboxed and isolated, with two functions', async ({ launch }) => {
  const { electronApp, page } = await launch();
  expect(page.url()).toBe('app://konferenzbuero/index.html');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(
    await page.evaluate(() => ({
      node: ['process', 'require', 'module', 'Buffer'].filter((name) => name in window),
      bridge: Object.keys((window as unknown as { konferenzbuero: object }).konferenzbuero),
      language: navigator.language,
    })),
  ).toEqual({ node: [], bridge: ['invoke', 'on'], language: 'de-DE' });
  const preferences = await electronApp.evaluate(({ webContents }) => {
    // There, but not in Electron's types.
    const contents = webContents.getAllWebContents()[0] as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  });
});

test('sends a strict policy with every page and refuses eval', async ({ launch }) => {
  const program = await launch();
  program.allow(/Content Security Policy/);
  const policy = await program.page.evaluate(async () => {
    const answer = await fetch('app://konferenzbuero/index.html');
    return answer.headers.get('content-security-policy') ?? '';
  });
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  const blocked = await program.page.evaluate(
    () =>
      new Promise<string>((done) => {
        // Later, because the debugger's own call may do what the page may not.
        setTimeout(() => {
          try {
            done(`ran: ${String((0, window.eval)('1 + 1'))}`);
          } catch (error) {
            done((error as Error).name);
          }
        });
      }),
  );
  expect(blocked).toBe('EvalError');
  const inline = await program.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.inline = "ran"';
    document.head.append(script);
    return document.documentElement.dataset['inline'] ?? 'refused';
  });
  expect(inline).toBe('refused');
});

test('stays on its page and opens no window', async ({ launch }) => {
  const program = await launch();
  program.allow(/Not allowed to load local resource/);
  const { electronApp, page } = program;
  const { url, visits, server } = await countingServer();
  for (const target of [`${url}/away`, 'https://example.org/', 'file:///etc/hostname']) {
    await page.evaluate((to) => {
      window.location.href = to;
    }, target);
    await page.waitForTimeout(200);
    expect(page.url()).toBe('app://konferenzbuero/index.html');
  }
  for (const target of [`${url}/popup`, 'app://konferenzbuero/preview.html', 'about:blank']) {
    expect(await page.evaluate((to) => window.open(to) === null, target)).toBe(true);
  }
  const windows = await electronApp.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
  );
  expect(windows).toBe(1);
  expect(visits).toEqual([]);
  server.close();
});

test('sends nothing over the network', async ({ launch }) => {
  const program = await launch();
  program.allow(/Content Security Policy|ERR_BLOCKED|Failed to load resource|--trace-warnings/);
  const { url, visits, server } = await countingServer();
  const tried = await program.page.evaluate(async (to) => {
    const image = new Image();
    const failed = new Promise((done) => image.addEventListener('error', done));
    image.src = `${to}/image`;
    const frame = document.createElement('iframe');
    frame.src = `${to}/frame`;
    document.body.append(frame);
    await failed;
    return fetch(`${to}/fetch`).then(
      () => 'answered',
      () => 'refused',
    );
  }, url);
  expect(tried).toBe('refused');
  // Past the page's policy: the session itself cuts off everything that is not local.
  const session = await program.electronApp.evaluate(
    ({ session: { defaultSession } }, to) =>
      defaultSession.fetch(`${to}/session`).then(
        () => 'answered',
        (error: unknown) => String(error),
      ),
    url,
  );
  expect(session).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(visits).toEqual([]);
  server.close();
});

/** What a page gets for its question when it is not the top frame of our own window. */
async function askFromElsewhere(
  electronApp: ElectronApplication,
  place: { url: string; frame: boolean },
): Promise<unknown> {
  const preload = join(ROOT, 'out', 'preload', 'index.cjs');
  return electronApp.evaluate(
    async ({ BrowserWindow }, { url, frame, preloadPath }) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: preloadPath,
          sandbox: true,
          contextIsolation: true,
          nodeIntegrationInSubFrames: frame,
        },
      });
      await stranger.loadURL(url);
      const top = stranger.webContents.mainFrame;
      if (frame) {
        await top.executeJavaScript(`new Promise((done) => {
          const inner = document.createElement('iframe');
          inner.onload = done;
          inner.src = 'app://konferenzbuero/preview.html';
          document.body.append(inner);
        })`);
      }
      const asking = frame ? top.frames[0] : top;
      const answer: unknown = await asking?.executeJavaScript(
        "window.konferenzbuero.invoke('window.status', {}).then(JSON.parse)",
      );
      stranger.destroy();
      return answer;
    },
    { ...place, preloadPath: preload },
  );
}

test('answers only the top frame of its own window', async ({ launch }) => {
  const program = await launch();
  // The foreign page has no policy; Electron says so.
  program.allow(/Electron Security Warning/);
  const { electronApp, page } = program;
  const refused = { ok: false, error: { code: 'operation.unknown' } };
  expect(await ask(page, 'window.status')).toMatchObject({ ok: true });
  const other = 'data:text/html,<!doctype html><title>other</title>';
  expect(await askFromElsewhere(electronApp, { url: other, frame: false })).toMatchObject(refused);
  const own = 'app://konferenzbuero/index.html';
  expect(await askFromElsewhere(electronApp, { url: own, frame: true })).toMatchObject(refused);
  const inFrame = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    const loaded = new Promise((done) => frame.addEventListener('load', done));
    frame.src = 'app://konferenzbuero/preview.html';
    document.body.append(frame);
    await loaded;
    return 'konferenzbuero' in (frame.contentWindow ?? {});
  });
  expect(inFrame).toBe(false);
});

test('serves nothing from outside its folder and no unknown operation', async ({ launch }) => {
  const program = await launch();
  program.allow(/404|Failed to load resource/);
  const states = await program.page.evaluate(() =>
    Promise.all(
      [
        'app://konferenzbuero/..%2fmain/index.cjs',
        'app://konferenzbuero/%2e%2e/main/index.cjs',
      ].map(async (url) => (await fetch(url)).status),
    ),
  );
  expect(states).toEqual([404, 404]);
  const unknown = await ask(program.page, 'no.such').catch((error: unknown) => String(error));
  expect(unknown).toContain('unknown operation');
});

test('remembers the place of its window', async ({ launch }) => {
  const program = await launch();
  const bounds = { x: 140, y: 90, width: 1040, height: 720 };
  await program.electronApp.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, bounds);
  await program.restart();
  const found = await program.electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(found).toEqual(bounds);
});

test('opens the folder of the last time', async ({ launch }) => {
  const program = await launch();
  await answerDialog(program.electronApp, program.folder);
  expect(await ask(program.page, 'window.chooseFolder', { purpose: 'create' })).toEqual({
    ok: true,
    value: { folder: program.folder, cloud: null },
  });
  await ask(program.page, 'window.createFolder', { folder: program.folder });
  await program.restart();
  expect(await ask(program.page, 'window.status')).toMatchObject({
    ok: true,
    value: { folder: program.folder, writable: true, problem: null, holder: null },
  });
});

test('opens a prepared folder', async ({ launch }) => {
  const program = await launch({ dataFolder: 'sample' });
  expect(await ask(program.page, 'window.status')).toMatchObject({
    value: { folder: program.folder, training: true, writable: true, problem: null },
  });
});

test('opens damaged data only to read', async ({ launch }) => {
  const { page, folder } = await launch({ fault: 'damaged' });
  expect(await ask(page, 'window.status')).toMatchObject({
    value: { folder, writable: false, problem: { title: 'Der Datenordner ist beschädigt' } },
  });
});

test('says that the folder is gone, and opens it once it is back', async ({ launch }) => {
  const program = await launch({ fault: 'missing' });
  const { page } = program;
  await expect(page.getByText(program.folder)).toBeVisible();
  await page.getByRole('button', { name: 'Noch einmal öffnen' }).click();
  await expect(page.getByRole('heading', { name: 'Der Datenordner ist nicht da' })).toBeVisible();
  program.repair();
  await page.getByRole('button', { name: 'Noch einmal öffnen' }).click();
  await expect(page.getByText('Noch 42 Tage bis zum Beginn')).toBeVisible();
  await expect(page.getByText('Alles gespeichert')).toBeVisible();
});

test('leaves data of a newer program alone', async ({ launch }) => {
  const { page } = await launch({ fault: 'newer' });
  expect(await ask(page, 'window.status')).toMatchObject({
    value: { folder: null, problem: { title: 'Der Datenordner ist neuer als dieses Programm' } },
  });
});

test('reads from a disk that takes no writing, until it does', async ({ launch }) => {
  const program = await launch({ fault: 'readOnly' });
  expect(await ask(program.page, 'window.status')).toMatchObject({
    value: {
      folder: program.folder,
      writable: false,
      problem: { title: 'Nur zum Lesen geöffnet' },
    },
  });
  program.repair();
  await program.restart();
  expect(await ask(program.page, 'window.status')).toMatchObject({ value: { writable: true } });
});

test('reads along while another PC writes', async ({ launch }) => {
  const program = await launch({ fault: 'held' });
  expect(await ask(program.page, 'window.status')).toMatchObject({
    value: { writable: false, holder: { user: 'h.winter', pc: 'VORZIMMER-2' } },
  });
  await expect(program.page.getByRole('button', { name: 'Um Bearbeitung bitten' })).toBeVisible();
  program.repair();
  await program.page.getByRole('button', { name: 'Bearbeiten', exact: true }).click();
  await expect(program.page.getByText('Alles gespeichert')).toBeVisible();
});

for (const { name, open, ...from } of PAGES) {
  test(`${name}: no barrier in any theme`, async ({ launch }) => {
    const { page, electronApp } = await launch(from);
    await open(page, electronApp);
    for await (const theme of themes(page)) {
      await test.step(theme, () => axe(page));
    }
  });
}
