import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

const cwd = join(import.meta.dirname, '../../..');
const typed = new ESLint({ cwd });
// Most snippets lie at paths that do not exist, so the rules that need types are left out.
const untyped = new ESLint({
  cwd,
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { rules: { '@typescript-eslint/no-unused-vars': 'off' } },
  ],
});

interface Snippet {
  readonly at: string;
  readonly code: string;
}

async function rulesBrokenBy({ at, code }: Snippet, eslint = untyped): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: join(cwd, at) });
  return (result?.messages ?? []).map((message) => message.ruleId);
}

const importing = (at: string, from: string): Snippet => ({
  at,
  code: `import { thing } from '${from}'; thing();`,
});

function title({ at, code }: Snippet): string {
  const start = code.slice(0, 70).replaceAll('\n', ' ');
  return `${at}: ${start.length < code.length ? `${start} …` : start}`;
}

function forbids(rule: string, snippets: Snippet[]): void {
  for (const snippet of snippets) {
    test(`${rule} fires in ${title(snippet)}`, async () => {
      expect(await rulesBrokenBy(snippet)).toContain(rule);
    });
  }
}

function allows(snippets: Snippet[]): void {
  for (const snippet of snippets) {
    test(`silence in ${title(snippet)}`, async () => {
      expect(await rulesBrokenBy(snippet)).toEqual([]);
    });
  }
}

describe('arrows from shared', () => {
  const at = 'src/shared/ipc/contract.ts';
  const inDomain = 'src/shared/domain/chair/terms.ts';
  forbids('local/arrows', [
    importing(at, 'electron'),
    importing(at, 'node:fs'),
    importing(at, 'fs'),
    importing(at, 'fflate'),
    importing(at, 'zod/v3'),
    importing(at, '../../main/storage/store'),
    importing(at, '../../preload/index'),
    importing(at, '../../renderer/app'),
    importing(at, '../../../resources/laender.json'),
    importing(inDomain, '../../../main/index'),
    importing(inDomain, 'node:crypto'),
  ]);
  allows([
    importing(at, 'zod'),
    importing(at, '../domain/chair/terms'),
    importing('src/shared/domain/documents/letter.ts', '../storage/records'),
  ]);
});

describe('arrows between the processes', () => {
  const service = 'src/main/services/chair.ts';
  forbids('local/arrows', [
    importing(service, '../../renderer/app'),
    importing(service, '../../preload/index'),
    importing(service, '../../../tests/builders/office'),
    importing(service, '../../../scripts/check-cycles.mjs'),
    importing('src/renderer/app.tsx', '../main/storage/store'),
    importing('src/renderer/app.tsx', '../preload/index'),
    importing('src/renderer/app.tsx', 'node:fs'),
    importing('src/renderer/app.tsx', 'fs/promises'),
    importing('src/preload/index.ts', '../main/ipc/dispatcher'),
    importing('src/preload/index.ts', '../renderer/app'),
    importing('src/preload/index.ts', 'node:fs'),
  ]);
  allows([
    importing(service, '../../shared/domain/chair/terms'),
    importing(service, 'node:path'),
    importing('src/preload/index.ts', '../shared/ipc/names'),
    importing('src/renderer/app.tsx', '../shared/ipc/contract'),
    importing('tests/unit/main/storage/store.test.ts', '../../../../src/main/storage/store'),
  ]);
});

describe('electron stays in the shell', () => {
  forbids('local/arrows', [
    importing('src/main/services/chair.ts', 'electron'),
    importing('src/main/services/chair.ts', 'electron/main'),
    importing('src/main/services/chair.ts', '../electron/windows'),
    importing('src/main/services/chair.ts', '../electron'),
    importing('src/main/ipc/dispatcher.ts', './electron-transport'),
    importing('src/main/ipc/dispatcher.ts', './electron-transport.js'),
    importing('src/renderer/app.tsx', 'electron'),
    importing('tests/unit/main/window.test.ts', 'electron'),
    importing('tests/integration/window.test.ts', 'electron'),
  ]);
  allows([
    importing('src/main/index.ts', 'electron'),
    importing('src/main/index.ts', './electron/windows'),
    importing('src/main/electron/windows.ts', 'electron'),
    importing('src/main/ipc/electron-transport.ts', 'electron'),
    importing('src/preload/index.ts', 'electron'),
  ]);
});

