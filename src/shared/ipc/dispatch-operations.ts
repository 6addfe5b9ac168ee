import { z } from 'zod';
import { daySchema } from '../domain/calendar/day-schema';
import { dispatchSchema, dispatchWays, paperVersionSchema } from '../domain/dispatch/records';
import { optionalLine, optionalText, recordId } from '../domain/text';
import { documentKind, path } from './contract-parts';

const inConference = { conferenceId: recordId };

/** Papers of one run at most; a step of the journal holds no more records than it can take back at once. */
const MOST_PAPERS = 2_000;

const listedDispatch = dispatchSchema.omit({ versionId: true });

/** What left the house: numbers of letters, versions of papers, who got which and when. */
export const dispatchOperations = {
  'dispatch.list': {
    summary: 'Versandregister: welche Fassung wann an wen ging und wer noch eine alte hat.',
    access: 'read',
    input: z.strictObject(inConference),
    output: z.strictObject({
      versions: z.array(
        paperVersionSchema.extend({
          isNewest: z.boolean(),
          dispatches: z.array(listedDispatch),
        }),
      ),
      outdated: z.array(
        z.strictObject({
          kind: documentKind,
          about: recordId.nullable(),
          title: z.string(),
          newest: z.int(),
          participantId: recordId.nullable(),
          recipient: z.string(),
          has: z.int(),
          on: daySchema,
        }),
      ),
    }),
  },
  'dispatch.number': {
    summary: 'Gibt Schreiben, die noch keine haben, eine Vorgangsnummer; sie wird mitgedruckt.',
    access: 'write',
    input: z.strictObject({ ...inConference, kinds: z.array(documentKind).min(1).max(100) }),
    output: z.strictObject({ numbered: z.int() }),
  },
  'dispatch.record': {
    summary:
      'Erfasst, dass Papiere versandt wurden; die Dateien werden so, wie sie sind, aufbewahrt.',
    access: 'write',
    input: z.strictObject({
      ...inConference,
      on: daySchema,
      way: z.enum(dispatchWays),
      note: optionalText.optional(),
      fileReference: optionalLine.optional(),
      papers: z
        .array(
          z.strictObject({
            path,
            kind: documentKind,
            /** The participant or record that the paper is about; null = the same for everybody. */
            about: recordId.nullable(),
          }),
        )
        .min(1)
        .max(MOST_PAPERS),
      /** Who got papers that are not addressed to one person: participants. */
      recipients: z.array(recordId).max(10_000).optional(),
    }),
    output: z.strictObject({ versions: z.int(), dispatches: z.int() }),
  },
  'dispatch.extract': {
    summary: 'Legt eine versandte Fassung, wie sie hinausging, in einen Ordner.',
    access: 'read',
    input: z.strictObject({ ...inConference, versionId: recordId, folder: path }),
    output: z.strictObject({ path: z.string() }),
  },
} as const;
