import { z } from 'zod';
import { nothing, path } from './contract-parts';

/** The data folder as a whole: taken along, brought back, made whole again. */
export const folderOperations = {
  'store.bringBack': {
    summary:
      'Bringt die Arbeit aus einem mitgenommenen Datenordner zurück und vergleicht beide Stände.',
    access: 'create',
    input: z.union([
      // Asked at home: where the copy lies.
      z.strictObject({ from: path }),
      // Asked in the copy: where home is; without it, where it was taken from.
      z.strictObject({ to: path.optional() }),
    ]),
    output: z.strictObject({
      /** Changes that came home. */
      changes: z.int(),
      /** Of all records, the same in both folders. */
      digest: z.string(),
      home: z.string(),
    }),
  },
  'store.goOn': {
    summary:
      'Arbeitet im Datenordner weiter, obwohl er mitgenommen ist, etwa weil der Laptop verloren ging.',
    access: 'create',
    input: nothing,
    output: nothing,
  },
  'store.repair': {
    summary: 'Macht einen beschädigten Datenordner aus allem wieder ganz, was unversehrt ist.',
    access: 'create',
    input: nothing,
    output: z.strictObject({
      generation: z.int(),
      /** Numbers of the changes that no file tells any more. */
      lost: z.array(z.int()),
    }),
  },
  'store.takeOut': {
    summary:
      'Nimmt den Datenordner mit: kopiert ihn, prüft die Kopie und gibt die Arbeit an sie ab.',
    access: 'create',
    input: z.strictObject({ to: path }),
    output: z.strictObject({ folder: z.string(), changes: z.int(), digest: z.string() }),
  },
} as const;
