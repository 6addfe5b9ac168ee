import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { put } from '../../../src/shared/domain/storage/store-view';
import { FolderHost } from '../../../src/main/ipc/folder-host';
import { readBack } from '../../../src/main/documents/read-back';
import type { Input, Output } from '../../../src/shared/ipc/contract';
import { tinyPdf } from '../../builders/tiny-pdf';
import { generate, sampleOffice, sharedFolders, type SampleOffice } from '../../support/papers';
import { errorOf, valueOf } from '../../support/stores';
import { describeWith } from '../../support/tools';
import { validate } from '../../support/word-files';

const newFolder = sharedFolders();
type Exported = Output<'dispatch.exportFile'>;

async function exported(
  { conferenceId, dispatcher }: SampleOffice,
  folder: string,
  pdf = false,
): Promise<Exported> {
  return valueOf(await dispatcher.invoke('dispatch.exportFile', { conferenceId, folder, pdf }));
}

async function record(
  { conferenceId, dispatcher }: SampleOffice,
  more: Partial<Input<'dispatch.record'>> & Pick<Input<'dispatch.record'>, 'papers'>,
): Promise<void> {
  const usual = { conferenceId, on: '2018-02-01', way: 'letter' } as const;
  valueOf(await dispatcher.invoke('dispatch.record', { ...usual, ...more }));
}

/** An office that sent its agenda twice, and two letters under a reference that no folder may be called. */
async function officeWithDispatches(): Promise<SampleOffice & { readonly agenda: string }> {
  const office = await sampleOffice(newFolder());
  const { conferenceId, dispatcher } = office;
  valueOf(await dispatcher.invoke('dispatch.number', { conferenceId, kinds: ['invitation'] }));
  const { files } = await generate(office, newFolder(), ['invitation', 'agenda']);
  const letters = files.filter(({ about }) => about !== null).slice(0, 2);
  const agenda = files.find(({ kind }) => kind === 'agenda')?.path ?? '';
  const { participants } = valueOf(await dispatcher.invoke('participants.list', { conferenceId }));
  const recipients = participants.slice(0, 2).map(({ id }) => id);
  const sent = { papers: [{ path: agenda, kind: 'agenda', about: null }], recipients };
  await record(office, { ...sent, note: '=SUMME(A1); "per Boten"' });
  const other = join(newFolder(), basename(agenda));
  writeFileSync(other, Buffer.concat([readFileSync(agenda), Buffer.from('\n')]));
  await record(office, {
    ...sent,
    on: '2018-02-10',
    way: 'email',
    papers: [{ ...sent.papers[0], path: other, kind: 'agenda', about: null }],
  });
  await record(office, {
    papers: letters.map(({ path, kind, about }) => ({ path, kind, about })),
    fileReference: 'StMAS: I/2018 <4.1>',
  });
  return { ...office, agenda };
}

