import type { AppError } from '../../errors';
import { err, ok, type Result } from '../../result';
import type { Land } from '../register/records';
import type { Addressee } from './addressee';
import { fullName, surname, words } from './names';
import { authorityLine, officeLines, type LaenderByCode } from './office-lines';
import { findOffice, knownOffices, type OfficeEntry } from './offices';
import type { AddressReason } from './reasons';
import type { Resolved, ResolvedOffice } from './resolved';
import { composeSalutation, greetingWord } from './salutation';

/** One result for all uses, so that lines, salutation and reasons can never come apart. */
export interface ComposedAddress {
  /** Logical lines, unwrapped, without street and place. */
  readonly lines: readonly string[];
  readonly salutation: string;
  /** The office word of the salutation ("Staatsministerin"), null where the person is greeted by name. */
  readonly officeWord: string | null;
  readonly reasons: readonly AddressReason[];
}

/**
 * In Hessen and Rheinland-Pfalz the office is "Ministerin", the personal title "Staatsministerin";
 * who writes the title into the office field means the same person.
 */
function officeOfHouse(entry: OfficeEntry, land: Land | undefined): OfficeEntry {
  const misnamed =
    entry.key === 'staatsminister' && land !== undefined && land.personalTitle !== null;
  return misnamed ? (findOffice('minister') ?? entry) : entry;
}

function resolveOffices(
  addressee: Addressee,
  laender: LaenderByCode,
): Result<readonly ResolvedOffice[]> {
  const resolved: ResolvedOffice[] = [];
  for (const office of addressee.offices ?? []) {
    const land = office.land ? laender(office.land) : undefined;
    const entry = findOffice(office.office);
    if (!entry) {
      return err({ code: 'address.unknownOffice', office: office.office, known: knownOffices() });
    }
    resolved.push({ office, entry: officeOfHouse(entry, land), land });
  }
  return ok(resolved);
}

function knownGender(addressee: Addressee): 'w' | 'm' | null {
  return addressee.gender === 'w' || addressee.gender === 'm' ? addressee.gender : null;
}

/** A stored title in the form of the person's gender. */
function storedTitle(title: string, gender: 'w' | 'm' | null): string {
  return (gender && findOffice(title)?.[gender].nominative) ?? title;
}

/** The stored title, else the one that the Land gives its ministers (Hessen, Rheinland-Pfalz). */
function personalTitleOf(addressee: Addressee, offices: readonly ResolvedOffice[]): string | null {
  const gender = knownGender(addressee);
  if (addressee.personalTitle) return storedTitle(addressee.personalTitle, gender);
  const titles = offices
    .filter(({ entry }) => entry.key === 'minister')
    .map(({ land }) => land?.personalTitle ?? null);
  const title = titles.find((candidate) => candidate !== null) ?? null;
  return gender && title ? title[gender] : null;
}

interface Part {
  readonly lines: readonly string[];
  readonly reasons: readonly AddressReason[];
}

const NOTHING: Part = { lines: [], reasons: [] };

function caseReason(entry: OfficeEntry): AddressReason {
  const changes = entry.m.accusative !== entry.m.nominative;
  return changes
    ? { code: 'officeAccusative', office: entry.m.accusative }
    : { code: 'officeUnchanged', office: entry.m.accusative };
}

function officePart(resolved: Resolved, gender: 'w' | 'm'): Part {
  const grammaticalCase = resolved.addressee.variant === 'B' ? 'nominative' : 'accusative';
  const parts = resolved.offices.map(({ office, entry, land }, index): Part => {
    const built = officeLines({ entry, office, land, gender, case: grammaticalCase });
    const opens =
      index === 0 && grammaticalCase === 'accusative' && gender === 'm' && entry.pattern !== 'seat';
    return {
      lines: built.lines,
      reasons: opens ? [caseReason(entry), ...built.reasons] : built.reasons,
    };
  });
  return {
    lines: parts.flatMap((part) => part.lines),
    reasons: parts.flatMap((part) => part.reasons),
  };
}

function neutralOfficePart(resolved: Resolved): Part {
  const [first] = resolved.offices;
  if (!first) return NOTHING;
  const line = resolved.addressee.organisation ?? authorityLine(first.office, first.land);
  return line ? { lines: [line], reasons: [{ code: 'neutralOffice' }] } : NOTHING;
}

