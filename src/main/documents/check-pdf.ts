import type { Day } from '../../shared/domain/calendar/day';
import type { PdfLack } from '../../shared/pdf-errors';
import { openPdf, type PdfFacts } from './pdf-reader';
import { steadyPdf } from './steady-pdf';

/** A PDF that is complete ends so; one whose maker was stopped does not. */
const END = '%%EOF';
const END_ROOM = 1024;

function endsWell(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-END_ROOM)).includes(END);
}

function lacksOf(facts: PdfFacts): readonly PdfLack[] {
  const there: Readonly<Record<Exclude<PdfLack, 'readable'>, boolean>> = {
    pages: facts.pages > 0,
    tags: facts.tagged,
    language: /^de\b/i.test(facts.language),
    title: facts.title !== '',
  };
  return (Object.keys(there) as (keyof typeof there)[]).filter((lack) => !there[lack]);
}

export interface CheckedPdf {
  /** As it is to be kept: without the moment at which it was made. */
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** What a final paper must have and this one has not. */
  readonly lacks: readonly PdfLack[];
}

/** Looks whether a program made a final paper: whole, readable, tagged, German, with a title. */
export async function checkPdf(made: Uint8Array, day: Day): Promise<CheckedPdf> {
  const broken: CheckedPdf = { bytes: made, pages: 0, lacks: ['readable'] };
  if (!endsWell(made)) return broken;
  const bytes = steadyPdf(made, day);
  const pdf = await openPdf(bytes);
  if (typeof pdf === 'string') return broken;
  const { facts } = pdf;
  await pdf.close();
  return { bytes, pages: facts.pages, lacks: lacksOf(facts) };
}