describe('the hand-over to the E-Akte', () => {
  test('has a folder for each reference with the very bytes that went out', async () => {
    const office = await officeWithDispatches();
    const folder = newFolder();
    const { folders, notes } = await exported(office, folder);
    expect(notes).toEqual([]);
    expect(folders.map(({ reference, path }) => [reference, basename(path)])).toEqual([
      ['StMAS: I/2018 <4.1>', 'Akte_StMAS-I-2018-4-1'],
      [null, 'ohne-Aktenzeichen'],
    ]);
    expect(folders.map(({ papers }) => papers)).toEqual([2, 2]);
    const loose = folders[1]?.path ?? '';
    expect(readdirSync(loose).sort()).toEqual([
      '2018-02-01_Vorläufige-Tagesordnung_Fassung-1.docx',
      '2018-02-01_Vorläufige-Tagesordnung_Fassung-2.docx',
      'Verzeichnis.csv',
      'Verzeichnis.docx',
    ]);
    const first = readFileSync(join(loose, '2018-02-01_Vorläufige-Tagesordnung_Fassung-1.docx'));
    expect(first.equals(readFileSync(office.agenda))).toBe(true);
  });

  test('has an index that other programs read, and that runs no formula', async () => {
    const office = await officeWithDispatches();
    const { folders } = await exported(office, newFolder());
    const text = readFileSync(join(folders[1]?.path ?? '', 'Verzeichnis.csv'), 'utf8');
    expect(text.startsWith('\uFEFFAktenzeichen;Dokument;Fassung;Datei;PDF;Versandt am;Weg;')).toBe(
      true,
    );
    const lines = text.trimEnd().split('\r\n').slice(1);
    expect(lines).toHaveLength(4);
    const sha256 = createHash('sha256').update(readFileSync(office.agenda)).digest('hex');
    expect(lines[0]).toMatch(
      new RegExp(
        `^;Vorläufige Tagesordnung;1;2018-02-01_Vorläufige-Tagesordnung_Fassung-1\\.docx;;01\\.02\\.2018;Brief;[^;]+;;;"'=SUMME\\(A1\\); ""per Boten""";${sha256}$`,
      ),
    );
    expect(lines[3]).toContain(
      ';2;2018-02-01_Vorläufige-Tagesordnung_Fassung-2.docx;;10.02.2018;E-Mail;',
    );
    const paper = readBack(readFileSync(folders[1]?.index ?? ''));
    expect(paper?.title).toBe('Verzeichnis – Ohne Aktenzeichen');
    expect(paper?.paragraphs.filter((line) => line.includes(sha256))).toHaveLength(1);
    expect(paper?.paragraphs.join('\n')).toMatch(/Stand: 10\.\sFebruar\s2018/);
  });

  test('writes nothing over, and nothing twice', async () => {
    const office = await officeWithDispatches();
    const folder = newFolder();
    const { folders } = await exported(office, folder);
    const before = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    await exported(office, folder);
    expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()).toEqual(before);
    const own = join(folders[1]?.path ?? '', 'Verzeichnis.csv');
    writeFileSync(own, 'von Hand');
    const again = await exported(office, folder);
    expect(readFileSync(own, 'utf8')).toBe('von Hand');
    expect(readdirSync(again.folders[1]?.path ?? '')).toContain('Verzeichnis (2).csv');
  });

  test('files a signed letter beside its paper and names its pages', async () => {
    const office = await officeWithDispatches();
    const { conferenceId, dispatcher, app, folder: dataFolder } = office;
    const { versions } = valueOf(await dispatcher.invoke('dispatch.list', { conferenceId }));
    const caseNumber =
      versions.flatMap(({ dispatches }) => dispatches).find((sent) => sent.caseNumber !== null)
        ?.caseNumber ?? '';
    const scan = Buffer.from(tinyPdf(), 'latin1');
    const { OfficeFiles } = await import('../../../src/main/storage/office-files');
    const place = { port: app.files, codec: app.codec, folder: dataFolder, token: app.newId };
    const sha256 = valueOf(await new OfficeFiles(place).put(scan));
    const host = new FolderHost(app, dataFolder);
    const session = valueOf(await host.write());
    const signed = {
      ...{ id: app.newId(), caseNumber, fileName: 'Scan 17.PDF', pages: '1-2', sha256 },
      ...{ bytes: scan.length, on: '2018-02-20' },
    };
    valueOf(
      await session.store.change({
        ...{ operation: 'dispatch.record', user: 'x' },
        rule: () => ({ ok: true, value: [put.conference(conferenceId, 'signedScans', signed)] }),
      }),
    );
    await host.release(session);
    const { folders } = await exported(office, newFolder());
    expect(folders[0]).toMatchObject({ scans: 1 });
    const name = `${caseNumber}_unterzeichnet.pdf`;
    expect(readFileSync(join(folders[0]?.path ?? '', name)).equals(Buffer.from(scan))).toBe(true);
    const csv = readFileSync(join(folders[0]?.path ?? '', 'Verzeichnis.csv'), 'utf8');
    expect(csv).toContain(`;${caseNumber};${name} (S. 1-2);`);
  });

  test('goes on without a kept file that is gone, and says so', async () => {
    const office = await officeWithDispatches();
    const sha256 = createHash('sha256').update(readFileSync(office.agenda)).digest('hex');
    rmSync(join(office.folder, 'files', sha256));
    const { folders, notes } = await exported(office, newFolder());
    expect(folders.map(({ papers }) => papers)).toEqual([2, 1]);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('2018-02-01_Vorläufige-Tagesordnung_Fassung-1.docx');
    const csv = readFileSync(join(folders[1]?.path ?? '', 'Verzeichnis.csv'), 'utf8');
    expect(csv).toContain(';Vorläufige Tagesordnung;1;fehlt;;');
  });

  test('has nothing to do before anything was sent', async () => {
    const { conferenceId, dispatcher } = await sampleOffice(newFolder());
    const input = { conferenceId, folder: newFolder(), pdf: false };
    expect(errorOf(await dispatcher.invoke('dispatch.exportFile', input)).code).toBe(
      'fileExport.nothing',
    );
  });
});

describeWith(['soffice', 'ooxml-validator'], 'the hand-over to the E-Akte, with programs', () => {
  test('has a PDF beside each version, and an index that is valid for Word', async () => {
    const office = await officeWithDispatches();
    const { folders, notes } = await exported(office, newFolder(), true);
    expect(notes).toEqual([]);
    expect(folders.map(({ pdfs }) => pdfs)).toEqual([2, 2]);
    for (const { index, path } of folders) {
      expect(await validate(index)).toEqual([]);
      const names = readdirSync(path);
      const csv = readFileSync(join(path, 'Verzeichnis.csv'), 'utf8');
      for (const name of names.filter((file) => file.endsWith('.pdf')))
        expect(csv).toContain(`;${name};`);
    }
  }, 180_000);
});
