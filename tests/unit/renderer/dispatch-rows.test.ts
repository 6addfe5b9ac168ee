import { expect, it } from 'vitest';
import {
  dispatchRows,
  outdatedRows,
  resendings,
  type Listed,
} from '../../../src/renderer/dispatch/dispatch-rows';

type Version = Listed['versions'][number];
type Dispatch = Version['dispatches'][number];

const dispatch = (id: string, patch: Partial<Dispatch> = {}): Dispatch => ({
  ...{ id, participantId: `p-${id}`, recipient: `Land: ${id}`, caseNumber: null },
  ...{ on: '2018-02-01', way: 'letter', note: null },
  ...patch,
});

const version = (number: number, patch: Partial<Version>): Version => ({
  ...{ id: `v${number}`, kind: 'agenda', about: null, title: 'Tagesordnung', number },
  ...{ fileName: 'T.docx', sha256: 'a'.repeat(64), bytes: 10, fileReference: null },
  ...{ isNewest: false, dispatches: [] },
  ...patch,
});

const listed = (patch: Partial<Listed>): Listed => ({
  ...{ versions: [], outdated: [], scans: [] },
  ...patch,
});

it('shows each dispatch of each version, the latest first, with the day its letter came back', () => {
  const number = 'V-2018-0042-97';
  const rows = dispatchRows(
    listed({
      versions: [
        version(1, { dispatches: [dispatch('a', { caseNumber: number }), dispatch('b')] }),
        version(2, { isNewest: true, dispatches: [dispatch('c', { on: '2018-02-08' })] }),
      ],
      scans: [
        {
          ...{ id: 's', caseNumber: number, fileName: 'S.pdf', pages: '1', bytes: 1 },
          ...{ sha256: 'b'.repeat(64), on: '2018-02-20' },
        },
      ],
    }),
  );
  expect(rows.map(({ id, versionId, signedOn }) => [id, versionId, signedOn])).toEqual([
    ['c', 'v2', null],
    ['a', 'v1', '2018-02-20'],
    ['b', 'v1', null],
  ]);
});

it('offers the newest version of the very paper, and leaves out who is on no list any more', () => {
  const old = { kind: 'agenda', title: 'Tagesordnung', newest: 2, has: 1, on: '2018-02-01' };
  const rows = outdatedRows(
    listed({
      versions: [
        version(1, {}),
        version(2, { isNewest: true }),
        version(3, { about: 'x', isNewest: true }),
      ],
      outdated: [
        { ...old, about: null, participantId: 'p1', recipient: 'A' },
        { ...old, about: null, participantId: 'p2', recipient: 'B' },
        { ...old, about: null, participantId: null, recipient: 'C' },
        { ...old, about: 'x', participantId: 'p3', recipient: 'D' },
      ],
    }),
  );
  expect(resendings(rows, ({ newest }) => newest)).toEqual([
    { versionId: 'v2', title: 'Tagesordnung', number: 2, recipients: ['p1', 'p2'] },
    { versionId: 'v3', title: 'Tagesordnung', number: 2, recipients: ['p3'] },
  ]);
});
