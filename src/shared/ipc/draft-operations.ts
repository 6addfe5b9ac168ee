import { z } from 'zod';
import { nothing, path } from './contract-parts';

const draftKey = z.string().min(1).max(400);
/** The folder that the window believes to be open: text never lands in another one. */
const ofForm = { folder: path, key: draftKey };
/** Field by field as typed, also what no record would take. */
const texts = {
  typed: z.record(z.string(), z.json()),
  /** Text by field that is no value: half a date, a time that nobody can read. */
  unread: z.record(z.string(), z.string()),
};

/** Text in open forms, kept beside the data so that a crash does not take it. */
export const draftOperations = {
  'drafts.list': {
    summary: 'Nicht gespeicherte Eingaben dieser Person an diesem PC.',
    access: 'window',
    input: nothing,
    output: z.strictObject({
      drafts: z.array(
        z.strictObject({
          key: draftKey,
          ...texts,
          at: z.string(),
          /** What the record is called, or was when it was still there; null where it has no name. */
          subject: z.string().nullable(),
          conference: z.string().nullable(),
          /** The person whose panel the form stands in. */
          personId: z.string().nullable(),
          /** The record was deleted since: its form cannot be opened. */
          isGone: z.boolean(),
        }),
      ),
      /** Files that were damaged and have been set aside. */
      setAside: z.array(z.string()),
    }),
  },
  'drafts.remove': {
    summary: 'Vergisst nicht gespeicherte Eingaben in einem Formular.',
    access: 'window',
    input: z.strictObject(ofForm),
    output: nothing,
  },
  'drafts.save': {
    summary: 'Sichert nicht gespeicherte Eingaben in einem Formular.',
    access: 'window',
    input: z.strictObject({ ...ofForm, ...texts }),
    output: nothing,
  },
} as const;
