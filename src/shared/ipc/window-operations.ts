import { z } from 'zod';
import { nothing, path } from './contract-parts';

const chosen = z.strictObject({
  folder: z.string().nullable(),
  /** The service that copies that place to the internet; null = none that is known. */
  cloud: z.string().nullable(),
});
const opened = z.strictObject({ folder: z.string() });

/** What only a window can do: native dialogs, a folder that stays open, files in other programs. */
export const windowOperations = {
  'window.status': {
    summary: 'Welcher Datenordner offen ist, wer ihn bearbeitet, womit das Programm läuft.',
    access: 'window',
    input: nothing,
    output: z.strictObject({
      folder: z.string().nullable(),
      training: z.boolean(),
      writable: z.boolean(),
      /** Who else writes; null = nobody. */
      holder: z.strictObject({ user: z.string(), pc: z.string(), since: z.string() }).nullable(),
      /** The folder was taken along, or brought back: nobody writes here. */
      closing: z
        .strictObject({
          kind: z.enum(['out', 'back']),
          user: z.string(),
          pc: z.string(),
          at: z.string(),
        })
        .nullable(),
      /** This folder is the copy that was taken along: from where, and when. */
      home: z.strictObject({ folder: z.string(), at: z.string() }).nullable(),
      /** The state was put together from what is sound; so many changes no file tells any more. */
      salvaged: z.strictObject({ lost: z.int() }).nullable(),
      /** The service that copies this place to the internet; null = none that is known. */
      cloud: z.string().nullable(),
      /** The day on which papers are dated. */
      today: z.string(),
      version: z.string(),
      /** Why the last folder is not open or only to read; null = it is open as it should be. */
      problem: z
        .strictObject({
          title: z.string(),
          text: z.string(),
          steps: z.array(z.string()),
          /** The folder to try again; null where none was tried. */
          folder: z.string().nullable(),
        })
        .nullable(),
    }),
  },
  'window.chooseFolder': {
    summary: 'Fragt nach einem Ordner.',
    access: 'window',
    input: z.strictObject({ purpose: z.enum(['open', 'create', 'output', 'backup', 'package']) }),
    output: chosen,
  },
  'window.chooseFile': {
    summary: 'Fragt nach einer Datei: Liste, Sicherung, Bild, Vorlage oder Übergabepaket.',
    access: 'window',
    input: z.strictObject({
      purpose: z.enum(['list', 'backup', 'picture', 'template', 'package']),
    }),
    output: z.strictObject({ file: z.string().nullable() }),
  },
  'window.chooseScans': {
    summary: 'Fragt nach gescannten Schreiben, auch mehreren.',
    access: 'window',
    input: nothing,
    output: z.strictObject({ files: z.array(z.string()) }),
  },
  'window.openFolder': {
    summary: 'Öffnet einen Datenordner und behält ihn offen.',
    access: 'window',
    input: z.strictObject({ folder: path }),
    output: opened,
  },
  'window.createFolder': {
    summary: 'Legt einen Datenordner an und öffnet ihn.',
    access: 'window',
    input: z.strictObject({ folder: path }),
    output: opened,
  },
  'window.receiveInto': {
    summary: 'Merkt einen leeren Ordner vor, in dem eine Übergabe empfangen wird.',
    access: 'window',
    /** Null = none any more. */
    input: z.strictObject({ folder: path.nullable() }),
    output: nothing,
  },
  'window.openExample': {
    summary: 'Öffnet die Beispielkonferenz zum Üben; legt sie beim ersten Mal an.',
    access: 'window',
    input: nothing,
    output: opened,
  },
  'window.openFile': {
    summary: 'Öffnet ein soeben erstelltes Dokument im zugehörigen Programm.',
    access: 'window',
    input: z.strictObject({ path }),
    output: nothing,
  },
  'window.showFile': {
    summary: 'Zeigt ein soeben erstelltes Dokument in seinem Ordner.',
    access: 'window',
    input: z.strictObject({ path }),
    output: nothing,
  },
} as const;
