// @vitest-environment jsdom
import './jsdom-gaps';
import { useState } from 'react';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DataTable, type Column } from '../../../../src/renderer/ui';

interface Office {
  readonly id: string;
  readonly name: string;
  readonly staff: number;
}

const COLUMNS: readonly Column<Office>[] = [
  { id: 'name', title: 'Name', cell: (row) => row.name, sortValue: (row) => row.name },
  { id: 'staff', title: 'Personen', cell: (row) => row.staff, sortValue: (row) => row.staff },
  { id: 'action', title: 'Aktion', cell: (row) => <button type="button">Brief {row.id}</button> },
];

const NAMES = ['Otto', 'Ärmel', 'Zoo', 'Arnold'];

function offices(count: number): readonly Office[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `o${index}`,
    name: NAMES[index] ?? `Amt ${index}`,
    staff: count - index,
  }));
}

const rowId = (row: Office): string => row.id;
const FOUR = offices(4);
const MANY = offices(5000);

interface SampleProps {
  readonly rows?: readonly Office[];
  readonly onOpen?: (row: Office) => void;
  readonly onSelect?: (ids: ReadonlySet<string>) => void;
  readonly activeId?: string | null;
}

function Sample({ rows = FOUR, onOpen, onSelect, activeId }: SampleProps) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const take = (ids: ReadonlySet<string>) => {
    setSelected(ids);
    onSelect?.(ids);
  };
  return (
    <DataTable
      label="Dienststellen"
      columns={COLUMNS}
      rows={rows}
      rowId={rowId}
      onOpen={onOpen}
      activeId={activeId}
      empty={<p>Noch keine Dienststelle</p>}
      {...(onSelect ? { selected, onSelect: take } : {})}
    />
  );
}

afterEach(cleanup);

const grid = () => screen.getByRole('grid', { name: 'Dienststellen' });
const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent);
const at = () => document.activeElement?.getAttribute('data-cell');
const lastIds = (onSelect: ReturnType<typeof vi.fn>): unknown => [
  ...(onSelect.mock.lastCall?.[0] as ReadonlySet<string>),
];

describe('what assistive technology is told', () => {
  it('counts all rows and columns and numbers each', () => {
    render(<Sample />);
    expect(grid().getAttribute('aria-rowcount')).toBe('5');
    expect(grid().getAttribute('aria-colcount')).toBe('3');
    const rows = screen.getAllByRole('row');
    expect(rows.map((row) => row.getAttribute('aria-rowindex'))).toEqual(['1', '2', '3', '4', '5']);
    const cells = within(rows[1] ?? grid()).getAllByRole('gridcell');
    expect(cells.map((cell) => cell.getAttribute('aria-colindex'))).toEqual(['1', '2', '3']);
  });

  it('says of several rows which are selected, of one which is open', () => {
    const { unmount } = render(<Sample onSelect={vi.fn()} activeId="o1" />);
    const selected = () =>
      screen.getAllByRole('row').map((row) => row.getAttribute('aria-selected'));
    expect(grid().getAttribute('aria-multiselectable')).toBe('true');
    expect(selected()).toEqual([null, 'false', 'false', 'false', 'false']);
    expect(screen.getAllByRole('row')[2]?.getAttribute('aria-current')).toBe('true');
    unmount();
    render(<Sample activeId="o1" />);
    expect(grid().hasAttribute('aria-multiselectable')).toBe(false);
    expect(selected()).toEqual([null, 'false', 'true', 'false', 'false']);
  });

  it('shows what belongs there when there is nothing', () => {
    render(<Sample rows={[]} />);
    expect(screen.getByText('Noch keine Dienststelle')).toBeTruthy();
    expect(screen.queryByRole('grid')).toBeNull();
  });

  it('renders a window of 5000 rows only', () => {
    render(<Sample rows={MANY} />);
    expect(grid().getAttribute('aria-rowcount')).toBe('5001');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
  });
});

describe('sorting', () => {
  it('goes ascending by DIN 5007, descending, as given, and says so', async () => {
    const user = userEvent.setup();
    render(<Sample />);
    const header = screen.getByRole('columnheader', { name: 'Name' });
    const press = () => user.click(within(header).getByRole('button'));
    expect(header.getAttribute('aria-sort')).toBe('none');
    await press();
    expect(header.getAttribute('aria-sort')).toBe('ascending');
    expect(names()).toEqual(['Ärmel', 'Arnold', 'Otto', 'Zoo']);
    await press();
    expect(header.getAttribute('aria-sort')).toBe('descending');
    expect(names()).toEqual(['Zoo', 'Otto', 'Arnold', 'Ärmel']);
    await press();
    expect(header.getAttribute('aria-sort')).toBe('none');
    expect(names()).toEqual(NAMES);
    expect(screen.getByRole('columnheader', { name: 'Aktion' }).hasAttribute('aria-sort')).toBe(
      false,
    );
  });
});

