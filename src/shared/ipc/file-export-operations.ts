import { z } from 'zod';
import { recordId } from '../domain/text';
import { path } from './contract-parts';

/** Handing over what left the house to the electronic files of the ministry (E-Akte). */
export const fileExportOperations = {
  'dispatch.exportFile': {
    summary:
      'Legt je Aktenzeichen einen Ordner an: versandte Fassungen, PDF, Unterzeichnetes und ein Verzeichnis.',
    access: 'read',
    input: z.strictObject({
      conferenceId: recordId,
      folder: path,
      /** A PDF of each version beside it; where LibreOffice or Word is installed. */
      pdf: z.boolean(),
      /** Under this name it reports progress and can be cancelled (`documents.cancel`). */
      runId: recordId.optional(),
    }),
    output: z.strictObject({
      folders: z.array(
        z.strictObject({
          /** Null = recorded without one. */
          reference: z.string().nullable(),
          path: z.string(),
          papers: z.int(),
          pdfs: z.int(),
          scans: z.int(),
          /** The index as a Word file. */
          index: z.string(),
        }),
      ),
      /** What could not be filed and why, in words. */
      notes: z.array(z.string()),
    }),
  },
} as const;
