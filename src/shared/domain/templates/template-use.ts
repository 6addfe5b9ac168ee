import { ok, type Result } from '../../result';
import type { Day } from '../calendar/day';
import {
  conferenceFacts,
  textModulesOf,
  type ConferenceFacts,
} from '../documents/conference-facts';
import type { PaperSource, PaperToMake } from '../documents/plan';
import type { ModuleText } from '../documents/placeholders';
import type { TemplateData } from '../documents/template-data';
import { templateRecipient } from '../documents/template-recipient';
import { sharedValues, templateData, type SharedValues } from '../documents/template-values';
import type { Template } from './records';
import { activeTemplate } from './versions';

/** What one paper needs to be made from the office's own template. */
export interface TemplateOrder extends Pick<Template, 'name' | 'version' | 'sha256'> {
  readonly data: TemplateData;
}

interface OfDay {
  readonly facts: ConferenceFacts;
  readonly modules: readonly ModuleText[];
  readonly shared: SharedValues;
}

/**
 * Templates for the papers of one source. What all papers of a day share is made once: the same group of values
 * goes with each of them.
 */
export class TemplateUse {
  private readonly active = new Map<string, Template | null>();
  private readonly days = new Map<Day, Result<OfDay>>();

  constructor(readonly source: PaperSource) {}

  /** The template in use for a kind of document. */
  of(kind: string): Template | null {
    const known = this.active.get(kind);
    if (known !== undefined) return known;
    const found = activeTemplate(this.source.view, kind);
    this.active.set(kind, found);
    return found;
  }

  /** What a paper takes from its template; null = it is laid out as built in. */
  order(paper: PaperToMake): Result<TemplateOrder | null> {
    const template = this.of(paper.kind);
    if (!template || paper.model.kind === 'cards') return ok(null);
    const data = this.data(paper);
    if (!data.ok) return data;
    const { name, version, sha256 } = template;
    return ok({ name, version, sha256, data: data.value });
  }

  /** All values that a template can take of a paper. */
  data(paper: PaperToMake): Result<TemplateData> {
    const { model } = paper;
    const day = this.day(model.date);
    if (!day.ok) return day;
    const { facts, modules, shared } = day.value;
    return ok(templateData({ model, facts, recipient: this.recipient(paper), modules }, shared));
  }

  private recipient({ about, model, letter }: PaperToMake) {
    const { view, conferenceId } = this.source;
    if (letter === null || about === null) return null;
    const participant = view.conference(conferenceId, 'participants').get(about);
    return participant ? templateRecipient(view, participant, model.date) : null;
  }

  private day(date: Day): Result<OfDay> {
    const known = this.days.get(date);
    if (known) return known;
    const { view } = this.source;
    const facts = conferenceFacts(view, { ...this.source, date });
    const modules = facts.ok ? textModulesOf(view, facts.value.office.land) : [];
    const made: Result<OfDay> = facts.ok
      ? ok({
          facts: facts.value,
          modules,
          shared: sharedValues({ facts: facts.value, modules }),
        })
      : facts;
    this.days.set(date, made);
    return made;
  }
}
