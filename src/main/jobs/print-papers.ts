import { nameTaker } from '../../shared/domain/documents/file-name';
import {
  printFileName,
  printFileTitle,
  type LeftOut,
} from '../../shared/domain/documents/run-extras';
import type { Day } from '../../shared/domain/calendar/day';
import { err, ok, type Result } from '../../shared/result';
import { PrintFiles, type PrintFile } from '../documents/combine/print-files';
import { readBack } from '../documents/read-back';
import type { FilePort } from '../storage/file-port';
import type { JobPort } from './job-port';
import { writePaper, type WrittenFile } from './paper-files';
import { digestOf, readFinished, type FinishedPaper } from './read-papers';

export interface PaperToPrint extends FinishedPaper {
  /** The kind of the letter in the plural ("Einladungen"). */
  readonly title: string;
}

export interface PrintInput {
  readonly papers: readonly PaperToPrint[];
  readonly folder: string;
  readonly date: Day;
  /** Makes the names of temporary files unique. */
  readonly token: string;
}

export interface PrintOutput {
  readonly files: readonly (WrittenFile & { readonly papers: number })[];
  readonly leftOut: readonly { readonly path: string; readonly reason: LeftOut }[];
}

/** What a file says, paragraph by paragraph; headers and footers each by itself. */
interface Said {
  readonly text: readonly string[];
  readonly around: ReadonlySet<string>;
}

/** Numbers of pages are counted anew in the common file. */
function withoutCounts(lines: readonly string[]): string {
  return lines.join('\n').replace(/\d+/g, '');
}

function saidBy(bytes: Uint8Array): Said | null {
  const read = readBack(bytes);
  const parts = read?.parts();
  if (!read || !parts) return null;
  const around = Object.entries(parts).filter(([name]) =>
    /\/(?:header|footer)\d*\.xml$/.test(name),
  );
  return {
    text: read.paragraphs,
    around: new Set(around.map(([, lines]) => withoutCounts(lines)).filter((text) => text !== '')),
  };
}

/** All that the letters of one look say, in their order. */
class Expected {
  private readonly text: string[] = [];
  private readonly around = new Set<string>();

  add({ text, around }: Said): void {
    for (const line of text) this.text.push(line);
    for (const part of around) this.around.add(part);
  }

  isIn(said: Said): boolean {
    return (
      this.text.length === said.text.length &&
      this.text.every((line, index) => line === said.text[index]) &&
      [...this.around].every((part) => said.around.has(part))
    );
  }
}

interface Gathered {
  readonly stacks: PrintFiles;
  /** By the number of the file that the letters are in. */
  readonly expected: readonly Expected[];
  readonly leftOut: PrintOutput['leftOut'];
}

async function gather({ papers }: PrintInput, port: JobPort): Promise<Result<Gathered>> {
  const stacks = new PrintFiles();
  const expected: Expected[] = [];
  const leftOut: { path: string; reason: LeftOut }[] = [];
  for (const [index, paper] of papers.entries()) {
    port.progress(index, papers.length);
    const bytes = await readFinished(port.files, paper);
    if (!bytes.ok) return bytes;
    const said = saidBy(bytes.value);
    const taken = said ? stacks.add(bytes.value, paper.title) : 'unreadable';
    if (typeof taken === 'string') leftOut.push({ path: paper.path, reason: taken });
    else if (said) (expected[taken] ??= new Expected()).add(said);
  }
  return ok({ stacks, expected, leftOut });
}

/** Writes one file and reads it from the disk again. */
async function write(
  files: FilePort,
  file: PrintFile & Pick<PrintInput, 'folder' | 'token'> & { readonly name: string },
  expected: Expected | undefined,
): Promise<Result<PrintOutput['files'][number]>> {
  const { bytes, folder, name, papers, token } = file;
  const written = await writePaper(files, { folder, name, bytes, token });
  if (!written.ok) return written;
  const read = await readFinished(files, { path: written.value.path, sha256: digestOf(bytes) });
  const said = read.ok ? saidBy(read.value) : null;
  if (said && expected?.isIn(said)) return ok({ ...written.value, papers });
  if (written.value.state !== 'unchanged') await files.remove(written.value.path);
  return err({ code: 'extras.notReadBack', file: name });
}

/** Puts letters into as few files as show each as it is, in their order. */
export async function printPapers(input: PrintInput, port: JobPort): Promise<Result<PrintOutput>> {
  const gathered = await gather(input, port);
  if (!gathered.ok) return gathered;
  const { expected, leftOut, stacks } = gathered.value;
  const take = nameTaker();
  const made: PrintOutput['files'][number][] = [];
  const titled = (titles: readonly string[], papers: number): string =>
    printFileTitle({ titles, papers });
  for (const file of stacks.files(titled, input.date)) {
    const name = take(printFileName(input.date, { titles: file.kinds }));
    const done = await write(port.files, { ...input, ...file, name }, expected[made.length]);
    if (!done.ok) return done;
    made.push(done.value);
  }
  port.progress(input.papers.length, input.papers.length);
  return ok({ files: made, leftOut });
}
