import { invitationContent } from '../../invitation';
import { isInvited } from '../letter-audience';
import { letterKind } from '../letter-kind';

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
  signedBy: 'chair',
  isFor: isInvited,
  nobody: { code: 'document.nobodyToInvite' },
  content: invitationContent,
});
