// @vitest-environment jsdom
import './jsdom-gaps';
import { useMemo, useState } from 'react';
import { act, cleanup, render, renderHook, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CellDay, CellSelect, CellText, DataTable, type Column } from '../../../../src/renderer/ui';
import { useCellCommit } from '../../../../src/renderer/ui/cell-commit';

interface Guest {
  readonly id: string;
  readonly name: string;
  readonly reply: 'open' | 'yes' | 'no';
  readonly on: string | null;
  readonly note: string;
}

const REPLIES = [
  { value: 'open', label: 'offen' },
  { value: 'yes', label: 'nimmt teil' },
  { value: 'no', label: 'sagt ab' },
] as const;

const guest = (name: string): Guest => ({ id: name, name, reply: 'open', on: null, note: '' });
const THREE = ['Arnold', 'Muster', 'Zoo'].map(guest);
const TODAY = '2018-02-01';

type Save = (guest: Guest) => boolean | Promise<boolean>;

function columnsWith(save: (row: Guest, patch: Partial<Guest>) => ReturnType<Save>) {
  const columns: readonly Column<Guest>[] = [
    { id: 'name', title: 'Name', cell: (row) => row.name },
    {
      id: 'reply',
      title: 'Antwort',
      cell: (row) => REPLIES.find(({ value }) => value === row.reply)?.label,
      sortValue: (row) => row.reply,
      editor: (row, tools) => (
        <CellSelect
          label={`Antwort: ${row.name}`}
          value={row.reply}
          options={REPLIES}
          onSave={(reply) => reply === null || save(row, { reply })}
          tools={tools}
        />
      ),
    },
    {
      id: 'on',
      title: 'Am',
      cell: (row) => row.on,
      editor: (row, tools) => (
        <CellDay
          label={`Am: ${row.name}`}
          value={row.on}
          today={TODAY}
          isPast
          onSave={(on) => save(row, { on })}
          tools={tools}
        />
      ),
    },
    {
      id: 'note',
      title: 'Bemerkung',
      cell: (row) => row.note,
      editor: (row, tools) => (
        <CellText
          label={`Bemerkung: ${row.name}`}
          value={row.note}
          onSave={(note) => save(row, { note })}
          tools={tools}
        />
      ),
    },
  ];
  return columns;
}

interface SampleProps {
  readonly guests?: readonly Guest[];
  readonly onSave?: Save;
  readonly onOpen?: () => void;
  readonly isOpenOnly?: boolean;
  /** When the rows come anew: before the save is answered, or after. */
  readonly news?: 'before' | 'after';
}

const accept: Save = () => true;

/** A table that saves as the pages do: the rows come anew, those with an answer may be filtered out. */
function Sample(props: SampleProps) {
  const { guests = THREE, onSave = accept, onOpen, isOpenOnly = false, news = 'before' } = props;
  const [all, setAll] = useState(guests);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo(
    () =>
      columnsWith(async (row, patch) => {
        const next = { ...row, ...patch };
        if (!(await onSave(next))) return false;
        const renew = () => {
          act(() => setAll((rows) => rows.map((other) => (other.id === row.id ? next : other))));
        };
        if (news === 'before') renew();
        else setTimeout(renew);
        return true;
      }),
    [onSave, news],
  );
  const rows = useMemo(
    () => all.filter((row) => !isOpenOnly || row.reply === 'open'),
    [all, isOpenOnly],
  );
  return (
    <DataTable
      label="Gäste"
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      selected={selected}
      onSelect={setSelected}
      onOpen={onOpen}
      empty="Niemand"
    />
  );
}

afterEach(cleanup);

const at = () => document.activeElement?.getAttribute('data-cell');
const cell = (name: string, column: number) => {
  const row = screen.getByText(name).closest<HTMLElement>('[role="row"]');
  const found = row && within(row).getAllByRole('gridcell')[column];
  if (!found) throw new Error(`no cell ${column} of ${name}`);
  return found;
};
const CELLS = { reply: 2, on: 3, note: 4 } as const;

function begin(name: string, column: keyof typeof CELLS) {
  const user = userEvent.setup();
  act(() => cell(name, CELLS[column]).focus());
  return user;
}

