/**
 * What Chromium, Node's inspector and the graphics stack write to stderr in a healthy run on a machine
 * without bus, graphics card and sound. Everything else on stderr fails the test.
 */
const NOISE: readonly RegExp[] = [
  // [pid:date/time:LEVEL:file.cc(line)] and, since Electron 30 or so, LEVEL:path/file.cc:line].
  /^\[\d+:\d{4}\/\d{6}\.\d+:(?:INFO|WARNING|ERROR|VERBOSE\d):[\w./]+\.(?:cc|mm|h)(?:\(\d+\)|:\d+)\] /,
  /^Debugger (?:listening|ending) on ws:\/\//,
  /^DevTools listening on ws:\/\//,
  /^For help, see: https:\/\/nodejs\.org\/en\/docs\/inspector$/,
  /^Debugger attached\.$/,
  /^Waiting for the debugger to disconnect\.\.\.$/,
  /^libva (?:error|info): /,
  /^MESA(?:-LOADER)?: /,
  /^Xlib: {2}extension "[\w-]+" missing on display /,
  /^(?:Gtk|Gdk|dconf|GLib-GIO)-(?:Message|WARNING|CRITICAL) \*\*: /i,
];

export const isChromiumNoise = (line: string): boolean =>
  NOISE.some((pattern) => pattern.test(line));

/** The lines of a program's stderr that are not Chromium's own. */
export function foreignLines(stderr: string): readonly string[] {
  return stderr.split(/\r?\n/).filter((line) => line.trim() !== '' && !isChromiumNoise(line));
}
