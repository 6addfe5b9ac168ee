import { describe, expect, it } from 'vitest';
import { framesOf } from '../../../src/main/frames';

describe('what the log says of an exception', () => {
  it('is where it was thrown, without a line of its message', () => {
    const frames = framesOf(new Error('[\n  "Petra Muster",\n  "petra@example.de"\n]'));
    expect(frames).toContain('frames.test.ts');
    expect(frames).not.toMatch(/Petra|example/);
  });

  it('is nothing where something else was thrown', () => {
    expect(framesOf('Petra Muster')).toBe('');
  });
});
