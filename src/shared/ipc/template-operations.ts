import { z } from 'zod';
import { templateSchema } from '../domain/templates/records';
import { optionalLine, recordId } from '../domain/text';
import { documentKind, nothing, path } from './contract-parts';

/** What the check of a template says, the weightiest first. */
const found = z.strictObject({
  level: z.enum(['stop', 'warning', 'hint']),
  code: z.string(),
  /** Where it is, what it is and what to do. */
  message: z.string(),
});

/** The office's own Word templates, in versions, beside the built-in layout. */
export const templateOperations = {
  'templates.activate': {
    summary: 'Nimmt eine vorhandene Fassung einer eigenen Vorlage in Gebrauch.',
    access: 'write',
    input: z.strictObject({ id: recordId }),
    output: nothing,
  },
  'templates.add': {
    summary:
      'Übernimmt ein Word-Dokument als eigene Vorlage einer Dokumentart und nutzt es fortan.',
    access: 'write',
    input: z.strictObject({ kind: documentKind, path, note: optionalLine.optional() }),
    output: z.strictObject({ id: recordId, version: z.int() }),
  },
  'templates.check': {
    summary: 'Prüft ein Word-Dokument oder eine vorhandene Fassung als Vorlage; ändert nichts.',
    access: 'read',
    input: z.union([
      z.strictObject({ kind: documentKind, path }),
      z.strictObject({ id: recordId }),
    ]),
    output: z.strictObject({ name: z.string(), findings: z.array(found) }),
  },
  'templates.extract': {
    summary: 'Schreibt eine Fassung einer eigenen Vorlage in einen Ordner, um sie zu bearbeiten.',
    access: 'read',
    input: z.strictObject({ id: recordId, folder: path }),
    output: z.strictObject({ path: z.string() }),
  },
  'templates.list': {
    summary: 'Alle Dokumentarten, für die es eigene Vorlagen geben kann, mit ihren Fassungen.',
    access: 'read',
    input: nothing,
    output: z.strictObject({
      kinds: z.array(
        z.strictObject({
          kind: documentKind,
          title: z.string(),
          groupTitle: z.string(),
          /** The newest first. */
          versions: z.array(templateSchema),
          /** Why the version in use cannot be used; null = it can, or the built-in layout is in use. */
          problem: z.string().nullable(),
        }),
      ),
    }),
  },
  'templates.placeholders': {
    summary: 'Alle Platzhalter einer Dokumentart mit Erklärung und Beispiel.',
    access: 'read',
    input: z.strictObject({ kind: documentKind }),
    output: z.strictObject({
      placeholders: z.array(
        z.strictObject({
          name: z.string(),
          groupTitle: z.string(),
          kind: z.enum(['text', 'paragraphs', 'flag', 'repeat']),
          explanation: z.string(),
          sample: z.string(),
          /** What is written into the template. */
          inserted: z.string(),
          /** The repeat in which it is known; null = everywhere, "" = in any. */
          repeat: z.string().nullable(),
        }),
      ),
    }),
  },
  'templates.reset': {
    summary: 'Kehrt für eine Dokumentart zum eingebauten Layout zurück; die Fassungen bleiben.',
    access: 'write',
    input: z.strictObject({ kind: documentKind }),
    output: nothing,
  },
  'templates.starter': {
    summary: 'Schreibt eine Ausgangsvorlage: das eingebaute Layout mit Platzhaltern.',
    access: 'read',
    input: z.strictObject({ kind: documentKind, conferenceId: recordId, folder: path }),
    output: z.strictObject({ path: z.string() }),
  },
} as const;
