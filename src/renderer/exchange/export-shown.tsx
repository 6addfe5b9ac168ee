import { FileSpreadsheet } from 'lucide-react';
import { useRef } from 'react';
import { useAct } from '../data/hooks';
import { IconButton, toast } from '../ui';

const COUNTED = (count: number): string => (count === 1 ? '1 Person' : `${count} Personen`);

/** Those that the filter shows, as a workbook that can be read in again. */
export function ExportShown({ personIds }: { readonly personIds: readonly string[] }) {
  const act = useAct();
  // A button that is disabled meanwhile would lose the focus.
  const isWriting = useRef(false);
  async function write(): Promise<void> {
    if (isWriting.current) return;
    const target = await act('window.chooseFolder', { purpose: 'output' });
    if (!target.ok || target.value.folder === null) return;
    isWriting.current = true;
    const { folder } = target.value;
    const done = await act('contacts.export', {
      folder,
      format: 'xlsx',
      personIds: [...personIds],
    });
    isWriting.current = false;
    if (done.ok) toast(`${COUNTED(done.value.persons)} ausgegeben: ${done.value.path}`, 'ok');
  }
  return (
    <IconButton
      label={`${COUNTED(personIds.length)} als Excel-Arbeitsmappe ausgeben`}
      icon={<FileSpreadsheet aria-hidden />}
      isDisabled={personIds.length === 0}
      onPress={() => void write()}
    />
  );
}
