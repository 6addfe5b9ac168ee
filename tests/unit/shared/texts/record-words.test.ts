import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { collections } from '../../../../src/shared/domain/storage/collections';
import { fieldChanges } from '../../../../src/shared/domain/storage/field-changes';
import { countText, severalName } from '../../../../src/shared/texts/record-counts';
import { recordFieldName } from '../../../../src/shared/texts/record-fields';
import { recordName } from '../../../../src/shared/texts/record-names';
import { valueText } from '../../../../src/shared/texts/record-values';

interface Place {
  readonly collection: string;
  readonly path: string;
  readonly options: readonly string[];
}

/** Values that name records, codes of Länder and offices: their words come from elsewhere. */
const NAMED_ELSEWHERE = /\.(land|laender)$/;

type Json = Readonly<Record<string, unknown>>;

/** A text with form is one value. */
function isFormatted({ properties }: Json): boolean {
  return JSON.stringify(Object.keys(properties ?? {})) === '["blocks"]';
}

/** Every value that a record can have, with what it may be where it stands for something. */
function placesIn(collection: string, schema: Json, path = ''): readonly Place[] {
  const inner = [schema['anyOf'], schema['oneOf']].flatMap((one) => (one ?? []) as readonly Json[]);
  if (inner.length > 0) return inner.flatMap((one) => placesIn(collection, one, path));
  if (schema['type'] === 'null') return [];
  if (schema['type'] === 'array') return placesIn(collection, schema['items'] as Json, path);
  if (isFormatted(schema)) return [{ collection, path, options: [] }];
  if (schema['type'] === 'object') {
    return Object.entries(schema['properties'] as Readonly<Record<string, Json>>).flatMap(
      ([key, value]) => placesIn(collection, value, path === '' ? key : `${path}.${key}`),
    );
  }
  const literal = schema['const'];
  const options = (schema['enum'] ?? (literal === undefined ? [] : [literal])) as readonly string[];
  return [{ collection, path, options }];
}

const places = Object.values(collections)
  .flatMap((kind) => Object.entries(kind))
  .flatMap(([collection, schema]) =>
    placesIn(collection, z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })),
  )
  .filter(({ path }) => path !== 'id' && path !== '');

describe('the words of the history', () => {
  it('name every value of every record in German', () => {
    const nameless = places.filter(({ collection, path }) => {
      const name = recordFieldName(collection, path);
      return name === path || name === path.split('.').at(-1);
    });
    expect(nameless.map(({ collection, path }) => `${collection}.${path}`)).toEqual([]);
    expect(places.length).toBeGreaterThan(150);
  });

  it('have a word for everything that a value can stand for', () => {
    const wordless = places.flatMap(({ collection, path, options }) =>
      options
        .filter((option) => typeof option === 'string' && !NAMED_ELSEWHERE.test(`.${path}`))
        .filter((value) => {
          const place = { document: 'register', collection, path };
          return valueText(place, value, () => '') === value;
        })
        .map((value) => `${collection}.${path}: ${value}`),
    );
    expect(wordless).toEqual([]);
  });

  it('have a name for several of every kind', () => {
    for (const collection of Object.values(collections).flatMap((kind) => Object.keys(kind))) {
      expect(severalName(collection)).not.toBe('Einträge');
      // Where there is never but one, a number would say nothing.
      expect([recordName(collection), `1 ${recordName(collection)}`]).toContain(
        countText(collection, 1),
      );
    }
    expect(countText('persons', 1)).toBe('1 Person');
    expect(countText('rules', 1)).toBe('Verfahrensregeln');
    expect(countText('persons', 1_204)).toBe('1.204 Personen');
  });

  it('say values as people write them', () => {
    const at = (collection: string, path: string) => ({ document: 'register', collection, path });
    const nameOf = (_d: string, collection: string, id: string) => `${collection} ${id}`;
    const say = (collection: string, path: string, value: unknown) =>
      valueText(at(collection, path), value, nameOf);
    expect(say('mandates', 'from', '2018-03-15')).toBe('15.03.2018');
    expect(say('mandates', 'personId', 'p1')).toBe('persons p1');
    expect(say('distributionLists', 'laender', ['SN', 'BY'])).toBe('laender SN; laender BY');
    expect(say('persons', 'degrees', ['Prof.', 'Dr.'])).toBe('Prof. Dr.');
    expect(say('persons', 'degrees', [])).toBeNull();
    const runs = [{ text: 'Im ' }, { text: 'Mittelpunkt', bold: true }];
    const formatted = { blocks: [{ type: 'paragraph', runs }] };
    expect(say('invitationTexts', 'focus', formatted)).toBe('Im Mittelpunkt');
    expect(say('pressReleases', 'paragraphs', [formatted, 'Schluss'])).toBe(
      'Im Mittelpunkt; Schluss',
    );
    expect(say('organisations', 'confirmed', false)).toBe('nein');
    expect(
      say('organisations', 'moreAddresses', [{ kind: 'bulk', postcode: '01095', city: 'Dresden' }]),
    ).toBe('Großempfänger, 01095, Dresden');
  });
});

describe('what differs between two versions', () => {
  it('is told value by value, within what lies within, and never the id', () => {
    const before = { id: 'a', name: 'Alt', address: null, reply: { state: 'open', on: null } };
    const after = {
      ...{ id: 'a', name: 'Alt', address: { city: 'Dresden' } },
      reply: { state: 'accepted', on: '2018-03-15' },
    };
    expect(fieldChanges(before, after)).toEqual([
      { path: 'reply.state', before: 'open', after: 'accepted' },
      { path: 'address.city', before: null, after: 'Dresden' },
      { path: 'reply.on', before: null, after: '2018-03-15' },
    ]);
    expect(fieldChanges(null, { id: 'a', name: 'Neu' })).toEqual([
      { path: 'name', before: null, after: 'Neu' },
    ]);
    expect(fieldChanges(before, before)).toEqual([]);
    const formatted = { blocks: [{ type: 'paragraph', runs: [{ text: 'Neu', bold: true }] }] };
    expect(fieldChanges({ text: 'Neu' }, { text: formatted })).toEqual([
      { path: 'text', before: 'Neu', after: formatted },
    ]);
  });
});
