import { expect, test } from 'vitest';
import { collections, staysBehind } from '../../../../../src/shared/domain/storage/collections';

test('personal salutations stay with their sender, and what stays behind is a collection', () => {
  expect(staysBehind).toContain('personalSalutations');
  for (const name of staysBehind) expect(Object.keys(collections.register)).toContain(name);
});
