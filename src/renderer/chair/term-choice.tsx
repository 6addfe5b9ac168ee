import { longDate } from '../../shared/domain/calendar/german-dates';
import type { ChairTerm } from '../../shared/domain/chair/records';
import { termOn } from '../../shared/domain/chair/terms';
import { useChosenTerm } from '../app/chosen-term';
import { useRegister } from '../contacts/records';
import { Badge, SelectField } from '../ui';
import './term-choice.css';

/** The term before, the one of today and all that are recorded after it. */
export function choosable(terms: readonly ChairTerm[], today: string): readonly ChairTerm[] {
  const now = termOn(terms, today)?.number;
  const dated = [...terms].filter(({ from }) => from !== null).sort((a, b) => a.number - b.number);
  return now === undefined ? dated : dated.filter(({ number }) => number >= now - 1);
}

function Times({ term, today }: { readonly term: ChairTerm; readonly today: string }) {
  if (term.from !== null && term.from > today)
    return <Badge tone="neutral">{`beginnt am ${longDate(term.from)}`}</Badge>;
  if (term.to !== null && term.to < today)
    return <Badge tone="neutral">{`endete am ${longDate(term.to)}`}</Badge>;
  return null;
}

/** Which term the page is about: the chair is prepared before it passes over. */
export function TermChoice({ today }: { readonly today: string }) {
  const terms = useRegister('chairTerms') ?? [];
  const laender = useRegister('laender') ?? [];
  const chosen = useChosenTerm((state) => state.termId);
  const choose = useChosenTerm((state) => state.choose);
  const current = termOn(terms, today);
  const options = choosable(terms, today).map((term) => ({
    value: term.id,
    label: `${term.number}. Vorsitzjahr: ${laender.find(({ id }) => id === term.land)?.name ?? 'nicht besetzt'}`,
  }));
  const shown = terms.find(({ id }) => id === chosen) ?? current;
  if (options.length < 2) return null;
  return (
    <div className="term-choice">
      <SelectField
        label="Vorsitzjahr"
        value={shown?.id ?? null}
        options={options}
        onChange={(id) => {
          choose(id === current?.id ? null : id);
        }}
      />
      {shown ? <Times term={shown} today={today} /> : null}
    </div>
  );
}
