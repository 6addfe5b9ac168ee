import type { Result } from '../../../result';
import { conferenceFacts, type ConferenceFacts } from '../conference-facts';
import { fileName } from '../file-name';
import type { DocumentModel } from '../models';
import { FOR_ALL, obstaclePlan, planOf } from '../plan';
import type { StoreView } from '../../storage/store-view';
import type { DocumentKind } from './kind';

type Described = Omit<DocumentKind, 'plan' | 'per'>;

export interface ViewKind extends Described {
  /** What leads in the file's name: "Teilnehmerliste". */
  readonly fileKind: string;
  /** Errors say why there is nothing to print. */
  readonly model: (facts: ConferenceFacts, view: StoreView) => Result<DocumentModel>;
}

/** A kind of which a conference has one, made from more than the facts of letters: lists, signs, cards. */
export function viewKind({ fileKind, model, ...described }: ViewKind): DocumentKind {
  const { name } = described;
  return {
    ...described,
    per: 'conference',
    plan: (source) => {
      const facts = conferenceFacts(source.view, source);
      if (!facts.ok) return obstaclePlan(name, facts.error);
      const made = model(facts.value, source.view);
      if (!made.ok) return obstaclePlan(name, made.error);
      const file = fileName({ date: made.value.date, kind: fileKind, place: null, label: null });
      return planOf([{ ...FOR_ALL, kind: name, fileName: file, model: made.value, letter: null }]);
    },
  };
}
