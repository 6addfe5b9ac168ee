import { expect, it } from 'vitest';
import { collectPapers, takeAll } from '../../../../../src/shared/domain/documents/collect';
import type { LetterModel } from '../../../../../src/shared/domain/documents/models';
import { put } from '../../../../../src/shared/domain/storage/store-view';
import { INVITED_ON } from '../../../../builders/papers';
import { CONFERENCE_ID, sampleView } from '../../../../builders/sample-view';
import { caseNo } from '../../../../builders/scans';
import { valueOf } from '../../../../support/stores';

const source = (view: ReturnType<typeof sampleView>) => ({
  ...{ view, conferenceId: CONFERENCE_ID, date: INVITED_ON, training: true },
  ...{ signatoryId: null, only: null },
});

/** The letters of a sample by whom they are about. */
function lettersOf(view: ReturnType<typeof sampleView>): ReadonlyMap<string, LetterModel> {
  const { papers } = takeAll(valueOf(collectPapers(source(view), ['invitation', 'agenda'])));
  return new Map(
    papers.flatMap(({ about, model }) =>
      about !== null && model.kind === 'letter' ? [[about, model]] : [],
    ),
  );
}

it('stands above the date of the letter that has it, and on no other', () => {
  const [about = '', other = ''] = lettersOf(sampleView()).keys();
  const number = caseNo(7);
  const of = (kind: string, participantId: string, text: string) =>
    put.conference(CONFERENCE_ID, 'letterCases', {
      ...{ id: `${kind}-${participantId}`, kind, participantId, number: text },
    });
  const letters = lettersOf(
    sampleView(
      of('invitation', about, number),
      of('reminder', other, caseNo(8)),
      of('invitation', other, 'V-2018-0001-00'),
    ),
  );
  expect(letters.get(about)?.caseNumber).toBe(number);
  expect(
    letters
      .get(about)
      ?.info.at(-1)
      ?.map(({ label }) => label),
  ).toEqual(['Vorgang:', 'Datum:']);
  expect([...letters.values()].filter(({ caseNumber }) => caseNumber !== undefined)).toHaveLength(
    1,
  );
  expect(letters.get(other)?.info.at(-1)).toHaveLength(1);
});
