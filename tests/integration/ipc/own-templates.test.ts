import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { caseCode } from '../../../src/main/documents/case-code';
import { parseCaseNumber } from '../../../src/shared/domain/documents/case-number';
import { errorText } from '../../../src/shared/texts/error-texts';
import type { AppError } from '../../../src/shared/errors';
import { p, r, wordFile } from '../../builders/word-templates';
import { sampleBench } from '../../support/offices';
import { generate, verify } from '../../support/papers';
import { errorOf, valueOf } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';
import { editText, partsOf, textOf } from '../../support/word-files';

const OWN = [
  p('Unser Haus schreibt Ihnen.'),
  p('{{Anschrift}}'),
  p(`${r('{{An')}${r('rede}}', '<w:b/>')}`),
  p('{{Text}}'),
  p('{{falls Vertretung}}Vertretung: {{Vertretung}}{{ende falls}}'),
  p('{{Grußformel}}'),
];
const FOOT = p('{{falls Übungsvermerk}}{{Übungsvermerk}}{{ende falls}}');

function own(...more: readonly string[]): Uint8Array {
  return wordFile({ body: [...OWN, ...more].join(''), footer: FOOT });
}

async function bench() {
  const office = await sampleBench();
  const { dispatcher, conferenceId } = office;
  const place = tempFolder();
  const fileOf = (bytes: Uint8Array, name = 'Hausbrief.docx'): string => {
    const path = join(place, name);
    writeFileSync(path, bytes);
    return path;
  };
  const add = (bytes: Uint8Array, name?: string, kind = 'invitation') =>
    dispatcher.invoke('templates.add', { kind, path: fileOf(bytes, name) });
  const versions = async (kind = 'invitation') => {
    const { kinds } = valueOf(await dispatcher.invoke('templates.list', {}));
    return kinds.find((item) => item.kind === kind)?.versions ?? [];
  };
  const findings = async (kinds: readonly string[] = ['invitation']) =>
    valueOf(await dispatcher.invoke('documents.check', { conferenceId, kinds: [...kinds] }))
      .findings;
  const invite = async (folder = tempFolder()) => {
    const { files, failures } = await generate(office, folder, ['invitation']);
    const saxony = files.find(({ recipient }) => recipient?.startsWith('Sachsen'))?.path ?? '';
    return { folder, files, failures, saxony };
  };
  return { ...office, fileOf, add, versions, findings, invite };
}

const said = (path: string): string => textOf(partsOf(path)).join('\n');

const partsText = (path: string): string => Object.values(partsOf(path)).join('\n');

