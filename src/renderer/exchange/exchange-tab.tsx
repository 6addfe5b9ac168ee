import { FolderInput } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useAnswer } from '../data/hooks';
import { Button, ProgressBar, Section, Spinner } from '../ui';
import { CheckSheetSection } from './check-sheet-section';
import { ExportSection } from './export-section';
import { ImportsSection } from './imports-section';
import { ListReview } from './list-review';
import { NO_LIST, useListStore } from './list-store';
import { useList, type List } from './use-list';
import './exchange.css';

function RunProgress({ list }: { readonly list: List }) {
  const { run } = list;
  if (!run) return null;
  return (
    <div>
      <ProgressBar
        label="Zeilen"
        value={run.done}
        max={Math.max(1, run.total)}
        note={run.total === 0 ? 'Die Datei wird gelesen.' : undefined}
      />
      <p className="form-actions">
        <Button onPress={list.cancel}>Abbrechen</Button>
      </p>
    </div>
  );
}

function ImportSection({ list }: { readonly list: List }) {
  return (
    <Section title="Liste einlesen">
      <p className="muted">
        Excel-Arbeitsmappe, CSV-Datei oder ausgefülltes Kontrollblatt. Zuerst zeigt das Programm zu
        jeder Zeile, was sie ändern würde; übernommen wird erst danach.
      </p>
      <p className="form-actions">
        <Button variant="primary" icon={<FolderInput />} onPress={() => void list.choose()}>
          Liste wählen
        </Button>
      </p>
    </Section>
  );
}

type Phase = 'start' | 'run' | 'look';

/** When one phase gives way to another, the focus that was in it stays here. */
function FocusPlace({ phase, children }: { readonly phase: Phase; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(phase);
  useEffect(() => {
    if (before.current === phase) return;
    before.current = phase;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) place.current?.focus();
  }, [phase]);
  return (
    <div ref={place} className="exchange-tab" tabIndex={-1}>
      {children}
    </div>
  );
}

/** A list belongs to the folder for which it was looked at. */
function useListOfFolder(folder: string | null | undefined): void {
  useEffect(() => {
    if (folder === undefined || useListStore.getState().folder === folder) return;
    useListStore.setState({ ...NO_LIST, folder });
  }, [folder]);
}

/** Lists of contacts: out, in with a look before, and back. */
export function ExchangeTab() {
  const list = useList();
  const { data: status } = useAnswer('window.status', {});
  useListOfFolder(status?.folder);
  if (!status) return <Spinner label="Wird geladen" />;
  const phase = list.look ? 'look' : list.run ? 'run' : 'start';
  return (
    <FocusPlace key={status.folder} phase={phase}>
      {phase === 'run' ? (
        <Section title="Liste wird geprüft">
          <RunProgress list={list} />
        </Section>
      ) : null}
      {phase === 'look' ? (
        <>
          <RunProgress list={list} />
          <ListReview list={list} isWritable={status.writable} />
        </>
      ) : null}
      {phase === 'start' ? (
        <div className="stack">
          <ExportSection />
          <ImportSection list={list} />
          <ImportsSection isWritable={status.writable} />
          <CheckSheetSection />
        </div>
      ) : null}
    </FocusPlace>
  );
}
