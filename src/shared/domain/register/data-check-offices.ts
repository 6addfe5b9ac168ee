import { findOffice } from '../addressing/offices';
import { addDays, type Day } from '../calendar/day';
import { covers } from '../chair/terms';
import { personName } from '../recipients/recipient';
import { placeholderIn, type CheckFacts, type Gap, type GapFact } from './data-check-gaps';
import { officeTitle } from './office-title';
import type { Mandate, Office } from './records';
import type { RegisterIndex } from './register-index';

/** How early the end of a mandate is worth a word (days). */
const SOON = 60;
const LAST_DAY = '9999-12-31';

function nameOf(index: RegisterIndex, { personId }: Mandate): string {
  const person = index.persons.get(personId);
  return person ? personName(person) : '';
}

/** Nobody holds the office on the day. */
function vacancy({ index, day }: CheckFacts, office: Office): GapFact | null {
  const mandates = index.mandatesIn(office.id);
  if (mandates.some((mandate) => covers(mandate, day))) return null;
  const next = mandates.find(({ from }) => from > day)?.from ?? null;
  const ended = mandates.filter(({ to }) => to !== null && to < day);
  const [last] = [...ended].sort((a, b) => ((a.to ?? '') < (b.to ?? '') ? 1 : -1));
  if (!last) return { code: 'office.vacant', next };
  return { code: 'mandate.ended', name: nameOf(index, last), to: last.to ?? day, next };
}

/** Ends within the next weeks, and nobody follows. */
function endingSoon({ index, day }: CheckFacts, office: Office): GapFact | null {
  const mandates = index.mandatesIn(office.id);
  const [last] = [...mandates].sort((a, b) => ((a.to ?? LAST_DAY) > (b.to ?? LAST_DAY) ? -1 : 1));
  const to = last?.to ?? null;
  if (!last || to === null || !covers(last, day) || to > addDays(day, SOON)) return null;
  return { code: 'mandate.endsSoon', name: nameOf(index, last), to };
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}

const meet = (a: Mandate, b: Mandate): boolean =>
  (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);

/** Two people in one office at a time, or one person twice; what is long past disturbs nobody. */
function overlaps({ index, day }: CheckFacts, office: Office): readonly GapFact[] {
  const open = index.mandatesIn(office.id).filter(({ to }) => to === null || to >= day);
  const pairs = open.flatMap((one, at) =>
    open.slice(at + 1).flatMap((other) => (meet(one, other) ? [[one, other] as const] : [])),
  );
  const seen = new Set<string>();
  return pairs.flatMap(([one, other]): readonly GapFact[] => {
    const from = laterOf(one.from, other.from);
    const [name, otherName] = [nameOf(index, one), nameOf(index, other)];
    const isTwice = one.personId === other.personId;
    // One of each is enough to look at; the rest shows when it is mended.
    const code = isTwice ? 'mandates.twice' : 'mandates.overlap';
    if (seen.has(code)) return [];
    seen.add(code);
    if (code === 'mandates.twice') return [{ code, name, from }];
    return [{ code, names: [name, otherName], from }];
  });
}

function landFact({ index }: CheckFacts, office: Office): GapFact | null {
  const { land, seat } = office;
  if (land !== null) return index.laender.has(land) ? null : { code: 'land.unknown', land };
  return seat === 'member' || seat === 'headOfAdministration' ? { code: 'land.missing' } : null;
}

function factsOf(facts: CheckFacts, office: Office): readonly (GapFact | null)[] {
  if (office.to && office.to < facts.day) return [];
  return [
    findOffice(office.office) ? null : { code: 'office.unknown', office: office.office },
    landFact(facts, office),
    vacancy(facts, office),
    endingSoon(facts, office),
    ...overlaps(facts, office),
    placeholderIn([office.remit, office.of, office.shortRemit]),
    office.confirmed ? null : { code: 'office.unconfirmed' },
  ];
}

export function checkOffice(facts: CheckFacts, office: Office): readonly Gap[] {
  const about = {
    collection: 'offices' as const,
    id: office.id,
    subject: officeTitle(office, null),
    land: office.land,
  };
  return factsOf(facts, office).flatMap((fact) => (fact ? [{ ...about, fact }] : []));
}
