import { fullName } from '../addressing/names';
import { attendanceTexts } from '../../texts/list-texts';
import { attendanceOf, type Attendee } from './attendance';
import { conferenceFacts } from './conference-facts';
import type { KindFinding } from './kinds/kind';
import type { PaperSource } from './plan';

/** "Sachsen: Petra Muster", of the person who was invited. */
function invitedName({ land, who, standsInFor }: Attendee): string {
  const person = (standsInFor ?? who)?.person;
  return [land?.name, person ? fullName(person) : null].filter(Boolean).join(': ');
}

function finding(
  level: KindFinding['level'],
  code: string,
  {
    about,
    text,
  }: { readonly about: readonly Attendee[]; readonly text: (n: readonly string[]) => string },
): readonly KindFinding[] {
  if (about.length === 0) return [];
  return [{ level, code, message: text(about.map(invitedName)), record: null }];
}

/** Whom a list of those who come leaves out or cannot name, before it is printed. */
export function attendanceFindings(source: PaperSource): readonly KindFinding[] {
  const facts = conferenceFacts(source.view, source);
  if (!facts.ok) return [];
  const { open, unnamed, twice } = attendanceOf(source.view, facts.value);
  const { open: openText, unnamed: unnamedText, twice: twiceText } = attendanceTexts;
  return [
    ...finding('warning', 'attendance.open', { about: open, text: openText }),
    ...finding('warning', 'attendance.unnamed', { about: unnamed, text: unnamedText }),
    ...finding('hint', 'attendance.twice', { about: twice, text: twiceText }),
  ];
}
