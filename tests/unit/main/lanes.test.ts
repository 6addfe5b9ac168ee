import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inLanes } from '../../../src/main/lanes';

describe('work in lanes', () => {
  it('answers in the order of the items, with no more at work than there are lanes', async () => {
    let [atWork, most] = [0, 0];
    const answers = await inLanes([5, 1, 4, 2, 3, 0], 3, async (turns) => {
      atWork += 1;
      most = Math.max(most, atWork);
      for (let each = 0; each < turns; each += 1) await turn();
      atWork -= 1;
      return turns * 10;
    });
    expect(answers).toEqual([50, 10, 40, 20, 30, 0]);
    expect(most).toBe(3);
  });

  it('begins nothing after a failure and throws it once all others have ended', async () => {
    const begun: number[] = [];
    let ended = 0;
    const work = inLanes([0, 1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item);
      await turn();
      if (item === 0) throw new Error('no disk');
      await turn();
      ended += 1;
    });
    await expect(work).rejects.toThrow('no disk');
    expect(begun).toEqual([0, 1]);
    expect(ended).toBe(1);
  });
});
