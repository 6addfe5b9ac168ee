import { PackageOpen } from 'lucide-react';
import { useEffect } from 'react';
import { create } from 'zustand';
import { defaultCategories, type HandoverCategory } from '../../shared/domain/handover/categories';
import type { AppError } from '../../shared/errors';
import { errorText } from '../../shared/texts/error-texts';
import { useAct, useAnswer, useData } from '../data/hooks';
import { WorkProgress } from '../dispatch/work-progress';
import { Button, Notice, Section } from '../ui';
import { useMayStillAct } from './archive-state';
import { BeforePackage } from './package-before';
import { Categories } from './package-categories';
import { How, NO_PROTECTION, protectionProblem, type Protection } from './package-how';
import { PackageList } from './package-list';
import { PackagePlan } from './package-plan';
import { PackageResult, type Exported } from './package-result';
import { keptWork, useKeptWork } from './package-work';
import { wasCancelled } from './package-words';
import './package.css';

interface Draft {
  /** The data folder in which it was begun; in another one it says nothing. */
  readonly folder: string | null;
  readonly chosen: readonly HandoverCategory[];
  readonly protection: Protection;
}

const FRESH: Draft = {
  ...{ folder: null, chosen: defaultCategories, protection: NO_PROTECTION },
};

// Outside of the page: whoever looks something up in another room finds it as it was. Never stored.
const useDraft = create<Draft>(() => FRESH);
const exporting = keptWork<Exported>('handover.cancel');

/** Asks for the folder, writes the package there, and forgets the passphrase once it is done. */
function useExport() {
  const { api } = useData();
  const act = useAct();
  const work = useKeptWork(exporting);
  const { chosen, protection } = useDraft();
  return {
    work,
    start: async (): Promise<void> => {
      const target = await act('window.chooseFolder', { purpose: 'package' });
      if (!target.ok || target.value.folder === null) return;
      const to = target.value.folder;
      const { passphrase, way } = protection;
      const done = await work.start((runId) =>
        api.call('handover.export', {
          ...{ to, categories: [...chosen], runId },
          ...(way === 'encrypted' ? { passphrase } : {}),
        }),
      );
      if (done.ok) useDraft.setState({ protection: NO_PROTECTION });
    },
  };
}

function Failed({ error }: { readonly error: AppError }) {
  if (wasCancelled(error)) return <Notice tone="neutral">{errorText(error)}</Notice>;
  return (
    <Notice tone="error" title="Das Übergabepaket wurde nicht geschrieben">
      {errorText(error)}
    </Notice>
  );
}

function Prepare({ isWritable }: { readonly isWritable: boolean }) {
  const { chosen, protection } = useDraft();
  const { start, work } = useExport();
  const problem = protectionProblem(protection);
  const isDisabled = work.isRunning;
  return (
    <>
      <BeforePackage />
      <Section title="Was mitgeht">
        <Categories
          chosen={chosen}
          isDisabled={isDisabled}
          onChange={(next) => {
            useDraft.setState({ chosen: next });
          }}
        />
        <PackagePlan chosen={chosen} />
      </Section>
      <Section title="Wie es geschützt ist">
        <How
          protection={protection}
          isDisabled={isDisabled}
          onChange={(next) => {
            useDraft.setState({ protection: next });
          }}
        />
        {work.isRunning ? (
          <WorkProgress
            label="Paket wird geschrieben, zurückgelesen und geprüft"
            work={work}
            isCounted={false}
          />
        ) : (
          <div className="package-start">
            <Button
              variant="primary"
              icon={<PackageOpen aria-hidden />}
              isDisabled={!isWritable || problem !== null}
              onPress={() => void start()}
            >
              Übergabepaket erstellen …
            </Button>
            <span className="muted">
              {problem ?? 'Sie wählen den Ordner, in den die Datei geschrieben wird.'}
            </span>
          </div>
        )}
        {work.error ? <Failed error={work.error} /> : null}
      </Section>
    </>
  );
}

function useOwnFolder(folder: string | null, clear: () => void): void {
  useEffect(() => {
    if (folder === null || folder === useDraft.getState().folder) return;
    useDraft.setState({ ...FRESH, folder });
    clear();
  }, [folder, clear]);
}

/** The package for the next office: what goes, how it is protected, what came of it. */
export function PackageTab() {
  const { data: status } = useAnswer('window.status', {});
  const isWritable = useMayStillAct(status);
  const { clear, result } = useKeptWork(exporting);
  useOwnFolder(status?.folder ?? null, clear);
  return (
    <div className="stack">
      {result ? (
        <PackageResult made={result} onAgain={clear} />
      ) : (
        <Prepare isWritable={isWritable} />
      )}
      <PackageList />
    </div>
  );
}
