import { Archive, ArchiveRestore } from 'lucide-react';
import { useState } from 'react';
import { longDate } from '../../shared/domain/calendar/german-dates';
import { termOn } from '../../shared/domain/chair/terms';
import type { ChairTerm } from '../../shared/domain/chair/records';
import type { Archive as ArchiveRecord } from '../../shared/domain/retention/records';
import { useRegister } from '../contacts/records';
import { useAct, useAnswer } from '../data/hooks';
import { Button, ConfirmDialog, Section, SelectField, Spinner } from '../ui';
import { useArchive, useMayStillAct } from './archive-state';
import './receive.css';

/** What an archive is and is not, for those who decide about it. */
function Meaning() {
  return (
    <ul className="archive-meaning">
      <li>Alles bleibt lesbar: Konferenzen, Schreiben, Verlauf und Sicherungen.</li>
      <li>Niemand ändert versehentlich etwas; Formulare sind gesperrt.</li>
      <li>Was nach den Löschfristen fällig wird, löschen Sie hier weiterhin.</li>
      <li>Ein Übergabepaket lässt sich noch einmal schreiben, Sicherungen ebenso.</li>
    </ul>
  );
}

type NameOf = (term: ChairTerm) => string;

/** "13. Vorsitzjahr, Bayern". */
function useTermNames(): NameOf {
  const laender = useRegister('laender') ?? [];
  const names = new Map<string, string>(laender.map(({ id, name }) => [id, name]));
  return ({ land, number }) =>
    [`${number}. Vorsitzjahr`, land && (names.get(land) ?? land)].filter(Boolean).join(', ');
}

interface BeginProps {
  readonly terms: readonly ChairTerm[];
  readonly today: string;
  readonly isWritable: boolean;
}

function Begin({ terms, today, isWritable }: BeginProps) {
  const act = useAct();
  const nameOf = useTermNames();
  const known = terms.filter(({ from }) => from !== null && from <= today);
  const [termId, setTermId] = useState(termOn(terms, today)?.id ?? known.at(-1)?.id ?? null);
  const [isAsking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
  };
  return (
    <>
      <div className="archive-term">
        <SelectField
          label="Archiv welches Vorsitzjahres"
          value={termId}
          options={[...known]
            .sort((a, b) => b.number - a.number)
            .map((term) => ({ value: term.id, label: nameOf(term) }))}
          onChange={setTermId}
        />
      </div>
      <p className="form-actions">
        <Button
          variant="primary"
          icon={<Archive aria-hidden />}
          isDisabled={!isWritable || termId === null}
          onPress={() => {
            setAsking(true);
          }}
        >
          Zum Archiv machen …
        </Button>
      </p>
      <ConfirmDialog
        title="Datenordner zum Archiv machen?"
        isOpen={isAsking}
        confirmLabel="Zum Archiv machen"
        onClose={close}
        onConfirm={() => {
          close();
          if (termId !== null) void act('archive.begin', { termId });
        }}
      >
        Danach lässt sich hier nur noch lesen und nach den Löschfristen löschen. Sie können das
        Archiv jederzeit wieder aufheben.
      </ConfirmDialog>
    </>
  );
}

interface EndProps {
  readonly archive: ArchiveRecord;
  readonly term: ChairTerm | null;
  readonly isWritable: boolean;
}

function End({ archive, term, isWritable }: EndProps) {
  const act = useAct();
  const nameOf = useTermNames();
  const [isAsking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
  };
  return (
    <>
      <p>{`Archiv seit ${longDate(archive.since)}${term ? `: ${nameOf(term)}` : ''}.`}</p>
      {archive.note === null ? null : <p>{archive.note}</p>}
      <p className="form-actions">
        <Button
          icon={<ArchiveRestore aria-hidden />}
          isDisabled={!isWritable}
          onPress={() => {
            setAsking(true);
          }}
        >
          Archiv aufheben …
        </Button>
      </p>
      <ConfirmDialog
        title="Archiv aufheben?"
        isOpen={isAsking}
        confirmLabel="Archiv aufheben"
        onClose={close}
        onConfirm={() => {
          close();
          void act('archive.end', {});
        }}
      >
        Danach lässt sich der Datenordner wieder bearbeiten. Tun Sie das nur, um etwas zu
        berichtigen; die laufende Arbeit liegt bei der nächsten Geschäftsstelle.
      </ConfirmDialog>
    </>
  );
}

/** The folder of an office whose term has ended: read, deleted from by its periods, nothing else. */
export function ArchiveTab() {
  const { data: status } = useAnswer('window.status', {});
  const archive = useArchive();
  const isWritable = useMayStillAct(status);
  const terms = useRegister('chairTerms');
  if (!status || archive === undefined || !terms) return <Spinner label="Wird geladen" />;
  return (
    <Section title={archive ? 'Dieser Datenordner ist ein Archiv' : 'Archiv nach der Übergabe'}>
      <p className="receive-measure">
        Nach der Übergabe behält die abgebende Geschäftsstelle ihren Datenordner, solange
        Löschfristen laufen. Als Archiv ist er vor Änderungen geschützt.
      </p>
      <Meaning />
      {archive ? (
        <End
          archive={archive}
          term={terms.find(({ id }) => id === archive.termId) ?? null}
          isWritable={isWritable}
        />
      ) : (
        <Begin terms={terms} today={status.today} isWritable={isWritable} />
      )}
    </Section>
  );
}
