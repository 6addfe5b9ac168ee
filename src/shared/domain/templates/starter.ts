import { caseNumber } from '../documents/case-number';
import type { DocumentKind } from '../documents/kinds/kind';
import type {
  Block,
  DocumentModel,
  InfoLine,
  LetterheadModel,
  LetterModel,
  PaperModel,
} from '../documents/models';
import { FIELD_TITLES } from '../documents/printed-lines';
import { withCaseNumber } from '../documents/letter';
import { placeholdersFor } from '../documents/placeholders';
import type { TemplateTree, TemplateValue } from '../documents/template-data';
import { NBSP } from '../text';

type Table = Extract<Block, { type: 'table' }>;

const tag = (name: string): string => `{{${name}}}`;
/** Nothing where there is no value: what a letter may do without is no gap to be warned of. */
const perhaps = (name: string): string => `{{falls ${name}}}${tag(name)}{{ende falls}}`;
/** Takes no room; its paragraph stays without a value, so that what stands below keeps its place. */
const KEEPS_LINE = '\u200B';
const paragraph = (text: string): Block => ({ type: 'paragraph', text });

/** Facts of the office that its papers print as they are. */
const OF_OFFICE = /^(?:Absender|Presse)(?:\.|$)|^Datum$|^Aktenzeichen$/;

function valueAt(tree: TemplateTree, path: readonly string[]): string | null {
  let at: TemplateValue | undefined = tree;
  for (const step of path) {
    if (typeof at !== 'object' || Array.isArray(at)) return null;
    at = (at as TemplateTree)[step];
  }
  if (typeof at === 'object' && !Array.isArray(at)) at = (at as TemplateTree)[''];
  return typeof at === 'string' && at !== '' ? at : null;
}

const spaced = (text: string): string => text.replaceAll(NBSP, ' ');

/** Says a printed line by its placeholder where it is a fact of the office, else as it is. */
type Naming = (line: string) => string;

function namingOf(modelKind: 'letter' | 'paper', values: TemplateTree): Naming {
  const names = new Map<string, string>();
  for (const { name, kind } of placeholdersFor(modelKind)) {
    const value = kind === 'text' && OF_OFFICE.test(name) ? valueAt(values, name.split('.')) : null;
    if (value !== null && !names.has(spaced(value))) names.set(spaced(value), name);
  }
  return (line) => {
    const name = names.get(spaced(line));
    return name === undefined ? line : tag(name);
  };
}

function headOf(letterhead: LetterheadModel, named: Naming): LetterheadModel {
  const { lines, footer } = letterhead;
  return { ...letterhead, lines: lines.map(named), footer: footer.map((own) => own.map(named)) };
}

/** The number of a letter stands there only where it has one. */
function infoLine({ label, value }: InfoLine, named: Naming): InfoLine {
  if (value !== STARTER_NUMBER) return { label, value: named(value) };
  return {
    label: `{{falls Vorgangsnummer}}${label}`,
    value: `${tag('Vorgangsnummer')}{{ende falls}}`,
  };
}

/** Of a year before all letters: stands for the numbers of letters while a template is laid out. */
export const STARTER_NUMBER = caseNumber({ year: 1000, running: 1 }) ?? '';

/** The layout of a letter with placeholders in the place of what a letter has of its own. */
function letterStarter(model: LetterModel, values: TemplateTree): LetterModel {
  const named = namingOf('letter', values);
  const own = model.info.map((group) => group.filter(({ value }) => value !== model.caseNumber));
  const numbered = withCaseNumber({ ...model, info: own }, STARTER_NUMBER);
  return {
    ...numbered,
    letterhead: headOf(model.letterhead, named),
    returnLine: { ...model.returnLine, text: tag('Rücksendeangabe') },
    notes: [`${perhaps('Vermerke')}${KEEPS_LINE}`],
    address: { ...model.address, lines: [tag('Anschrift')], borrowed: 0 },
    info: numbered.info.map((group) => group.map((line) => infoLine(line, named))),
    subject: tag('Betreff'),
    salutation: perhaps('Anrede'),
    body: [paragraph(tag('Text'))],
    closing: perhaps('Grußformel'),
    handwritten: false,
    signingLine: `${perhaps('Unterschrift.Zusatz')}${KEEPS_LINE}`,
    signatory: [tag('Unterschrift.Name'), tag('Unterschrift.Funktion'), '{{falls Anlagen}}'],
    enclosures: [tag('Anlagen'), '{{ende falls}}'],
    trainingMark: perhaps('Übungsvermerk'),
  };
}

