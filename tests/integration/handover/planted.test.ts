import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { WHOLE_OFFICE, OFFICE_FILES } from '../../builders/whole-office';
import { viewOf } from '../../builders/sample-view';
import { createFolder } from '../../../src/main/storage/create-folder';
import { OfficeFiles } from '../../../src/main/storage/office-files';
import {
  categoryFacts,
  completed,
  handoverCategories,
  type HandoverCategory,
} from '../../../src/shared/domain/handover/categories';
import { packageRedact } from '../../../src/shared/domain/handover/redaction';
import type { StoredRecord } from '../../../src/shared/domain/storage/redacted-entries';
import type { Draft } from '../../../src/shared/domain/storage/store-view';
import { ok } from '../../../src/shared/result';
import { packageOf, receivedBench, check } from '../../support/handover';
import { officeBench } from '../../support/offices';
import { planted } from '../../support/planted';
import { claimant, optionsFor, valueOf, writing } from '../../support/stores';

const garden = planted(WHOLE_OFFICE);
const MARKER = /Qz\d{5}zQ/g;

/** An office that once said other things, of people who are not there any more too. */
async function office() {
  const bench = officeBench();
  const { folder } = bench;
  const options = optionsFor(folder);
  const first = { operation: 'store.create', user: 'muster', rule: () => ok(earlier()) };
  valueOf(
    await createFolder(options, claimant, { folderId: randomUUID(), training: false, first }),
  );
  const files = new OfficeFiles(options.place);
  for (const text of Object.values(OFFICE_FILES)) valueOf(await files.put(Buffer.from(text)));
  const session = await writing(folder);
  const { store } = session;
  const step = (drafts: readonly Draft[]) =>
    store.change({ operation: 'register.save', user: 'muster', rule: () => ok(drafts) });
  valueOf(await step(garden.drafts));
  valueOf(await step([{ ...person('gone', 'QzGEGANGENzQ'), record: null }]));
  await session.close();
  return bench;
}

function person(id: string, lastName: string): Draft {
  const draft = garden.drafts.find((one) => one.collection === 'persons' && one.id === 'nobody');
  if (!draft) throw new Error('nobody is gone');
  return { ...draft, id, record: { ...(draft.record as object), id, lastName } };
}

/** The same office before: other words in every field, and somebody who has left. */
function earlier(): readonly Draft[] {
  const before = garden.drafts
    .filter(({ collection }) => collection !== 'archive')
    .map((draft) => ({
      ...draft,
      record: JSON.parse(
        JSON.stringify(draft.record).replaceAll(/Qz(\d{5})zQ/g, 'Qy$1yQ'),
      ) as unknown,
    }));
  return [...before, person('gone', 'QzGEGANGENzQ')];
}

/** Every byte of a package, unfolded: parts, and what is in its Word files. */
function textOf(file: string): string {
  const parts = unzipSync(readFileSync(file));
  const inner = Object.entries(parts).flatMap(([name, bytes]) =>
    name.endsWith('.docx') ? Object.values(unzipSync(bytes)) : [],
  );
  return [...Object.values(parts), ...inner].map((bytes) => Buffer.from(bytes).toString('utf8')).join('\n'); // prettier-ignore
}

/** The texts that a package of these categories may say, by the rule that has a test of its own. */
function allowed(categories: readonly HandoverCategory[]): ReadonlySet<string> {
  const redact = packageRedact(categories, viewOf(garden.drafts));
  const left = garden.drafts.map((draft) => redact(draft, draft.record as StoredRecord));
  return new Set(JSON.stringify(left).match(MARKER) ?? []);
}

const choices = handoverCategories.filter((name) => categoryFacts[name].choice !== 'always');

describe('no byte of what was left out is in a package', () => {
  it.each(['everything', ...choices] as const)(
    'without %s',
    async (left) => {
      const bench = await office();
      const categories = handoverCategories.filter(
        (name) => left === 'everything' || !completed([name]).includes(left),
      );
      const made = await packageOf(bench, { categories: [...categories] });
      const text = textOf(made.file);
      // The protocol names what was deleted: proofs say no person.
      const proofs = new Set(garden.planted.flatMap(({ collection, field, marker }) => collection === 'deletions' && field === 'about' ? [marker] : [])); // prettier-ignore
      const may = allowed(categories);
      const said = new Set(text.match(MARKER) ?? []);
      expect([...said].filter((marker) => !may.has(marker) && !proofs.has(marker))).toEqual([]);
      expect([...may].filter((marker) => !said.has(marker))).toEqual([]);
      // Older words only where the history was chosen, and then no other than those of today.
      const older = new Set((text.match(/Qy\d{5}yQ/g) ?? []).map((word) => word.replace(/^Qy(\d+)yQ$/, 'Qz$1zQ'))); // prettier-ignore
      expect([...older].filter((marker) => !may.has(marker))).toEqual([]);
      expect(older.size > 0).toBe(categories.includes('history'));
      for (const word of ['QzGEGANGENzQ', '/sicherung/zweitens', bench.folder, 'pc-test']) {
        expect(text.includes(word), word).toBe(false);
      }
      for (const [name, content] of Object.entries(OFFICE_FILES)) {
        const needs: Readonly<Record<string, HandoverCategory>> = { everybody: 'papers', template: 'templates' }; // prettier-ignore
        const goes = completed(categories).includes(needs[name] ?? 'letters');
        expect(text.includes(content), name).toBe(goes);
      }
      const there = await check(await receivedBench(made.file));
      expect(there.findings.filter(({ level }) => level === 'stop')).toEqual([]);
    },
    60_000,
  );
});
