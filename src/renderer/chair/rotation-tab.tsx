import { ArrowLeftRight, CalendarPlus, Crown } from 'lucide-react';
import { useState } from 'react';
import { longDate, shortDate } from '../../shared/domain/calendar/german-dates';
import type { ChairTerm } from '../../shared/domain/chair/records';
import { covers } from '../../shared/domain/chair/terms';
import type { Land, LandCode } from '../../shared/domain/register/records';
import type { Output } from '../../shared/ipc/contract';
import { useAct } from '../data/hooks';
import { Badge, Button, Section, toast, type Column } from '../ui';
import { ChairTermFields, missingInTerm, type TermRow } from './chair-term-fields';
import { RotationRing } from './rotation-ring';
import { SwapDialog } from './swap-dialog';
import { TermRecords } from './term-records';

type Proposed = Output<'chair.propose'>['terms'][number];

export interface RotationProps {
  readonly terms: readonly ChairTerm[];
  readonly proposed: readonly Proposed[];
  readonly laender: readonly Land[];
  readonly today: string;
  readonly isWritable: boolean;
}

type Stand = 'past' | 'now' | 'next';

/** Where a chair year is, seen from a day; one without days is history. */
export function standOf({ from, to }: Pick<TermRow, 'from' | 'to'>, today: string): Stand {
  if (from === null) return 'past';
  if (covers({ from, to }, today)) return 'now';
  return from > today ? 'next' : 'past';
}

export function periodText({ from, to }: Pick<TermRow, 'from' | 'to'>): string {
  if (from === null) return 'nicht belegt';
  return to === null ? `ab ${shortDate(from)}` : `${shortDate(from)}–${shortDate(to)}`;
}

function StandBadge({ stand }: { readonly stand: Stand }) {
  if (stand === 'now') {
    return (
      <Badge tone="ok" icon={<Crown />}>
        Vorsitz
      </Badge>
    );
  }
  return stand === 'next' ? (
    <Badge tone="neutral">kommt</Badge>
  ) : (
    <span className="muted">war</span>
  );
}

/** The ring, and in words who leads now and who comes next. */
function Picture({ terms, proposed, laender, today }: RotationProps) {
  const nameOf = (code: LandCode): string => laender.find(({ id }) => id === code)?.name ?? code;
  const now = terms.find((term) => standOf(term, today) === 'now');
  const coming = [...terms.filter((term) => standOf(term, today) === 'next'), ...proposed];
  const next = coming.reduce<ChairTerm | Proposed | null>(
    (first, term) => (first === null || term.number < first.number ? term : first),
    null,
  );
  const name = (land: LandCode | null): string => (land === null ? 'nicht besetzt' : nameOf(land));
  return (
    <div className="rotation-picture">
      <RotationRing now={now?.land ?? null} next={next?.land ?? null} nameOf={nameOf} />
      <dl className="rotation-words">
        <dt>Vorsitz heute</dt>
        <dd>{now ? `${name(now.land)}, ${now.number}. Vorsitzjahr` : 'nicht angelegt'}</dd>
        <dt>Danach</dt>
        <dd>
          {next?.from
            ? `${name(next.land)}, ${next.number}. Vorsitzjahr, ab ${longDate(next.from)}`
            : 'noch offen'}
        </dd>
      </dl>
    </div>
  );
}

/** What follows by the order; a proposal until somebody makes chair years of it. */
function Proposals({ proposed, laender, isWritable }: RotationProps) {
  const act = useAct();
  const { length } = proposed;
  async function add(count: number): Promise<void> {
    const done = await act('chair.addTerms', { count });
    if (done.ok) toast('Angelegt. Rückgängig mit Strg+Z.', 'ok');
  }
  if (length === 0) return null;
  return (
    <Section
      title="Vorschlag nach der Reihenfolge"
      actions={
        <>
          <Button
            icon={<CalendarPlus />}
            isDisabled={!isWritable}
            onPress={() => void add(1)}
          >{`${proposed[0]?.number ?? ''}. Vorsitzjahr anlegen`}</Button>
          <Button isDisabled={!isWritable} onPress={() => void add(length)}>
            {`Alle ${length} anlegen`}
          </Button>
        </>
      }
    >
      <ol className="rotation">
        {proposed.map((term) => (
          <li key={term.number} className="term term-next">
            <span className="term-number">{`${term.number}.`}</span>
            <strong>{laender.find(({ id }) => id === term.land)?.name ?? term.land}</strong>
            <span className="muted">{periodText(term)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function columnsOf(today: string, landOf: (row: TermRow) => string): readonly Column<TermRow>[] {
  return [
    {
      id: 'number',
      title: 'Nr.',
      width: '84px',
      cell: ({ number }) => `${number}.`,
      sortValue: ({ number }) => number,
    },
    { id: 'land', title: 'Land', cell: landOf, sortValue: landOf },
    {
      id: 'period',
      title: 'Zeitraum',
      width: '184px',
      cell: periodText,
      sortValue: ({ from }) => from ?? '',
    },
    {
      id: 'stand',
      title: 'Stand',
      width: '104px',
      cell: (row) => <StandBadge stand={standOf(row, today)} />,
    },
    { id: 'main', title: 'Hauptkonferenz', cell: ({ mainConference }) => mainConference ?? '' },
  ];
}

/** The order of the chair: as a ring, as records that people decide, and what the rule proposes. */
export function RotationTab(props: RotationProps) {
  const { terms, proposed, laender, today, isWritable } = props;
  const [isSwapping, setSwapping] = useState(false);
  const landOf = ({ land }: Pick<TermRow, 'land'>): string =>
    laender.find(({ id }) => id === land)?.name ?? 'nicht besetzt';
  const future = terms
    .filter((term) => standOf(term, today) === 'next')
    .sort((a, b) => a.number - b.number);
  const [following] = proposed;
  return (
    <div className="stack">
      <Picture {...props} />
      <Proposals {...props} />
      <TermRecords
        collection="chairTerms"
        isLasting
        isWritable={isWritable}
        label="Vorsitzjahre"
        intro={
          <p className="tab-actions">
            <Button
              icon={<ArrowLeftRight />}
              isDisabled={!isWritable || future.length < 2}
              onPress={() => {
                setSwapping(true);
              }}
            >
              Vorsitz tauschen …
            </Button>
            {future.length < 2 ? (
              <span className="muted">Tauschen lassen sich zwei angelegte künftige Jahre.</span>
            ) : null}
          </p>
        }
        roomFor={['main']}
        empty={{ title: 'Noch kein Vorsitzjahr', words: 'Legen Sie das heutige an.' }}
        addLabel="Vorsitzjahr anlegen"
        rows={[...terms].sort((a, b) => b.number - a.number)}
        nameOf={({ number }) => `${number}. Vorsitzjahr`}
        fresh={(): TermRow => ({
          ...{ number: following?.number ?? 0, land: following?.land ?? null },
          ...{ from: following?.from ?? null, to: following?.to ?? null, motto: null },
          ...{ mainConference: null, chairNames: null, confirmed: false, note: null },
        })}
        missing={missingInTerm}
        columns={columnsOf(today, landOf)}
        fields={(draft, change, problems) => (
          <ChairTermFields {...{ draft, change, problems, today, laender }} />
        )}
      />
      {isSwapping ? (
        <SwapDialog
          terms={future}
          nameOf={landOf}
          onClose={() => {
            setSwapping(false);
          }}
        />
      ) : null}
    </div>
  );
}
