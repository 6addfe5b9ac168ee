import { useCallback } from 'react';
import { askAboutCloud } from './cloud';
import { useAct } from '../data/hooks';

/** Asks for a folder and opens it, or makes a data folder there. */
export function useChooseFolder(): (purpose: 'open' | 'create') => Promise<void> {
  const act = useAct();
  return useCallback(
    async (purpose) => {
      const chosen = await act('window.chooseFolder', { purpose });
      if (!chosen.ok || chosen.value.folder === null) return;
      const { cloud } = chosen.value;
      if (cloud !== null && !(await askAboutCloud(cloud))) return;
      const operation = purpose === 'open' ? 'window.openFolder' : 'window.createFolder';
      await act(operation, { folder: chosen.value.folder });
    },
    [act],
  );
}
