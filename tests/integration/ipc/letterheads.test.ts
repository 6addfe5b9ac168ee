import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Letterhead, Logo } from '../../../src/shared/domain/letterheads/records';
import type { AppError } from '../../../src/shared/errors';
import { errorText } from '../../../src/shared/texts/error-texts';
import { FULL, letterhead, LOGO, TERM } from '../../builders/letterheads';
import { sampleBench } from '../../support/offices';
import { generate, verify } from '../../support/papers';
import { jpeg, png } from '../../support/pictures';
import { errorOf, valueOf } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

async function bench() {
  const office = await sampleBench();
  const { dispatcher } = office;
  const save = (patch: Partial<Letterhead> = {}) => {
    const record = { ...letterhead(), id: undefined, ...patch };
    return dispatcher.invoke('letterheads.save', { record });
  };
  const addLogo = (bytes: Buffer, name = 'wappen.png') =>
    dispatcher.invoke('letterheads.addLogo', { name, base64: bytes.toString('base64') });
  const logo = async (patch: Partial<Logo> = {}): Promise<Logo> => {
    const { sha256, type, width, height } = valueOf(await addLogo(png(600, 400)));
    return { ...LOGO, sha256, type, width, height, ...patch };
  };
  const list = async () => valueOf(await dispatcher.invoke('letterheads.list', { termId: TERM })).letterheads; // prettier-ignore
  const letterTo = async (folder: string) => {
    const { files, failures } = await generate(office, folder, ['invitation']);
    const file = files.find(({ recipient }) => recipient?.startsWith('Sachsen'));
    return { path: file?.path ?? '', failures };
  };
  return { ...office, save, addLogo, logo, list, letterTo };
}

/** All XML of a Word file's first page: head, foot and text. */
function xmlOf(path: string): string {
  const parts = Object.entries(unzipSync(readFileSync(path)));
  return parts.flatMap(([name, bytes]) => (/^word\/.*\.xml$/.test(name) ? strFromU8(bytes) : [])).join(''); // prettier-ignore
}

