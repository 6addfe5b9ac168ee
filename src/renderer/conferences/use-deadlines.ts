import { useCallback, useMemo, useState } from 'react';
import type { Deadline } from '../../shared/domain/conferences/records';
import { useAct, useAnswer } from '../data/hooks';
import { toast } from '../ui';
import { shownDeadlines, type DeadlineFilter } from './deadline-list';
import { doneMessage, plannedMessage } from './deadline-words';

const NONE: ReadonlySet<string> = new Set();

/** Ticks deadlines or opens them again, however many, as one step. */
function useSetDone(conferenceId: string, onChanged: (ids: readonly string[]) => void) {
  const act = useAct();
  return useCallback(
    async (deadlines: readonly Deadline[], done: boolean): Promise<void> => {
      const items = deadlines.map((deadline) => ({
        collection: 'deadlines' as const,
        record: { ...deadline, done },
      }));
      const [item] = items;
      if (!item) return;
      const saved =
        items.length === 1
          ? await act('conferences.saveItem', { conferenceId, item })
          : await act('conferences.saveItems', { conferenceId, items });
      if (!saved.ok) return;
      onChanged(deadlines.map(({ id }) => id));
      toast(doneMessage(items.length, done));
    },
    [act, conferenceId, onChanged],
  );
}

/** What the tab shows, as far as main has answered; null = not yet. */
export interface DeadlineFacts {
  readonly all: readonly Deadline[];
  readonly today: string;
  readonly isWritable: boolean;
  /** The Land whose holidays count. */
  readonly land: string | null;
}

export function useDeadlineFacts(conferenceId: string): DeadlineFacts | null {
  const { data } = useAnswer('conferences.items', { conferenceId, collection: 'deadlines' });
  const { data: status } = useAnswer('window.status', {});
  const { data: conference } = useAnswer('conferences.get', { conferenceId });
  if (!data || !status || !conference) return null;
  // The answer of mixed shape is told apart by the collection that was asked for.
  const all = data.records as unknown as readonly Deadline[];
  const { today, writable } = status;
  return { all, today, isWritable: writable, land: conference.chairLand };
}

export interface DeadlinesProps {
  readonly conferenceId: string;
  readonly facts: DeadlineFacts;
  /** The deadline for which somebody came here; it is in sight whatever the filter says. */
  readonly arrivedFor: string | null;
}

/** The deadlines of a conference with what the tab knows and does about them. */
export function useDeadlines({ conferenceId, facts, arrivedFor }: DeadlinesProps) {
  const act = useAct();
  const { all, today } = facts;
  const [filter, setFilter] = useState<DeadlineFilter>({
    show: 'open',
    owner: 'any',
    kept: new Set(arrivedFor === null ? [] : [arrivedFor]),
  });
  const [selectedIds, setSelected] = useState<ReadonlySet<string>>(NONE);
  const shown = useMemo(() => shownDeadlines(all, filter, today), [all, filter, today]);

  const changed = useCallback((ids: readonly string[]): void => {
    setFilter((current) => ({ ...current, kept: new Set([...current.kept, ...ids]) }));
    setSelected(NONE);
  }, []);
  const setDone = useSetDone(conferenceId, changed);

  async function plan(): Promise<void> {
    const done = await act('deadlines.plan', { conferenceId });
    if (!done.ok) return;
    const { deadlines } = done.value;
    const byHand = deadlines.filter((deadline) => deadline['plannedDay'] === null).length;
    toast(plannedMessage(deadlines.length - byHand, byHand));
  }
  return {
    ...facts,
    shown,
    filter,
    selectedIds,
    selected: shown.filter(({ id }) => selectedIds.has(id)),
    setSelected,
    setDone,
    plan,
    /** A new choice shows what fits it and nothing that was kept in sight. */
    choose: (patch: Partial<DeadlineFilter>): void => {
      setFilter((current) => ({ ...current, kept: NONE, ...patch }));
    },
  };
}