/** Its rows become one that repeats; the first and the last cell hold the ends of the repeat. */
function repeated(table: Table, repeat: string, cells: readonly string[]): Table {
  const last = cells.length - 1;
  const framed = cells.map(
    (cell, index) => `${index === 0 ? repeat : ''}${cell}${index === last ? '{{ende für}}' : ''}`,
  );
  return { ...table, rows: [{ cells: framed }] };
}

const isTable = (block: Block): block is Table => block.type === 'table';

function agendaBlocks(table: Table): readonly Block[] {
  const cells = ['TOP.Nummer', 'TOP.Titel', 'TOP.Antragsteller'].map(tag);
  return [repeated(table, '{{für jeden TOP}}', cells), paragraph(`Stand: ${tag('Datum')}`)];
}

function programmeBlocks(table: Table): readonly Block[] {
  const place = '{{falls Programmpunkt.Ort}}, {{Programmpunkt.Ort}}{{ende falls}}';
  const cells = [tag('Programmpunkt.Zeit'), `${tag('Programmpunkt.Titel')}${place}`];
  return [
    paragraph('{{für jeden Programmtag}}'),
    { type: 'heading', text: tag('Programmtag.Tag') },
    repeated(table, '{{für jeden Programmpunkt}}', cells),
    paragraph('{{ende für}}'),
  ];
}

const OWN_BLOCKS: Readonly<Record<string, (table: Table) => readonly Block[]>> = {
  agenda: agendaBlocks,
  programme: programmeBlocks,
};

/** Columns of a form (percent), and the least height of its rows (mm). */
const SHARES = [40, 60];
const FIELD_MM = 9;

/** As many columns as the rows of tables have names for. */
const MOST_COLUMNS = 6;

/** The rows of a form with room to write; a heading stands for the row that would reach over both columns. */
function formBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'signatures') return [block];
    if (block.type !== 'fields') return [];
    return block.groups.flatMap(({ title, labels, rowHeightMm = FIELD_MM }): readonly Block[] => [
      { type: 'heading', text: title },
      {
        type: 'table',
        columns: FIELD_TITLES.map((column, index) => ({
          title: column,
          share: SHARES[index] ?? 50,
        })),
        rows: labels.map((label) => ({ cells: [label, ''] })),
        rowHeightMm,
      },
    ]);
  });
}

/** Text first, then the rows of its tables, then the forms as they are. */
function commonBlocks(blocks: readonly Block[]): readonly Block[] {
  const [table, ...others] = blocks.filter(isTable);
  const columns = table?.columns.length ?? 0;
  const isLike = others.every((other) => other.columns.length === columns);
  const forms = formBlocks(blocks);
  if (!table) return [paragraph(tag('Text')), ...forms];
  if (!isLike || columns > MOST_COLUMNS) return [paragraph(tag('Inhalt'))];
  const cells = table.columns.map((_column, index) => tag(`Tabellenzeile.Spalte${index + 1}`));
  const isSaying = blocks.some(({ type }) => type === 'paragraph' || type === 'heading');
  return [
    ...(isSaying ? [paragraph(tag('Text'))] : []),
    repeated(table, '{{für jede Tabellenzeile}}', cells),
    ...forms,
  ];
}

function paperStarter(
  { name, group }: Pick<DocumentKind, 'name' | 'group'>,
  model: PaperModel,
  values: TemplateTree,
): PaperModel {
  const named = namingOf('paper', values);
  const table = model.blocks.find(isTable);
  const own = OWN_BLOCKS[name];
  return {
    ...model,
    title: tag('Titel'),
    letterhead: headOf(model.letterhead, named),
    kicker: model.kicker === null ? null : tag('Dokumentart'),
    meta: model.meta === null ? null : tag('Zeile'),
    heading: tag('Überschrift'),
    subline: perhaps('Unterzeile'),
    embargo: group === 'press' ? perhaps('Sperrfrist') : null,
    blocks: table && own ? own(table) : commonBlocks(model.blocks),
    trainingMark: perhaps('Übungsvermerk'),
  };
}

/**
 * A model whose layout is a good template to start from: as built in, with placeholders in the place of values.
 * Null for cards, which have none. `values` = those of a paper of the kind.
 */
export function starterModel(
  kind: Pick<DocumentKind, 'name' | 'group'>,
  model: DocumentModel,
  values: TemplateTree,
): DocumentModel | null {
  if (model.kind === 'letter') return letterStarter(model, values);
  return model.kind === 'paper' ? paperStarter(kind, model, values) : null;
}
