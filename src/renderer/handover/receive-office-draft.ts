import { takeOverSchema, type TakeOver } from '../../shared/domain/chair/take-over';
import type { LandCode } from '../../shared/domain/register/records';
import type { Output } from '../../shared/ipc/contract';
import { inputIssues } from '../../shared/texts/input-issues';
import type { FieldErrors } from '../data/field-errors';

export type Choices = Output<'handover.inspect'>['choices'];
type Holder = Choices['holders'][number];

/** The single lines of a secretariat that staff type. */
export const officeLines = {
  name: 'Name der Geschäftsstelle',
  contactName: 'Ansprechperson',
  phone: 'Telefon',
  fax: 'Telefax',
  email: 'E-Mail',
  web: 'Internet',
  pressName: 'Pressestelle',
  pressPhone: 'Presse: Telefon',
  pressEmail: 'Presse: E-Mail',
} as const;
export type OfficeLine = keyof typeof officeLines;
export const officeLineKeys = Object.keys(officeLines) as readonly OfficeLine[];

/** The new office as it is typed. */
export interface OfficeDraft {
  readonly number: string;
  readonly land: LandCode | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly motto: string;
  readonly organisationId: string | null;
  /** `holderKey` of whoever leads; null = not known yet. */
  readonly holder: string | null;
  readonly lines: Readonly<Record<OfficeLine, string>>;
}

export function holderKey({ officeId, personId }: Pick<Holder, 'officeId' | 'personId'>): string {
  return `${personId} ${officeId}`;
}

const NO_LINES = Object.fromEntries(officeLineKeys.map((key) => [key, ''])) as Readonly<
  Record<OfficeLine, string>
>;

function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

/** What follows from the Land: its house, where there is only one. */
export function ofLand({ organisations }: Choices, land: LandCode | null): Partial<OfficeDraft> {
  const house = only(organisations.filter((organisation) => organisation.land === land));
  return { land, organisationId: house?.id ?? null, holder: null };
}

/** What the order of the Länder proposes; people decide. */
export function proposedOffice(choices: Choices): OfficeDraft {
  const { term } = choices;
  const empty: OfficeDraft = {
    ...{ number: '', land: null, from: null, to: null, motto: '' },
    ...{ organisationId: null, holder: null },
    lines: { ...NO_LINES, name: 'IntMK-Geschäftsstelle' },
  };
  if (!term) return empty;
  const { from, land, number, to } = term;
  return { ...empty, number: String(number), from, to, ...ofLand(choices, land) };
}

const orNull = (text: string): string | null => text.trim() || null;

function holderOf(draft: OfficeDraft): TakeOver['holder'] {
  const [personId = '', officeId = ''] = (draft.holder ?? '').split(' ');
  return draft.holder === null ? null : { personId, officeId };
}

/** What is missing before the chair can be taken like this, field by field. */
function missingIn(draft: OfficeDraft): FieldErrors {
  const isBackwards = draft.from !== null && draft.to !== null && draft.to < draft.from;
  const errors: readonly (readonly [string, boolean, string])[] = [
    ['number', !/^[1-9]\d{0,2}$/.test(draft.number.trim()), 'Geben Sie die Nummer als Zahl an.'],
    ['land', draft.land === null, 'Wählen Sie das Land.'],
    ['from', draft.from === null, 'Geben Sie den ersten Tag an.'],
    ['to', draft.to === null, 'Geben Sie den letzten Tag an.'],
    ['to', isBackwards, 'Das Ende liegt vor dem Beginn. Prüfen Sie die beiden Tage.'],
    ['organisationId', draft.organisationId === null, 'Wählen Sie das Haus.'],
    ['name', draft.lines.name.trim() === '', 'Geben Sie den Namen der Geschäftsstelle an.'],
  ];
  return Object.fromEntries(
    errors.filter(([, isWrong]) => isWrong).map(([field, , text]) => [field, text]),
  );
}

export type ReadOffice =
  | { readonly takeOver: TakeOver; readonly errors: null }
  | { readonly takeOver: null; readonly errors: FieldErrors };

/** The typed office as the operations take it, or what is wrong with it at its fields. */
export function readOffice(draft: OfficeDraft): ReadOffice {
  const errors = missingIn(draft);
  if (Object.keys(errors).length > 0) return { takeOver: null, errors };
  const lines = Object.fromEntries(officeLineKeys.map((key) => [key, orNull(draft.lines[key])]));
  const parsed = takeOverSchema.safeParse({
    number: Number(draft.number),
    ...{ land: draft.land, from: draft.from, to: draft.to, motto: orNull(draft.motto) },
    holder: holderOf(draft),
    secretariat: { ...lines, organisationId: draft.organisationId },
  });
  if (parsed.success) return { takeOver: parsed.data, errors: null };
  const found = inputIssues(parsed.error);
  return {
    takeOver: null,
    errors: Object.fromEntries(
      found.map(({ path, message }) => [path.split('.').at(-1) ?? '', message]),
    ),
  };
}
