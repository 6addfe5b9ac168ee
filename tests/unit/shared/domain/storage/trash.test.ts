import { describe, expect, it } from 'vitest';
import { TakenBack } from '../../../../../src/shared/domain/storage/taken-back';
import { deletionOf, ownersOf, type Touch } from '../../../../../src/shared/domain/storage/trash';

/** `+` made, `~` changed, `-` removed; a number behind it = the line that this one takes back. */
function lifeOf(...lines: readonly string[]): { touches: readonly Touch[]; taken: TakenBack } {
  const what = { '+': 'created', '~': 'changed', '-': 'removed' } as const;
  const taken = new TakenBack();
  const touches = lines.map((line, index) => {
    const reverts = line.length > 1 ? Number(line.slice(1)) : undefined;
    taken.add(index + 1, reverts);
    return {
      seq: index + 1,
      what: what[line[0] as keyof typeof what],
      reverts: reverts !== undefined,
    };
  });
  return { touches, taken };
}

function deletion(...lines: readonly string[]): number | null {
  const { touches, taken } = lifeOf(...lines);
  return deletionOf('persons', touches, (seq) => taken.takenBy(seq) !== undefined);
}

describe('what lies in the trash', () => {
  it.each([
    ['there', ['+', '~'], null],
    ['deleted', ['+', '~', '-'], 3],
    ['its creation undone', ['+', '-1'], null],
    ['its changes and its creation undone', ['+', '~', '~2', '-1'], null],
    ['its deletion undone', ['+', '-', '+2'], null],
    ['its deletion undone and done again', ['+', '-', '+2', '-3'], 2],
    ['brought back by hand', ['+', '-', '+'], null],
    ['brought back by hand, that undone', ['+', '-', '+', '-3'], 2],
    ['deleted twice', ['+', '-', '+', '~', '-'], 5],
    ['its creation undone, brought back, deleted', ['+', '-1', '+', '-'], 4],
  ])('%s', (_what, lines, expected) => {
    expect(deletion(...lines)).toBe(expected);
  });

  it('holds no ticks that were set back', () => {
    const { touches } = lifeOf('+', '-');
    expect(deletionOf('acknowledgements', touches, () => false)).toBeNull();
  });

  it('knows to whom a record belonged alone', () => {
    expect(ownersOf('register', 'distinctPersons', { oneId: 'a', otherId: 'b' })).toEqual([
      'register/persons/a',
      'register/persons/b',
    ]);
    expect(ownersOf('conferences/k', 'letterForms', { participantId: 'p' })).toEqual([
      'conferences/k/participants/p',
    ]);
    // A mandate names a person, but is a thing of its own.
    expect(ownersOf('register', 'mandates', { personId: 'a', officeId: 'o' })).toEqual([]);
  });
});

describe('what was taken back', () => {
  it('is said of the step, with the line that did it last, through undo and redo of undo', () => {
    const taken = new TakenBack();
    [undefined, 1, 2, 3].forEach((reverts, index) => {
      taken.add(index + 1, reverts);
    });
    expect([1, 2, 3, 4].map((seq) => taken.takenBy(seq))).toEqual([4, undefined, 4, undefined]);
  });
});
