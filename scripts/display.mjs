// A screen for the window: the one that is there, or a virtual one (Xvfb) on machines without.
import { spawn, spawnSync } from 'node:child_process';

/** @typedef {{ own: boolean, env: Record<string, string>, stop: () => void }} Display */

/** @type {Display} */
const NO_DISPLAY = { own: false, env: {}, stop: () => undefined };

export const hasScreen = () =>
  process.platform !== 'linux' ||
  Boolean(process.env.DISPLAY) ||
  Boolean(process.env.WAYLAND_DISPLAY);

export const hasXvfb = () => spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error === undefined;

/** Xvfb chooses a free number itself and says it on file descriptor 3 once it takes clients. */
function startXvfb() {
  // A process group of its own: Ctrl+C ends the window first, then we end its screen.
  // Without -noreset it starts over when its last window closes, and refuses the next one meanwhile.
  const args = ['-displayfd', '3', '-noreset', '-screen', '0', '1600x1000x24'];
  const child = spawn('Xvfb', args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  return new Promise((done, fail) => {
    const failed = () =>
      fail(new Error('Der virtuelle Bildschirm (Xvfb) ließ sich nicht starten.'));
    child.once('error', failed);
    child.once('exit', failed);
    let said = '';
    child.stdio[3].on('data', (text) => {
      said += text;
      // The number and its line end come apart; Xvfb gives up where it cannot write the second.
      if (!said.endsWith('\n')) return;
      const stop = () => child.kill();
      process.once('exit', stop);
      child.unref();
      child.stdio[3].destroy();
      done({ own: true, env: { DISPLAY: `:${said.trim()}` }, stop });
    });
  });
}

/**
 * The screen that is there, else a virtual one; with `virtual` a virtual one wherever there is Xvfb.
 * @returns {Promise<Display>}
 */
export async function openDisplay({ virtual = false } = {}) {
  if (hasScreen() && !(virtual && process.platform === 'linux' && hasXvfb())) return NO_DISPLAY;
  return startXvfb();
}
