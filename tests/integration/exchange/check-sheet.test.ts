import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/shared/domain/register/records';
import { officeBench, sampleBench } from '../../support/offices';
import { errorOf, valueOf } from '../../support/stores';
import { describeWith, VALIDATOR } from '../../support/tools';
import { execFileSync } from 'node:child_process';

async function sheetBench() {
  const bench = await sampleBench();
  const { dispatcher, folder } = bench;
  const written = valueOf(
    await dispatcher.invoke('contacts.checkSheet', { land: 'SN', folder: join(folder, 'aus') }),
  );
  const persons = async () =>
    valueOf(await dispatcher.invoke('register.list', { collection: 'persons' }))
      .records as unknown as Person[];
  const preview = (path: string) => dispatcher.invoke('contacts.importPreview', { path });
  return { ...bench, ...written, persons: await persons(), preview, count: written.persons };
}

/** Fills in the right column as Word does: text into the first empty cell after a field, table by table. */
function filledIn(path: string, answers: readonly (readonly [table: number, field: string, text: string])[]) {
  const parts = unzipSync(readFileSync(path));
  let xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  for (const [index, field, text] of answers) {
    const table = tables.at(index) ?? '';
    const row = (table.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).find((item) => item.includes(`>${field}</w:t>`)) ?? '';
    const cells = row.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
    const cell = cells[2] ?? '';
    const run = `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const struck = '<w:del w:id="9" w:author="x"><w:r><w:delText>alt</w:delText></w:r></w:del>';
    const next = row.replace(cell, cell.replace('</w:p>', `${struck}${run}</w:p>`));
    const nextTable = table.replace(row, next);
    xml = xml.replace(table, nextTable);
    tables[index < 0 ? tables.length + index : index] = nextTable;
  }
  const file = path.replace('.docx', '-Antwort.docx');
  writeFileSync(file, zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
  return file;
} // prettier-ignore

describe('the check sheet of a Land', () => {
  it('comes back empty and changes nothing', async () => {
    const { path, preview, count } = await sheetBench();
    const look = valueOf(await preview(path));
    expect(look.format).toBe('checkSheet');
    expect(look.problems).toEqual([]);
    expect(count).toBeGreaterThan(0);
    expect(look.counts).toEqual({ new: 0, changed: 0, unchanged: count, wrong: 0 });
  });

  it('brings corrections, erasures and new people into the same look', async () => {
    const { path, preview, dispatcher } = await sheetBench();
    const file = filledIn(path, [
      [0, 'Telefon', '0351 123'],
      [0, 'Nachname', 'Neu &amp; Sohn'],
      [-1, 'Nachname', 'Zugang'],
      [-1, 'Vorname', 'Zoe'],
      [-1, 'Anrede', 'Frau'],
      [-1, 'Amt', 'Ministerin'],
    ]);
    const look = valueOf(await preview(file));
    const changed = look.rows.filter(({ state }) => state === 'changed');
    expect(changed).toHaveLength(1);
    expect(changed[0]?.changes.map(({ field, after }) => [field, after])).toEqual([
      ['lastName', 'Neu & Sohn'],
      ['phone', '0351 123'],
    ]);
    const wrong = look.rows.filter(({ state }) => state === 'wrong');
    expect(wrong.map(({ name }) => name)).toEqual(['Zoe Zugang']);
    expect(wrong[0]?.findings.every(({ cell }) => cell === null)).toBe(true);
    const done = await dispatcher.invoke('contacts.import', {
      path: file,
      digest: look.digest,
      leaveOutWrong: true,
    });
    expect(valueOf(done)).toMatchObject({ created: 0, changed: 1, leftOut: 1 });
    const again = filledIn(path, [[0, 'Telefon', 'entfällt']]);
    const second = valueOf(await preview(again)).rows.filter(({ state }) => state === 'changed');
    expect(second[0]?.changes).toEqual([{ field: 'phone', before: '0351 123', after: '' }]);
  });

  it('keeps to itself what is the office’s own', async () => {
    const { dispatcher, persons, folder } = await sheetBench();
    for (const person of persons) {
      const record = { ...person, note: 'nur für uns', customSalutation: 'Liebe Freundin,' };
      valueOf(await dispatcher.invoke('register.save', { collection: 'persons', record }));
    }
    const written = await dispatcher.invoke('contacts.checkSheet', { land: 'SN', folder: join(folder, 'aus') });
    const parts = unzipSync(readFileSync(valueOf(written).path));
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).not.toMatch(/nur für uns|Liebe Freundin/);
  }); // prettier-ignore

  it('is refused where there is nobody, and no other paper is taken for one', async () => {
    const { dispatcher, folder, preview, conferenceId } = await sheetBench();
    const empty = officeBench();
    valueOf(await empty.dispatcher.invoke('store.create', {}));
    const nobody = await empty.dispatcher.invoke('contacts.checkSheet', { land: 'SN', folder });
    expect(errorOf(nobody).code).toBe('exchange.nobody');
    const input = { conferenceId, kinds: ['agenda' as const], outFolder: join(folder, 'aus') };
    const made = valueOf(await dispatcher.invoke('documents.generate', input));
    const refused = errorOf(await preview(made.files[0]?.path ?? ''));
    expect(refused).toMatchObject({ code: 'exchange.unreadable', problem: 'noCheckSheet' });
  });
});

describeWith(['ooxml-validator'], 'files', () => {
  it('of sheets and lists are valid for the Open XML SDK', async () => {
    const { path, dispatcher, folder } = await sheetBench();
    const list = valueOf(
      await dispatcher.invoke('contacts.export', { folder: join(folder, 'aus'), format: 'xlsx' }),
    );
    for (const file of [path, list.path]) {
      const answer = execFileSync(VALIDATOR, [file], { encoding: 'utf8' });
      expect(JSON.parse(answer), file).toMatchObject({ ok: true });
    }
  });
});