describe('own templates', () => {
  it('are kept in versions, of which one is in use; earlier ones and the built-in layout come back', async () => {
    const { dispatcher, add, versions } = await bench();
    const first = valueOf(await add(own()));
    const second = valueOf(await add(own(p('Neu')), 'Hausbrief neu.docx'));
    const shown = async () =>
      (await versions()).map(({ version, active, name }) => [version, active, name]);
    expect(await shown()).toEqual([
      [2, true, 'Hausbrief neu.docx'],
      [1, false, 'Hausbrief.docx'],
    ]);
    valueOf(await dispatcher.invoke('templates.activate', { id: first.id }));
    expect((await shown()).map(([, active]) => active)).toEqual([false, true]);
    // The very same file is no third version.
    expect(valueOf(await add(own(p('Neu'))))).toEqual(second);
    expect((await shown()).map(([, active]) => active)).toEqual([true, false]);
    valueOf(await dispatcher.invoke('templates.reset', { kind: 'invitation' }));
    expect((await shown()).map(([, active]) => active)).toEqual([false, false]);
    valueOf(await dispatcher.invoke('store.undo', {}));
    expect((await shown()).map(([, active]) => active)).toEqual([true, false]);
    const { findings } = valueOf(await dispatcher.invoke('store.check', {}));
    expect(findings.filter(({ level }) => level === 'stop')).toEqual([]);
  });

  it('refuse what no document can be made of, change nothing and say why', async () => {
    const { dispatcher, fileOf, add, versions, folder } = await bench();
    const refusals: readonly (readonly [Uint8Array, string])[] = [
      [own(p('{{Anrde}}')), 'Meinten Sie {{Anrede}}?'],
      [own(p('{{falls Gast}}')), 'wird nirgends beendet'],
      [Buffer.from('%PDF-1.7'), 'PDF-Datei'],
      [new Uint8Array(), 'leer'],
      [wordFile({ body: p('x'), parts: { 'word/vbaProject.bin': 'x' } }), 'Makros'],
    ];
    for (const [bytes, words] of refusals) {
      const error = errorOf(await add(bytes)) as AppError;
      expect.soft(error.code).toBe('template.refused');
      expect.soft(errorText(error)).toContain(words);
      expect.soft(errorText(error)).toContain('„Hausbrief.docx“');
    }
    const kind = 'invitation';
    const missing = await dispatcher.invoke('templates.add', { kind, path: '/nirgends/x.docx' });
    expect(errorOf(missing).code).toBe('template.unreadable');
    const large = await add(new Uint8Array(20_000_001));
    expect(errorOf(large).code).toBe('template.tooLarge');
    expect(errorOf(await add(own(), 'a.docx', 'nameBadges')).code).toBe('template.builtInOnly');
    expect(errorOf(await add(own(), 'a.docx', 'nirgends')).code).toBe('document.unknownKind');
    const id = 'unknown';
    for (const done of [
      await dispatcher.invoke('templates.activate', { id }),
      await dispatcher.invoke('templates.check', { id }),
      await dispatcher.invoke('templates.extract', { id, folder: tempFolder() }),
    ])
      expect.soft(errorOf(done).code).toBe('record.missing');
    expect(await versions()).toEqual([]);
    expect(existsSync(join(folder, 'files'))).toBe(false);
    const path = fileOf(own(p('{{Anrde}}')));
    const checked = valueOf(await dispatcher.invoke('templates.check', { kind, path }));
    expect(checked.findings[0]).toMatchObject({ level: 'stop', code: 'unknownPlaceholder' });
    expect(checked.findings[0]?.message).toMatch(/Absatz 7 \(„\{\{Anrde\}\}“\).*\{\{Anrede\}\}/);
  });

  it('make the letters of a run, each checked on the disk, and the same bytes again', async () => {
    const { add, invite, versions, dispatcher, conferenceId } = await bench();
    const builtIn = await invite();
    valueOf(await add(own()));
    const { folder, files, failures, saxony } = await invite();
    expect(failures).toEqual([]);
    expect(files).toHaveLength(builtIn.files.length);
    expect(said(saxony)).toContain('Unser Haus schreibt Ihnen.');
    expect(said(saxony)).toContain('01097 Dresden');
    expect(said(saxony)).not.toContain('{{');
    const again = await invite(folder);
    expect(again.files.every(({ state }) => state === 'unchanged')).toBe(true);
    const about = files.find(({ path }) => path === saxony)?.about ?? '';
    const shown = valueOf(
      await dispatcher.invoke('documents.preview', { conferenceId, kind: 'invitation', about }),
    );
    expect(Buffer.from(shown.base64, 'base64').equals(readFileSync(saxony))).toBe(true);
    expect(await versions()).toHaveLength(1);
    valueOf(await dispatcher.invoke('templates.reset', { kind: 'invitation' }));
    expect(readFileSync((await invite()).saxony).equals(readFileSync(builtIn.saxony))).toBe(true);
  });

  it('are compared with the register when their papers are checked later', async () => {
    const office = await bench();
    valueOf(await office.add(own()));
    const { folder, files, saxony } = await office.invite();
    const sound = await verify(office, folder, ['invitation']);
    expect(sound).toEqual({ checked: files.length, findings: [] });
    editText(saxony, (xml) => xml.replace('01097', '99999'));
    const other = files.find(({ path }) => path !== saxony)?.path ?? '';
    editText(other, (xml) => xml.replace('Unser Haus', 'Euer Haus'));
    const { findings } = await verify(office, folder, ['invitation']);
    expect(findings.map(({ code }) => code)).toEqual(['document.mismatch', 'document.mismatch']);
    expect(findings.map(({ message }) => message).join()).toContain('01097 Dresden');
  });

  it('are looked at before a run: what is wrong, missing or stays empty', async () => {
    const { add, findings, invite, folder } = await bench();
    const { id } = valueOf(await add(own(p('Zeichen: {{Aktenzeichen}}'), p('{Anrede}'))));
    const ofTemplates = async () =>
      (await findings()).filter(({ record }) => record === `register/templates/${id}`);
    const found = await ofTemplates();
    expect(found.map(({ level, code }) => [level, code])).toEqual([
      ['warning', 'template.singleBraces'],
      ['warning', 'template.empty'],
    ]);
    expect(found[1]?.message).toContain('{{Aktenzeichen}} bleibt in allen');
    rmSync(join(folder, 'files'), { recursive: true });
    expect((await ofTemplates()).map(({ level, code }) => [level, code])).toEqual([
      ['stop', 'template.fileMissing'],
    ]);
    const { files, failures } = await invite();
    expect(files).toEqual([]);
    expect(new Set(failures.map(({ code }) => code))).toEqual(new Set(['template.fileMissing']));
    expect(failures[0]?.message).toContain('„Hausbrief.docx“ (Fassung 1)');
  });

  it('warn of papers without the mark of practice data', async () => {
    const { add, findings } = await bench();
    valueOf(await add(wordFile({ body: OWN.join('') })));
    expect((await findings()).map(({ code }) => code)).toContain('template.unmarked');
  });

  it('print the number by which a signed letter finds back, and say so where they do not', async () => {
    const { add, findings, invite, dispatcher, conferenceId } = await bench();
    const kinds = ['invitation'];
    valueOf(await dispatcher.invoke('dispatch.number', { conferenceId, kinds }));
    valueOf(await add(wordFile({ body: p('{{Text}}'), footer: FOOT })));
    expect((await findings()).map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'template.noAddress',
        'template.noSalutation',
        'template.unnumbered',
      ]),
    );
    const folder = tempFolder();
    const given = { kind: 'invitation', conferenceId, folder };
    const { path } = valueOf(await dispatcher.invoke('templates.starter', given));
    expect(partsText(path)).not.toMatch(/V-\d/);
    valueOf(await dispatcher.invoke('templates.add', { kind: 'invitation', path }));
    expect((await findings()).filter(({ code }) => code.startsWith('template.'))).toEqual([]);
    const { files, failures } = await invite();
    expect(failures).toEqual([]);
    const numbers = files.map((file) => /V-\d{4}-\d{4}-\d\d/.exec(partsText(file.path))?.[0]);
    expect(new Set(numbers).size).toBe(files.length);
    expect(new Set(numbers).has(undefined)).toBe(false);
    for (const [index, file] of files.slice(0, 3).entries()) {
      const number = parseCaseNumber(numbers[index] ?? '');
      const code = Buffer.from((number && caseCode(number).png) ?? '');
      const pictures = Object.entries(unzipSync(readFileSync(file.path))).filter(([name]) =>
        name.endsWith('.png'),
      );
      expect.soft(pictures.map(([, bytes]) => code.equals(Buffer.from(bytes)))).toEqual([true]);
    }
  });

  it('start from the built-in layout: taken without findings, and every paper is made from them', async () => {
    const office = await bench();
    const { dispatcher, conferenceId } = office;
    const { kinds } = valueOf(await dispatcher.invoke('templates.list', {}));
    const folder = tempFolder();
    let made = 0;
    for (const { kind } of kinds) {
      const starter = await dispatcher.invoke('templates.starter', { kind, conferenceId, folder });
      if (!starter.ok) {
        expect.soft(starter.error.code, kind).toBe('template.noSample');
        continue;
      }
      const { path } = starter.value;
      const checked = valueOf(await dispatcher.invoke('templates.check', { kind, path }));
      expect.soft(checked.findings, kind).toEqual([]);
      valueOf(await dispatcher.invoke('templates.add', { kind, path }));
      const out = join(folder, kind);
      const { files, failures } = await generate(office, out, [kind]);
      expect.soft(failures, kind).toEqual([]);
      expect.soft(files.length, kind).toBeGreaterThan(0);
      const own = (await office.findings([kind])).filter(({ code }) =>
        code.startsWith('template.'),
      );
      expect.soft(own, kind).toEqual([]);
      made += 1;
    }
    expect(made).toBeGreaterThan(25);
  });

  it('are written out to be edited, and taken back as the next version', async () => {
    const { dispatcher, add, versions } = await bench();
    const { id } = valueOf(await add(own()));
    const folder = tempFolder();
    const { path } = valueOf(await dispatcher.invoke('templates.extract', { id, folder }));
    expect(basename(path)).toBe('Hausbrief_Fassung-1.docx');
    editText(path, (xml) => xml.replace('Unser Haus', 'Das Haus'));
    valueOf(await dispatcher.invoke('templates.add', { kind: 'invitation', path }));
    expect((await versions()).map(({ version, active }) => [version, active])).toEqual([
      [2, true],
      [1, false],
    ]);
    const names = valueOf(await dispatcher.invoke('templates.placeholders', { kind: 'agenda' }));
    expect(names.placeholders.find(({ name }) => name === 'TOP')).toMatchObject({
      inserted: '{{für jeden TOP}}{{ende für}}',
      groupTitle: 'Tagesordnung',
    });
  });
});
