import { useState } from 'react';
import { Button, CheckField, matchesGerman, SearchField } from '../ui';
import type { KindOfPaper } from './kinds';

interface ChoiceProps {
  readonly all: readonly KindOfPaper[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

interface Group {
  readonly name: string;
  readonly title: string;
  readonly kinds: readonly KindOfPaper[];
}

function groupsOf(kinds: readonly KindOfPaper[]): readonly Group[] {
  const names = [...new Set(kinds.map(({ group }) => group))];
  return names.map((name) => {
    const own = kinds.filter(({ group }) => group === name);
    return { name, title: own[0]?.groupTitle ?? name, kinds: own };
  });
}

interface GroupProps extends Omit<ChoiceProps, 'all'> {
  readonly group: Group;
  /** Somebody looks for something: whatever was found is shown. */
  readonly isFiltered: boolean;
}

/** What is chosen and the first of the group; the others one press away, so that the page stays short. */
function GroupOfKinds({ group, chosen, onChange, isFiltered }: GroupProps) {
  const [isOpen, setOpen] = useState(false);
  const usual = group.kinds.filter(({ name }, index) => index === 0 || chosen.has(name));
  const rest = group.kinds.length - usual.length;
  const shown = isOpen || isFiltered ? group.kinds : usual;
  return (
    <fieldset className="kind-group">
      <legend>{group.title}</legend>
      {shown.map(({ name, plural, summary }) => (
        <CheckField
          key={name}
          label={plural}
          description={summary}
          isSelected={chosen.has(name)}
          onChange={(isSelected) => {
            const others = [...chosen].filter((other) => other !== name);
            onChange(new Set(isSelected ? [...others, name] : others));
          }}
        />
      ))}
      {isFiltered || (rest === 0 && !isOpen) ? null : (
        <Button
          variant="quiet"
          aria-label={isOpen ? `${group.title}: weniger zeigen` : `${group.title}: ${rest} weitere`}
          onPress={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? 'Weniger zeigen' : `${rest} weitere`}
        </Button>
      )}
    </fieldset>
  );
}

/** All kinds of documents by group, with a filter; what is ticked stays ticked while it is filtered away. */
export function KindChoice({ all, chosen, onChange }: ChoiceProps) {
  const [filter, setFilter] = useState('');
  const shown = all.filter(({ plural, title, summary, groupTitle }) =>
    matchesGerman(`${plural} ${title} ${groupTitle} ${summary}`, filter),
  );
  const names = all.filter(({ name }) => chosen.has(name)).map(({ plural }) => plural);
  return (
    <div className="stack">
      <SearchField
        label="Dokument suchen"
        isLabelHidden
        placeholder="Dokument suchen"
        value={filter}
        onChange={setFilter}
      />
      <div className="kind-list">
        {groupsOf(shown).map((group) => (
          <GroupOfKinds
            key={group.name}
            isFiltered={filter.trim() !== ''}
            {...{ group, chosen, onChange }}
          />
        ))}
        {shown.length === 0 ? <p className="muted">Kein Dokument heißt so.</p> : null}
      </div>
      <p className="muted" role="status">
        {names.length === 0 ? 'Noch nichts gewählt.' : `Gewählt: ${names.join(', ')}`}
      </p>
    </div>
  );
}
