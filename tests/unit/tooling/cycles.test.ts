import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findCycles } from '../../../scripts/check-cycles.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cycles-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function tree(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

test('a tree whose imports go one way has no cycle', () => {
  tree({
    'src/a.ts': "import { b } from './b'; import { c } from './c/index'; export const a = b + c;",
    'src/b.ts': "export * from './c'; export const b = 1;",
    'src/c/index.ts': 'export const c = 1;',
    'tests/a.test.ts': "import { a } from '../src/a'; void a;",
  });
  expect(findCycles(root)).toEqual([]);
});

test('a folder without sources has no cycle', () => {
  expect(findCycles(root)).toEqual([]);
});

test('a cycle is shown as the chain of its files', () => {
  tree({
    'src/a.ts': "import { b } from './b'; export const a = b;",
    'src/b.ts': "import { c } from './deep/c'; export const b = c;",
    'src/deep/c.ts': "import { a } from '../a'; export const c = a;",
  });
  expect(findCycles(root)).toEqual([['src/a.ts', 'src/b.ts', 'src/deep/c.ts', 'src/a.ts']]);
});

test('a file that imports itself is a cycle', () => {
  tree({ 'src/a.ts': "import * as self from './a'; void self;" });
  expect(findCycles(root)).toEqual([['src/a.ts', 'src/a.ts']]);
});

test('each of two cycles is shown', () => {
  tree({
    'src/a.ts': "import './b'; import './c';",
    'src/b.ts': "import './a';",
    'src/c.ts': "import './a';",
  });
  expect(findCycles(root)).toEqual([
    ['src/a.ts', 'src/b.ts', 'src/a.ts'],
    ['src/a.ts', 'src/c.ts', 'src/a.ts'],
  ]);
});

test.each([
  ['import', "import { b } from './b';"],
  ['import type', "import type { B } from './b';"],
  ['import with inline type', "import { type B } from './b';"],
  ['import()', "export const load = () => import('./b');"],
  ["import('…') as a type", "export type B = import('./b').B;"],
  ['export from', "export { b } from './b';"],
  ['export type from', "export type { B } from './b';"],
  ['export *', "export * from './b';"],
  ['export type *', "export type * from './b';"],
  ['an import with extension', "import { b } from './b.js';"],
])('%s closes a cycle', (_, text) => {
  tree({ 'src/a.ts': text, 'src/b.ts': "import { a } from './a'; export const b = a;" });
  expect(findCycles(root)).toEqual([['src/a.ts', 'src/b.ts', 'src/a.ts']]);
});
