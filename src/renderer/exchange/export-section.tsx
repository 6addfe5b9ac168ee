import { FileSpreadsheet, FileText } from 'lucide-react';
import { useState } from 'react';
import { useAct } from '../data/hooks';
import { Button, Section } from '../ui';
import { WrittenNotice } from './written-notice';

interface Written {
  readonly path: string;
  readonly persons: number;
}

/** All contacts as a workbook or a text file; edited there, they can be read in again. */
export function ExportSection() {
  const act = useAct();
  const [written, setWritten] = useState<Written | null>(null);
  const [pending, setPending] = useState<'xlsx' | 'csv' | null>(null);

  async function write(format: 'xlsx' | 'csv'): Promise<void> {
    const target = await act('window.chooseFolder', { purpose: 'output' });
    if (!target.ok || target.value.folder === null) return;
    setPending(format);
    const done = await act('contacts.export', { folder: target.value.folder, format });
    setPending(null);
    if (done.ok) setWritten(done.value);
  }
  return (
    <Section title="Kontakte ausgeben">
      <p className="muted">
        Eine Zeile je Person, mit dem Amt von heute. In Excel bearbeitet, lässt sich die Liste
        wieder einlesen; die Spalte „Schlüssel“ sagt, wer gemeint ist.
      </p>
      <p className="form-actions">
        <Button
          icon={<FileSpreadsheet />}
          isPending={pending === 'xlsx'}
          onPress={() => void write('xlsx')}
        >
          Als Excel-Arbeitsmappe ausgeben
        </Button>
        <Button icon={<FileText />} isPending={pending === 'csv'} onPress={() => void write('csv')}>
          Als CSV-Datei ausgeben
        </Button>
      </p>
      {written ? (
        <WrittenNotice path={written.path} title={`${written.persons} Kontakte ausgegeben`} />
      ) : null}
    </Section>
  );
}
