import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { officeBench } from '../../support/offices';
import { valueOf } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';
import { until, windowOn } from '../../support/windows';

it('a folder that a cloud service keeps in step is opened, with a warning', async () => {
  const place = tempFolder();
  const folder = join(place, 'Wolke', 'Datenordner');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(place, 'Wolke', '.dropbox'), '');
  valueOf(await officeBench(folder).dispatcher.invoke('store.create', {}));
  const shown = await windowOn(folder, { user: 'anna', pc: 'PC-1' });
  await until(async () => (await shown.status()).cloud === 'Dropbox', 'the status names it');
  expect(shown.events).toContainEqual({ type: 'sharing' });
  expect((await shown.status()).writable).toBe(true);
  const { findings } = valueOf(await shown.ask('store.check', {}));
  const hint = findings.find(({ code }) => code === 'storage.cloud');
  expect(hint?.level).toBe('hint');
  expect(hint?.message).toContain('überschreiben');
  valueOf(await shown.ask('window.openFolder', { folder }));
  await until(async () => (await shown.status()).cloud === 'Dropbox', 'also the next time');
});
