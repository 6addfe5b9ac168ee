import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { operationNames } from '../../../src/shared/ipc/operation-names';

const read = (path: string): string => readFileSync(path, 'utf8');
const decisions = readdirSync('docs/decisions').sort();
const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'docs/reliability.md',
  ...decisions.map((name) => join('docs/decisions', name)),
];

interface Package {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(read('package.json')) as Package;
const packages = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
};

describe('the documents', () => {
  it.each(documents)('%s names only scripts, files and operations that exist', (document) => {
    const text = read(document);
    const scripts = [...text.matchAll(/npm run (?:-s )?([a-z][a-z0-9:-]*)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
    const paths = [...text.matchAll(/\b(?:src|tests|scripts|docs|resources)\/[\w./-]*\w/g)].map(
      ([path]) => path,
    );
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
    const called = [...text.matchAll(/headless -- ([a-z]+\.[A-Za-z]+)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(called.filter((name) => !operationNames.some((known) => known === name))).toEqual([]);
  });

  it('README keeps the two lines that a newcomer runs', () => {
    const lines = read('README.md').split('\n');
    expect(lines).toContain('npm ci && npm run demo');
    expect(lines).toContain('npm ci && npm test');
  });

  it('ARCHITECTURE names every room', () => {
    const text = read('ARCHITECTURE.md');
    const rooms = ['src/shared', 'src/shared/domain', 'src/main', 'src/renderer'].flatMap(
      (folder) =>
        readdirSync(folder, { withFileTypes: true })
          .filter((entry) => entry.isDirectory() && entry.name !== 'domain')
          .map((entry) => `\`${folder}/${entry.name}\``),
    );
    expect(rooms.filter((room) => !text.includes(room))).toEqual([]);
  });

  it('every dependency has its reason, and every version is exact', () => {
    const reasons = decisions.map((name) => read(join('docs/decisions', name))).join('\n');
    expect(Object.keys(packages).filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
    expect(Object.values(packages).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual(
      [],
    );
  });

  it('decisions are numbered without gaps', () => {
    const numbers = decisions.map((name) => Number(name.slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});
