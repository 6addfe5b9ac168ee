import { useAct } from '../data/hooks';
import { toast } from '../ui';
import { counted } from './words';

/** Puts versions as they went out, or scans, into a folder that the person chooses, and shows it. */
export function useExtract(conferenceId: string) {
  const act = useAct();
  async function intoFolder(
    ids: readonly string[],
    take: (id: string, folder: string) => Promise<string | null>,
  ): Promise<void> {
    const target = await act('window.chooseFolder', { purpose: 'output' });
    if (!target.ok || target.value.folder === null) return;
    const { folder } = target.value;
    const paths: string[] = [];
    for (const id of new Set(ids)) {
      const path = await take(id, folder);
      if (path === null) return;
      paths.push(path);
    }
    const [first] = paths;
    if (first === undefined) return;
    toast(`${counted(paths.length, 'Datei liegt', 'Dateien liegen')} im gewählten Ordner.`);
    await act('window.showFile', { path: first });
  }
  return {
    versions: (ids: readonly string[]) =>
      intoFolder(ids, async (versionId, folder) => {
        const done = await act('dispatch.extract', { conferenceId, versionId, folder });
        return done.ok ? done.value.path : null;
      }),
    scans: (ids: readonly string[]) =>
      intoFolder(ids, async (scanId, folder) => {
        const done = await act('dispatch.extractScan', { conferenceId, scanId, folder });
        return done.ok ? done.value.path : null;
      }),
  };
}
