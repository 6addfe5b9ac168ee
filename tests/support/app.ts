import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { App } from '../../src/main/app';
import { Dispatcher } from '../../src/main/ipc/dispatcher';
import { FolderHost } from '../../src/main/ipc/folder-host';
import { nodeApp } from '../../src/main/node-app';
import { todayOf } from '../../src/main/app';
import { papersToMake, type PaperToMake } from '../../src/main/services/papers-to-make';
import type { Output } from '../../src/shared/ipc/contract';
import { documentKind, type DocumentKindName } from '../../src/shared/ipc/contract-parts';
import type { Result } from '../../src/shared/result';
import { errorText } from '../../src/shared/texts/error-texts';
import { ROOT } from './tools';

/** Call at the top of a test file: gives new folders, all removed after the last test of the file. */
export function tempFolders(): () => string {
  const made: string[] = [];
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'konferenzbuero-test-'));
    made.push(folder);
    return folder;
  };
}

/** The real program; `changes` replace single parts, such as the clock or the disk. */
export function testApp(baseFolder: string, changes: Partial<App> = {}): App {
  const app = nodeApp({
    resourcesFolder: join(ROOT, 'resources'),
    baseFolder,
    log: (line) => console.error(line),
  });
  return { ...app, ...changes };
}

/** What a successful operation answers; anything else ends the test with the error's German sentence. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${errorText(result.error)}`);
  return result.value;
}

export const ALL_KINDS: readonly DocumentKindName[] = documentKind.options;

/** A data folder with the sample conference, and the way to its operations. */
export interface Office {
  readonly folder: string;
  readonly conferenceId: string;
  readonly dispatcher: Dispatcher;
}

export function testDispatcher(folder: string, changes: Partial<App> = {}): Dispatcher {
  const app = testApp(folder, changes);
  return new Dispatcher(app, new FolderHost(app, folder));
}

export async function sampleOffice(folder: string, changes: Partial<App> = {}): Promise<Office> {
  const dispatcher = testDispatcher(folder, changes);
  const loaded = valueOf(await dispatcher.invoke('sample.load', { sample: 'intmk-2018' }));
  return { folder, conferenceId: loaded.conferenceId, dispatcher };
}

export async function generate(
  office: Pick<Office, 'conferenceId' | 'dispatcher'>,
  outFolder: string,
  kinds: readonly DocumentKindName[] = ALL_KINDS,
): Promise<Output<'documents.generate'>> {
  const { conferenceId, dispatcher } = office;
  return valueOf(
    await dispatcher.invoke('documents.generate', { conferenceId, kinds: [...kinds], outFolder }),
  );
}

/** The models that the papers of an office are made from, by file name. */
export async function modelsOf(office: Office): Promise<ReadonlyMap<string, PaperToMake>> {
  const app = testApp(office.folder);
  const host = new FolderHost(app, office.folder);
  const session = valueOf(await host.read());
  try {
    const { view, manifest } = session.store;
    const { conferenceId } = office;
    const source = { view, conferenceId, date: todayOf(app, view), training: manifest.training };
    const { papers } = valueOf(papersToMake(source, ALL_KINDS));
    return new Map(papers.map((paper) => [paper.fileName, paper]));
  } finally {
    await host.release(session);
  }
}
