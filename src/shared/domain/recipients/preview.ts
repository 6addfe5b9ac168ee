import type { AppError } from '../../errors';
import { composeAddress, type ComposedAddress } from '../addressing/compose';
import { ADDRESS_LINES } from '../addressing/fit-address';
import { fullName } from '../addressing/names';
import type { Result } from '../../result';
import type { Day } from '../calendar/day';
import type { Person } from '../register/records';
import type { Preferences } from '../settings/records';
import type { StoreView } from '../storage/store-view';
import type { RecipientReason } from './compose-letter';
import { addresseeOf, hasShortForm, personFacts, type PersonFacts } from './person-facts';
import { postalPlace } from './postal';
import { printedAddress } from './printed-address';

/** How a letter would be written; what is not given follows the preferences. */
export interface PreviewWishes {
  readonly day: Day;
  readonly variant?: Preferences['addressVariant'] | undefined;
  readonly withName?: boolean | undefined;
  /** As one member writes to another; nobody's preference. */
  readonly collegial?: boolean | undefined;
}

/** Address block and salutation as a letter of a day would carry them. */
export interface LetterPreview {
  /** What counted in the end: the wish, else the preferences. */
  readonly variant: Preferences['addressVariant'];
  readonly withName: boolean;
  readonly collegial: boolean;
  /** As printed, wrapped; empty where no address can be composed. */
  readonly lines: readonly string[];
  readonly sizePt: number;
  /** Lines of the field that stay empty. */
  readonly freeLines: number;
  /** The stored short forms had to stand in. */
  readonly shortened: boolean;
  readonly salutation: string | null;
  /** The most telling first. */
  readonly reasons: readonly RecipientReason[];
  /** What keeps a letter from being written. */
  readonly problems: readonly AppError[];
}

const FULL_SIZE = 11;

/** What staff are asked about most stands first: the salutation, then the office, then the name. */
const WEIGHT: Partial<Record<RecipientReason['code'], number>> = {
  greetingCustom: 0,
  greetingNeutral: 0,
  greetingByOffice: 0,
  greetingShort: 0,
  greetingHighestOffice: 0,
  greetingByName: 0,
  greetingFormer: 0,
  greetingFormerBeforeSeat: 0,
  greetingTitleMissing: 0,
  landMissing: 1,
  collegialNotMember: 1,
  greetingCollegial: 0,
  nobilityToCheck: 1,
  officeAccusative: 1,
  presides: 1,
  former: 1,
  neutralOffice: 1,
  personalTitle: 2,
  titleOfOffice: 2,
  officeAtName: 2,
  nobility: 2,
};
const LIGHT = 3;

function byWeight(reasons: readonly RecipientReason[]): readonly RecipientReason[] {
  const weight = ({ code }: RecipientReason): number => WEIGHT[code] ?? LIGHT;
  return [...reasons].sort((a, b) => weight(a) - weight(b));
}

type Form = Pick<LetterPreview, 'variant' | 'withName' | 'collegial'>;

function formOf(view: StoreView, { variant, withName, collegial }: PreviewWishes): Form {
  const preferences = view.settings('preferences').get('preferences');
  return {
    variant: variant ?? preferences?.addressVariant ?? 'A',
    withName: withName ?? preferences?.salutationWithName ?? false,
    collegial: collegial ?? false,
  };
}

function composed(
  view: StoreView,
  facts: PersonFacts,
  { length, ...form }: Form & { readonly length: 'full' | 'short' },
): Result<ComposedAddress> {
  const addressee = addresseeOf(facts, undefined, length);
  return composeAddress({ ...addressee, ...form }, (code) => view.register('laender').get(code));
}

const NOTHING: Omit<LetterPreview, 'problems' | keyof Form> = {
  lines: [],
  sizePt: FULL_SIZE,
  freeLines: ADDRESS_LINES,
  shortened: false,
  salutation: null,
  reasons: [],
};

/** The block as it fits the field; where it does not, its lines as they are, and the problem. */
function block(
  lines: readonly string[],
  shortLines: readonly string[] | undefined,
): Pick<LetterPreview, 'lines' | 'sizePt' | 'freeLines' | 'shortened' | 'problems'> {
  const fitted = printedAddress({ lines, shortLines, notes: 0 });
  if (!fitted.ok) {
    return { lines, sizePt: FULL_SIZE, freeLines: 0, shortened: false, problems: [fitted.error] };
  }
  const { sizePt, shortened } = fitted.value;
  const freeLines = Math.max(0, ADDRESS_LINES - fitted.value.lines.length);
  return { lines: fitted.value.lines, sizePt, shortened, freeLines, problems: [] };
}

/**
 * What a letter would make of a person, saved or still being typed. Nothing is refused: what is
 * missing is named beside what is there.
 */
export function letterPreview(
  view: StoreView,
  person: Person,
  wishes: PreviewWishes,
): LetterPreview {
  const facts = personFacts(view, person, wishes.day);
  const form = formOf(view, wishes);
  const full = composed(view, facts, { ...form, length: 'full' });
  if (!full.ok) return { ...NOTHING, ...form, problems: [full.error] };
  const place = postalPlace(view, facts);
  const postal = place?.lines ?? [];
  const short = hasShortForm(facts) ? composed(view, facts, { ...form, length: 'short' }) : null;
  const shortLines = short?.ok ? [...short.value.lines, ...postal] : undefined;
  const printed = block([...full.value.lines, ...postal], shortLines);
  const name = fullName(person);
  const missing: readonly AppError[] = place ? [] : [{ code: 'address.noPostalAddress', name }];
  return {
    ...form,
    ...printed,
    salutation: full.value.salutation,
    reasons: byWeight([...full.value.reasons, ...(place?.reasons ?? [])]),
    problems: [...printed.problems, ...missing],
  };
}
