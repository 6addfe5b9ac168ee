import { writeFileSync } from 'node:fs';
import type { Dispatcher } from '../../src/main/ipc/dispatcher';
import type { Output } from '../../src/shared/ipc/contract';
import { flatPdf, scanPage } from '../builders/scans';
import { valueOf } from './stores';

interface ScanAt {
  readonly conferenceId: string;
  readonly path: string;
}

/** Letters of a conference that bear a number, given to its invitations where there are none. */
export async function numberedLetters(
  dispatcher: Dispatcher,
  { conferenceId, path }: ScanAt,
): Promise<Output<'dispatch.readScans'>['letters']> {
  valueOf(await dispatcher.invoke('dispatch.number', { conferenceId, kinds: ['invitation'] }));
  const read = await dispatcher.invoke('dispatch.readScans', { conferenceId, paths: [path] });
  return valueOf(read).letters;
}

/** Any file, filed as the scan of some invitation; the id of its record. */
export async function filedScan(dispatcher: Dispatcher, at: ScanAt): Promise<string> {
  const [letter] = await numberedLetters(dispatcher, at);
  const scans = [{ path: at.path, from: 1, to: 1, caseNumber: letter?.caseNumber ?? '' }];
  valueOf(await dispatcher.invoke('dispatch.fileScans', { on: '2018-02-20', scans }));
  const { conferenceId } = at;
  const listed = valueOf(await dispatcher.invoke('dispatch.list', { conferenceId }));
  return listed.scans[0]?.id ?? '';
}

/** PDFs as a scanner makes one heap of them: nothing but pictures of their first pages. */
export async function scanHeap(pdfs: readonly string[], path: string, dpi = 200): Promise<void> {
  const pages = [];
  for (const pdf of pdfs) pages.push(await scanPage(pdf, dpi));
  writeFileSync(path, flatPdf(pages));
}
