import { describe, expect, it } from 'vitest';
import { landDraft, landOf, landProblems } from '../../../../src/renderer/contacts/land-draft';
import { referenceView } from '../../../builders/sample-view';

const laender = referenceView().register('laender').all();

describe('the words of a Land in a form', () => {
  it.each(laender.map((land) => [land.id, land] as const))(
    '%s comes back as it was',
    (_id, land) => {
      expect(landOf(land, landDraft(land))).toEqual(land);
      expect(landProblems(landDraft(land))).toEqual({});
    },
  );

  it('are whole or not there: half a pair is named', () => {
    const [land] = laender;
    if (!land) throw new Error('no Land');
    const draft = { ...landDraft(land), 'signing.onBehalf': 'Im Auftrage', capital: ' ' };
    expect(Object.keys(landProblems(draft)).sort()).toEqual(['capital', 'signing.deputising']);
  });
});
