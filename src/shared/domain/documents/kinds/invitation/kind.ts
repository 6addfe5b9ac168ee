import type { Participant } from '../../../conferences/records';
import type { ConferenceFacts } from '../../conference-facts';
import { invitationContent } from '../../invitation';
import { letterKind } from '../letter-kind';

/** Whom the chair invites: members of the other Länder, federal and other guests. */
const INVITED: ReadonlySet<string> = new Set(['member', 'federalGuest', 'guest']);

/** The chair does not invite itself; a guest from its own Land is a guest like any other. */
export function isInvited({ role, land }: Participant, { term }: ConferenceFacts): boolean {
  return INVITED.has(role) && !(role === 'member' && land !== null && land === term.land);
}

/** The personal letter of the chair to members and guests. */
export const kind = letterKind({
  name: 'invitation',
  title: 'Einladung',
  plural: 'Einladungen',
  group: 'letters',
  order: 20,
  summary: 'Persönliches Schreiben des Vorsitzes an Mitglieder und Gäste der Konferenz.',
  paper: 'minister',
  fileKind: 'Einladung',
  isFor: isInvited,
  nobody: { code: 'document.nobodyToInvite' },
  content: invitationContent,
});
