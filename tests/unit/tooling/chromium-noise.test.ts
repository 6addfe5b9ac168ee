import { expect, it } from 'vitest';
import { foreignLines, isChromiumNoise } from '../../e2e/support/chromium-noise';

it.each([
  '[10599:1122/132922.110807:ERROR:bus.cc(399)] Failed to connect to the bus: No such file',
  '[2011:0305/101010.123456:WARNING:gpu/command_buffer/service/gl_utils.cc:430] no GPU',
  '[7:1122/133007.624146:INFO:cpu_info.cc(53)] Available number of cores: 2',
  'Debugger listening on ws://127.0.0.1:43689/ef11b593-e6b9-4e84-b497-24404858ec0d',
  'Debugger ending on ws://127.0.0.1:37109/67f8d269-da2a-469c-9956-bf99e22e10e1',
  'DevTools listening on ws://127.0.0.1:33333/devtools/browser/1',
  'For help, see: https://nodejs.org/en/docs/inspector',
  'Debugger attached.',
  'Waiting for the debugger to disconnect...',
  'libva error: vaGetDriverNameByIndex() failed with unknown libva error',
  'Xlib:  extension "DRI2" missing on display ":1".',
])('%s is Chromium’s own', (line) => {
  expect(isChromiumNoise(line)).toBe(true);
});

it.each([
  '[11206:1122/133007.009587:FATAL:electron_main_delegate.cc(294)] Running as root',
  '[5:1122/133007.009587:INFO:CONSOLE(3)] "Uncaught Error: broken", source: app://x (3)',
  '(node:123) electron: Failed to load URL: app://konferenzbuero/index.html with error',
  '(node:123) UnhandledPromiseRejectionWarning: Error: broken',
  'uncaught in main: Error: broken',
  'Error: ENOENT: no such file or directory',
  '    at Object.<anonymous> (/x/out/main/index.cjs:1:1)',
  'documents.generate failed: Debugger attached.',
  'The futex facility returned an unexpected error code.',
])('%s fails a test', (line) => {
  expect(isChromiumNoise(line)).toBe(false);
});

it('leaves only the lines that are not Chromium’s own', () => {
  const stderr = 'Debugger attached.\n\nbroken\r\n[1:1122/133007.1:ERROR:bus.cc(1)] no bus\n';
  expect(foreignLines(stderr)).toEqual(['broken']);
  expect(foreignLines('')).toEqual([]);
});
