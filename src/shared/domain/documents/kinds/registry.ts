/// <reference types="vite/types/importMeta.d.ts" />
import { kindGroups, type DocumentKind } from './kind';

const found = import.meta.glob<DocumentKind>('./*/kind.ts', { eager: true, import: 'kind' });

const groups = Object.keys(kindGroups);

function rank(kind: DocumentKind): number {
  return groups.indexOf(kind.group) * 1_000 + kind.order;
}

/** Every kind of document there is, in the order in which they are offered. */
export const documentKinds: readonly DocumentKind[] = Object.values(found).sort(
  (a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1),
);

const byName = new Map(documentKinds.map((kind) => [kind.name, kind]));

export function findKind(name: string): DocumentKind | null {
  return byName.get(name) ?? null;
}
