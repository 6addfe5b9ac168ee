import { describe, expect, it } from 'vitest';
import {
  failedReturnWords,
  failedWords,
  returnedWords,
  takenWords,
} from '../../../../src/renderer/storage/take-along-words';

const home = 'L:\\IntMK';

describe('what came of taking a folder along', () => {
  it('is proved by what was compared', () => {
    const taken = takenWords({ changes: 1073, digest: 'd', folder: 'E:\\Kopie' });
    expect(taken.title).toBe('Die Kopie ist geprüft: 1.073 Änderungen, beide Stände gleich');
    expect(taken.text).toContain('E:\\Kopie');
    const back = returnedWords({ changes: 1, digest: 'd', home }, false);
    expect(back.title).toBe('Zurückgebracht und verglichen: 1 Änderung, beide Stände gleich');
    expect(back.text).toContain(home);
  });

  it('claims no comparison where nothing was missing', () => {
    const { title } = returnedWords({ changes: 0, digest: 'd', home }, true);
    expect(title).toBe('Zurückgebracht: Es fehlt nichts');
  });

  it('is no error where both went on: nothing is lost', () => {
    const words = failedWords('bringBack', { code: 'folder.wentOn', changes: 3, file: 'x' });
    expect(words).toMatchObject({ tone: 'warn', title: 'An beiden Orten wurde weitergearbeitet' });
  });

  it('tells a home that cannot be reached from one that does not take it', () => {
    const words = (cause: 'missing' | 'full') =>
      failedReturnWords({ code: 'folder.disk', folder: home, cause }, home).title;
    expect(words('missing')).toBe('Der Datenordner der Geschäftsstelle ist nicht erreichbar');
    expect(failedReturnWords({ code: 'folder.missing', folder: home }, home).text).toContain(home);
    expect(words('full')).toBe('Der Datenordner wurde nicht zurückgebracht');
  });
});
