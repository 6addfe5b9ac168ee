import { err, ok, type Result } from '../../result';
import { fullName } from '../addressing/names';
import type { Day } from '../calendar/day';
import type { Draft, StoreView } from '../storage/store-view';
import { latestOf, withDrafts } from '../storage/with-drafts';
import { fixLetterForm, fixParticipant, fixQuote, fixSubstitute } from './fix-in-conferences';
import {
  fixChairHolder,
  fixHouse,
  fixListEntry,
  fixSalutation,
  fixSecretariat,
  fixSignatory,
} from './fix-in-register';
import type { FixTools, Fixing } from './fix-tools';
import type { OpenItem, OpenKind } from './open-item';
import { openInConferences } from './open-in-conferences';
import { openInRegister } from './open-in-register';
import { Succession } from './succession';

const FIXES: Readonly<Record<OpenKind, (fixing: Fixing) => readonly Draft[]>> = {
  invitation: fixParticipant,
  reply: fixParticipant,
  substitute: fixSubstitute,
  letterForm: fixLetterForm,
  quote: fixQuote,
  chairHolder: fixChairHolder,
  secretariat: fixSecretariat,
  signatory: fixSignatory,
  listEntry: fixListEntry,
  personalSalutation: fixSalutation,
  house: fixHouse,
};

/** Everything that is still in an old name: meetings first, in the order of their days. */
export function openItems(view: StoreView, today: Day): readonly OpenItem[] {
  const looking = { view, succession: new Succession(view), today };
  return [...openInConferences(looking), ...openInRegister(looking)];
}

/**
 * Puts the successor or the new name into these places, one after the other, so that two places in one
 * record do not undo each other. A place that is not out of date (any more) is refused.
 */
export function fixItems(
  view: StoreView,
  keys: readonly string[],
  tools: FixTools,
): Result<readonly Draft[]> {
  const open = new Map(openItems(view, tools.today).map((item) => [item.key, item]));
  const succession = new Succession(view);
  let drafts: readonly Draft[] = [];
  for (const key of keys) {
    const item = open.get(key);
    if (!item) return err({ code: 'reshuffle.done' });
    if (!item.canFix) {
      const person = item.personId ? view.register('persons').get(item.personId) : undefined;
      return err({ code: 'reshuffle.noSuccessor', name: person ? fullName(person) : '' });
    }
    const now = withDrafts(view, drafts);
    drafts = latestOf([...drafts, ...FIXES[item.kind]({ view: now, item, tools, succession })]);
  }
  return ok(drafts);
}
