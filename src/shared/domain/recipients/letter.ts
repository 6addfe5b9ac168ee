import type { Day } from '../calendar/day';
import type { PersonalSalutation } from '../chair/records';
import { covers } from '../chair/terms';
import type { LetterForm } from '../conferences/records';
import type { StoreView } from '../storage/store-view';
import type { LetterReason } from './letter-reasons';

/** Who writes: a personal salutation belongs to this person and ends with this term. */
export interface LetterSender {
  readonly termId: string;
  readonly personId: string;
}

/** What a letter may have of its own, whether it is saved or still being tried. */
export type FormOfLetter = Omit<LetterForm, 'id' | 'participantId' | 'letter'>;

/** One letter: its day, who signs it, and what it has of its own. */
export interface Letter {
  readonly day: Day;
  readonly sender: LetterSender | null;
  readonly form: FormOfLetter | null;
}

/** The letter that obeys the rules and nothing else. */
export function plainLetter(day: Day): Letter {
  return { day, sender: null, form: null };
}

/** How the sender greets this recipient, as long as the sender's term runs. */
export function personalSalutation(
  view: StoreView,
  { sender, day }: Letter,
  recipientId: string,
): PersonalSalutation | null {
  if (!sender) return null;
  const term = view.register('chairTerms').get(sender.termId);
  if (!term || !covers(term, day)) return null;
  const isMeant = (pair: PersonalSalutation): boolean =>
    pair.termId === sender.termId &&
    pair.senderId === sender.personId &&
    pair.recipientId === recipientId;
  return view.register('personalSalutations').all().find(isMeant) ?? null;
}

export interface OwnText {
  readonly text: string;
  readonly reason: LetterReason;
}

/** Closing formulas stand without a comma (rule T03). */
export function closingText(text: string): string {
  return text.replace(/[,\s]+$/, '');
}

/** The closing formula of this letter or of the pair; null = that of whoever signs. */
export function ownClosing(letter: Letter, pair: PersonalSalutation | null): OwnText | null {
  const { form } = letter;
  if (form?.closing) {
    return { text: closingText(form.closing), reason: { code: 'ownClosing' } };
  }
  if (!pair?.closing) return null;
  return { text: closingText(pair.closing), reason: { code: 'pairClosing' } };
}
