import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { makePdfs, type MadePdf, type PdfBatch } from '../../../src/main/documents/make-pdf';
import { convertWithLibreOffice } from '../../../src/main/documents/libreoffice-pdf';
import { runProcess } from '../../../src/main/documents/processes';
import { finishPdfs } from '../../../src/main/jobs/finish-pdfs';
import { Jobs } from '../../../src/main/jobs/jobs';
import { Runs } from '../../../src/main/runs';
import { makeFinalPapers, officeProgram } from '../../../src/main/services/final-papers';
import { diskCause } from '../../../src/main/storage/file-port';
import { nodeFilePort } from '../../../src/main/storage/node-file-port';
import { errorText } from '../../../src/shared/texts/error-texts';
import { caseNo, numberedLetter } from '../../builders/scans';
import { tinyPdf } from '../../builders/tiny-pdf';
import { sharedFolders } from '../../support/papers';
import { linesOfPdf, missingInPdf } from '../../support/pdf-text';
import { valueOf } from '../../support/stores';
import { describeWith } from '../../support/tools';

const newFolder = sharedFolders();
const DAY = '2018-02-01';
let letter: Uint8Array;

beforeAll(async () => {
  letter = await numberedLetter(caseNo(42), 2);
});

/** A Word file of this name and the order to make a PDF of it beside it. */
function ordered(folder: string, name: string, bytes: Uint8Array = letter) {
  const source = join(folder, name);
  writeFileSync(source, bytes);
  return { source, folder, name: name.replace(/\.docx$/, '.pdf'), day: DAY } as const;
}

/** "written" or the code of what went wrong, by the name of the source. */
function outcomes(made: readonly MadePdf[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    made.map(({ order, result }) => [
      basename(order.source),
      result.ok ? result.value.state : result.error.code,
    ]),
  );
}

