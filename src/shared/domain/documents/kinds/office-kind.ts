import type { AppError } from '../../../errors';
import type { Result } from '../../../result';
import type { AgendaItem } from '../../conferences/records';
import type { StoreView } from '../../storage/store-view';
import { conferenceFacts, type ConferenceFacts } from '../conference-facts';
import { isMotion, topWord } from '../conference-state';
import { fileName } from '../file-name';
import type { PaperModel } from '../models';
import { FOR_ALL, obstaclePlan, planOf, type PaperSource } from '../plan';
import type { DocumentKind, KindFinding } from './kind';

type Described = Omit<DocumentKind, 'findings' | 'ownSlips' | 'plan' | 'per'>;

interface Common extends Described {
  /** What leads in the file's name: "Vermerk". */
  readonly fileKind: string;
  /** Why there is nothing to make; null where there is. */
  readonly hindrance?: (facts: ConferenceFacts, view: StoreView) => AppError | null;
  /** Whether only the conference's own office writes it, whatever the day. */
  readonly byOwnOffice?: boolean;
  /** What the office should look at first; only where the paper can be made. */
  readonly slips?: (facts: ConferenceFacts, view: StoreView) => readonly KindFinding[];
}

export interface OfficeKind extends Common {
  readonly model: (facts: ConferenceFacts, view: StoreView) => PaperModel;
}

export interface ItemKind extends Common {
  readonly model: (facts: ConferenceFacts, item: AgendaItem, view: StoreView) => PaperModel;
}

function factsFor({ byOwnOffice = false }: Common, source: PaperSource): Result<ConferenceFacts> {
  return conferenceFacts(source.view, { ...source, byOwnOffice });
}

function findings(kind: Common): (source: PaperSource) => readonly KindFinding[] {
  const { slips, hindrance } = kind;
  return (source) => {
    const facts = factsFor(kind, source);
    if (!facts.ok || hindrance?.(facts.value, source.view)) return [];
    return slips?.(facts.value, source.view) ?? [];
  };
}

/** A paper of the office of which a conference has one. */
export function officeKind(kind: OfficeKind): DocumentKind {
  const { name, fileKind, hindrance, model } = kind;
  return {
    ...kind,
    per: 'conference',
    ownSlips: true,
    findings: findings(kind),
    plan: (source) => {
      const facts = factsFor(kind, source);
      if (!facts.ok) return obstaclePlan(name, facts.error);
      const error = hindrance?.(facts.value, source.view) ?? null;
      if (error) return obstaclePlan(name, error);
      const made = model(facts.value, source.view);
      const file = fileName({ date: made.date, kind: fileKind, place: null, label: null });
      return planOf([{ ...FOR_ALL, kind: name, fileName: file, model: made, letter: null }]);
    },
  };
}

/** Items that are asked for by their ids; else every one that somebody has moved. */
function chosen({ only }: PaperSource, { agenda }: ConferenceFacts): readonly AgendaItem[] {
  if (only === null) return agenda.filter(isMotion);
  return agenda.filter((item) => item.kind === 'item' && only.has(item.id));
}

/** A paper for each item of the agenda that the Länder decide on. */
export function itemKind(kind: ItemKind): DocumentKind {
  const { name, fileKind, model } = kind;
  return {
    ...kind,
    per: 'record',
    ownSlips: true,
    findings: findings(kind),
    plan: (source) => {
      const facts = factsFor(kind, source);
      if (!facts.ok) return obstaclePlan(name, facts.error);
      const { date } = facts.value;
      if (!facts.value.agenda.some(isMotion) && source.only === null) {
        return obstaclePlan(name, { code: 'document.notFitting', why: 'noMotion' });
      }
      return planOf(
        chosen(source, facts.value).map((item) => ({
          ...FOR_ALL,
          kind: name,
          about: item.id,
          fileName: fileName({
            ...{ date, kind: fileKind, place: null },
            label: `${topWord(item)} ${item.title}`,
          }),
          model: model(facts.value, item, source.view),
          letter: null,
        })),
      );
    },
  };
}
