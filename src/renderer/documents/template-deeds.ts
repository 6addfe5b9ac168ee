import { useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import type { Result } from '../../shared/result';
import { errorText } from '../../shared/texts/error-texts';
import { useAct, useData } from '../data/hooks';
import { toast } from '../ui';
import type { TemplateOutcome } from './template-result';
import { versionInUse, type KindOfTemplate } from './template-list';

/** What can be done with the templates of a kind, and what came of it last. */
export interface TemplateDeeds {
  readonly outcome: TemplateOutcome | null;
  readonly isBusy: boolean;
  readonly choose: () => Promise<void>;
  readonly starter: () => Promise<void>;
  readonly edit: (id: string) => Promise<void>;
  readonly check: () => Promise<void>;
  readonly activate: (id: string) => Promise<void>;
  readonly reset: () => Promise<void>;
  readonly open: (path: string) => void;
}

type Checked = Output<'templates.check'>;
type Show = (outcome: TemplateOutcome | null) => void;

/** Asks for a file, looks at it, and takes it where nothing stops it. */
function useChoosing(kind: string, show: Show): () => Promise<void> {
  const { api } = useData();
  const act = useAct();
  return async () => {
    const chosen = await act('window.chooseFile', { purpose: 'template' });
    if (!chosen.ok || chosen.value.file === null) return;
    const path = chosen.value.file;
    const checked = await api.call('templates.check', { kind, path });
    if (!checked.ok) {
      show({ kind: 'error', message: errorText(checked.error) });
      return;
    }
    const isStopped = checked.value.findings.some(({ level }) => level === 'stop');
    const added = isStopped ? null : await api.call('templates.add', { kind, path });
    if (added?.ok === false) show({ kind: 'error', message: errorText(added.error) });
    else show({ kind: 'checked', as: isStopped ? 'refused' : 'taken', ...checked.value });
  };
}

/** Asks for a folder and has a file written into it. */
function useWriting(show: Show) {
  const act = useAct();
  return async (
    title: string,
    write: (folder: string) => Promise<Result<{ readonly path: string }>>,
  ): Promise<string | null> => {
    const target = await act('window.chooseFolder', { purpose: 'output' });
    if (!target.ok || target.value.folder === null) return null;
    const written = await write(target.value.folder);
    if (written.ok) show({ kind: 'written', title, path: written.value.path });
    else show({ kind: 'error', message: errorText(written.error) });
    return written.ok ? written.value.path : null;
  };
}

export function useTemplateDeeds(kind: KindOfTemplate, conferenceId: string): TemplateDeeds {
  const { api } = useData();
  const act = useAct();
  const [outcome, show] = useState<TemplateOutcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const choosing = useChoosing(kind.kind, show);
  const writing = useWriting(show);
  /** A second press must not do anything while the first is at work. */
  const alone = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    show(null);
    await work();
    setBusy(false);
  };
  const open = (path: string): void => void act('window.openFile', { path });
  const showChecked = (checked: Result<Checked>): void => {
    if (checked.ok) show({ kind: 'checked', as: 'checked', ...checked.value });
    else show({ kind: 'error', message: errorText(checked.error) });
  };
  return {
    outcome,
    isBusy,
    open,
    choose: () => alone(choosing),
    starter: () =>
      alone(() =>
        writing('Ausgangsvorlage gespeichert', (folder) =>
          api.call('templates.starter', { kind: kind.kind, conferenceId, folder }),
        ),
      ),
    edit: (id) =>
      alone(async () => {
        const path = await writing('Zum Bearbeiten gespeichert', (folder) =>
          api.call('templates.extract', { id, folder }),
        );
        if (path !== null) open(path);
      }),
    check: () =>
      alone(async () => {
        const version = versionInUse(kind);
        if (version) showChecked(await api.call('templates.check', { id: version.id }));
      }),
    activate: (id) =>
      alone(async () => {
        const done = await act('templates.activate', { id });
        if (done.ok) toast('Die frühere Fassung ist wieder in Gebrauch.', 'ok');
      }),
    reset: () =>
      alone(async () => {
        const done = await act('templates.reset', { kind: kind.kind });
        if (done.ok)
          toast(`„${kind.title}“ hat wieder das eingebaute Layout. Alle Fassungen bleiben.`, 'ok');
      }),
  };
}
