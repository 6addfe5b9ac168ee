import { FolderInput } from 'lucide-react';
import { useEffect } from 'react';
import { useAnswer } from '../data/hooks';
import { Button, ProgressBar, Section, Spinner } from '../ui';
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
    <Section title="Liste wird geprüft">
      <ProgressBar
        label="Zeilen"
        value={run.done}
        max={Math.max(1, run.total)}
        note={run.total === 0 ? 'Die Datei wird gelesen.' : undefined}
      />
      <p className="form-actions">
        <Button onPress={list.cancel}>Abbrechen</Button>
      </p>
    </Section>
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
  if (list.run) return <RunProgress list={list} />;
  if (list.look) return <ListReview list={list} isWritable={status.writable} />;
  return (
    <div className="stack">
      <ExportSection />
      <ImportSection list={list} />
      <ImportsSection isWritable={status.writable} />
    </div>
  );
}
