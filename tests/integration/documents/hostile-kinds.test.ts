import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderDocument } from '../../../src/main/documents/render';
import { verifyPaper } from '../../../src/main/documents/verify-paper';
import type { PaperToMake } from '../../../src/shared/domain/documents/plan';
import type { Draft } from '../../../src/shared/domain/storage/store-view';
import { errorText } from '../../../src/shared/texts/error-texts';
import { inputIssues } from '../../../src/shared/texts/input-issues';
import { everyKind, LETTERHEAD, OFFICE } from '../../builders/every-kind';
import { hostileText, takeText, textFieldsOf, type TextField } from '../../support/hostile-values';
import { sharedFolders } from '../../support/papers';
import { describeWith } from '../../support/tools';
import { inParallel, partsIn, validate } from '../../support/word-files';
import { accessibilityFaults, xmlFaults } from '../../support/word-soundness';

const newFolder = sharedFolders();

/** Offices to try, each with a hostile value in nearly every field; more with HOSTILE_OFFICES=100. */
const OFFICES = Number(process.env['HOSTILE_OFFICES'] ?? 8);
/** No paper may take so long (ms of the processor), nor may the planning of all of them. */
const PATIENCE_MS = 5_000;
/** A sentence to people: it begins like one, ends like one, and says nothing of our own insides. */
const SENTENCE = /^[A-ZÄÖÜ„].*[.?]$/su;
const INSIDES = /undefined|\[object|NaN|Error:|ZodError|\bnull\b/;

/** What this process has worked so far (ms): unlike a clock it does not mind what else a machine has to do. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

const FIELDS = textFieldsOf([...OFFICE, LETTERHEAD]);

/** So many of its records get the value of a field: every fourth. */
const SPREAD = 4;

/** A value for each field, and which of its records get it; null = the field is left as it was. */
const hostileOffice = fc.tuple(
  ...FIELDS.map(() =>
    fc.option(fc.record({ from: fc.nat(SPREAD - 1), text: hostileText }), { freq: 15 }),
  ),
);
type Values = typeof hostileOffice extends fc.Arbitrary<infer T> ? T : never;

interface Hostile {
  readonly edits: readonly Draft[];
  readonly tried: number;
  readonly refused: number;
}

const keyOf = ({ document, collection, id }: Draft): string => `${document}/${collection}/${id}`;

/** Every record of a field that gets its value; one at least. */
function placesOf({ places }: TextField, from: number): TextField['places'] {
  const first = from % Math.min(SPREAD, places.length);
  return places.filter((_place, index) => index % SPREAD === first);
}

/** Takes the values in as the operations do: what a schema refuses is refused with a sentence. */
function takeIn(values: Values): Hostile {
  const edits = new Map<string, Draft>();
  let [tried, refused] = [0, 0];
  for (const [index, field] of FIELDS.entries()) {
    const value = values[index];
    if (!value) continue;
    tried += 1;
    const answers = placesOf(field, value.from).map(({ draft, path }) => {
      const latest = edits.get(keyOf(draft)) ?? draft;
      const taken = takeText(latest, path, value.text);
      if (taken.success) edits.set(keyOf(draft), { ...draft, record: taken.data });
      return taken;
    });
    const refusal = answers.find(({ success }) => !success)?.error;
    if (!refusal) continue;
    refused += 1;
    const issues = inputIssues(refusal);
    expectSentence(errorText({ code: 'input.invalid', operation: 'records.save', issues }));
  }
  return { edits: [...edits.values()], tried, refused };
}

function expectSentence(text: string): void {
  expect(text).toMatch(SENTENCE);
  expect(text).not.toMatch(INSIDES);
}

/** What is wrong with a paper as a file. */
async function faultsOf({ model, fileName }: PaperToMake): Promise<readonly string[]> {
  const begin = worked();
  const bytes = await renderDocument(model);
  const other = verifyPaper(fileName, bytes, model);
  const took = worked() - begin;
  const parts = partsIn(bytes);
  return [
    ...(took > PATIENCE_MS ? [`took ${took.toFixed()} ms`] : []),
    ...(other ? [errorText(other)] : []),
    ...xmlFaults(parts),
    ...accessibilityFaults(parts, model),
    ...(/^\d{4}-\d\d-\d\d_[\p{L}\p{N}\p{M}_-]+\.docx$/u.test(fileName) ? [] : [`name ${fileName}`]),
    ...(fileName.length <= 120 ? [] : ['the name is too long']),
  ];
}

/** What the office makes without hostile values. */
const PLAIN = new Set(
  [...everyKind([LETTERHEAD]).values()].flatMap(({ papers }) =>
    papers.map(({ model }) => JSON.stringify(model)),
  ),
);

/** The first papers of a kind that hostile values have changed; its first one where none has. */
function changedOf(papers: readonly PaperToMake[]): readonly PaperToMake[] {
  const changed = papers.filter(({ model }) => !PLAIN.has(JSON.stringify(model)));
  return (changed.length > 0 ? changed : papers).slice(0, 2);
}

/** What an office makes of such records; nothing of what it cannot make goes without a reason. */
function papersOf(edits: readonly Draft[]): readonly PaperToMake[] {
  const begin = worked();
  const made = [...everyKind([LETTERHEAD, ...edits]).values()];
  expect(worked() - begin).toBeLessThan(2 * PATIENCE_MS);
  for (const { error } of made.flatMap(({ obstacles }) => obstacles))
    expectSentence(errorText(error));
  return made.flatMap(({ papers }) => changedOf(papers));
}

describe('hostile values in every field', () => {
  test('there are fields of every sort of record', () => {
    const of = new Set(FIELDS.map(({ name }) => name.split('.')[0]));
    expect([...of]).toEqual(
      expect.arrayContaining(['persons', 'agendaItems', 'conference', 'rooms', 'letterheads']),
    );
    expect(FIELDS.length).toBeGreaterThan(100);
  });

  test('give sound papers or a reason why not', { timeout: 60_000 * OFFICES }, async () => {
    let [tried, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(hostileOffice, async (values) => {
        const office = takeIn(values);
        tried += office.tried;
        refused += office.refused;
        for (const paper of papersOf(office.edits)) {
          expect(await faultsOf(paper), paper.kind).toEqual([]);
        }
      }),
      // An office with hostile values is too large to be made smaller: its seed plays it again.
      { numRuns: OFFICES, endOnFailure: true },
    );
    expect(tried).toBeGreaterThanOrEqual(100 * OFFICES);
    // Were nearly all refused, or nearly none, the values would be of no use.
    expect(refused / tried).toBeGreaterThan(0.1);
    expect(refused / tried).toBeLessThan(0.8);
  });
});

/** So many kinds of a hostile office are shown to the validator, which is slow; others at the next run. */
const VALIDATED = 24;

describeWith(['ooxml-validator'], 'hostile values in every field, for Word', () => {
  test('are valid', { timeout: 180_000 }, async () => {
    const folder = newFolder();
    const everyValue = fc.tuple(hostileOffice, fc.nat());
    await fc.assert(
      fc.asyncProperty(everyValue, async ([values, from]) => {
        const papers = papersOf(takeIn(values).edits);
        const step = Math.ceil(papers.length / VALIDATED);
        const chosen = papers.filter((_paper, index) => (index + from) % step === 0);
        const findings = await inParallel(chosen, async ({ kind, fileName, model }) => {
          const path = join(folder, `${kind}_${fileName}`);
          writeFileSync(path, await renderDocument(model));
          return [kind, await validate(path)];
        });
        expect(findings).toEqual(chosen.map(({ kind }) => [kind, []]));
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });
});
