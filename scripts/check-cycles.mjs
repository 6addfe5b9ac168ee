// Import cycles in src and tests. Type-only imports count: a cycle of types is still two files that
// nobody can understand one at a time.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

const RESOLUTION = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowJs: true,
  resolveJsonModule: true,
};

/** @param {string} root @returns {string[]} absolute paths, sorted */
function sourceFiles(root) {
  return ['src', 'tests']
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
    .filter((file) => /\.(ts|tsx|mts|mjs|js)$/.test(file))
    .sort();
}

/** @param {string} file @param {Set<string>} known @returns {string[]} the known files it imports */
function importsOf(file, known) {
  return ts
    .preProcessFile(readFileSync(file, 'utf8'), true, true)
    .importedFiles.map((entry) => ts.resolveModuleName(entry.fileName, file, RESOLUTION, ts.sys))
    .map((found) => resolve(found.resolvedModule?.resolvedFileName ?? ''))
    .filter((target) => known.has(target));
}

/**
 * Each cycle as the chain of its files, the first one repeated at the end; paths are relative to
 * the root and use forward slashes.
 *
 * @param {string} root folder that holds src and tests
 * @returns {string[][]}
 */
export function findCycles(root) {
  const files = sourceFiles(resolve(root));
  const known = new Set(files);
  const graph = new Map(files.map((file) => [file, importsOf(file, known)]));
  const cycles = [];
  const finished = new Set();
  const chain = [];

  function visit(file) {
    const start = chain.indexOf(file);
    if (start >= 0) cycles.push([...chain.slice(start), file]);
    if (start >= 0 || finished.has(file)) return;
    chain.push(file);
    graph.get(file).forEach(visit);
    chain.pop();
    finished.add(file);
  }
  files.forEach(visit);

  const shown = (file) => relative(resolve(root), file).replaceAll(sep, '/');
  return cycles.map((cycle) => cycle.map(shown));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const cycles = findCycles(join(import.meta.dirname, '..'));
  for (const cycle of cycles) console.log(cycle.join(' -> '));
  console.log(`import cycles: ${cycles.length}`);
  process.exitCode = cycles.length > 0 ? 1 : 0;
}
