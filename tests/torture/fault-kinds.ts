import type { Interception } from './intercepted-port';
import { refusal, type SimulatedDisk } from './simulated-disk';
import type { VirtualClock } from './virtual-time';

/** Where a fault strikes: the disk and the clock of the program that makes the call. */
export interface Scene {
  readonly disk: SimulatedDisk;
  readonly clock: VirtualClock;
}

export interface FaultKind {
  readonly name: string;
  readonly strikes: (call: Interception) => boolean;
  /** What comes of a struck call; `run` makes it as if nothing were wrong. */
  readonly strike: (
    scene: Scene,
    call: Interception,
    run: () => Promise<unknown>,
  ) => Promise<unknown>;
  /** How many calls of that kind on that path are struck one after the other. */
  readonly times: number;
}

const CODES = ['ENOSPC', 'EACCES', 'EPERM', 'EBUSY', 'EIO', 'ENOENT'] as const;
const READS: readonly Interception['call'][] = ['read', 'readFrom', 'list'];
const FOR_GOOD = Number.POSITIVE_INFINITY;
const SLOW_MS = 2_000;
const A_DAY_MS = 86_400_000;

const any = (): boolean => true;
const isRead = ({ call }: Interception): boolean => READS.includes(call);
const changesDisk = (call: Interception): boolean => !isRead(call) && call.call !== 'close';

function fails(code: string): FaultKind['strike'] {
  return () => Promise.reject(refusal(code));
}

/** Everything that a disk, a network or a clock can do to one file call. */
export const faultKinds: readonly FaultKind[] = [
  ...CODES.map((code) => ({ name: code, strikes: any, strike: fails(code), times: 1 })),
  {
    name: 'short write',
    strikes: ({ call }) => call === 'write',
    strike: async (_scene, { writeHalf }) => {
      await writeHalf?.();
      throw refusal('ENOSPC');
    },
    times: 1,
  },
  {
    name: 'failed fsync',
    strikes: ({ call }) => call === 'sync',
    strike: ({ disk }, { path }) => {
      disk.spoil(path);
      return Promise.reject(refusal('EIO'));
    },
    times: 1,
  },
  {
    name: 'rename refused ten times',
    strikes: ({ call }) => call === 'rename' || call === 'renameNew',
    strike: fails('EPERM'),
    times: 10,
  },
  {
    name: 'done, but the answer was lost',
    strikes: changesDisk,
    strike: async (_scene, _call, run) => {
      await run();
      throw refusal('EIO');
    },
    times: 1,
  },
  { name: 'full from here on', strikes: changesDisk, strike: fails('ENOSPC'), times: FOR_GOOD },
  { name: 'dead from here on', strikes: any, strike: fails('EIO'), times: FOR_GOOD },
  {
    name: '2 s per call',
    strikes: any,
    strike: ({ clock }, _call, run) => {
      clock.advance(SLOW_MS);
      return run();
    },
    times: FOR_GOOD,
  },
  {
    name: 'clock set back',
    strikes: any,
    strike: ({ clock }, _call, run) => {
      clock.advance(-A_DAY_MS);
      return run();
    },
    times: 1,
  },
];