describe('keys', () => {
  it('reaches the table by one Tab and moves by arrows, Home and End', async () => {
    const user = userEvent.setup();
    render(<Sample />);
    await user.tab();
    expect(at()).toBe('0:0');
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(at()).toBe('1:1');
    await user.keyboard('{End}');
    expect(at()).toBe('1:2');
    await user.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(at()).toBe('3:2');
    await user.keyboard('{Home}{ArrowLeft}');
    expect(at()).toBe('3:0');
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(at()).toBe('0:0');
    expect(document.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1);
  });

  it('sorts from the header, which lies above the first row', async () => {
    const user = userEvent.setup();
    render(<Sample />);
    await user.tab();
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement?.textContent).toBe('Name');
    await user.keyboard('{Enter}');
    expect(names()[0]).toBe('Ärmel');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement?.getAttribute('role')).toBe('columnheader');
  });

  it('jumps to the last of 5000 rows and back by pages', async () => {
    const user = userEvent.setup();
    render(<Sample rows={MANY} />);
    await user.tab();
    await user.keyboard('{Control>}{End}{/Control}');
    expect(at()).toBe('4999:2');
    await user.keyboard('{PageUp}');
    expect(at()).toBe('4998:2');
    await user.keyboard('{Control>}{Home}{/Control}{PageDown}');
    expect(at()).toBe('1:0');
  });

  it('opens with Enter, but leaves keys to what stands in a cell', async () => {
    const user = userEvent.setup();
    const onOpen = vi.fn();
    render(<Sample onOpen={onOpen} />);
    await user.tab();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onOpen.mock.calls).toEqual([[FOUR[1]]]);
    screen.getByRole('button', { name: 'Brief o2' }).focus();
    await user.keyboard('{Enter} ');
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it('selects by Space, Shift with arrows and Strg+A', async () => {
    const user = userEvent.setup();
    const onSelect = vi.fn();
    render(<Sample onSelect={onSelect} />);
    await user.tab();
    expect(at()).toBe('0:1');
    await user.keyboard(' ');
    expect(lastIds(onSelect)).toEqual(['o0']);
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(lastIds(onSelect)).toEqual(['o0', 'o1', 'o2']);
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(lastIds(onSelect)).toEqual(['o0', 'o1']);
    await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
    expect(lastIds(onSelect)).toEqual(['o2', 'o3']);
    await user.keyboard('{Control>}a{/Control}');
    expect(lastIds(onSelect)).toHaveLength(4);
    expect(screen.getByText('4 von 4 ausgewählt')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Auswahl aufheben' }));
    expect(lastIds(onSelect)).toEqual([]);
  });

  it('toggles a focused checkbox once per Space', async () => {
    const user = userEvent.setup();
    const onSelect = vi.fn();
    render(<Sample onSelect={onSelect} />);
    await user.tab();
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement?.getAttribute('type')).toBe('checkbox');
    await user.keyboard(' ');
    expect(lastIds(onSelect)).toEqual(['o0']);
    await user.keyboard('{ArrowUp} ');
    expect(lastIds(onSelect)).toHaveLength(4);
  });
});

describe('the pointer', () => {
  it('opens a row once, also on a double click, and not from a button in it', async () => {
    const user = userEvent.setup();
    const onOpen = vi.fn();
    render(<Sample onOpen={onOpen} />);
    await user.dblClick(screen.getByText('Zoo'));
    await user.click(screen.getByRole('button', { name: 'Brief o2' }));
    expect(onOpen.mock.calls).toEqual([[FOUR[2]]]);
  });

  it('selects by checkbox, Strg and Shift, and opens by a plain click', async () => {
    const user = userEvent.setup();
    const onSelect = vi.fn();
    const onOpen = vi.fn();
    render(<Sample onSelect={onSelect} onOpen={onOpen} />);
    await user.click(screen.getAllByRole('checkbox', { name: 'Zeile auswählen' })[1] ?? grid());
    expect(lastIds(onSelect)).toEqual(['o1']);
    fireEvent.click(screen.getByText('Arnold'), { shiftKey: true });
    expect(lastIds(onSelect)).toEqual(['o1', 'o2', 'o3']);
    fireEvent.click(screen.getByText('Zoo'), { ctrlKey: true });
    expect(lastIds(onSelect)).toEqual(['o1', 'o3']);
    expect(onOpen).not.toHaveBeenCalled();
    await user.click(screen.getByText('Otto'));
    expect(onOpen).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('checkbox', { name: 'Alle auswählen' }));
    expect(lastIds(onSelect)).toHaveLength(4);
    await user.click(screen.getByRole('checkbox', { name: 'Alle auswählen' }));
    expect(lastIds(onSelect)).toEqual([]);
  });
});