function suffixPart(resolved: Resolved): Part {
  const suffix = resolved.addressee.parliament;
  if (!suffix) return NOTHING;
  const seat = resolved.offices.some(({ entry }) => entry.pattern === 'seat');
  return seat
    ? { lines: [], reasons: [{ code: 'suffixDropped', suffix }] }
    : { lines: [suffix], reasons: [{ code: 'parliamentSuffix', suffix }] };
}

/** "a. D." stands with the title before the name; a past office names no authority any more. */
function formerTitle(resolved: Resolved, gender: 'w' | 'm'): string | null {
  const [first] = resolved.offices;
  const title = resolved.personalTitle ?? first?.entry[gender].accusative;
  return title ? `${title} a. D.` : null;
}

function accusativeTitle(title: string, gender: 'w' | 'm'): string {
  return findOffice(title)?.[gender].accusative ?? title;
}

function titlePart(resolved: Resolved, gender: 'w' | 'm'): Part {
  if (resolved.addressee.former) {
    const title = formerTitle(resolved, gender);
    return title ? { lines: [title], reasons: [{ code: 'former' }] } : NOTHING;
  }
  const title = resolved.personalTitle;
  if (!title) return NOTHING;
  return { lines: [accusativeTitle(title, gender)], reasons: [{ code: 'personalTitle', title }] };
}

function genderedLines(resolved: Resolved, gender: 'w' | 'm'): Part {
  const { addressee } = resolved;
  const title = titlePart(resolved, gender);
  const suffix = suffixPart(resolved);
  const form = gender === 'w' ? 'Frau' : 'Herrn';
  const name = words(...title.lines, fullName(addressee), ...suffix.lines);
  const offices = addressee.former ? NOTHING : officePart(resolved, gender);
  const house = resolved.offices.length > 0 ? [] : houseLines(addressee);
  const reasons = [...offices.reasons, ...title.reasons, ...suffix.reasons];
  if (addressee.variant === 'B') {
    return {
      lines: [form, name, ...offices.lines, ...house],
      reasons: [{ code: 'variantB' }, ...reasons],
    };
  }
  return { lines: [...offices.lines, ...house, words(form, name)], reasons };
}

function houseLines(addressee: Addressee): readonly string[] {
  return [addressee.organisation, addressee.unit].filter((part): part is string => Boolean(part));
}

function neutralLines(resolved: Resolved): Part {
  const { addressee } = resolved;
  const office = addressee.former ? NOTHING : neutralOfficePart(resolved);
  const suffix = suffixPart(resolved);
  const house = resolved.offices.length > 0 ? [] : houseLines(addressee);
  const name = words(fullName(addressee), ...suffix.lines);
  const above = [...office.lines, ...house];
  const reasons = [...office.reasons, ...suffix.reasons];
  return addressee.variant === 'B'
    ? { lines: [name, ...above], reasons: [{ code: 'variantB' }, ...reasons] }
    : { lines: [...above, name], reasons };
}

function nobilityReason(addressee: Addressee): readonly AddressReason[] {
  return addressee.nobility ? [{ code: 'nobility', nobility: addressee.nobility }] : [];
}

function composePerson(resolved: Resolved): Result<ComposedAddress> {
  const { addressee } = resolved;
  if (addressee.gender === null || addressee.gender === undefined) {
    const unknown: AppError = { code: 'address.genderUnknown', name: fullName(addressee) };
    return err(unknown);
  }
  const part =
    addressee.gender === 'neutral'
      ? neutralLines(resolved)
      : genderedLines(resolved, addressee.gender);
  const greeting = composeSalutation(resolved, addressee.gender);
  return ok({
    lines: part.lines,
    salutation: greeting.text,
    officeWord: addressee.gender === 'neutral' ? null : greetingWord(resolved, addressee.gender),
    reasons: [...part.reasons, ...nobilityReason(addressee), ...greeting.reasons],
  });
}

function composeHouse(addressee: Addressee): Result<ComposedAddress> {
  const lines = houseLines(addressee);
  if (lines.length === 0) return err({ code: 'address.nobody' });
  const custom = addressee.customSalutation;
  return ok({
    lines,
    salutation: custom ? `${custom.replace(/[,!\s]+$/, '')},` : 'Sehr geehrte Damen und Herren,',
    officeWord: null,
    reasons: [{ code: custom ? 'greetingCustom' : 'greetingNobody' }],
  });
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
  if (surname(addressee) === '') return composeHouse(addressee);
  const offices = resolveOffices(addressee, laender);
  if (!offices.ok) return offices;
  return composePerson({
    addressee,
    offices: offices.value,
    personalTitle: personalTitleOf(addressee, offices.value),
  });
}
