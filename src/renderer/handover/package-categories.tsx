import {
  categoryFacts,
  completed,
  handoverCategories,
  type HandoverCategory,
} from '../../shared/domain/handover/categories';
import { Badge, CheckField } from '../ui';

type Chosen = readonly HandoverCategory[];

/** Ticks a category with all it needs, or takes it off with all that need it. */
export function toggled(chosen: Chosen, category: HandoverCategory, isOn: boolean): Chosen {
  if (isOn) return completed([...chosen, category]);
  return completed(chosen.filter((other) => !completed([other]).includes(category)));
}

/** "Nimmt „Amtspersonen …“ mit": what else is ticked with it, without what always goes. */
function needsText(category: HandoverCategory): string | null {
  const needs = completed([category]).filter(
    (other) => other !== category && categoryFacts[other].choice !== 'always',
  );
  if (needs.length === 0) return null;
  const titles = needs.map((other) => `„${categoryFacts[other].title}“`).join(' und ');
  return `Braucht ${titles}.`;
}

function Mark({ category }: { readonly category: HandoverCategory }) {
  const { choice, isPersonal } = categoryFacts[category];
  return (
    <>
      {choice === 'always' ? <Badge tone="neutral">immer dabei</Badge> : null}
      {isPersonal ? <Badge tone="warn">personenbezogen</Badge> : null}
    </>
  );
}

interface CategoryProps {
  readonly category: HandoverCategory;
  readonly isSelected: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

function Category({ category, isSelected, isDisabled, onChange }: CategoryProps) {
  const { title, holds, ground, choice } = categoryFacts[category];
  const needs = needsText(category);
  return (
    <li className="package-category">
      <CheckField
        label={
          <span className="package-category-title">
            <span>{title}</span>
            <Mark category={category} />
          </span>
        }
        isSelected={isSelected}
        isDisabled={isDisabled || choice === 'always'}
        onChange={onChange}
        description={
          <>
            <span className="package-category-holds">{holds}.</span>
            <span>{ground}</span>
            {needs === null ? null : <span> {needs}</span>}
          </>
        }
      />
    </li>
  );
}

export interface CategoriesProps {
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
  readonly isDisabled: boolean;
}

const OFF = handoverCategories.filter((category) => categoryFacts[category].choice === 'off');
const ON = handoverCategories.filter((category) => categoryFacts[category].choice !== 'off');

/** What can go: what the next office needs for its work, and below what it has usually no ground to get. */
export function Categories({ chosen, onChange, isDisabled }: CategoriesProps) {
  const list = (categories: Chosen) => (
    <ul className="package-categories">
      {categories.map((category) => (
        <Category
          key={category}
          category={category}
          isSelected={chosen.includes(category)}
          isDisabled={isDisabled}
          onChange={(isOn) => {
            onChange(toggled(chosen, category, isOn));
          }}
        />
      ))}
    </ul>
  );
  return (
    <div className="package-columns">
      <div>
        <h3>Für die Arbeit der nächsten Geschäftsstelle</h3>
        {list(ON)}
      </div>
      <div>
        <h3>Nur mit eigenem Grund</h3>
        {list(OFF)}
      </div>
    </div>
  );
}
