// @vitest-environment jsdom
import './jsdom-gaps';
import { useState } from 'react';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  ComboField,
  DateField,
  SearchField,
  SelectField,
  TextField,
  TimeField,
  UiProvider,
  useProblems,
} from '../../../../src/renderer/ui';

afterEach(cleanup);

const describedBy = (element: HTMLElement): string =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

describe('TextField', () => {
  it('ties label, description and error to its input', async () => {
    const onChange = vi.fn();
    render(
      <TextField
        label="Bezeichnung"
        value=""
        onChange={onChange}
        description="Steht auf dem Brief."
        error="Die Bezeichnung fehlt."
        isRequired
      />,
    );
    const input = screen.getByRole('textbox', { name: /Bezeichnung/ });
    expect(describedBy(input)).toBe('Steht auf dem Brief. Die Bezeichnung fehlt.');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.getAttribute('aria-required')).toBe('true');
    await userEvent.type(input, 'x');
    expect(onChange).toHaveBeenCalledWith('x');
  });

  it('has several lines when asked', () => {
    render(<TextField label="Anmerkung" value="a" onChange={vi.fn()} multiline rows={7} />);
    expect(screen.getByRole('textbox').getAttribute('rows')).toBe('7');
    expect(screen.getByRole('textbox').hasAttribute('aria-invalid')).toBe(false);
  });
});

const TODAY = '2026-03-16';

interface DaySampleProps {
  readonly onChange: (day: string | null) => void;
  readonly onProblem?: (problem: string | null) => void;
  readonly start?: string | null;
}

function DaySample({ onChange, onProblem, start = null }: DaySampleProps) {
  const [day, setDay] = useState<string | null>(start);
  return (
    <>
      <DateField
        label="Erster Tag"
        value={day}
        onChange={(next) => {
          setDay(next);
          onChange(next);
        }}
        onProblem={onProblem}
        today={TODAY}
        hint={(shown) => (shown === '2026-12-24' ? 'Heiligabend' : null)}
      />
      <button type="button" onClick={() => setDay('2026-05-01')}>
        Von außen
      </button>
    </>
  );
}

function FormSample({ onSend }: { readonly onSend: () => void }) {
  const problems = useProblems();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!problems.any) onSend();
      }}
    >
      <DateField
        label="Erster Tag"
        value={TODAY}
        onChange={vi.fn()}
        onProblem={problems.of('day')}
        today={TODAY}
      />
    </form>
  );
}

