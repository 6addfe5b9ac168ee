import { useEffect, useState } from 'react';
import { shortDate } from '../../shared/domain/calendar/german-dates';
import { paperTitles } from '../../shared/domain/letterheads/paper-titles';
import { plainRecord } from '../../shared/domain/letterheads/plain';
import { letterheadPapers } from '../../shared/domain/letterheads/records';
import { errorText } from '../../shared/texts/error-texts';
import { useRegister } from '../contacts/records';
import { useAct, useAnswer } from '../data/hooks';
import { FramedPaper } from '../documents/framed-paper';
import '../documents/documents.css';
import { Notice, Spinner } from '../ui';
import { LetterheadFields, type LetterheadRow } from './letterhead-fields';
import { cleaned, missingIn } from './letterhead-lines';
import { TermRecords, type TermProps } from './term-records';

/** Typing rests so long (ms) before the sample is drawn anew. */
const REST_MS = 700;

/** A value once it has been the same for a while. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(JSON.parse(text) as T);
    }, REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return rested;
}

function Sample({ record }: { readonly record: LetterheadRow }) {
  const { data, error } = useAnswer('letterheads.preview', { record });
  return <FramedPaper paper={data} error={error} />;
}

/** What is typed, as a paper; where something is missing, what. */
function SampleOf({ draft }: { readonly draft: LetterheadRow }) {
  const record = useRested(cleaned(draft));
  const missing = missingIn(record);
  return missing === null ? (
    <Sample record={record} />
  ) : (
    <Notice tone="neutral">{`Kein Muster: ${missing}`}</Notice>
  );
}

const period = ({ from, to }: LetterheadRow): string =>
  to === null ? `ab ${shortDate(from)}` : `${shortDate(from)}–${shortDate(to)}`;

const nameOf = ({ paper }: LetterheadRow): string => paperTitles[paper];

/** What papers of a term are printed on: by kind of paper and time. */
export function LetterheadsTab({ term, today, isWritable }: TermProps) {
  const act = useAct();
  const { data, error } = useAnswer('letterheads.list', { termId: term.id });
  const organisations = useRegister('organisations');
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  if (!data || !organisations) return <Spinner label="Wird geladen" />;
  const rows: readonly LetterheadRow[] = data.letterheads.map(({ record }) => record);
  const warnings = new Map(data.letterheads.map((item) => [item.record.id, item.warnings]));
  const houses = organisations.map(({ id, name }) => ({ value: id, label: name }));
  const used = new Set(rows.map(({ paper }) => paper));
  return (
    <TermRecords
      collection="letterheads"
      isWritable={isWritable}
      label="Briefköpfe"
      intro={
        <p className="muted">
          Für jedes Papier gilt der Briefkopf des Tages, auf den es datiert ist. Hat ein Papier
          keinen eigenen, gilt derjenige der Geschäftsstelle. Wechselt das Haus, legen Sie den
          nächsten an.
        </p>
      }
      empty={{
        title: 'Noch kein Briefkopf angelegt',
        words:
          'Schreiben tragen bis dahin Haus und Geschäftsstelle in einfachen Zeilen, Form B, ohne Logo.',
      }}
      addLabel="Briefkopf anlegen"
      rows={rows}
      nameOf={nameOf}
      fresh={(): LetterheadRow =>
        plainRecord(term.id, letterheadPapers.find((paper) => !used.has(paper)) ?? 'minister', {
          from: term.from ?? today,
          to: term.to,
        })
      }
      missing={missingIn}
      ready={cleaned}
      save={(record) => act('letterheads.save', { record })}
      columns={[
        { id: 'paper', title: 'Papier', cell: nameOf, sortValue: nameOf },
        {
          id: 'period',
          title: 'Zeitraum',
          width: '176px',
          cell: period,
          sortValue: ({ from }) => from,
        },
        { id: 'form', title: 'Form', width: '64px', cell: ({ form }) => form },
        {
          id: 'warnings',
          title: 'Hinweise',
          cell: ({ id }) => (warnings.get(id ?? '') ?? []).join(' '),
        },
      ]}
      beside={(draft) => <SampleOf draft={draft} />}
      fields={(draft, change, problems) => (
        <LetterheadFields {...{ draft, change, problems, today, isWritable, houses }} />
      )}
    />
  );
}