describe('libraries with one home', () => {
  forbids('local/arrows', [
    importing('src/main/services/chair.ts', 'lowdb'),
    importing('src/main/exchange/letters.ts', 'lowdb/node'),
    importing('src/main/services/chair.ts', 'docx'),
    importing('src/renderer/preview.ts', 'docx'),
  ]);
  allows([
    importing('src/main/storage/store.ts', 'lowdb'),
    importing('src/main/documents/letter.ts', 'docx'),
    importing('tests/unit/main/documents/letter.test.ts', 'docx'),
  ]);
});

describe('arrows inside main', () => {
  const at = 'src/main/storage/store.ts';
  forbids('local/arrows', [
    importing(at, '../services/chair'),
    importing(at, '../services'),
    importing(at, './../services/chair'),
    importing(at, '../../main/services/chair'),
    importing(at, '../documents/letter'),
    importing(at, '../exchange/csv'),
    importing('src/main/storage/journal/lines.ts', '../../handover/package'),
    importing('src/main/documents/letter.ts', '../services/chair'),
    importing('src/main/documents/letter.ts', '../storage/store'),
    importing('src/main/exchange/csv.ts', '../services/chair'),
    importing('src/main/handover/package-read.ts', '../services/chair'),
    importing('src/main/handover/package-read.ts', '../jobs/jobs'),
    importing('src/main/handover/package-read.ts', '../documents/letter'),
    importing('src/main/handover/package-read.ts', 'electron'),
    importing('src/main/zip/package.ts', '../storage/store'),
    importing('src/main/zip/package.ts', '../handover/package-read'),
    { at, code: "import '../services/chair';" },
    { at, code: "import type { C } from '../services/chair'; export type D = C;" },
    { at, code: "export { chair } from '../services/chair';" },
    { at, code: "export * from '../services/chair';" },
    { at, code: "export const load = () => import('../services/chair');" },
    { at, code: "export type C = import('../services/chair').C;" },
  ]);
  allows([
    importing('src/main/services/chair.ts', '../storage/store'),
    importing('src/main/services/chair.ts', '../documents/letter'),
    importing('src/main/services/chair.ts', '../exchange/csv'),
    importing('src/main/services/chair.ts', '../handover/package-read'),
    importing('src/main/jobs/receive.ts', '../handover/package-read'),
    importing('src/main/handover/package-read.ts', '../storage/sealed-zip'),
    importing('src/main/handover/package-read.ts', '../zip/package'),
    importing(at, '../../shared/domain/documents/kinds'),
    importing('src/main/storage/journal/lines.ts', '../documents'),
    importing('src/main/documents/press/release.ts', '../handover/letter'),
  ]);
});

describe('the domain is pure', () => {
  const at = 'src/shared/domain/chair/terms.ts';
  forbids('no-restricted-globals', [
    { at, code: 'export const now = () => Date.now();' },
    { at, code: 'export const now = () => new Date();' },
    { at, code: 'export const now = () => globalThis.Date.now();' },
    { at, code: 'export const id = () => crypto.randomUUID();' },
    { at, code: 'export const time = () => performance.now();' },
    { at, code: 'export const zone = () => process.env.TZ;' },
    { at, code: "export const say = () => console.log('x');" },
    { at, code: 'export const later = (f: () => void) => setTimeout(f, 1);' },
    { at, code: "export const format = () => new Intl.NumberFormat('de');" },
  ]);
  forbids('no-restricted-properties', [
    { at, code: 'export const dice = () => Math.random();' },
    { at, code: 'export const { random } = Math;' },
    { at, code: 'export const text = (n: number) => n.toLocaleString();' },
    { at, code: "export const text = (n: number) => n['toLocaleString']();" },
    { at, code: "export const upper = (s: string) => s.toLocaleUpperCase('de');" },
    { at, code: "export const order = (s: string) => s.localeCompare('b');" },
  ]);
  forbids('no-restricted-syntax', [
    { at, code: 'export const day = (value: Date) => value.getDay();' },
    { at, code: "export const stop = () => { throw new Error('x'); };" },
  ]);
  allows([{ at, code: 'export const round = (n: number): string => Math.round(n).toFixed(1);' }]);
});

