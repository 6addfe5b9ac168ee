import { err, ok, type Result } from '../../result';
import type { Addressee } from './addressee';
import { fullName, placedDegrees, surname, words } from './names';
import { neutralLine } from './neutral-lines';
import { nobilityAgrees, proposedNobility } from './nobility';
import { officeLines, type LaenderByCode } from './office-lines';
import { findOffice } from './offices';
import type { AddressReason } from './reasons';
import { resolveAddressee } from './resolve';
import type { Resolved, ResolvedOffice } from './resolved';
import { composeSalutation, greetingWord, houseSalutation } from './salutation';

/** One result for all uses, so that lines, salutation and reasons can never come apart. */
export interface ComposedAddress {
  /** Logical lines, unwrapped, without street and place. */
  readonly lines: readonly string[];
  readonly salutation: string;
  /** The office word of the salutation ("Staatsministerin"), null where the person is greeted by name. */
  readonly officeWord: string | null;
  readonly reasons: readonly AddressReason[];
}

interface Part {
  readonly lines: readonly string[];
  readonly reasons: readonly AddressReason[];
}

const NOTHING: Part = { lines: [], reasons: [] };

/**
 * Which words of an office line stand in the accusative, and whether one sees it; of the lines behind the
 * first only where one does.
 */
function caseReason(
  { head, nominative, opens }: { head: string; nominative: string; opens: boolean },
  gender: 'w' | 'm',
): readonly AddressReason[] {
  const changes = gender === 'm' && head !== nominative;
  if (!opens) return changes ? [{ code: 'officeAlsoAccusative', office: head }] : [];
  if (gender === 'w') return [{ code: 'officeFeminine', office: head }];
  return [{ code: changes ? 'officeAccusative' : 'officeUnchanged', office: head }];
}

function houseWordReason(held: ResolvedOffice, gender: 'w' | 'm'): readonly AddressReason[] {
  const { misnamed, entry, land } = held;
  if (!misnamed || !land) return [];
  const given = misnamed[gender].nominative;
  return [{ code: 'officeHouseWord', given, word: entry[gender].nominative, land: land.name }];
}

/** A deputy's office directly above one in the same government: the Land is named once, below. */
function landFollows(held: ResolvedOffice, next: ResolvedOffice | undefined): boolean {
  return (
    held.entry.deputy === true &&
    next !== undefined &&
    next.entry.pattern === 'member' &&
    held.land !== undefined &&
    held.land.id === next.land?.id
  );
}

function officePart(resolved: Resolved, gender: 'w' | 'm'): Part {
  const personal = resolved.addressee.variant === 'B';
  const parts = resolved.offices.map((held, index): Part => {
    const input = {
      ...held,
      gender,
      landFollows: landFollows(held, resolved.offices[index + 1]),
      parliament: resolved.addressee.parliament,
    };
    const nominative = officeLines({ ...input, case: 'nominative' });
    if (personal)
      return { ...nominative, reasons: [...houseWordReason(held, gender), ...nominative.reasons] };
    const built = officeLines({ ...input, case: 'accusative' });
    const line = { head: built.head, nominative: nominative.head, opens: index === 0 };
    const inCase = held.entry.pattern === 'seat' ? [] : caseReason(line, gender);
    return {
      lines: built.lines,
      reasons: [...inCase, ...houseWordReason(held, gender), ...built.reasons],
    };
  });
  return {
    lines: parts.flatMap((part) => part.lines),
    reasons: parts.flatMap((part) => part.reasons),
  };
}

function suffixPart(resolved: Resolved): Part {
  const suffix = resolved.addressee.parliament;
  const past = resolved.past?.suffix;
  if (past) return { lines: [past], reasons: [{ code: 'formerSeat', suffix: past }] };
  const seat = resolved.offices.find(({ entry }) => entry.pattern === 'seat');
  const dropped = seat && (suffix ?? seat.entry.suffix ?? seat.land?.parliament.suffix);
  if (dropped) return { lines: [], reasons: [{ code: 'suffixDropped', suffix: dropped }] };
  return !suffix ? NOTHING : { lines: [suffix], reasons: [{ code: 'parliamentSuffix', suffix }] };
}

