import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Input } from '../../../src/shared/ipc/contract';
import { errorText } from '../../../src/shared/texts/error-texts';
import { officeBench } from '../../support/offices';
import { errorOf, valueOf } from '../../support/stores';

type Asked = Omit<Input<'contacts.importPreview'>, 'path'>;

async function bench() {
  const made = officeBench();
  valueOf(await made.dispatcher.invoke('store.create', {}));
  const look = (name: string, content: string | Uint8Array, asked: Asked = {}) => {
    const path = join(made.folder, '..', `${made.app.newId()}-${name}`);
    writeFileSync(path, content);
    return made.dispatcher.invoke('contacts.importPreview', { path, ...asked });
  };
  return { ...made, look };
}

type Sheets = Parameters<typeof writeXlsx>[0]['sheets'];

function book(rows: string[][], more: Partial<Sheets[number]> = {}): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: 'Kontakte', rows, ...more }] });
}

/** A workbook with one cell written as raw XML. */
async function withCell(xml: string): Promise<Uint8Array> {
  const parts = unzipSync(await book([['Nachname', 'Vorname']]));
  const name = 'xl/worksheets/sheet1.xml';
  const row = `<row r="2"><c r="A2" t="inlineStr"><is><t>Muster</t></is></c>${xml}</row></sheetData>`;
  const sheet = strFromU8(parts[name] ?? new Uint8Array()).replace('</sheetData>', row);
  return zipSync({ ...parts, [name]: strToU8(sheet) });
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('text files', () => {
  it.each([
    ['UTF-8 with a mark', strToU8('\uFEFFNachname;Ort\nMüßig;Köln\n'), 'UTF-8'],
    ['UTF-8', strToU8('Nachname,Ort\nMüßig,Köln\n'), 'UTF-8, getrennt durch Komma'],
    ['UTF-16', Buffer.from('\uFEFFNachname\tOrt\nMüßig\tKöln\n', 'utf16le'), 'UTF-16, getrennt durch Tabulator'],
    ['UTF-16 without a mark', Buffer.from('Nachname;Ort\nMüßig;Köln\n', 'utf16le'), 'UTF-16'],
    ['big-endian UTF-16', Buffer.from('\uFEFFNachname;Ort\nMüßig;K', 'utf16le').swap16(), 'UTF-16'],
    ['Windows-1252', latin1('Nachname;Ort\nM\xfc\xdfig;K\xf6ln \x80\n'), 'Windows-1252, getrennt durch Semikolon'],
    ['Excel’s own first line', strToU8('sep=|\r\nNachname|Ort\r\nMüßig|Köln; am Rhein\r\n'), 'senkrechter Strich'],
  ])('in %s are recognised', async (_name, bytes, words) => {
    const { look } = await bench();
    const answer = valueOf(await look('a.csv', bytes));
    expect(answer.recognised).toContain(words);
    expect(answer.rows.map(({ name }) => name)).toEqual(['Müßig']);
  }); // prettier-ignore

  it('keep a formula as the text that it is', async () => {
    const { look } = await bench();
    const answer = valueOf(await look('a.csv', 'Nachname;Telefon\n=1+1;+49 30\n'));
    expect(answer.rows[0]?.changes.map(({ after }) => after)).toEqual(['=1+1', '+49 30']);
  });
});

describe('workbooks', () => {
  it('give the value of a formula, and name a formula without one and an error', async () => {
    const { look } = await bench();
    const value = await withCell('<c r="B2" t="str"><f>A2</f><v>Petra</v></c>');
    expect(valueOf(await look('a.xlsx', value)).rows[0]?.name).toBe('Petra Muster');
    for (const [xml, words] of [
      ['<c r="B2"><f>A2</f></c>', 'Formel ohne Ergebnis'],
      ['<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ] as const) {
      const [row] = valueOf(await look('a.xlsx', await withCell(xml))).rows;
      expect(row?.state).toBe('wrong');
      expect(row?.findings[0]).toMatchObject({ cell: 'B2' });
      expect(row?.findings[0]?.message).toContain(words);
    }
  });

  it('keep texts that look like formulas', async () => {
    const { look } = await bench();
    const answer = valueOf(await look('a.xlsx', await book([['Nachname'], ['=1+1']])));
    expect(answer.rows[0]?.name).toBe('=1+1');
  });

  it('with merged cells name the rows, with merged headings the sheet', async () => {
    const { look } = await bench();
    const rows = [['Nachname', 'Haus'], ['Eins', 'X'], ['Zwei', '']];
    const merged = (startRow: number) => ({ merges: [{ startRow, startCol: 1, endRow: 2, endCol: 1 }] });
    const answer = valueOf(await look('a.xlsx', await book(rows, merged(1))));
    expect(answer.rows.map(({ state, findings }) => [state, findings[0]?.cell])).toEqual([['wrong', 'B2'], ['wrong', 'B3']]);
    expect(answer.rows[0]?.findings[0]?.message).toContain('B2:B3');
    const headings = valueOf(await look('a.xlsx', await book(rows, merged(0))));
    expect(headings.problems.map(({ code }) => code)).toEqual(['table.mergedHeadings']);
  }); // prettier-ignore

  it('with several sheets take the one with contacts, or the one that is named', async () => {
    const { look } = await bench();
    const sheets = [
      { name: 'Deckblatt', rows: [['Hallo']] },
      { name: 'Leute', rows: [['Nachname'], ['Muster']] },
      { name: 'Mehr', rows: [['Titel 2018'], ['Nachname'], ['Beispiel']] },
    ];
    const bytes = await writeXlsx({ sheets });
    const answer = valueOf(await look('a.xlsx', bytes));
    expect([answer.sheets, answer.sheet]).toEqual([['Deckblatt', 'Leute', 'Mehr'], 'Leute']);
    const other = valueOf(await look('a.xlsx', bytes, { sheet: 'Mehr' }));
    expect(other.rows[0]).toMatchObject({ name: 'Beispiel', number: 3 });
    const refused = errorOf(await look('a.xlsx', bytes, { sheet: 'Nirgends' }));
    expect(refused).toMatchObject({ problem: 'noSheet', detail: 'Nirgends' });
  });

  it('bring days as days and numbers as text', async () => {
    const { look } = await bench();
    const day = '<c r="B2" t="d"><v>2018-03-15</v></c>';
    const answer = valueOf(await look('a.xlsx', await withCell(day)));
    expect(answer.rows[0]?.name).toContain('Muster');
    const number = valueOf(await look('a.xlsx', await withCell('<c r="B2"><v>80331</v></c>')));
    expect(number.rows[0]?.name).toBe('80331 Muster');
  });
});

describe('lists that cannot be read', () => {
  /** A zip whose directory announces far more than a list may hold. */
  const bomb = (): Uint8Array => {
    const bytes = zipSync({ 'xl/workbook.xml': new Uint8Array(12_345) });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 4 <= bytes.length; at += 1) {
      if (view.getUint32(at, true) === 12_345) view.setUint32(at, 400_000_000, true);
    }
    return bytes;
  };
  const ole = (word: string): Uint8Array =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(word, 'utf16le')]);

  it.each([
    ['empty', '', 'empty'],
    ['blank.csv', ' \n\n', 'empty'],
    ['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 13]), 'notAList'],
    ['other.zip', zipSync({ 'a.txt': strToU8('x') }), 'notAList'],
    ['broken.xlsx', Buffer.from('PK\u0003\u0004 and nothing else'), 'brokenZip'],
    ['broken-inside.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<workbook') }), 'brokenWorkbook'],
    ['password.xlsx', ole('EncryptedPackage'), 'password'],
    ['old.xls', ole('Workbook'), 'oldExcel'],
    ['quote.csv', 'Nachname;Ort\n"Muster;Köln\n', 'brokenCsv'],
    ['rows.csv', `Nachname\n${'Muster\n'.repeat(50_000)}`, 'tooManyRows'],
    ['columns.csv', `Nachname${';'.repeat(300)}\nMuster\n`, 'tooManyColumns'],
  ] as const)('%s: a sentence, and nothing changes', async (name, content, problem) => {
    const { look, dispatcher } = await bench();
    const digest = async () => valueOf(await dispatcher.invoke('store.check', {})).digest;
    const before = await digest();
    const result = await look(name, content);
    expect(errorOf(result)).toMatchObject({ code: 'exchange.unreadable', problem });
    if (!result.ok) expect(errorText(result.error)).toMatch(/^[„\p{Lu}].*\.$/u);
    expect(await digest()).toBe(before);
  });

  it('a zip bomb is not unfolded', async () => {
    const { look } = await bench();
    expect(errorOf(await look('bomb.xlsx', bomb()))).toMatchObject({ problem: 'unfoldsTooLarge' });
  });

  it('a file that is not there, a folder', async () => {
    const { dispatcher, folder } = await bench();
    const look = (path: string) => dispatcher.invoke('contacts.importPreview', { path });
    expect(errorOf(await look(join(folder, 'nirgends.csv')))).toMatchObject({ problem: 'missing' });
    expect(errorOf(await look(folder))).toMatchObject({ problem: 'denied' });
  });
});

