// @vitest-environment jsdom
import '../ui/jsdom-gaps';
import { StrictMode, type ReactNode } from 'react';
import { act, cleanup, render, renderHook, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DataContext, useAct, useAnswer, useData } from '../../../../src/renderer/data/hooks';
import { createQueryStore } from '../../../../src/renderer/data/query-store';
import { clearToasts, Toasts } from '../../../../src/renderer/ui';
import { errorText } from '../../../../src/shared/texts/error-texts';
import { askedApi, type AskedApi } from '../../../support/asked-api';

afterEach(() => {
  act(clearToasts);
  cleanup();
});

interface Bench extends AskedApi {
  readonly wrapper: (props: { readonly children: ReactNode }) => ReactNode;
}

function bench(): Bench {
  const asking = askedApi();
  const data = { api: asking.api, queries: createQueryStore(asking.api) };
  return {
    ...asking,
    wrapper: ({ children }) => <DataContext value={data}>{children}</DataContext>,
  };
}

const CHANGED = { type: 'changed', seq: 1, keys: ['register/persons/1'] } as const;
const MISSING = { code: 'record.missing', collection: 'conference', id: 'a' } as const;

function useConference(conferenceId: string) {
  return useAnswer('conferences.get', { conferenceId });
}

describe('useAnswer', () => {
  it('shows that nothing is known, then the answer, then the answer after a change', async () => {
    const { wrapper, asked, tell } = bench();
    const { result } = renderHook(() => useConference('a'), { wrapper });
    expect(result.current).toEqual({ data: null, error: null });
    expect(asked).toMatchObject([{ operation: 'conferences.get', input: { conferenceId: 'a' } }]);
    await act(async () => asked[0]?.answer('A'));
    expect(result.current).toEqual({ data: 'A', error: null });
    act(() => {
      tell(CHANGED);
    });
    expect(result.current.data).toBe('A');
    await act(async () => asked[1]?.answer('B'));
    expect(result.current.data).toBe('B');
  });

  it('shows an error beside what was known', async () => {
    const { wrapper, asked, tell } = bench();
    const { result } = renderHook(() => useConference('a'), { wrapper });
    await act(async () => asked[0]?.answer('A'));
    act(() => {
      tell({ type: 'folder' });
    });
    await act(async () => asked[1]?.refuse(MISSING));
    expect(result.current).toEqual({ data: 'A', error: MISSING });
  });

  it('does not ask again when it is rendered again with the same question', async () => {
    const { wrapper, asked } = bench();
    const { rerender, result } = renderHook(() => useConference('a'), { wrapper });
    await act(async () => asked[0]?.answer('A'));
    const before = result.current;
    rerender();
    rerender();
    expect(asked).toHaveLength(1);
    expect(result.current).toBe(before);
  });

  it('follows another question and leaves the one before alone', async () => {
    const { wrapper, asked, tell } = bench();
    const { rerender, result } = renderHook(({ id }) => useConference(id), {
      wrapper,
      initialProps: { id: 'a' },
    });
    await act(async () => asked[0]?.answer('A'));
    rerender({ id: 'b' });
    // Never the answer of another conference, not even for a moment.
    expect(result.current).toEqual({ data: null, error: null });
    await act(async () => asked[1]?.answer('B'));
    expect(result.current.data).toBe('B');
    act(() => {
      tell(CHANGED);
    });
    expect(asked.slice(2)).toMatchObject([{ input: { conferenceId: 'b' } }]);
  });

  it('shares one question among components and asks until the last one is gone', async () => {
    const { wrapper: Wrapper, asked, tell } = bench();
    const Title = () => <p>{useConference('a').data?.title}</p>;
    const page = (count: number) => (
      <Wrapper>
        {Array.from({ length: count }, (_, index) => (
          <Title key={index} />
        ))}
      </Wrapper>
    );
    const { rerender } = render(page(2));
    await act(async () => asked[0]?.answer({ title: 'A' }));
    expect(screen.getAllByText('A')).toHaveLength(2);
    expect(asked).toHaveLength(1);
    rerender(page(1));
    act(() => {
      tell(CHANGED);
    });
    expect(asked).toHaveLength(2);
    rerender(page(0));
    act(() => {
      tell(CHANGED);
    });
    expect(asked).toHaveLength(2);
  });

  it('looks once, not twice, where React mounts twice to find slips', async () => {
    const { wrapper: Wrapper, asked, tell } = bench();
    const wrapper: Bench['wrapper'] = ({ children }) => (
      <StrictMode>
        <Wrapper>{children}</Wrapper>
      </StrictMode>
    );
    const { result, unmount } = renderHook(() => useConference('a'), { wrapper });
    await act(async () => asked.at(-1)?.answer('A'));
    expect(result.current.data).toBe('A');
    unmount();
    const before = asked.length;
    tell(CHANGED);
    expect(asked).toHaveLength(before);
  });

  it('outside of the data context is a bug and says so', () => {
    const silent = vi.spyOn(console, 'error').mockReturnValue();
    expect(() => renderHook(useData)).toThrow('outside of the data context');
    silent.mockRestore();
  });
});

describe('useAct', () => {
  const removal = { collection: 'persons', id: 'a' } as const;

  it('asks, hands the answer back and says nothing', async () => {
    const { wrapper, asked } = bench();
    render(<Toasts />);
    const { result } = renderHook(useAct, { wrapper });
    const done = result.current('register.remove', removal);
    expect(asked).toMatchObject([{ operation: 'register.remove', input: removal }]);
    await act(async () => asked[0]?.answer({}));
    expect(await done).toEqual({ ok: true, value: {} });
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('says an error as its German sentence and hands it back', async () => {
    const { wrapper, asked } = bench();
    render(<Toasts />);
    const { result } = renderHook(useAct, { wrapper });
    const done = result.current('register.remove', removal);
    await act(async () => asked[0]?.refuse(MISSING));
    expect(await done).toEqual({ ok: false, error: MISSING });
    expect(screen.getByRole('alertdialog').textContent).toContain(errorText(MISSING));
  });

  it('stays the same function, so that effects which use it do not run again', () => {
    const { wrapper } = bench();
    const { result, rerender } = renderHook(useAct, { wrapper });
    const before = result.current;
    rerender();
    expect(result.current).toBe(before);
  });
});
