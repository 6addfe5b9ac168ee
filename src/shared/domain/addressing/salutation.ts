import type { Resolved } from './resolved';
import { fullName, greetingDegree, surname, words } from './names';
import { findOffice } from './offices';
import type { AddressReason } from './reasons';

export interface Salutation {
  /** Ends with exactly one comma. */
  readonly text: string;
  readonly reasons: readonly AddressReason[];
}

const FORM = { w: 'Sehr geehrte Frau', m: 'Sehr geehrter Herr' } as const;

interface Greeting {
  readonly word: string;
  readonly reasons: readonly AddressReason[];
}

/** The office word of the salutation: the personal title, else the highest office that has one. */
function officeGreeting(resolved: Resolved, gender: 'w' | 'm'): Greeting | null {
  const title = resolved.personalTitle;
  if (title) {
    const word = findOffice(title)?.greeting?.[gender] ?? title;
    return { word, reasons: [{ code: 'greetingByOffice', office: word }] };
  }
  const candidates = resolved.offices
    .filter(({ entry }) => entry.greeting !== null)
    .sort((a, b) => a.entry.rank - b.entry.rank);
  const word = candidates[0]?.entry.greeting?.[gender];
  if (word === undefined) return null;
  const code = resolved.offices.length > 1 ? 'greetingHighestOffice' : 'greetingByOffice';
  return { word, reasons: [{ code, office: word }] };
}

/** The office word by which a person is greeted and filed; null where there is none. */
export function greetingWord(resolved: Resolved, gender: 'w' | 'm'): string | null {
  return officeGreeting(resolved, gender)?.word ?? null;
}

function byName(resolved: Resolved, gender: 'w' | 'm'): Greeting {
  const degree = greetingDegree(resolved.addressee.degrees ?? [], gender);
  const reasons: readonly AddressReason[] = degree ? [{ code: 'greetingDegree', degree }] : [];
  return { word: words(degree, surname(resolved.addressee)), reasons };
}

function gendered(resolved: Resolved, gender: 'w' | 'm'): Salutation {
  const office = officeGreeting(resolved, gender);
  const name = byName(resolved, gender);
  if (!office) {
    return {
      text: `${words(FORM[gender], name.word)},`,
      reasons: [{ code: 'greetingByName' }, ...name.reasons],
    };
  }
  if (!resolved.addressee.withName) {
    return { text: `${words(FORM[gender], office.word)},`, reasons: office.reasons };
  }
  return {
    text: `${words(FORM[gender], office.word, name.word)},`,
    reasons: [...office.reasons, { code: 'greetingWithName' }, ...name.reasons],
  };
}

/**
 * The salutation: stored text, else "Guten Tag" for a recorded neutral form, else the office without
 * specification, else the name with its one degree. Parliament suffixes never appear here.
 */
export function composeSalutation(resolved: Resolved, gender: 'w' | 'm' | 'neutral'): Salutation {
  const { addressee } = resolved;
  if (addressee.customSalutation) {
    return {
      text: `${addressee.customSalutation.replace(/[,!\s]+$/, '')},`,
      reasons: [{ code: 'greetingCustom' }],
    };
  }
  if (gender === 'neutral') {
    return { text: `Guten Tag, ${fullName(addressee)},`, reasons: [{ code: 'greetingNeutral' }] };
  }
  return gendered(resolved, gender);
}

/** Salutations of groups; "Damen und Herren" before offices may be dropped (BMI). */
export const groupSalutations = {
  members: 'Sehr geehrte Ministerinnen und Minister, sehr geehrte Senatorinnen und Senatoren,',
  colleagues: 'Sehr geehrte Kolleginnen und Kollegen,',
  stateSecretaries: 'Sehr geehrte Staatssekretärinnen und Staatssekretäre,',
  anyone: 'Sehr geehrte Damen und Herren,',
} as const;