describe('shared outside the domain has no clock and no randomness', () => {
  const at = 'src/shared/texts/formats.ts';
  forbids('no-restricted-globals', [{ at, code: 'export const now = () => Date.now();' }]);
  forbids('no-restricted-properties', [{ at, code: 'export const dice = () => Math.random();' }]);
  forbids('no-restricted-syntax', [{ at, code: 'export const f = (d: Date) => d.getDay();' }]);
  allows([{ at, code: "export const order = (s: string) => s.localeCompare('b', 'de');" }]);
});

const src = 'src/main/services/chair.ts';
const inTests = 'tests/unit/main/services/chair.test.ts';

describe('language', () => {
  forbids('@typescript-eslint/no-explicit-any', [
    { at: src, code: 'export const f = (x: any): number => 1;' },
    { at: inTests, code: 'export const f = (x: any): number => 1;' },
  ]);
  forbids('@typescript-eslint/ban-ts-comment', [
    { at: src, code: '// @ts-expect-error because\nexport {};' },
    { at: src, code: '// @ts-nocheck because\nexport {};' },
  ]);
  forbids('@typescript-eslint/no-non-null-assertion', [
    { at: src, code: 'export const f = (x?: string) => x!;' },
  ]);
  forbids('@typescript-eslint/consistent-type-imports', [
    { at: src, code: "import { A } from './a'; export type B = A;" },
  ]);
  forbids('no-restricted-exports', [
    { at: src, code: 'export default 1;' },
    { at: inTests, code: 'export default 1;' },
    { at: src, code: 'const a = 1; export { a as default };' },
  ]);
  forbids('eqeqeq', [{ at: src, code: 'export const f = (a: unknown) => a == null;' }]);
  forbids('no-console', [{ at: src, code: "console.log('x');" }]);
  allows([
    { at: src, code: "process.stdout.write('{}');" },
    { at: 'electron.vite.config.ts', code: 'export default {};' },
  ]);

  test('a promise that nobody awaits', async () => {
    const snippet = { at: 'tests/unit/tooling/lint-zones.test.ts', code: 'Promise.resolve(1);' };
    expect(await rulesBrokenBy(snippet, typed)).toContain(
      '@typescript-eslint/no-floating-promises',
    );
  }, 30_000);
});

describe('size', () => {
  const lines = (count: number): string => 'export {};\n'.repeat(count).trimEnd();
  const longFunction = (count: number): string =>
    ['export function f(): void {', ...Array<string>(count - 2).fill('  f();'), '}'].join('\n');
  const branches = (count: number): string =>
    `export const f = (n: number) => { ${'if (n > 1) f(n); '.repeat(count - 1)} };`;

  forbids('max-lines', [
    { at: src, code: lines(301) },
    { at: inTests, code: lines(601) },
  ]);
  forbids('max-lines-per-function', [
    { at: src, code: longFunction(61) },
    { at: inTests, code: longFunction(601) },
  ]);
  forbids('complexity', [
    { at: src, code: branches(11) },
    { at: inTests, code: branches(11) },
  ]);
  forbids('max-params', [{ at: src, code: 'export const f = (a = 1, b = 2, c = 3, d = 4) => 1;' }]);
  allows([
    { at: src, code: lines(300) },
    { at: src, code: longFunction(60) },
    { at: src, code: branches(10) },
    { at: src, code: 'export const f = (a = 1, b = 2, c = 3) => 1;' },
    { at: inTests, code: lines(600) },
    { at: inTests, code: longFunction(300) },
  ]);
});

describe('file names', () => {
  const code = 'export {};';
  forbids('local/kebab-case', [
    { at: 'src/main/services/chairTerms.ts', code },
    { at: 'src/main/ChairTerms/list.ts', code },
    { at: 'tests/unit/chair_terms.test.ts', code },
  ]);
  allows([
    { at: 'src/main/services/chair-terms.ts', code },
    { at: 'src/renderer/app.tsx', code },
  ]);
});
