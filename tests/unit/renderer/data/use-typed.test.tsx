// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { FormKey } from '../../../../src/shared/domain/forms/form-place';
import {
  forgetTyped,
  unsavedCount,
  useIsTyped,
  useTyped,
} from '../../../../src/renderer/data/use-typed';

interface Room {
  readonly name: string;
  readonly seats: number | null;
}

const SAVED: Room = { name: 'Saal', seats: null };
const form = (key: FormKey, saved = SAVED) => renderHook(() => useTyped<Room>(key, saved));

afterEach(() => {
  cleanup();
  forgetTyped();
});

describe('what is typed into a form', () => {
  it('is still there when the form comes back', () => {
    const first = form('person 1');
    act(() => {
      first.result.current.change({ name: 'Großer Saal' });
    });
    first.unmount();
    expect(form('person 1').result.current.typed).toEqual({ name: 'Großer Saal' });
  });

  it('belongs to one record alone', () => {
    const [one, two] = [form('person 1'), form('person 2')];
    act(() => {
      one.result.current.change({ name: 'Großer Saal' });
    });
    expect(two.result.current.typed).toEqual({});
    expect(unsavedCount()).toBe(1);
  });

  it('is nothing once it equals what is saved', () => {
    const { result } = form('person 1');
    const isTyped = renderHook(() => useIsTyped('person 1')).result;
    act(() => {
      result.current.change({ name: 'S', seats: 3 });
    });
    expect(isTyped.current).toBe(true);
    act(() => {
      result.current.change({ name: 'Saal', seats: null });
    });
    expect(result.current.typed).toEqual({});
    expect([unsavedCount(), isTyped.current]).toEqual([0, false]);
  });

  it('takes several changes of one moment', () => {
    const { result } = form('person 1');
    act(() => {
      result.current.change({ name: 'A' });
      result.current.change({ seats: 3 });
    });
    expect(result.current.typed).toEqual({ name: 'A', seats: 3 });
  });

  it('is forgotten with the folder', () => {
    const { result } = form('person 1');
    act(() => {
      result.current.change({ seats: 12 });
      forgetTyped();
    });
    expect(result.current.typed).toEqual({});
  });
});
