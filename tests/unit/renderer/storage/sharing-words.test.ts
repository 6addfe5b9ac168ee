import { describe, expect, it } from 'vitest';
import {
  quietText,
  sharingWords,
  sinceText,
  type Sharing,
} from '../../../../src/renderer/storage/sharing-words';

const NOW = '2018-02-01T10:00:00.000Z';
const EIGHT = '2018-02-01T07:02:00.000Z';

const reading: Sharing = {
  state: 'reading',
  holder: {
    user: 'Erika Muster',
    pc: 'PC-2',
    since: EIGHT,
    quietSeconds: 1,
    isStale: false,
    isGone: false,
  },
  asked: null,
  request: null,
  passed: null,
  trouble: null,
};
const asked = { id: 'x', at: EIGHT, state: 'waiting', by: null } as const;

const words = (change: Partial<Sharing>) => sharingWords({ ...reading, ...change }, NOW);

describe('who writes, in plain words', () => {
  it('names who, where and since when; today needs no date', () => {
    expect(words({})).toMatchObject({
      title: 'Nur Lesen: Erika Muster an PC-2 bearbeitet seit 08:02',
      actions: ['ask'],
    });
    expect(sinceText(EIGHT, '2018-02-02T10:00:00.000Z')).toBe('01.02.2018, 08:02 Uhr');
  });

  it('says what became of a request', () => {
    expect(words({ asked })?.text).toContain('seit 08:02 gestellt');
    expect(words({ asked })?.actions).toEqual(['withdraw']);
    const by = { user: 'Erika Muster', pc: 'PC-2', at: NOW };
    const refused = words({ asked: { ...asked, state: 'refused', by } });
    expect(refused?.text).toContain('Erika Muster möchte noch weiterarbeiten (Antwort von 11:00)');
    expect(refused?.actions).toEqual(['askAgain']);
    expect(words({ asked: { ...asked, state: 'expired' } })?.text).toContain('keine Antwort');
  });

  it('offers to take over from somebody who does not answer, and to begin where nobody writes', () => {
    const { holder } = reading;
    const stale = words({ holder: holder && { ...holder, isStale: true, quietSeconds: 40 } });
    expect(stale).toMatchObject({ tone: 'warn', actions: ['takeOver'] });
    expect(stale?.text).toContain('antwortet seit 40 Sekunden nicht');
    const gone = words({ holder: holder && { ...holder, isStale: true, isGone: true } });
    expect(gone?.text).toContain('wurde beendet');
    expect(words({ holder: null })).toMatchObject({
      title: 'Niemand bearbeitet den Datenordner',
      actions: ['start'],
    });
  });

  it('says why this window only reads since a moment ago', () => {
    const taken = { how: 'taken', at: NOW, isUnconfirmed: true } as const;
    expect(words({ passed: taken })?.text).toMatch(
      /^Erika Muster an PC-2 hat .* Ihre letzte Änderung wurde nicht gespeichert\. Was Sie getippt/,
    );
    expect(words({ passed: { ...taken, isUnconfirmed: false } })?.text).not.toContain('letzte');
    expect(words({ passed: { ...taken, how: 'idle' } })?.text).toContain('eine Minute lang');
    expect(words({ passed: { ...taken, how: 'given' } })?.tone).toBe('neutral');
  });

  it('asks whoever writes, and else has nothing to say to them', () => {
    const writing = { state: 'writing', holder: null } as const;
    expect(words(writing)).toBeNull();
    const request = { id: 'x', user: 'Boris Muster', pc: 'PC-3', at: EIGHT };
    expect(words({ ...writing, request })).toMatchObject({
      title: 'Boris Muster an PC-3 möchte bearbeiten',
      actions: ['give', 'refuse'],
    });
  });

  it('says that the folder does not answer, before anything else', () => {
    const trouble = 'der Ort ist nicht (mehr) erreichbar';
    expect(words({ trouble })).toMatchObject({
      title: 'Der Datenordner antwortet gerade nicht',
      actions: [],
    });
    expect(words({ state: 'none' })).toBeNull();
  });

  it.each([
    [40, '40 Sekunden'],
    [150, '2 Minuten'],
    [9_000, '2 Stunden'],
  ])('%i seconds are %s', (seconds, text) => {
    expect(quietText(seconds)).toBe(text);
  });
});
