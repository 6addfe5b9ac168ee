import { describe, expect, it } from 'vitest';
import {
  fileFolders,
  type FileFolder,
} from '../../../../../src/shared/domain/dispatch/file-export';
import { lastDay } from '../../../../../src/shared/domain/dispatch/file-index';
import type { PaperVersion, SignedScan } from '../../../../../src/shared/domain/dispatch/records';
import { put, type Draft } from '../../../../../src/shared/domain/storage/store-view';
import { viewOf } from '../../../../builders/sample-view';

const C = 'konferenz';
const digest = (letter: string): string => letter.repeat(64);

function version(id: string, more: Partial<PaperVersion> = {}): Draft {
  const usual = { kind: 'invitation', about: id, title: `Einladung: ${id}`, number: 1 };
  const file = { fileName: 'Einladung.docx', sha256: digest('a'), bytes: 1, fileReference: 'I 4' };
  return put.conference(C, 'paperVersions', { id, ...usual, ...file, ...more });
}

function sent(id: string, versionId: string, caseNumber: string): Draft {
  return put.conference(C, 'dispatches', {
    ...{ id, versionId, participantId: null, recipient: 'Sachsen: Petra Muster', caseNumber },
    ...{ on: '2018-02-01', way: 'letter', note: null },
  });
}

function scan(id: string, more: Partial<SignedScan>): Draft {
  const file = { fileName: 'Scan 1.pdf', pages: '1', sha256: digest('b'), bytes: 1 };
  return put.conference(C, 'signedScans', {
    ...{ id, caseNumber: 'V-1', on: '2018-02-20', ...file, ...more },
  });
}

const folders = (...drafts: readonly Draft[]): readonly FileFolder[] =>
  fileFolders(viewOf(drafts), C);

describe('folders for the E-Akte', () => {
  it('have names that every file system takes, each once', () => {
    const references = ['A/1', 'A:1', 'a-1', 'CON', '../..', '///', null];
    const made = folders(
      ...references.map((fileReference, index) => version(`v${index}`, { fileReference })),
    );
    const names = made.map(({ folderName }) => folderName);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(references.length);
    for (const name of names) expect(name).toMatch(/^(Akte_|ohne-)[A-Za-z0-9-]+$/);
    expect(made.at(-1)?.reference).toBeNull();
  });

  it('name each version, also where files were called the same', () => {
    const [made] = folders(
      version('v1'),
      version('v2', { about: 'v1', title: 'Einladung: v1', number: 2 }),
      version('w', { fileName: 'EINLADUNG.docx' }),
      version('x', { fileName: '..\\..\\böse: Datei?.pdf' }),
      version('y', { fileName: `${'x'.repeat(300)}.docx` }),
    );
    expect(made?.papers.map(({ name, isWord }) => [name.slice(0, 40), isWord])).toEqual([
      ['Einladung_Fassung-1.docx', true],
      ['Einladung_Fassung-2.docx', true],
      ['EINLADUNG_Fassung-1-2.docx', true],
      ['böse-Datei_Fassung-1.pdf', false],
      ['x'.repeat(40), true],
    ]);
    expect(made?.papers.at(-1)?.name.length).toBeLessThan(120);
  });

  it('hold a scan with the last version of its letter, once for several', () => {
    const made = folders(
      version('v1', { fileReference: 'alt' }),
      version('v2', { about: 'v1', number: 2, fileReference: 'neu' }),
      ...[sent('d1', 'v1', 'V-1'), sent('d2', 'v2', 'V-1'), sent('d3', 'v2', 'V-2')],
      ...[scan('s1', {}), scan('s2', { caseNumber: 'V-2', pages: '2' })],
      scan('s3', { caseNumber: 'V-2', sha256: digest('c') }),
    );
    const scans = made.map(({ reference, scans: all }) => [reference, all.map(({ name }) => name)]);
    expect(scans).toEqual([
      ['alt', []],
      ['neu', ['Scan-1_unterzeichnet.pdf', 'V-2_unterzeichnet.pdf']],
    ]);
    expect(made.map(lastDay)).toEqual(['2018-02-01', '2018-02-20']);
  });
});
