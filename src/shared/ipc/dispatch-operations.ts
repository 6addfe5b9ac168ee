import { z } from 'zod';
import { daySchema } from '../domain/calendar/day-schema';
import {
  dispatchSchema,
  dispatchWays,
  paperVersionSchema,
  signedScanSchema,
} from '../domain/dispatch/records';
import { line, optionalLine, optionalText, recordId } from '../domain/text';
import { documentKind, nothing, path } from './contract-parts';

const inConference = { conferenceId: recordId };

/** Papers of one run at most; a step of the journal holds no more records than it can take back at once. */
const MOST_PAPERS = 2_000;

/** Scanned files read at once. */
const MOST_SCANS = 500;

const listedDispatch = dispatchSchema.omit({ versionId: true });

/** When and how something went out. */
const sending = {
  on: daySchema,
  way: z.enum(dispatchWays),
  note: optionalText.optional(),
};

/** A program that makes PDFs, as sentences name it. */
const program = z.strictObject({ name: z.string(), version: z.string().nullable() });

/** A letter that bears a number, in words. */
const numberedLetter = z.strictObject({
  caseNumber: z.string(),
  /** "Einladung: Sachsen: Petra Muster". */
  title: z.string(),
  /** A scan of it is kept already. */
  isFiled: z.boolean(),
});

/** A place in a heap of scans: file and pages, counted from 1. */
const place = { path: z.string(), from: z.int(), to: z.int() };

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
      /** Signed letters that came back. */
      scans: z.array(signedScanSchema),
    }),
  },
  'dispatch.number': {
    summary: 'Gibt Schreiben, die noch keine haben, eine Vorgangsnummer; sie wird mitgedruckt.',
    access: 'write',
    input: z.strictObject({
      ...inConference,
      kinds: z.array(documentKind).min(1).max(100),
      /** Only their letters; all when left out. */
      recipients: z.array(recordId).max(10_000).optional(),
    }),
    output: z.strictObject({ numbered: z.int() }),
  },
  'dispatch.record': {
    summary:
      'Erfasst, dass Papiere versandt wurden; die Dateien werden so, wie sie sind, aufbewahrt.',
    access: 'write',
    input: z.strictObject({
      ...inConference,
      ...sending,
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
  'dispatch.extractScan': {
    summary: 'Legt den Scan eines unterschriebenen Schreibens in einen Ordner.',
    access: 'read',
    input: z.strictObject({ ...inConference, scanId: recordId, folder: path }),
    output: z.strictObject({ path: z.string() }),
  },
  'dispatch.resend': {
    summary: 'Erfasst, dass eine aufbewahrte Fassung noch einmal oder an weitere Personen ging.',
    access: 'write',
    input: z.strictObject({
      ...inConference,
      ...sending,
      versionId: recordId,
      recipients: z.array(recordId).min(1).max(10_000),
    }),
    output: z.strictObject({ dispatches: z.int() }),
  },
  'dispatch.programs': {
    summary: 'Welches Programm hier Reinschriften (PDF) erstellt.',
    access: 'none',
    input: nothing,
    output: z.strictObject({
      program: program.nullable(),
      /** What to do where there is none; null where there is one. */
      hint: z.string().nullable(),
    }),
  },
  'dispatch.finish': {
    summary: 'Erstellt Reinschriften (PDF) von Word-Dateien mit LibreOffice oder Word.',
    access: 'none',
    input: z.strictObject({
      paths: z.array(path).min(1).max(MOST_PAPERS),
      /** Where the PDFs go; each beside its Word file when left out. */
      outFolder: path.optional(),
      /** Under this name the run reports progress and can be cancelled. */
      runId: recordId.optional(),
    }),
    output: z.strictObject({
      program,
      files: z.array(
        z.strictObject({
          source: z.string(),
          path: z.string(),
          sha256: z.string(),
          pages: z.int(),
          /** Words of the Word file that the PDF does not show as text, the first few. */
          missing: z.array(z.string()),
          state: z.enum(['written', 'unchanged', 'writtenBeside']),
        }),
      ),
      failures: z.array(
        z.strictObject({ source: z.string(), code: z.string(), message: z.string() }),
      ),
    }),
  },
  'dispatch.readScans': {
    summary:
      'Liest gescannte Schreiben (PDF, JPEG, PNG) und schlägt vor, wohin sie gehören; ändert nichts.',
    access: 'read',
    input: z.strictObject({
      ...inConference,
      paths: z.array(path).min(1).max(MOST_SCANS),
      runId: recordId.optional(),
    }),
    output: z.strictObject({
      matches: z.array(
        numberedLetter.extend({
          ...place,
          /** The number was read as text or from the code. */
          by: z.enum(['text', 'code']),
        }),
      ),
      findings: z.array(
        z.strictObject({
          kind: z.string(),
          message: z.string(),
          /** The pages to be filed by hand; null where there is nothing to file. */
          place: z.strictObject(place).nullable(),
        }),
      ),
      /** Letters of this conference, for choosing by hand. */
      letters: z.array(numberedLetter),
    }),
  },
  'dispatch.fileScans': {
    summary:
      'Legt unterschriebene Schreiben zu ihren Vorgangsnummern; die Scans werden aufbewahrt.',
    access: 'write',
    input: z.strictObject({
      /** The day on which they came back. */
      on: daySchema,
      scans: z
        .array(
          z.strictObject({
            path,
            from: z.int().min(1).max(9_999),
            to: z.int().min(1).max(9_999),
            caseNumber: line,
          }),
        )
        .min(1)
        .max(MOST_PAPERS),
    }),
    output: z.strictObject({ filed: z.int(), already: z.int() }),
  },
} as const;