/** A title that stands in the accusative of a man's and shows it. */
function inflectedReason(title: string): readonly AddressReason[] {
  const { m } = findOffice(title) ?? {};
  const changes = m?.accusative === title && m.nominative !== title;
  return changes ? [{ code: 'titleAccusative', title }] : [];
}

/** A title that goes with the office, an office beside a mere function, or one that belongs to the person. */
function titleReason(
  offices: readonly ResolvedOffice[],
  { title, gender }: { title: string; gender: 'w' | 'm' },
): AddressReason {
  const source = offices.find(({ entry }) => entry.titleAtName?.[gender] === title);
  if (source) return { code: 'titleOfOffice', title, word: source.entry[gender].nominative };
  const [first] = offices;
  const onlyFunctions = offices.every(({ entry }) => entry.greeting === null);
  if (!first || !onlyFunctions || !findOffice(title)) return { code: 'personalTitle', title };
  return { code: 'officeAtName', title, word: first.entry[gender].nominative };
}

function titlePart(resolved: Resolved, gender: 'w' | 'm'): Part {
  const { personalTitle: title, past } = resolved;
  if (past?.title) {
    const inflected = inflectedReason(past.title.replace(/ a\. D\.$/, ''));
    return { lines: [past.title], reasons: [{ code: 'former' }, ...inflected] };
  }
  if (!title) return NOTHING;
  const word = findOffice(title)?.[gender].accusative ?? title;
  const why = titleReason(resolved.offices, { title: word, gender });
  return { lines: [word], reasons: [why, ...inflectedReason(word)] };
}

/** House and unit of somebody who is addressed without an office. */
export function houseLines(addressee: Addressee): readonly string[] {
  return [addressee.organisation, addressee.unit].filter((part): part is string => Boolean(part));
}

/** An office says where a person belongs, also a past one: the house stands only without. */
export function housePart(addressee: Addressee): Part {
  const lines = (addressee.offices ?? []).length > 0 ? [] : houseLines(addressee);
  if (lines.length === 0) return NOTHING;
  const one = addressee.unit ? 'unit' : 'house';
  const what = lines.length > 1 ? 'both' : one;
  const place = addressee.variant === 'B' ? 'below' : 'above';
  return { lines, reasons: [{ code: 'houseAbove', what, place }] };
}

/** A minister has no unit; who works in one is reached there. */
function unitPart({ addressee, offices }: Resolved): Part {
  const { unit } = addressee;
  if (!unit || !offices.some(({ entry }) => entry.inUnit)) return NOTHING;
  return { lines: [unit], reasons: [{ code: 'unitLine', unit }] };
}

/** Degrees and surname explain themselves the same way in every form. */
function nameReasons(addressee: Addressee): readonly AddressReason[] {
  const { nobility, gender } = addressee;
  const { before, behind } = placedDegrees(addressee.degrees);
  const reasons: AddressReason[] = [];
  if (before.length > 0) reasons.push({ code: 'degrees', degrees: before.join(' ') });
  if (behind.length > 0) reasons.push({ code: 'degreesBehind', degrees: behind.join(' ') });
  if (nobility) reasons.push({ code: 'nobility', nobility });
  if (nobility && !nobilityAgrees(nobility, gender)) {
    reasons.push({ code: 'nobilityToCheck', nobility, forms: proposedNobility(nobility, gender) });
  }
  return reasons;
}

function genderedLines(resolved: Resolved, gender: 'w' | 'm'): Part {
  const { addressee } = resolved;
  const title = titlePart(resolved, gender);
  const suffix = suffixPart(resolved);
  const form = gender === 'w' ? 'Frau' : 'Herrn';
  const name = words(...title.lines, fullName(addressee), ...suffix.lines);
  const offices = officePart(resolved, gender);
  const house = housePart(addressee);
  const unit = unitPart(resolved);
  const above = [...offices.lines, ...unit.lines, ...house.lines];
  const nameLine: AddressReason = { code: 'nameLine', form };
  const reasons = [
    ...offices.reasons,
    ...unit.reasons,
    ...house.reasons,
    nameLine,
    ...title.reasons,
    ...suffix.reasons,
  ];
  if (addressee.variant !== 'B') return { lines: [...above, words(form, name)], reasons };
  return { lines: [form, name, ...above], reasons: [{ code: 'variantB' }, ...reasons] };
}

