import { Check, CircleHelp, Mail, Minus, UserRoundCheck, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Input, Output } from '../../shared/ipc/contract';
import { Badge } from '../ui';

export type Participant = Output<'participants.list'>['participants'][number];
export type ReplyState = Participant['reply']['state'];
export type Reply = Participant['reply'];
export type Role = Participant['role'];
export type Patch = Input<'participants.update'>['patch'];
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

export function roleName(role: Role): string {
  return roleOptions.find((option) => option.value === role)?.label ?? role;
}

export function wayName(way: Reply['way']): string {
  return wayOptions.find((option) => option.value === way)?.label ?? '';
}

export function isAnswered(state: ReplyState): boolean {
  return state !== 'open' && state !== 'invited';
}

/** Whether the answer came after the last day that the invitation names. */
export function isLate({ reply }: Participant, replyBy: string | null): boolean {
  if (replyBy === null || reply.on === null) return false;
  return isAnswered(reply.state) && reply.on > replyBy;
}

/** Beside the day of an answer: nobody has answered tomorrow, so it is a slip or the wrong year. */
export function dayHint(today: string): (day: string) => string | null {
  return (day) => (day > today ? 'liegt in der Zukunft' : null);
}

/** A reply in another state: an answer has a day, today's if none is known; no answer has neither day nor way. */
export function replyIn(state: ReplyState, reply: Pick<Reply, 'on' | 'way'>, today: string) {
  const { on, way } = reply;
  return isAnswered(state) ? { state, on: on ?? today, way } : { state, on: null, way: null };
}

/** What a new state changes; nobody comes instead of somebody who is not represented. */
export function statePatch(
  state: ReplyState,
  reply: Pick<Reply, 'on' | 'way'>,
  today: string,
): Patch {
  const next = { reply: replyIn(state, reply, today) };
  return state === 'represented' ? next : { ...next, substituteId: null };
}

/** A new state for several people at once: a way that was not chosen leaves everybody's as it is on record. */
export function severalPatch(
  state: ReplyState,
  reply: Pick<Reply, 'on' | 'way'>,
  today: string,
): Patch {
  const patch = statePatch(state, reply, today);
  if (reply.way !== null || !isAnswered(state)) return patch;
  return { ...patch, reply: { state, on: reply.on ?? today } };
}

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