describe('lists that are read and not in order', () => {
  it.each([
    ['no surname', 'Vorname;Telefon\nAnna;1\n', 'table.noSurname'],
    ['no known heading', 'a;b\nc;d\n', 'table.noHeadings'],
    ['headings alone', 'Nachname;Vorname\n\n', 'table.noRows'],
    ['two rows of headings', 'Nachname;Vorname\nSurname;First name\nMuster;Petra\n', 'table.twoHeaderRows'],
  ])('%s: named, and nothing can be imported', async (_name, text, code) => {
    const { look, dispatcher, folder } = await bench();
    const answer = valueOf(await look('a.csv', text));
    expect(answer.problems.map((problem) => problem.code)).toContain(code);
    expect(answer.rows).toEqual([]);
    const path = join(folder, 'Liste.csv');
    writeFileSync(path, text);
    const { digest } = answer;
    const refused = errorOf(await dispatcher.invoke('contacts.import', { path, digest }));
    expect(refused.code).toBe('exchange.notReady');
  }); // prettier-ignore

  it('one field in two columns', async () => {
    const { look } = await bench();
    const mapping = ['lastName' as const, 'lastName' as const];
    const answer = valueOf(await look('a.csv', 'Nachname;Name\na;b\n', { mapping }));
    expect(answer.problems[0]?.message).toContain('A, B');
  });

  it('a huge cell', async () => {
    const { look } = await bench();
    const answer = valueOf(
      await look('a.csv', `Nachname;Bemerkung\nMuster;${'x'.repeat(40_000)}\n`),
    );
    expect(answer.rows[0]?.findings[0]).toMatchObject({ level: 'stop', cell: 'B2' });
    expect(answer.rows[0]?.findings[0]?.message).toContain('40000');
  });

  it('English headings, a title above, and another order of columns', async () => {
    const { look } = await bench();
    const text = 'Members 2018\n\nE-Mail;First name;Surname;Gender\na@b.example;Ann;Muster;Ms\n';
    const answer = valueOf(await look('a.csv', text));
    expect(answer.columns.map(({ field }) => field)).toEqual(['email', 'firstName', 'lastName', 'gender']);
    expect(answer.rows[0]).toMatchObject({ state: 'new', name: 'Ann Muster', number: 4 });
  }); // prettier-ignore
});