function neutralOfficePart(resolved: Resolved): Part {
  const { addressee, offices } = resolved;
  const [first] = offices;
  if (!first) return NOTHING;
  const line = addressee.organisation ?? neutralLine(first, addressee.parliament);
  const unit = unitPart(resolved);
  if (first.houseNamed) {
    return { lines: unit.lines, reasons: [{ code: 'jointHouseOnce' }, ...unit.reasons] };
  }
  return line
    ? { lines: [line, ...unit.lines], reasons: [{ code: 'neutralOffice' }, ...unit.reasons] }
    : { lines: unit.lines, reasons: [{ code: 'neutralNoOffice' }, ...unit.reasons] };
}

function neutralLines(resolved: Resolved): Part {
  const { addressee } = resolved;
  const office = neutralOfficePart(resolved);
  const suffix = suffixPart(resolved);
  const house = housePart(addressee);
  const name = words(fullName(addressee), ...suffix.lines);
  const above = [...office.lines, ...house.lines];
  const nameNeutral: AddressReason = { code: 'nameNeutral' };
  const reasons = [...office.reasons, ...house.reasons, nameNeutral, ...suffix.reasons];
  return addressee.variant === 'B'
    ? { lines: [name, ...above], reasons: [{ code: 'variantB' }, ...reasons] }
    : { lines: [...above, name], reasons };
}

/** A past title is no word beside an office that somebody holds now. */
function droppedTitle(resolved: Resolved): readonly AddressReason[] {
  const { formerTitle } = resolved.addressee;
  return formerTitle && !resolved.past && resolved.offices.length > 0
    ? [{ code: 'formerDropped', title: formerTitle }]
    : [];
}

function composePerson(resolved: Resolved): Result<ComposedAddress> {
  const { addressee } = resolved;
  if (addressee.gender === null || addressee.gender === undefined) {
    return err({ code: 'address.genderUnknown', name: fullName(addressee) });
  }
  const part =
    addressee.gender === 'neutral'
      ? neutralLines(resolved)
      : genderedLines(resolved, addressee.gender);
  const greeting = composeSalutation(resolved, addressee.gender);
  const reasons = [...part.reasons, ...nameReasons(addressee), ...droppedTitle(resolved)];
  return ok({
    lines: part.lines,
    salutation: greeting.text,
    officeWord: addressee.gender === 'neutral' ? null : greetingWord(resolved, addressee.gender),
    reasons: [...reasons, ...greeting.reasons],
  });
}

/** A house, or an office that nobody holds at the moment: then the authority stands for it. */
function composeHouse(resolved: Resolved): Result<ComposedAddress> {
  const { addressee, offices } = resolved;
  const [office] = offices;
  const house = houseLines(addressee);
  const vacant = office ? neutralLine(office, null) : null;
  const lines = addressee.organisation || !vacant ? house : [vacant, ...house];
  if (lines.length === 0) return err({ code: 'address.nobody' });
  const greeting = houseSalutation(addressee);
  const reason: AddressReason = { code: office ? 'vacant' : 'organisationOnly' };
  return ok({
    lines,
    salutation: greeting.text,
    officeWord: null,
    reasons: [reason, ...greeting.reasons],
  });
}

/** What holds for several lines or people is said once. */
export function distinctReasons(reasons: readonly AddressReason[]): readonly AddressReason[] {
  const byContent = new Map(reasons.map((reason) => [JSON.stringify(reason), reason] as const));
  return [...byContent.values()];
}

/** The same from what has been looked up already. */
export function composeResolved(resolved: Resolved): Result<ComposedAddress> {
  const isHouse = surname(resolved.addressee) === '';
  const composed = isHouse ? composeHouse(resolved) : composePerson(resolved);
  if (!composed.ok) return composed;
  return ok({ ...composed.value, reasons: distinctReasons(composed.value.reasons) });
}

/**
 * Address lines, salutation and reasons of one addressee, by the BMI Ratgeber für Anschriften und
 * Anreden: variant A (office lines, then the name) or B (Frau/Herrn, name, office).
 *
 * Errors: nobody to address, an office outside the table, a person without recorded gender.
 */
export function composeAddress(
  addressee: Addressee,
  laender: LaenderByCode,
): Result<ComposedAddress> {
  const resolved = resolveAddressee(addressee, laender);
  return resolved.ok ? composeResolved(resolved.value) : resolved;
}