describe('letterheads', () => {
  it('are saved, listed with what is odd, changed, reset, removed, and come back', async () => {
    const { dispatcher, save, list } = await bench();
    const { id } = valueOf(await save({ ...FULL, font: 'BundesSans' }));
    const [first] = await list();
    expect(first?.record).toMatchObject({ id, ...FULL, font: 'BundesSans' });
    expect(first?.warnings.join()).toContain('Schrift');
    expect(errorOf(await save()).code).toBe('letterhead.overlaps');
    valueOf(await dispatcher.invoke('letterheads.reset', { id }));
    const [plain] = await list();
    expect(plain?.record).toMatchObject({ id, titleLines: [], footer: [], font: 'Arial' });
    valueOf(await dispatcher.invoke('letterheads.remove', { id }));
    expect(await list()).toEqual([]);
    valueOf(await dispatcher.invoke('store.undo', {}));
    valueOf(await dispatcher.invoke('store.undo', {}));
    expect((await list())[0]?.record.titleLines).toEqual(FULL.titleLines);
  });

  it('keep every saved state, and an earlier one comes back as a new step', async () => {
    const { dispatcher, save, list } = await bench();
    const { id } = valueOf(await save({ titleLines: ['Erster Stand'] }));
    valueOf(await save({ id, titleLines: ['Zweiter Stand'] }));
    const key = { document: 'register', collection: 'letterheads', id };
    const { steps, name } = valueOf(
      await dispatcher.invoke('store.history', { record: key, limit: 10 }),
    );
    expect(name).toBe('Schreiben der Hausleitung');
    expect(steps.map(({ operation }) => operation)).toEqual([
      'letterheads.save',
      'letterheads.save',
    ]);
    const created = steps.at(-1);
    valueOf(await dispatcher.invoke('store.reinstate', { ...key, seq: created?.seq ?? 0 }));
    expect((await list())[0]?.record.titleLines).toEqual(['Erster Stand']);
  });

  it('show in letters of their days, and the files are proved as ever', async () => {
    const { conferenceId, dispatcher, folder, save, logo, letterTo } = await bench();
    const own = await logo();
    valueOf(await save({ ...FULL, logo: own }));
    const out = join(folder, 'ausgabe');
    const { path, failures } = await letterTo(out);
    expect(failures).toEqual([]);
    const xml = xmlOf(path);
    expect(xml).toContain(`descr="${own.alt}"`);
    for (const text of ['Die Staatsministerin', 'U-Bahn: Hohenzollernplatz', 'I 4 / 0123-1/57'])
      expect(xml).toContain(text);
    const checked = await verify({ conferenceId, dispatcher }, out, ['invitation']);
    expect(checked.findings).toEqual([]);
    const again = await letterTo(join(folder, 'noch einmal'));
    expect(readFileSync(again.path).equals(readFileSync(path))).toBe(true);
  });

  it('whose picture is gone keep papers from being made, and both checks name the record', async () => {
    const { conferenceId, dispatcher, folder, save, logo, letterTo } = await bench();
    const own = await logo();
    const { id } = valueOf(await save({ logo: own }));
    rmSync(join(folder, 'files', own.sha256));
    const { failures } = await letterTo(join(folder, 'ausgabe'));
    expect(new Set(failures.map(({ code }) => code))).toEqual(new Set(['officeFile.missing']));
    const { findings } = valueOf(await dispatcher.invoke('store.check', {}));
    expect(findings.filter(({ code }) => code === 'officeFile.missing')).toMatchObject([
      { level: 'stop', record: `register/letterheads/${id}` },
    ]);
    const before = { conferenceId, kinds: ['invitation'] };
    const checked = async (): Promise<readonly unknown[]> =>
      valueOf(await dispatcher.invoke('documents.check', before)).findings.filter(
        ({ code }) => code === 'officeFile.missing',
      );
    expect(await checked()).toMatchObject([
      { level: 'stop', record: `register/letterheads/${id}` },
    ]);
    // The same picture, added again, makes it whole.
    await logo();
    expect(await checked()).toEqual([]);
    expect((await letterTo(join(folder, 'ausgabe'))).failures).toEqual([]);
  });

  it('name only a picture that is there, as it is', async () => {
    const { save, logo } = await bench();
    const own = await logo();
    expect(errorOf(await save({ logo: { ...own, sha256: 'f'.repeat(64) } })).code).toBe(
      'officeFile.missing',
    );
    expect(errorOf(await save({ logo: { ...own, height: 10 } })).code).toBe(
      'letterhead.logoChanged',
    );
    const nameless = await save({ logo: { ...own, alt: ' ' } });
    expect(errorText(errorOf(nameless) as AppError)).toContain('Beschreibung des Logos');
  });

  it('preview themselves before they are saved', async () => {
    const { dispatcher, logo } = await bench();
    const record = { ...letterhead({ ...FULL, logo: await logo() }), id: undefined };
    for (const paper of ['minister', 'press'] as const) {
      const shown = valueOf(
        await dispatcher.invoke('letterheads.preview', { record: { ...record, paper } }),
      );
      const path = join(tempFolder(), shown.fileName);
      writeFileSync(path, Buffer.from(shown.base64, 'base64'));
      expect(xmlOf(path)).toContain('Die Staatsministerin');
    }
    const wide = { ...record, font: 'Verdana' };
    expect(errorOf(await dispatcher.invoke('letterheads.preview', { record: wide })).code).toBe(
      'letterhead.fontTooWide',
    );
  });

  it('travel in backups with their pictures', async () => {
    const { dispatcher, folder, save, logo } = await bench();
    const own = await logo();
    valueOf(await save({ logo: own }));
    const made = valueOf(await dispatcher.invoke('store.backup', {}));
    expect(basename(made.file)).toMatch(/\.zip$/);
    const backup = join(folder, 'backups', readdirSync(join(folder, 'backups'))[0] ?? '');
    expect(Object.keys(unzipSync(readFileSync(backup)))).toContain(`files/${own.sha256}`);
  });
});

describe('a logo', () => {
  it('comes from a file or as bytes, and is there once', async () => {
    const { dispatcher, addLogo, folder } = await bench();
    const path = join(tempFolder(), 'wappen.jpg');
    writeFileSync(path, png(30, 20));
    const byPath = valueOf(await dispatcher.invoke('letterheads.addLogo', { path }));
    expect(byPath).toMatchObject({ type: 'png', width: 30, height: 20 });
    expect(valueOf(await addLogo(png(30, 20)))).toEqual(byPath);
    expect(readdirSync(join(folder, 'files'))).toEqual([byPath.sha256]);
    const { sha256 } = valueOf(await addLogo(jpeg()));
    const back = valueOf(await dispatcher.invoke('letterheads.logo', { sha256 }));
    expect(back).toEqual({ type: 'jpg', base64: jpeg().toString('base64') });
  });

  it.each([
    ['logo.vector', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['logo.notAPicture', Buffer.from('GIF89a')],
    ['logo.broken', png().subarray(0, 60)],
    ['logo.tooLarge', Buffer.alloc(3_000_001)],
    ['logo.tooManyPixels', jpeg(20_000, 100)],
  ])('is refused with %s and nothing is kept', async (code, bytes) => {
    const { addLogo, dispatcher, folder } = await bench();
    expect(errorOf(await addLogo(bytes)).code).toBe(code);
    const path = join(tempFolder(), 'wappen.png');
    writeFileSync(path, bytes);
    const refused = errorOf(await dispatcher.invoke('letterheads.addLogo', { path }));
    expect(refused.code).toBe(code);
    expect(readdirSync(folder)).not.toContain('files');
  });

  it('that is not there is said to be so', async () => {
    const { dispatcher } = await bench();
    const missing = await dispatcher.invoke('letterheads.addLogo', { path: 'nirgends.png' });
    expect(errorOf(missing)).toEqual({ code: 'logo.unreadable', file: 'nirgends.png' });
  });
});
