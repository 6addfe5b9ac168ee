import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OfficeProgram } from './office-programs';
import type { ProcessEnd, RunProcess } from './processes';

/** One call of a program: Word files of a folder become PDFs of the same names in another. */
export interface Conversion {
  readonly inFolder: string;
  readonly outFolder: string;
  /** Plain names of our own ("0001.docx"). */
  readonly names: readonly string[];
  /** Where a program may keep what it needs for itself, for as long as the batch lasts. */
  readonly profile: string;
  /** So long (ms) a single file may take. */
  readonly patience: number;
  readonly signal: AbortSignal;
  /** A file was begun. */
  readonly onFile: () => void;
}

export type Convert = (conversion: Conversion) => Promise<ProcessEnd>;

const yes = { type: 'boolean', value: 'true' } as const;
const no = { type: 'boolean', value: 'false' } as const;

/** PDF 1.7 by the rules of PDF/UA: tags, title in the window, language; text that can be searched. */
const EXPORT = {
  UseTaggedPDF: yes,
  PDFUACompliance: yes,
  SelectPdfVersion: { type: 'long', value: '17' },
  ExportBookmarks: yes,
  DisplayPDFDocumentTitle: yes,
  ExportFormFields: no,
  ExportNotes: no,
  // The code of a page and logos stay sharp.
  UseLosslessCompression: yes,
  ReduceImageResolution: no,
} as const;

/** The argument that names the filter of the export and its options. */
export const PDF_FILTER = `pdf:writer_pdf_Export:${JSON.stringify(EXPORT)}`;

/** Nothing in a paper is run, and nothing is fetched from elsewhere while it is converted. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>de-DE</value></prop></item>
</oor:items>
`;

/** A profile of our own: the person's LibreOffice may stay open, and its settings do not count. */
async function makeProfile(profile: string): Promise<void> {
  const user = join(profile, 'user');
  await mkdir(user, { recursive: true });
  try {
    await writeFile(join(user, 'registrymodifications.xcu'), SETTINGS, { flag: 'wx' });
  } catch {
    // It is there from an earlier call of this batch.
  }
}

/** Converts with LibreOffice, without a window; many files with one call. */
export function convertWithLibreOffice(run: RunProcess, program: OfficeProgram): Convert {
  return async (conversion) => {
    await makeProfile(conversion.profile);
    return run({
      program: program.path,
      args: [
        `-env:UserInstallation=${pathToFileURL(conversion.profile).href}`,
        ...['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo'],
        ...['--convert-to', PDF_FILTER, '--outdir', conversion.outFolder],
        ...conversion.names.map((name) => join(conversion.inFolder, name)),
      ],
      folder: conversion.outFolder,
      patience: conversion.patience,
      signal: conversion.signal,
      onLine: (line) => {
        if (line.startsWith('convert ')) conversion.onFile();
      },
    });
  };
}
