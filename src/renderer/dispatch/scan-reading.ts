import { useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { useAct } from '../data/hooks';
import { useLongWork } from '../data/long-work';
import { toast } from '../ui';
import { counted } from './words';

export type Reading = Output<'dispatch.readScans'>;
export type Match = Reading['matches'][number];
type Finding = Reading['findings'][number];

interface Place {
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

export function placeKey({ path, from, to }: Place): string {
  return `${path} ${from} ${to}`;
}

/** What is to be filed, apart from what the program found by itself. */
interface Choice {
  /** Matches that are not to be filed. */
  readonly left: ReadonlySet<string>;
  /** Numbers chosen by hand, by the place of their pages. */
  readonly byHand: ReadonlyMap<string, string>;
}

const NO_CHOICE: Choice = { left: new Set(), byHand: new Map() };

/** What is there already need not be filed again. */
function untouched({ matches }: Reading): Choice {
  return { ...NO_CHOICE, left: new Set(matches.filter(({ isFiled }) => isFiled).map(placeKey)) };
}

function placeOf({ path, from, to }: Place): Place {
  return { path, from, to };
}

function toFile(reading: Reading, { left, byHand }: Choice) {
  const found = reading.matches
    .filter((match) => !left.has(placeKey(match)))
    .map((match) => ({ ...placeOf(match), caseNumber: match.caseNumber }));
  const chosen = reading.findings.flatMap(({ place }: Finding) => {
    const caseNumber = place && byHand.get(placeKey(place));
    return place && caseNumber ? [{ ...place, caseNumber }] : [];
  });
  return [...found, ...chosen];
}

/** Reads chosen scans, holds what was found and chosen, and files it. */
export function useScanReading(conferenceId: string) {
  const act = useAct();
  const work = useLongWork();
  const [reading, setReading] = useState<Reading | null>(null);
  const [choice, setChoice] = useState<Choice>(NO_CHOICE);
  const scans = reading ? toFile(reading, choice) : [];
  return {
    ...{ work, reading, choice, scans },
    read: async (): Promise<void> => {
      const chosen = await act('window.chooseScans', {});
      if (!chosen.ok || chosen.value.files.length === 0) return;
      const paths = chosen.value.files;
      const done = await work.follow((runId) =>
        act('dispatch.readScans', { conferenceId, paths, runId }),
      );
      if (!done.ok) return;
      setReading(done.value);
      setChoice(untouched(done.value));
    },
    select: (keys: ReadonlySet<string>): void => {
      const all = (reading?.matches ?? []).map(placeKey);
      setChoice({ ...choice, left: new Set(all.filter((key) => !keys.has(key))) });
    },
    assign: (place: Place, caseNumber: string | null): void => {
      const byHand = new Map(choice.byHand);
      if (caseNumber === null) byHand.delete(placeKey(place));
      else byHand.set(placeKey(place), caseNumber);
      setChoice({ ...choice, byHand });
    },
    discard: (): void => {
      setReading(null);
    },
    file: async (on: string): Promise<void> => {
      const done = await act('dispatch.fileScans', { on, scans });
      if (!done.ok) return;
      const { filed } = done.value;
      toast(`${counted(filed, 'Schreiben', 'Schreiben')} abgelegt. Rückgängig mit Strg+Z.`);
      setReading(null);
    },
  };
}

export type ScanReading = ReturnType<typeof useScanReading>;
