import { Check, CircleHelp, Crown, Mail, Minus, UserRoundCheck, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { landCodes, type LandCode } from '../../shared/domain/register/land-codes';
import { useApp } from '../app/app-store';
import { useReady } from '../app/ready';
import { useRegister } from '../contacts/records';
import { useAnswer } from '../data/hooks';
import { Spinner } from '../ui';

type Participant = Output<'participants.list'>['participants'][number];
type State = Participant['reply']['state'] | 'chair' | 'missing';

/** Laid out like the map of Germany, west to east; city states as large as the others. */
const MAP: readonly (readonly (LandCode | null)[])[] = [
  [null, null, 'SH', null, null],
  [null, 'HB', 'HH', 'MV', null],
  ['NW', 'NI', 'ST', 'BE', 'BB'],
  ['RP', 'HE', 'TH', 'SN', null],
  ['SL', 'BW', 'BY', null, null],
];

const states: Readonly<Record<State, { readonly word: string; readonly icon: ReactNode }>> = {
  accepted: { word: 'nimmt teil', icon: <Check aria-hidden /> },
  reserved: { word: 'mit Vorbehalt', icon: <CircleHelp aria-hidden /> },
  represented: { word: 'vertreten', icon: <UserRoundCheck aria-hidden /> },
  declined: { word: 'sagt ab', icon: <X aria-hidden /> },
  invited: { word: 'eingeladen', icon: <Mail aria-hidden /> },
  open: { word: 'offen', icon: <Minus aria-hidden /> },
  missing: { word: 'nicht eingetragen', icon: <Minus aria-hidden /> },
  chair: { word: 'Vorsitz', icon: <Crown aria-hidden /> },
};

const ANSWERED: ReadonlySet<State> = new Set(['accepted', 'reserved', 'represented', 'declined']);

/** "14 von 16, es fehlen: HE, SL"; the chair answers to nobody and counts as there. */
export function summary(stateOf: (land: LandCode) => State): string {
  const missing = landCodes.filter((land) => {
    const state = stateOf(land);
    return state !== 'chair' && !ANSWERED.has(state);
  });
  const count = `${landCodes.length - missing.length} von ${landCodes.length}`;
  return missing.length === 0
    ? `${count}, alle haben geantwortet`
    : `${count}, es fehlen: ${missing.join(', ')}`;
}

interface TileProps {
  readonly land: LandCode;
  readonly state: State;
  readonly name: string;
}

function Tile({ land, state, name }: TileProps) {
  const go = useApp((store) => store.go);
  const { word, icon } = states[state];
  return (
    <button
      type="button"
      className={`tile tile-${state}`}
      aria-label={`${name}: ${word}`}
      onClick={() => {
        go('conferences', { tab: 'participants' });
      }}
    >
      <span className="tile-code">{land}</span>
      {icon}
      <span className="tile-word">{word}</span>
    </button>
  );
}

/** The sixteen Länder with their replies. */
export function ReplyBoard({ conferenceId }: { readonly conferenceId: string }) {
  const { data } = useAnswer('participants.list', { conferenceId });
  const { data: conference } = useAnswer('conferences.get', { conferenceId });
  const laender = useRegister('laender');
  const isReady = data !== null && laender !== null && conference !== null;
  useReady(isReady);
  if (!isReady) return <Spinner label="Wird geladen" />;
  const members = new Map(
    data.participants.flatMap((item) =>
      item.role === 'member' && item.land ? [[item.land, item] as const] : [],
    ),
  );
  const names = new Map(laender.map((land) => [land.id, land.name]));
  const stateOf = (land: LandCode): State =>
    land === conference.chairLand ? 'chair' : (members.get(land)?.reply.state ?? 'missing');
  return (
    <div className="reply-board">
      <p className="reply-summary">{summary(stateOf)}</p>
      <div className="tiles">
        {MAP.flat().map((land, index) =>
          land ? (
            <Tile key={land} land={land} state={stateOf(land)} name={names.get(land) ?? land} />
          ) : (
            <span key={`gap-${index}`} aria-hidden />
          ),
        )}
      </div>
    </div>
  );
}
