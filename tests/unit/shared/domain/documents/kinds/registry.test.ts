import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kindGroups } from '../../../../../../src/shared/domain/documents/kinds/kind';
import {
  documentKinds,
  findKind,
} from '../../../../../../src/shared/domain/documents/kinds/registry';

const FOLDER = 'src/shared/domain/documents/kinds';

function camelCase(folder: string): string {
  return folder.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

describe('the registry of kinds', () => {
  it('has one kind per folder, named like it', () => {
    const folders = readdirSync(FOLDER, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => camelCase(entry.name));
    expect(documentKinds.map(({ name }) => name).sort()).toEqual(folders.sort());
  });

  it('orders by group, then by place', () => {
    const groups = Object.keys(kindGroups);
    const ranks = documentKinds.map(({ group, order }) => [groups.indexOf(group), order]);
    const sorted = [...ranks].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
    expect(ranks).toEqual(sorted);
  });

  it('gives every kind a place, a title and a sentence of its own', () => {
    for (const field of ['name', 'plural', 'summary'] as const) {
      const values = documentKinds.map((kind) => kind[field]);
      expect(new Set(values).size).toBe(values.length);
    }
    const places = documentKinds.map(({ group, order }) => `${group} ${order}`);
    expect(new Set(places).size).toBe(places.length);
    for (const { summary } of documentKinds) expect(summary).toMatch(/^\p{Lu}.*\.$/u);
  });

  it('finds a kind by its name', () => {
    expect(findKind('agenda')?.plural).toBe('Vorläufige Tagesordnung');
    expect(findKind('einladung')).toBeNull();
  });
});