/** A program of our own in the place of LibreOffice, to see what a bad one does. */
function standIn(folder: string, script: string): string {
  const path = join(folder, 'soffice');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

interface Bench {
  readonly batch: PdfBatch;
  readonly stop: AbortController;
  readonly progress: (readonly [number, number])[];
}

function benchWith(path: string, changes: Partial<PdfBatch> = {}): Bench {
  const stop = new AbortController();
  const progress: (readonly [number, number])[] = [];
  const program = { name: 'libreOffice', version: null, path, confined: false } as const;
  const port = {
    register: { persons: [], organisations: [], offices: [], mandates: [], laender: [] },
    files: nodeFilePort,
    progress: () => undefined,
    drafts: () => undefined,
  };
  const batch: PdfBatch = {
    program: 'LibreOffice',
    convert: convertWithLibreOffice(runProcess, program),
    finish: async (raw) => valueOf(await finishPdfs({ raw, token: 'probe' }, port)),
    causeOf: diskCause,
    work: join(newFolder(), 'arbeit'),
    signal: stop.signal,
    progress: (done, total) => progress.push([done, total]),
    ...changes,
  };
  return { batch, stop, progress };
}

describeWith(['soffice', 'pdftotext'], 'a final paper', () => {
  const HOSTILE = [
    '-env:X=1.docx',
    'Einladung für Frau Müller (2) & Co.docx',
    '100 % $(touch x) `y` "z".docx',
    "--convert-to 'txt'.docx",
  ];

  test('is tagged, German, titled and whole, whatever its file is called; always the same bytes', async () => {
    const [folder, passing] = [newFolder(), newFolder()];
    vi.stubEnv('TMPDIR', passing);
    onTestFinished(() => void vi.unstubAllEnvs());
    const orders = HOSTILE.map((name) => ordered(folder, name));
    const program = valueOf(await officeProgram());
    expect(program).toMatchObject({ name: 'libreOffice', confined: false });
    expect(program.version).toMatch(/^\d+\.\d+/);
    const steps: (readonly [number, number])[] = [];
    const runs = new Runs((event) => {
      if (event.type === 'progress') steps.push([event.done, event.total]);
    });
    const ways = { runs, jobs: new Jobs(runs, null) };
    const made = valueOf(await makeFinalPapers({ orders, program, runId: 'lauf' }, ways));
    expect(Object.values(outcomes(made))).toEqual(HOSTILE.map(() => 'written'));
    expect(made.map(({ result }) => (result.ok ? result.value.pages : 0))).toEqual([2, 2, 2, 2]);
    expect(readdirSync(folder).sort()).toEqual(
      HOSTILE.flatMap((name) => [name, name.replace('.docx', '.pdf')]).sort(),
    );
    const digests = made.map(({ result }) => (result.ok ? result.value.sha256 : ''));
    expect(new Set(digests).size).toBe(1);
    const pdf = join(folder, HOSTILE[0]?.replace('.docx', '.pdf') ?? '');
    expect(
      await missingInPdf(pdf, ['Vorgangsnummer V-2018-0042-97', 'Absatz 14 auf Seite 2']),
    ).toEqual([]);
    expect((await linesOfPdf(pdf)).length).toBeGreaterThan(20);
    expect(readFileSync(pdf, 'latin1')).toContain('/CreationDate(D:20180201000000');
    expect(steps.at(-1)).toEqual([4, 4]);
    expect(
      steps.every(([done, total], index) => total === 4 && done >= (steps[index - 1]?.[0] ?? 0)),
    ).toBe(true);
    expect(readdirSync(passing).filter((name) => name.startsWith('konferenzbuero-'))).toEqual([]);
  });

  test('is not made of what is no Word file, is missing or breaks; the others are', async () => {
    const folder = newFolder();
    const orders = [
      ordered(folder, 'text.docx', new TextEncoder().encode('kein Word')),
      ordered(
        folder,
        'kaputt.docx',
        Buffer.concat([Buffer.from('PK\x03\x04word/document.xml'), letter.subarray(40, 900)]),
      ),
      ordered(folder, 'gut.docx'),
      ordered(folder, 'fort.docx'),
    ];
    rmSync(join(folder, 'fort.docx'));
    const made = valueOf(await makePdfs(orders, benchWith('/usr/bin/soffice').batch));
    const { 'kaputt.docx': broken, ...others } = outcomes(made);
    expect(others).toEqual({
      'text.docx': 'pdf.sourceNotWord',
      'gut.docx': 'written',
      'fort.docx': 'pdf.source',
    });
    expect(['pdf.nothingMade', 'pdf.incomplete']).toContain(broken);
    expect(readdirSync(folder).filter((name) => name.endsWith('.pdf'))).toEqual(['gut.pdf']);
  });

  test('goes beside another file of its name, and is left alone where it is the same', async () => {
    const folder = newFolder();
    const order = ordered(folder, 'brief.docx');
    writeFileSync(join(folder, 'brief.pdf'), 'von jemand anderem');
    const once = valueOf(await makePdfs([order], benchWith('/usr/bin/soffice').batch));
    const again = valueOf(await makePdfs([order], benchWith('/usr/bin/soffice').batch));
    expect(outcomes(once)).toEqual({ 'brief.docx': 'writtenBeside' });
    expect(outcomes(again)).toEqual({ 'brief.docx': 'unchanged' });
    expect(readFileSync(join(folder, 'brief.pdf'), 'utf8')).toBe('von jemand anderem');
  });
});

describe('a program that fails', () => {
  /** Takes the folder of results from the arguments, as the real one does. */
  const ARGUMENTS =
    'while [ $# -gt 0 ]; do case "$1" in --outdir) out="$2"; shift;; *.docx) last="$1"; files="$files $1";; esac; shift; done';

  test.each([
    ['is gone', null, 'pdf.programGone'],
    ['makes nothing', 'exit 0', 'pdf.nothingMade'],
    ['crashes', 'kill -SEGV $$', 'pdf.crashed'],
    [
      'leaves half a file',
      `${ARGUMENTS}; printf '%%PDF-1.7 half' > "$out/$(basename "$last" .docx).pdf"`,
      'pdf.incomplete',
    ],
    [
      'leaves text',
      `${ARGUMENTS}; echo '%%EOF' > "$out/$(basename "$last" .docx).pdf"`,
      'pdf.incomplete',
    ],
  ])('%s: the paper is named, and nothing is written', async (_how, script, code) => {
    const folder = newFolder();
    const programs = newFolder();
    const path = script === null ? join(programs, 'fehlt') : standIn(programs, script);
    const order = ordered(folder, 'brief.docx');
    const { batch } = benchWith(path);
    const made = valueOf(await makePdfs([order], batch));
    expect(outcomes(made)).toEqual({ 'brief.docx': code });
    const [first] = made;
    if (first && !first.result.ok)
      expect(errorText(first.result.error)).toMatch(/brief\.docx|LibreOffice/);
    expect(readdirSync(folder)).toEqual(['brief.docx']);
    expect(existsSync(batch.work)).toBe(false);
  });

  test('on one file does not take the others with it', async () => {
    const folder = newFolder();
    const programs = newFolder();
    // Breaks on the second file, as long as there is more than one.
    const script = `${ARGUMENTS}
for file in $files; do
  echo "convert $file -> "
  case "$file" in *00002*) kill -SEGV $$;; esac
  cp ${join(programs, 'fertig.pdf')} "$out/$(basename "$file" .docx).pdf"
done`;
    writeFileSync(join(programs, 'fertig.pdf'), tinyPdf());
    const orders = ['a.docx', 'b.docx', 'c.docx'].map((name) => ordered(folder, name));
    const { batch, progress } = benchWith(standIn(programs, script));
    expect(outcomes(valueOf(await makePdfs(orders, batch)))).toEqual({
      'a.docx': 'written',
      'b.docx': 'pdf.crashed',
      'c.docx': 'written',
    });
    expect(progress.at(-1)).toEqual([3, 3]);
  });

  test('hangs: it is ended with all its children after its time, and only its file fails', async () => {
    const folder = newFolder();
    const programs = newFolder();
    const pids = join(programs, 'pids');
    const script = `${ARGUMENTS}
for file in $files; do
  echo "convert $file -> "
  case "$file" in *00002*) printf '%%PDF-1.7 half' > "$out/00002.pdf"; sleep 600 & echo $! >> ${pids}; wait;; esac
  cp ${join(programs, 'fertig.pdf')} "$out/$(basename "$file" .docx).pdf"
done`;
    writeFileSync(join(programs, 'fertig.pdf'), tinyPdf());
    const orders = ['a.docx', 'b.docx', 'c.docx'].map((name) => ordered(folder, name));
    const { batch } = benchWith(standIn(programs, script), { patience: 1500 });
    expect(outcomes(valueOf(await makePdfs(orders, batch)))).toEqual({
      'a.docx': 'written',
      'b.docx': 'pdf.timedOut',
      'c.docx': 'written',
    });
    await expectGone(pids);
  });

  test('is ended at once when somebody cancels; nothing half stays', async () => {
    const folder = newFolder();
    const programs = newFolder();
    const pids = join(programs, 'pids');
    const script = `${ARGUMENTS}\necho "convert x"\nsleep 600 & echo $! >> ${pids}\nwait`;
    const orders = Array.from({ length: 25 }, (_, index) => ordered(folder, `${index}.docx`));
    const { batch, stop } = benchWith(standIn(programs, script));
    const running = makePdfs(orders, batch);
    while (!existsSync(pids)) await sleep(20);
    stop.abort();
    const made = valueOf(await running);
    expect(new Set(Object.values(outcomes(made)))).toEqual(new Set(['pdf.cancelled']));
    expect(made).toHaveLength(25);
    expect(readdirSync(folder).filter((name) => !name.endsWith('.docx'))).toEqual([]);
    await expectGone(pids);
  });

  test('a folder in which nothing can be made is named', async () => {
    const blocked = join(newFolder(), 'datei');
    writeFileSync(blocked, '');
    mkdirSync(join(newFolder(), 'x'));
    const { batch } = benchWith('/usr/bin/soffice', { work: join(blocked, 'arbeit') });
    expect(await makePdfs([ordered(newFolder(), 'a.docx')], batch)).toMatchObject({
      ok: false,
      error: { code: 'document.disk', cause: 'missing' },
    });
  });
});

/** Whether a process of this number still runs; one that has ended and is not fetched yet does not. */
function runs(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function expectGone(file: string): Promise<void> {
  const pids = readFileSync(file, 'utf8').trim().split('\n').map(Number);
  for (let tries = 0; tries < 100 && pids.some(runs); tries += 1) await sleep(20);
  expect(pids.filter(runs)).toEqual([]);
}
