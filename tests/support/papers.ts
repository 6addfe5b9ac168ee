import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { todayOf, type App } from '../../src/main/app';
import { FolderHost } from '../../src/main/ipc/folder-host';
import { collectPapers, takeAll } from '../../src/shared/domain/documents/collect';
import { documentKinds } from '../../src/shared/domain/documents/kinds/registry';
import type { PaperToMake } from '../../src/shared/domain/documents/plan';
import type { Output } from '../../src/shared/ipc/contract';
import type { DocumentKindName } from '../../src/shared/ipc/contract-parts';
import { officeBench, type OfficeBench } from './offices';
import { valueOf } from './stores';

/**
 * Call at the top of a test file: gives folders on the disk that all its tests may share, removed after
 * the last one. (`tempFolder` lives for one test.)
 */
export function sharedFolders(): () => string {
  const made: string[] = [];
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'konferenzbuero-'));
    made.push(folder);
    return folder;
  };
}

/** An office with the sample conference in a data folder of its own. */
export interface SampleOffice extends OfficeBench {
  readonly conferenceId: string;
}

export async function sampleOffice(
  folder: string,
  change: Partial<App> = {},
): Promise<SampleOffice> {
  const bench = officeBench(folder, change);
  const loaded = await bench.dispatcher.invoke('sample.load', { sample: 'intmk-2018' });
  return { ...bench, conferenceId: valueOf(loaded).conferenceId };
}

export const ALL_KINDS: readonly DocumentKindName[] = documentKinds.map(({ name }) => name);

/** What goes out with the invitation: kinds of which the sample as it is shipped has every paper. */
export const SAMPLE_KINDS: readonly DocumentKindName[] = [
  'invitation',
  'agenda',
  'programme',
  'replyForm',
  'pressRelease',
];

export async function generate(
  office: Pick<SampleOffice, 'conferenceId' | 'dispatcher'>,
  outFolder: string,
  kinds: readonly DocumentKindName[] = SAMPLE_KINDS,
): Promise<Output<'documents.generate'>> {
  const { conferenceId, dispatcher } = office;
  return valueOf(
    await dispatcher.invoke('documents.generate', { conferenceId, kinds: [...kinds], outFolder }),
  );
}

export async function verify(
  office: Pick<SampleOffice, 'conferenceId' | 'dispatcher'>,
  outFolder: string,
  kinds: readonly DocumentKindName[] = SAMPLE_KINDS,
): Promise<Output<'documents.verify'>> {
  const { conferenceId, dispatcher } = office;
  return valueOf(
    await dispatcher.invoke('documents.verify', { conferenceId, kinds: [...kinds], outFolder }),
  );
}

/** The models from which an office makes its papers, by file name. */
export async function modelsOf(
  office: SampleOffice,
  kinds: readonly DocumentKindName[] = SAMPLE_KINDS,
): Promise<ReadonlyMap<string, PaperToMake>> {
  const { app, conferenceId, folder } = office;
  const host = new FolderHost(app, folder);
  const session = valueOf(await host.read());
  try {
    const { view, manifest } = session.store;
    const source = {
      view,
      conferenceId,
      date: todayOf(app, view),
      training: manifest.training,
      signatoryId: null,
      only: null,
    };
    const { papers } = takeAll(valueOf(collectPapers(source, kinds)));
    return new Map(papers.map((paper) => [paper.fileName, paper]));
  } finally {
    await host.release(session);
  }
}
