import { describe, expect, test } from 'vitest';
import {
  textModulesOf,
  type ConferenceFacts,
} from '../../../../../src/shared/domain/documents/conference-facts';
import type { DocumentModel } from '../../../../../src/shared/domain/documents/models';
import { agendaPaper } from '../../../../../src/shared/domain/documents/papers';
import {
  insertedText,
  placeholdersFor,
  type Placeholder,
} from '../../../../../src/shared/domain/documents/placeholders';
import { sampleValues } from '../../../../../src/shared/domain/documents/placeholder-samples';
import type {
  TemplateData,
  TemplateTree,
  TemplateValue,
} from '../../../../../src/shared/domain/documents/template-data';
import { templateRecipient } from '../../../../../src/shared/domain/documents/template-recipient';
import { templateData } from '../../../../../src/shared/domain/documents/template-values';
import { factsOf, invitation, INVITED_ON } from '../../../../builders/papers';
import { CONFERENCE_ID, sampleId, sampleView } from '../../../../builders/sample-view';

const NBSP = '\u00a0';
const view = sampleView();
const facts: ConferenceFacts = factsOf(view);
const modules = textModulesOf(view, facts.land);

function dataOf(model: DocumentModel): TemplateData {
  const participant = view
    .conference(CONFERENCE_ID, 'participants')
    .get(sampleId('participant-SN'));
  if (!participant) throw new Error('the sample has no participant of Saxony');
  const recipient =
    model.kind === 'letter' ? templateRecipient(view, participant, INVITED_ON) : null;
  return templateData({ model, facts, recipient, modules });
}

const LETTER = dataOf(invitation(view));
const PAPER = dataOf(agendaPaper(facts));

const isTree = (value: TemplateValue | undefined): value is TemplateTree =>
  typeof value === 'object' && !Array.isArray(value);
const isList = (value: TemplateValue | undefined): value is readonly TemplateTree[] =>
  Array.isArray(value);

function at(tree: TemplateTree, path: readonly string[]): TemplateValue | undefined {
  let value: TemplateValue | undefined = tree;
  for (const step of path) value = isTree(value) ? value[step] : undefined;
  return isTree(value) ? value[''] : value;
}

/** The value of a catalogue's entry in the data, by its very name. */
function valueOf(
  { values }: TemplateData,
  { name, repeat }: Placeholder,
): TemplateValue | undefined {
  if (name.startsWith('Textbaustein ')) return at(values, ['Textbaustein', name.slice(13)]);
  if (repeat === null) return at(values, name.split('.'));
  const list = values[repeat];
  const [first] = isList(list) ? list : [];
  return first && at(first, name.split('.').slice(1));
}

const KINDS: Readonly<Record<Placeholder['kind'], (value: TemplateValue | undefined) => boolean>> =
  {
    text: (value) => typeof value === 'string',
    paragraphs: (value) =>
      Array.isArray(value) && value.every((item: unknown) => typeof item === 'string'),
    flag: (value) => typeof value === 'boolean',
    repeat: (value) => Array.isArray(value),
  };

describe.each([
  ['letter', LETTER],
  ['paper', PAPER],
] as const)('the catalogue of a %s', (kind, data) => {
  const all = placeholdersFor(kind, modules);

  test('says what each placeholder is', () => {
    for (const one of all.filter(({ repeat }) => repeat !== '')) {
      const value = valueOf(data, one);
      expect.soft(KINDS[one.kind](value), `${one.name}: ${JSON.stringify(value)}`).toBe(true);
      expect.soft(one.explanation, one.name).not.toMatch(/[.!]$|^$/);
    }
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  test('misses nothing that the data hold', () => {
    const names = new Set(all.map(({ name }) => name.replace(/^Textbaustein /, 'Textbaustein.')));
    const paths = (tree: TemplateTree, before: string): readonly string[] =>
      Object.entries(tree).flatMap(([key, value]) => {
        const path = key === '' ? before : before === '' ? key : `${before}.${key}`;
        const isModule = before === 'Textbaustein';
        if (isTree(value)) return paths(value, path);
        const [first] = isList(value) && !isModule ? value : [];
        return isTree(first) ? [path, ...paths(first, path)] : [path];
      });
    const missing = paths(data.values, '').filter((path) => !names.has(path));
    // The points of a day are the points of the programme.
    expect(missing.filter((path) => !path.startsWith('Programmtag.Programmpunkt'))).toEqual([]);
  });
});

test.each(['letter', 'paper'] as const)('the samples of a %s stand for all of it', (kind) => {
  const values = sampleValues(kind, modules);
  const sample: TemplateData = { ...LETTER, values };
  for (const one of placeholdersFor(kind, modules).filter(({ repeat }) => repeat !== '')) {
    const value = valueOf(sample, one);
    expect.soft(KINDS[one.kind](value), `${one.name}: ${JSON.stringify(value)}`).toBe(true);
    if (one.kind !== 'text') expect.soft(value, one.name).not.toEqual([]);
  }
});

test('the values of a letter are those of its model and of the register', () => {
  const { values, title, date } = LETTER;
  expect({ title, date }).toMatchObject({ date: INVITED_ON });
  expect(title).toContain('Einladung');
  expect(values).toMatchObject({
    Datum: { '': `1.${NBSP}Februar 2018`, Kurz: '01.02.2018' },
    Konferenz: {
      Titel: `13.${NBSP}Integrationsministerkonferenz`,
      zur: `zur 13.${NBSP}Integrationsministerkonferenz`,
      Nummer: '13',
    },
    Termin: { am: `am 15. und 16.${NBSP}März 2018` },
    Ort: 'Nürnberg',
    Empfänger: { Land: 'Sachsen', Mitglied: true, Gast: false },
    Vertretung: '',
    Grußformel: 'Mit freundlichen Grüßen',
    Online: false,
    Hauptkonferenz: true,
  });
  expect(at(values, ['Anschrift'])).toMatch(/\n01097 Dresden$/);
});

test('placeholders are inserted as they are filled', () => {
  const inserted = (name: string): string => {
    const one = placeholdersFor('letter').find((item) => item.name === name);
    return one ? insertedText(one) : 'unknown';
  };
  expect(inserted('Anrede')).toBe('{{Anrede}}');
  expect(inserted('TOP')).toBe('{{für jeden TOP}}{{ende für}}');
  expect(inserted('Hotel')).toBe('{{für jedes Hotel}}{{ende für}}');
  expect(inserted('Online')).toBe('{{falls Online}}{{ende falls}}');
});
