import { expect, it } from 'vitest';
import { newStore, setUser, valueOf, writing } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';
import { watchedPort } from '../../support/watched-port';

it('who takes back many steps after a restart does not read the journal anew for each', async () => {
  const folder = tempFolder();
  const before = await newStore(folder);
  for (let step = 0; step < 60; step += 1) await setUser(before.store, 'a', step);
  await before.close();
  let reads = 0;
  const port = watchedPort((call, path) => {
    if (call.startsWith('read') && path.endsWith('000002.jsonl')) reads += 1;
  });
  const { store } = await writing(folder, port);
  const opened = reads;
  for (let step = 0; step < 60; step += 1) valueOf(await store.undo('test'));
  expect(store.view.register('users').get('a')).toBeUndefined();
  expect(reads - opened).toBeLessThan(5);
});
