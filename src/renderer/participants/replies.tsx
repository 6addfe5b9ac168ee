import { Check, CircleHelp, Mail, Minus, UserRoundCheck, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { Badge } from '../ui';

export type Participant = Output<'participants.list'>['participants'][number];
export type ReplyState = Participant['reply']['state'];
export type ReplyWay = NonNullable<Participant['reply']['way']>;

interface Look {
  readonly word: string;
  readonly tone: 'ok' | 'warn' | 'error' | 'neutral';
  readonly icon: ReactNode;
}

const looks: Readonly<Record<ReplyState, Look>> = {
  open: { word: 'offen', tone: 'neutral', icon: <Minus /> },
  invited: { word: 'eingeladen', tone: 'neutral', icon: <Mail /> },
  accepted: { word: 'nimmt teil', tone: 'ok', icon: <Check /> },
  declined: { word: 'sagt ab', tone: 'error', icon: <X /> },
  represented: { word: 'vertreten', tone: 'ok', icon: <UserRoundCheck /> },
  reserved: { word: 'mit Vorbehalt', tone: 'warn', icon: <CircleHelp /> },
};

export const replyOptions = (Object.keys(looks) as ReplyState[]).map((value) => ({
  value,
  label: looks[value].word,
}));

export const wayOptions: readonly { value: ReplyWay; label: string }[] = [
  { value: 'letter', label: 'Brief' },
  { value: 'email', label: 'E-Mail' },
  { value: 'phone', label: 'Telefon' },
  { value: 'inPerson', label: 'mündlich' },
];

export const roleOptions: readonly { value: Participant['role']; label: string }[] = [
  { value: 'member', label: 'Mitglied' },
  { value: 'federalGuest', label: 'Gast des Bundes' },
  { value: 'guest', label: 'Gast' },
  { value: 'companion', label: 'Begleitung' },
  { value: 'staff', label: 'Mitarbeit' },
];

export function replyWord(state: ReplyState): string {
  return looks[state].word;
}

export function ReplyBadge({ state }: { readonly state: ReplyState }) {
  const { word, tone, icon } = looks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  );
}
