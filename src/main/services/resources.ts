import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { deadlinePlanItemSchema } from '../../shared/domain/deadlines/plan';
import { landSchema, type Land } from '../../shared/domain/register/records';
import type { DocumentKey } from '../../shared/domain/storage/collections';
import type { Draft } from '../../shared/domain/storage/store-view';

const record = z.looseObject({ id: z.string() });
type SeedRecord = z.infer<typeof record>;
const recordsByCollection = z.record(z.string(), z.array(record));

const planFile = z.record(
  z.enum(['main', 'preparatory', 'autumn']),
  z.array(deadlinePlanItemSchema),
);

const sampleFile = z.strictObject({
  name: z.string(),
  title: z.string(),
  conferenceId: z.string(),
  register: recordsByCollection,
  settings: recordsByCollection,
  conference: recordsByCollection,
});

/** What a sample brings: its records and the id of its conference. */
export interface Sample {
  readonly conferenceId: string;
  readonly drafts: readonly Draft[];
}

/** A UUID (version 8) made from a name: shipped records have the same id in every folder. */
export function seedId(name: string): string {
  const hex = createHash('sha256').update(`konferenzbuero/${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** `@key` names a record of the same file, `@reference/key` one of the reference data. */
function resolveIds(value: unknown, namespace: string): unknown {
  if (typeof value === 'string' && value.startsWith('@')) {
    const key = value.slice(1);
    return seedId(key.includes('/') ? key : `${namespace}/${key}`);
  }
  if (Array.isArray(value)) return value.map((item) => resolveIds(item, namespace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, resolveIds(item, namespace)]),
  );
}

interface Seeds {
  readonly document: DocumentKey;
  readonly namespace: string;
  readonly records: Readonly<Record<string, readonly SeedRecord[]>>;
}

function draftsOf({ document, namespace, records }: Seeds): readonly Draft[] {
  return Object.entries(records).flatMap(([collection, items]) =>
    items.map((item): Draft => {
      const resolved = record.parse(resolveIds(item, namespace));
      return { document, collection, id: resolved.id, record: resolved };
    }),
  );
}

/** The shipped data under `resources/`: copied into a folder once, then the office's own. */
export class Resources {
  constructor(private readonly folder: string) {}

  /** What a new data folder starts with: Länder, past terms, ministries, settings, deadline plans. */
  async reference(): Promise<readonly Draft[]> {
    const list = async (name: string): Promise<readonly SeedRecord[]> =>
      z.array(record).parse(await this.json('reference', name));
    const namespace = 'reference';
    const register = {
      laender: await list('laender.json'),
      chairTerms: await list('chair-terms.json'),
      organisations: await list('organisations.json'),
      offices: await list('offices.json'),
      textModules: await list('text-modules.json'),
      distributionLists: await list('distribution-lists.json'),
    };
    const settings = recordsByCollection.parse(await this.json('reference', 'settings.json'));
    const deadlinePlanItems = await this.planItems();
    return [
      ...draftsOf({ document: 'register', namespace, records: register }),
      ...draftsOf({ document: 'settings', namespace, records: { ...settings, deadlinePlanItems } }),
    ];
  }

  /** The shipped Länder, for addresses without a data folder. */
  async laender(): Promise<readonly Land[]> {
    return z.array(landSchema).parse(await this.json('reference', 'laender.json'));
  }

  /** A sample by name, or null where there is none of that name. */
  async sample(name: string): Promise<Sample | null> {
    if (!sampleNames.includes(name)) return null;
    const file = sampleFile.parse(await this.json('samples', `${name}.json`));
    const conferenceId = seedId(`${name}/${file.conferenceId.slice(1)}`);
    const seeds = (document: DocumentKey, records: Seeds['records']): readonly Draft[] =>
      draftsOf({ document, namespace: name, records });
    return {
      conferenceId,
      drafts: [
        ...seeds('register', file.register),
        ...seeds('settings', file.settings),
        ...seeds(`conferences/${conferenceId}`, file.conference),
      ],
    };
  }

  private async planItems(): Promise<readonly SeedRecord[]> {
    const plans = planFile.parse(await this.json('reference', 'deadline-plans.json'));
    return Object.entries(plans).flatMap(([meetingKind, items]) =>
      items.map(({ id, ...item }) => ({
        ...item,
        id: `${meetingKind}-${id}`,
        itemId: id,
        meetingKind,
      })),
    );
  }

  private async json(...names: readonly string[]): Promise<unknown> {
    return JSON.parse(await readFile(join(this.folder, ...names), 'utf8')) as unknown;
  }
}

/** Names of the samples that are shipped. */
export const sampleNames: readonly string[] = ['intmk-2018'];