describe('DateField', () => {
  const input = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Erster Tag' });

  it('takes the day on leaving and shows it with its weekday', async () => {
    const onChange = vi.fn();
    render(<DaySample onChange={onChange} />);
    await userEvent.type(input(), '15.3.18');
    expect(onChange).not.toHaveBeenCalled();
    expect(describedBy(input())).toBe('Donnerstag, 15.\u00a0März 2018');
    await userEvent.tab();
    expect(onChange.mock.calls).toEqual([['2018-03-15']]);
    expect(input().value).toBe('15.03.2018');
  });

  it('takes the day on Enter, with its hint', async () => {
    const onChange = vi.fn();
    render(<DaySample onChange={onChange} />);
    await userEvent.type(input(), '24.12.{Enter}');
    expect(onChange.mock.calls).toEqual([['2026-12-24']]);
    expect(describedBy(input())).toBe('Donnerstag, 24.\u00a0Dezember 2026 · Heiligabend');
  });

  it('keeps wrong text, says why and keeps the day before it', async () => {
    const onChange = vi.fn();
    const onProblem = vi.fn();
    render(<DaySample onChange={onChange} onProblem={onProblem} start="2018-03-15" />);
    await userEvent.clear(input());
    await userEvent.type(input(), '31.02.2018');
    await userEvent.tab();
    const sentence = 'Den 31.02.2018 gibt es nicht im Kalender.';
    expect(describedBy(input())).toContain(sentence);
    expect(input().value).toBe('31.02.2018');
    expect(onChange).not.toHaveBeenCalled();
    expect(onProblem.mock.lastCall).toEqual([sentence]);
    await userEvent.clear(input());
    await userEvent.type(input(), '15.3.2018{Enter}');
    expect(onProblem.mock.lastCall).toEqual([null]);
    expect(input().hasAttribute('aria-invalid')).toBe(false);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('becomes empty when emptied, and follows a change from outside', async () => {
    const onChange = vi.fn();
    render(<DaySample onChange={onChange} start="2018-03-15" />);
    await userEvent.clear(input());
    await userEvent.tab();
    expect(onChange.mock.calls).toEqual([[null]]);
    await userEvent.type(input(), 'unlesbar');
    await userEvent.click(screen.getByRole('button', { name: 'Von außen' }));
    expect(input().value).toBe('01.05.2026');
    expect(input().hasAttribute('aria-invalid')).toBe(false);
  });

  it('tells of its problem as long as it is shown: not after a change from outside', async () => {
    const onProblem = vi.fn();
    render(<DaySample onChange={vi.fn()} onProblem={onProblem} />);
    await userEvent.type(input(), 'unlesbar{Tab}');
    expect(onProblem.mock.lastCall).toEqual([expect.stringContaining('unlesbar')]);
    await userEvent.click(screen.getByRole('button', { name: 'Von außen' }));
    expect(onProblem.mock.lastCall).toEqual([null]);
  });

  it('takes its problem along when it goes', async () => {
    const onProblem = vi.fn();
    const { rerender } = render(<DaySample onChange={vi.fn()} onProblem={onProblem} />);
    await userEvent.type(input(), 'unlesbar{Tab}');
    rerender(<p>Ein anderes Feld</p>);
    expect(onProblem.mock.lastCall).toEqual([null]);
  });

  it('keeps its form from being sent by the very Enter that shows the problem', async () => {
    const onSend = vi.fn();
    render(<FormSample onSend={onSend} />);
    await userEvent.type(input(), 'unlesbar{Enter}');
    expect(onSend).not.toHaveBeenCalled();
    await userEvent.clear(input());
    await userEvent.type(input(), '15.3.2018{Enter}');
    expect(onSend).toHaveBeenCalledOnce();
  });

  it('offers a German calendar', async () => {
    const onChange = vi.fn();
    render(<DaySample onChange={onChange} />);
    await userEvent.click(screen.getByRole('button', { name: 'Kalender öffnen: Erster Tag' }));
    expect(screen.getByRole('dialog', { name: 'Kalender: Erster Tag' })).toBeTruthy();
    expect(screen.getAllByText('März 2026').length).toBeGreaterThan(0);
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/Montag, 16\. März 2026/);
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(onChange.mock.calls).toEqual([['2026-03-17']]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(input().value).toBe('17.03.2026');
  });
});

describe('TimeField', () => {
  it('takes a time on leaving and says what is wrong', async () => {
    const onChange = vi.fn();
    render(<TimeField label="Beginn" value={null} onChange={onChange} />);
    const input = screen.getByRole('textbox', { name: 'Beginn' });
    await userEvent.type(input, '25');
    await userEvent.tab();
    expect(describedBy(input)).toBe('Die Stunde muss zwischen 0 und 23 liegen.');
    await userEvent.clear(input);
    await userEvent.type(input, '9.30 Uhr{Enter}');
    expect(onChange.mock.calls).toEqual([['09:30']]);
  });
});

const PEOPLE = [
  { value: 'p1', label: 'Dr. Jürgen Müller', hint: 'München' },
  { value: 'p2', label: 'Anna Straße' },
  { value: 'p3', label: 'Peter Groß', hint: 'Erfurt' },
];

function PersonSample({ onChange }: { readonly onChange: (value: string | null) => void }) {
  const [person, setPerson] = useState<string | null>(null);
  return (
    <UiProvider>
      <ComboField
        label="Person"
        value={person}
        onChange={(next) => {
          setPerson(next);
          onChange(next);
        }}
        options={PEOPLE}
      />
    </UiProvider>
  );
}

describe('ComboField', () => {
  const input = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Person' });
  const offered = () => screen.queryAllByRole('option').map((option) => option.textContent);

  it.each([
    ['mueller', ['Dr. Jürgen MüllerMünchen']],
    ['muller', ['Dr. Jürgen MüllerMünchen']],
    ['strasse', ['Anna Straße']],
    ['gross', ['Peter GroßErfurt']],
    ['muenchen', ['Dr. Jürgen MüllerMünchen']],
    ['jürg müll', ['Dr. Jürgen MüllerMünchen']],
  ])('finds by "%s"', async (typed, found) => {
    render(<PersonSample onChange={vi.fn()} />);
    await userEvent.type(input(), typed);
    expect(offered()).toEqual(found);
  });

  it('says when nothing matches', async () => {
    render(<PersonSample onChange={vi.fn()} />);
    await userEvent.type(input(), 'xyz');
    expect(screen.getByText('Keine Treffer')).toBeTruthy();
  });

  it('chooses by keyboard and gives the choice back', async () => {
    const onChange = vi.fn();
    render(<PersonSample onChange={onChange} />);
    await userEvent.type(input(), 'gross{ArrowDown}{Enter}');
    expect(onChange.mock.lastCall).toEqual(['p3']);
    expect(input().value).toBe('Peter Groß');
    await userEvent.click(screen.getByRole('button', { name: 'Eingabe löschen' }));
    expect(onChange.mock.lastCall).toEqual([null]);
    expect(input().value).toBe('');
  });

  it('takes the only match on Enter, but none of several', async () => {
    const onChange = vi.fn();
    render(<PersonSample onChange={onChange} />);
    await userEvent.type(input(), 'r{Enter}');
    expect(onChange).not.toHaveBeenCalled();
    expect(input().value).toBe('');
    await userEvent.type(input(), 'erfurt{Enter}');
    expect(onChange.mock.calls).toEqual([['p3']]);
    expect(input().value).toBe('Peter Groß');
    expect(offered()).toEqual([]);
  });

  it('keeps Escape to itself while its list is open', async () => {
    const onKeyDown = vi.fn();
    render(
      <div role="presentation" onKeyDown={({ key }) => void onKeyDown(key)}>
        <PersonSample onChange={vi.fn()} />
      </div>,
    );
    await userEvent.type(input(), 'gr');
    onKeyDown.mockClear();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryAllByRole('option')).toHaveLength(0);
    expect(onKeyDown).not.toHaveBeenCalled();
  });
});

describe('SelectField', () => {
  it('offers its options and gives back the value of one', async () => {
    const onChange = vi.fn();
    const options = [
      { value: 'mail', label: 'E-Mail' },
      { value: 'post', label: 'Briefpost' },
    ] as const;
    render(
      <SelectField
        label="Versandweg"
        value={null}
        onChange={onChange}
        options={options}
        error="Fehlt."
      />,
    );
    const button = screen.getByRole('button', { name: /Versandweg/ });
    expect(button.textContent).toBe('Bitte wählen');
    expect(describedBy(button)).toBe('Fehlt.');
    await userEvent.click(button);
    await userEvent.click(screen.getByRole('option', { name: 'Briefpost' }));
    expect(onChange.mock.calls).toEqual([['post']]);
  });
});

describe('SearchField', () => {
  it('empties itself with Escape and then lets Escape pass', async () => {
    const onChange = vi.fn();
    const { rerender } = render(<SearchField label="Suchen" value="abc" onChange={onChange} />);
    const passed = vi.fn();
    document.addEventListener('keydown', passed);
    screen.getByRole('searchbox').focus();
    await userEvent.keyboard('{Escape}');
    expect(onChange.mock.calls).toEqual([['']]);
    expect(passed).not.toHaveBeenCalled();
    rerender(<SearchField label="Suchen" value="" onChange={onChange} />);
    await userEvent.keyboard('{Escape}');
    expect(passed).toHaveBeenCalledOnce();
    document.removeEventListener('keydown', passed);
  });
});
