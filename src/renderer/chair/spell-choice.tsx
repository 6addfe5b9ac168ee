import { useState } from 'react';
import { inSuccession, metBy, spellToShow } from '../../shared/domain/chair/succession';
import { addDays } from '../../shared/domain/calendar/day';
import { longDate, shortDate } from '../../shared/domain/calendar/german-dates';
import type { ChairTerm } from '../../shared/domain/chair/records';
import type { FormKey } from '../../shared/domain/forms/form-place';
import { useApp } from '../app/app-store';
import { formText, NO_TEXT } from '../data/typed-forms';
import { DateField, Notice, SelectField, type Problems } from '../ui';

/** A record of who leads, or which house does the work, for a time of a chair year. */
export interface Spell {
  readonly id: string;
  readonly termId: string;
  readonly from: string;
  readonly to: string | null;
}

export type SpellCollection = 'chairHolders' | 'secretariats';

const NEW = 'new';

export function spellKey(collection: SpellCollection, termId: string, id = NEW): FormKey {
  return `${collection} ${termId} ${id}`;
}

export interface SpellChoice<T> {
  /** Of the term, in the order of their days. */
  readonly spells: readonly T[];
  /** Null = a new one is typed. */
  readonly shown: T | null;
  readonly show: (id: string) => void;
  /** What was saved just now; it stays shown while the list does not have it yet. */
  readonly saved: (spell: T) => void;
  /** Somebody follows. */
  readonly add: () => void;
  /** Back to whose time it is. */
  readonly leave: () => void;
}

/** Which of those who follow each other is shown; where one was begun and is not saved, that one. */
export function useSpellChoice<T extends Spell>(
  collection: SpellCollection,
  all: readonly T[],
  { term, today }: { readonly term: ChairTerm; readonly today: string },
): SpellChoice<T> {
  const spells = inSuccession(all.filter(({ termId }) => termId === term.id));
  const [wanted, want] = useState<string | null>(() => {
    // Whoever was led here finds the record open.
    const led = useApp.getState().recordId;
    if (spells.some(({ id }) => id === led)) return led;
    return formText(spellKey(collection, term.id)) === NO_TEXT ? null : NEW;
  });
  const [fresh, setFresh] = useState<T | null>(null);
  const chosen =
    spells.find(({ id }) => id === wanted) ??
    (fresh?.id === wanted ? fresh : null) ??
    spellToShow(spells, term, today);
  return {
    spells,
    shown: wanted === NEW ? null : chosen,
    show: want,
    saved: (spell) => {
      setFresh(spell);
      want(spell.id);
    },
    add: () => {
      want(NEW);
    },
    leave: () => {
      want(null);
    },
  };
}

function spellTimes({ from, to }: Pick<Spell, 'from' | 'to'>): string {
  return to === null ? `ab ${shortDate(from)}` : `${shortDate(from)} bis ${shortDate(to)}`;
}

interface PickProps<T> {
  readonly choice: SpellChoice<T>;
  readonly nameOf: (spell: T) => string;
}

/** Only where there are several: which one the fields below are about. */
export function SpellPick<T extends Spell>({ choice, nameOf }: PickProps<T>) {
  const { show, shown, spells } = choice;
  if (spells.length < 2 || !shown) return null;
  return (
    <SelectField
      label="Eintrag"
      value={shown.id}
      options={spells.map((spell) => ({
        value: spell.id,
        label: `${nameOf(spell)}, ${spellTimes(spell)}`,
      }))}
      onChange={show}
    />
  );
}

interface MeetsProps<T> extends PickProps<T> {
  readonly term: ChairTerm;
  readonly from: string | null;
  readonly to: string | null;
}

/** Says whose time ends when another one begins, and who stands in the way. */
export function MeetsOthers<T extends Spell>(props: MeetsProps<T>) {
  const { choice, from, nameOf, term, to } = props;
  if (from === null || (choice.shown?.from === from && choice.shown.to === to)) return null;
  const next = { id: choice.shown?.id ?? '', termId: term.id, from, to };
  const { beside, ended } = metBy(choice.spells, next, term);
  if (beside) {
    const sentence = `In dieser Zeit steht schon der Eintrag „${nameOf(beside)}“ (${spellTimes(beside)}). Wählen Sie Von und Bis so, dass beide nacheinander kommen.`;
    return <Notice tone="warn">{sentence}</Notice>;
  }
  return ended.map((one) => (
    <p key={one.id} className="muted">
      {`Der Eintrag „${nameOf(one)}“ endet damit am ${longDate(addDays(from, -1))}.`}
    </p>
  ));
}

interface PeriodProps {
  readonly from: string | null;
  readonly to: string | null;
  readonly today: string;
  readonly problems: Problems;
  readonly change: (patch: { from?: string | null; to?: string | null }) => void;
}

/** From when to when; a change begins on a day that somebody says. */
export function PeriodFields({ from, to, today, problems, change }: PeriodProps) {
  const isBackwards = from !== null && to !== null && to < from;
  return (
    <>
      <DateField
        label="Von"
        value={from}
        today={today}
        onProblem={problems.of('from')}
        onChange={(day) => {
          change({ from: day });
        }}
      />
      <DateField
        label="Bis"
        value={to}
        today={today}
        onProblem={problems.of('to')}
        {...(isBackwards
          ? { error: 'Das Ende liegt vor dem Beginn. Prüfen Sie die beiden Tage.' }
          : {})}
        onChange={(day) => {
          change({ to: day });
        }}
      />
    </>
  );
}
