import { describe, expect, it } from 'vitest';
import { toggled } from '../../../../src/renderer/handover/package-categories';
import { protectionProblem, NO_PROTECTION } from '../../../../src/renderer/handover/package-how';
import { spokenChecksum, stayingKinds } from '../../../../src/renderer/handover/package-words';
import { receivedText } from '../../../../src/renderer/handover/receive-words';
import { typedMonths } from '../../../../src/renderer/handover/deletion-words';
import { defaultCategories } from '../../../../src/shared/domain/handover/categories';

describe('the choice of categories', () => {
  it('ticks what a category needs along with it', () => {
    expect(toggled(['base'], 'letters', true)).toEqual(
      expect.arrayContaining(['letters', 'participants', 'papers', 'contacts', 'conferences']),
    );
  });

  it('takes off what needs a category along with it, and never what always goes', () => {
    const all = toggled(defaultCategories, 'letters', true);
    const less = toggled(all, 'contacts', false);
    expect(less).not.toContain('participants');
    expect(less).not.toContain('letters');
    expect(less).toContain('base');
    expect(less).toContain('papers');
    expect(toggled(all, 'base', false)).toContain('base');
  });
});

it('says why something stays, what was only not chosen last', () => {
  const staying = stayingKinds({
    'conference.participants': 31,
    'register.letterheads': 2,
    'register.deletions': 0,
  });
  expect(staying.map(({ texts }) => texts)).toEqual([['2 Briefköpfe'], ['31 Teilnehmende']]);
  expect(staying[1]?.reason).toBe('nicht ausgewählt');
});

it('splits a checksum so that it can be read out', () => {
  expect(spokenChecksum('0123456789abcdef')).toBe('0123 4567 89ab cdef');
});

describe('the passphrase of a package', () => {
  const strong = 'k7mq-x2pf-9wtz-h4nd-c8rv-b3gs';

  it('is wanted, strong and typed twice alike', () => {
    const of = (passphrase: string, again: string) =>
      protectionProblem({ ...NO_PROTECTION, passphrase, again });
    expect(of('', '')).toMatch(/^Geben Sie ein Kennwort ein/);
    expect(of('Bayern2018', 'Bayern2018')).toMatch(/zu leicht/);
    expect(of(strong, 'anders')).toMatch(/nicht gleich/);
    expect(of(strong, strong)).toBeNull();
  });

  it('is not wanted for a plain file', () => {
    expect(protectionProblem({ ...NO_PROTECTION, way: 'plain' })).toBeNull();
  });
});

it('says what receiving does to records, by whose word counts', () => {
  const some = (count: number, ...names: string[]) => ({ count, names });
  const difference = {
    collection: 'persons',
    added: some(40, 'Petra Muster'),
    changed: some(1, 'Ole Beispiel'),
    kept: some(2),
  };
  expect(receivedText(difference, false)).toBe(
    '40 kommen hinzu (Petra Muster und 39 weitere); 1 wird wie im Paket (Ole Beispiel); 2 sind nur hier und bleiben',
  );
  expect(receivedText(difference, true)).toContain('1 ist anders und bleibt wie hier');
});

it('reads months as they are typed', () => {
  expect(['12', ' 0 ', '600', '601', '-1', '1.5', ''].map(typedMonths)).toEqual([
    ...[12, 0, 600, null, null, null, null],
  ]);
});
