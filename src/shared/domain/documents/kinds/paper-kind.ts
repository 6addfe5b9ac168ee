import { conferenceFacts, type ConferenceFacts } from '../conference-facts';
import { fileName } from '../file-name';
import type { PaperModel } from '../models';
import { FOR_ALL, obstaclePlan, planOf } from '../plan';
import type { DocumentKind } from './kind';

type Described = Omit<DocumentKind, 'plan' | 'per'>;

export interface PaperKind extends Described {
  /** What leads in the file's name: "Vorläufige-Tagesordnung". */
  readonly fileKind: string;
  readonly model: (facts: ConferenceFacts) => PaperModel;
}

/** A kind of which a conference has one, the same for everybody. */
export function paperKind({ fileKind, model, ...described }: PaperKind): DocumentKind {
  const { name } = described;
  return {
    ...described,
    per: 'conference',
    plan: (source) => {
      const facts = conferenceFacts(source.view, source);
      if (!facts.ok) return obstaclePlan(name, facts.error);
      const made = model(facts.value);
      const file = fileName({ date: made.date, kind: fileKind, place: null, label: null });
      return planOf([{ ...FOR_ALL, kind: name, fileName: file, model: made, letter: null }]);
    },
  };
}