describe('a cell edited in place', () => {
  it('opens by F2, saves by Enter and goes down', async () => {
    const onSave = vi.fn(accept);
    render(<Sample onSave={onSave} />);
    const user = begin('Arnold', 'note');
    await user.keyboard('{F2}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Bemerkung: Arnold' }));
    await user.keyboard('vegan{Enter}');
    expect(onSave.mock.lastCall?.[0]).toMatchObject({ id: 'Arnold', note: 'vegan' });
    expect(screen.getByText('vegan')).toBeTruthy();
    expect(at()).toBe('1:4');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('goes right by Tab, back by Shift+Tab, up by Shift+Enter', async () => {
    render(<Sample />);
    const user = begin('Muster', 'reply');
    await user.keyboard('{F2}{Tab}');
    expect(at()).toBe('1:3');
    await user.keyboard('{F2}{Shift>}{Tab}{/Shift}');
    expect(at()).toBe('1:2');
    await user.keyboard('{F2}{Shift>}{Enter}{/Shift}');
    expect(at()).toBe('0:2');
  });

  it('is left as it was by Escape, with the focus back and nothing for others to close', async () => {
    const onSave = vi.fn(accept);
    render(<Sample onSave={onSave} />);
    const closePanel = vi.fn((event: KeyboardEvent) => event.defaultPrevented);
    document.addEventListener('keydown', closePanel);
    const user = begin('Arnold', 'note');
    await user.keyboard('{F2}abc{Escape}');
    document.removeEventListener('keydown', closePanel);
    expect(closePanel).toHaveLastReturnedWith(true);
    expect(onSave).not.toHaveBeenCalled();
    expect(at()).toBe('0:4');
    await user.keyboard('{ArrowDown}');
    expect(at()).toBe('1:4');
  });

  it('opens by a double click, which does not open the row; other cells do', async () => {
    const onOpen = vi.fn();
    render(<Sample onOpen={onOpen} />);
    const user = userEvent.setup();
    await user.dblClick(cell('Zoo', CELLS.note));
    expect(screen.getByRole('textbox', { name: 'Bemerkung: Zoo' })).toBe(document.activeElement);
    expect(onOpen).not.toHaveBeenCalled();
    await user.click(screen.getByText('Arnold'));
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it('keeps what was typed when it cannot be saved', async () => {
    const onSave = vi.fn<Save>(() => Promise.resolve(false));
    render(<Sample onSave={onSave} />);
    const user = begin('Arnold', 'note');
    await user.keyboard('{F2}wichtig{Enter}');
    const field = screen.getByRole<HTMLTextAreaElement>('textbox');
    expect(field.value).toBe('wichtig');
    expect(document.activeElement).toBe(field);
    onSave.mockReturnValue(true);
    await user.keyboard('{Enter}');
    expect(screen.getByText('wichtig')).toBeTruthy();
  });

  it('saves what was typed when the focus goes elsewhere, and lets it go', async () => {
    const onSave = vi.fn(accept);
    render(<Sample onSave={onSave} />);
    const user = begin('Arnold', 'note');
    await user.keyboard('{F2}spät');
    await user.click(cell('Zoo', CELLS.reply));
    expect(onSave).toHaveBeenCalledOnce();
    expect(at()).toBe('2:2');
  });

  it('does not call back whoever goes on while it saves', async () => {
    const answers: ((isSaved: boolean) => void)[] = [];
    const onSave = vi.fn<Save>(() => new Promise((answer) => void answers.push(answer)));
    render(<Sample onSave={onSave} />);
    const user = begin('Arnold', 'note');
    await user.keyboard('{F2}vegan{Enter}');
    await user.click(cell('Zoo', CELLS.reply));
    await act(() => Promise.resolve(answers[0]?.(true)));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(at()).toBe('2:2');
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('can be left by Escape after a save that broke', async () => {
    const tools = { done: vi.fn(), cancel: vi.fn() };
    const save = () => Promise.reject(new Error('broken'));
    const { result } = renderHook(() => useCellCommit({ tools, save }));
    await act(() => expect(result.current.commit('down')).rejects.toThrow('broken'));
    expect(result.current.isSaving).toBe(false);
    render(<input aria-label="Zelle" onKeyDown={result.current.onKeyDown} />);
    await userEvent.type(screen.getByRole('textbox'), '{Escape}');
    expect(tools.cancel).toHaveBeenCalledOnce();
    expect(tools.done).not.toHaveBeenCalled();
  });

  it('has its keys to itself', async () => {
    render(<Sample />);
    const user = begin('Arnold', 'note');
    await user.keyboard('{F2}a b{Home}{ArrowDown}{Control>}a{/Control}');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('a b');
    expect(screen.getByText('3 Einträge')).toBeTruthy();
    await user.keyboard('{Alt>}{Enter}{/Alt}');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('\n');
  });

  it('is not pushed aside by another while its text cannot be taken', async () => {
    render(<Sample />);
    const user = begin('Arnold', 'on');
    await user.keyboard('{F2}31.2.{Enter}');
    await user.click(cell('Zoo', CELLS.note));
    await user.keyboard('{F2}');
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Am: Arnold' });
    expect(field.value).toBe('31.2.');
    expect(document.activeElement).toBe(field);
  });

  it('tells assistive technology which cells can be edited and how', async () => {
    render(<Sample />);
    expect(cell('Arnold', 1).getAttribute('aria-readonly')).toBe('true');
    expect(cell('Arnold', CELLS.note).getAttribute('aria-readonly')).toBe('false');
    const help = screen.getByRole('grid').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(help)?.textContent).toContain('F2');
    const user = begin('Arnold', 'reply');
    await user.keyboard('{F2}');
    expect(document.getElementById(help)?.textContent).toContain('Esc');
    const box = screen.getByRole('combobox', { name: 'Antwort: Arnold' });
    const option = screen.getByRole('option', { selected: true });
    expect(box.getAttribute('aria-activedescendant')).toBe(option.id);
    expect(box.closest('[role="gridcell"]')).toBe(cell('Arnold', CELLS.reply));
  });

  it('stays there among 5000 rows, wherever the focus goes meanwhile', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => guest(`Gast ${index}`));
    render(<Sample guests={many} />);
    const user = begin('Gast 1', 'on');
    await user.keyboard('{Control>}{End}{/Control}{ArrowLeft}{F2}31.2.{Enter}');
    expect(screen.getByRole('textbox', { name: 'Am: Gast 4999' })).toBe(document.activeElement);
    await user.click(cell('Gast 3', CELLS.note));
    expect(at()).toBe('3:4');
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('31.2.');
  });
});

describe('the focus', () => {
  it.each(['before', 'after'] as const)(
    'goes to the next row when the filter takes the answered one away, told %s the answer',
    async (news) => {
      render(<Sample isOpenOnly news={news} />);
      const user = begin('Arnold', 'reply');
      await user.keyboard('{F2}{ArrowDown}{Enter}');
      await waitFor(() => expect(screen.queryByText('Arnold')).toBeNull());
      expect(cell('Muster', CELLS.reply)).toBe(document.activeElement);
      await user.keyboard('{F2}{ArrowDown}{Tab}');
      await waitFor(() => expect(screen.queryByText('Muster')).toBeNull());
      expect(cell('Zoo', CELLS.on)).toBe(document.activeElement);
      await user.keyboard('{ArrowLeft}{F2}{ArrowDown}{Enter}');
      await waitFor(() => expect(screen.getByText('Niemand')).toBe(document.activeElement));
    },
  );

  it('comes back to a cell when rows come back into an empty table', async () => {
    const { rerender } = render(<Sample isOpenOnly guests={THREE.slice(0, 1)} />);
    const user = begin('Arnold', 'reply');
    await user.keyboard('{F2}{ArrowDown}{Enter}');
    expect(screen.getByText('Niemand')).toBe(document.activeElement);
    rerender(<Sample guests={THREE.slice(0, 1)} />);
    expect(at()).toBe('0:1');
  });

  it('stays with its row when saving sorts the table anew', async () => {
    render(<Sample />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Antwort' }));
    act(() => cell('Arnold', CELLS.reply).focus());
    await user.keyboard('{F2}n{Enter}');
    expect(cell('Muster', CELLS.reply)).toBe(document.activeElement);
    expect(at()).toBe('0:2');
    expect(cell('Arnold', CELLS.reply).getAttribute('data-cell')).toBe('2:2');
  });

  it('is not taken from elsewhere when rows go', () => {
    const guests = THREE.map((one) =>
      one.id === 'Arnold' ? { ...one, reply: 'no' as const } : one,
    );
    const { rerender } = render(<Sample guests={guests} />);
    const held = cell('Arnold', CELLS.reply);
    act(() => held.focus());
    act(() => held.blur());
    rerender(<Sample guests={guests} isOpenOnly />);
    expect(screen.queryByText('Arnold')).toBeNull();
    expect(document.activeElement).toBe(document.body);
  });
});

describe('a choice in a cell', () => {
  it('is made by arrows, first letters, Space or the pointer', async () => {
    const onSave = vi.fn(accept);
    render(<Sample onSave={onSave} />);
    const user = begin('Arnold', 'reply');
    const last = () => onSave.mock.lastCall?.[0].reply;
    await user.keyboard('{F2}{End} ');
    expect(last()).toBe('no');
    expect(at()).toBe('0:2');
    await user.keyboard('{F2}ni{Enter}');
    expect(last()).toBe('yes');
    await user.dblClick(cell('Zoo', CELLS.reply));
    await user.click(screen.getByRole('option', { name: 'sagt ab' }));
    expect(onSave.mock.lastCall?.[0]).toMatchObject({ id: 'Zoo', reply: 'no' });
    expect(at()).toBe('2:2');
  });

  it('is saved when the focus goes elsewhere, as typed text is', async () => {
    const onSave = vi.fn(accept);
    render(<Sample onSave={onSave} />);
    const user = begin('Arnold', 'reply');
    await user.keyboard('{F2}{End}');
    await user.click(cell('Zoo', CELLS.note));
    expect(onSave.mock.lastCall?.[0]).toMatchObject({ id: 'Arnold', reply: 'no' });
    expect(at()).toBe('2:4');
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('is not made by the pointer that passes the list on its way elsewhere', async () => {
    const onSave = vi.fn(accept);
    render(<Sample onSave={onSave} />);
    const user = begin('Arnold', 'reply');
    await user.keyboard('{F2}');
    await user.hover(screen.getByRole('option', { name: 'sagt ab' }));
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('sagt ab');
    await user.click(cell('Zoo', CELLS.note));
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('that stays the same saves nothing', async () => {
    const onSave = vi.fn(accept);
    render(<Sample onSave={onSave} />);
    const user = begin('Arnold', 'reply');
    await user.keyboard('{F2}{Enter}');
    expect(onSave).not.toHaveBeenCalled();
    expect(at()).toBe('1:2');
  });
});

describe('a day in a cell', () => {
  it('is read as in a date field and shown while it is typed', async () => {
    const onSave = vi.fn(accept);
    render(<Sample onSave={onSave} />);
    const user = begin('Arnold', 'on');
    await user.keyboard('{F2}30.1.18');
    expect(screen.getByText('Dienstag, 30. Januar 2018')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(onSave.mock.lastCall?.[0].on).toBe('2018-01-30');
    act(() => cell('Arnold', CELLS.on).focus());
    await user.keyboard('{F2}{Backspace}{Tab}');
    expect(onSave.mock.lastCall?.[0].on).toBeNull();
  });

  it('that is none stays with the reason', async () => {
    const onSave = vi.fn(accept);
    render(<Sample onSave={onSave} />);
    const user = begin('Arnold', 'on');
    await user.keyboard('{F2}31.2.{Enter}');
    const field = screen.getByRole<HTMLInputElement>('textbox');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Den 31.02. gibt es nicht im Kalender.')).toBeTruthy();
    expect(onSave).not.toHaveBeenCalled();
    await user.keyboard('{Backspace}{Backspace}1.{Enter}');
    expect(onSave.mock.lastCall?.[0].on).toBe('2018-01-31');
  });
});
