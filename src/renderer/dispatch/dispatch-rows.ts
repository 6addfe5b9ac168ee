import type { Output } from '../../shared/ipc/contract';

export type Listed = Output<'dispatch.list'>;
type Version = Listed['versions'][number];

/** One line of the register: a version that went to somebody. */
export interface DispatchRow extends Pick<
  Version,
  'kind' | 'about' | 'title' | 'number' | 'isNewest' | 'fileName' | 'bytes' | 'fileReference'
> {
  readonly id: string;
  readonly versionId: string;
  readonly participantId: string | null;
  readonly recipient: string;
  readonly caseNumber: string | null;
  readonly on: string;
  readonly way: Version['dispatches'][number]['way'];
  readonly note: string | null;
  /** The day on which the letter came back signed; null = it has not, or nothing is expected. */
  readonly signedOn: string | null;
}

export function dispatchRows({ versions, scans }: Listed): readonly DispatchRow[] {
  const signed = new Map(scans.map(({ caseNumber, on }) => [caseNumber, on]));
  return versions
    .flatMap(({ id: versionId, dispatches, ...version }) =>
      dispatches.map((dispatch) => ({
        ...version,
        ...dispatch,
        versionId,
        signedOn: signed.get(dispatch.caseNumber ?? '') ?? null,
      })),
    )
    .sort((a, b) => b.on.localeCompare(a.on));
}

/** Somebody who has an old version, with the newest that could be sent; null where it is not there. */
export interface OutdatedRow {
  readonly id: string;
  readonly title: string;
  readonly recipient: string;
  readonly participantId: string | null;
  readonly has: number;
  readonly newest: number;
  readonly on: string;
  readonly versionId: string | null;
}

export function outdatedRows({ outdated, versions }: Listed): readonly OutdatedRow[] {
  return outdated.map(({ kind, about, ...row }) => {
    const newest = versions.find(
      (version) => version.isNewest && version.kind === kind && version.about === about,
    );
    return {
      ...row,
      id: `${kind} ${about ?? ''} ${row.participantId ?? row.recipient}`,
      versionId: newest?.id ?? null,
    };
  });
}

/** Who is to get which version again. */
export interface Resending {
  readonly versionId: string;
  readonly title: string;
  readonly number: number;
  readonly recipients: readonly string[];
}

/** A row of a table whose version can be sent to somebody. */
export interface Sendable {
  readonly id: string;
  readonly versionId: string | null;
  readonly title: string;
  readonly participantId: string | null;
}

/** Rows by their version; whoever has left the list cannot be sent anything from here. */
export function resendings<Row extends Sendable>(
  rows: readonly Row[],
  numberOf: (row: Row) => number,
): readonly Resending[] {
  const byVersion = new Map<string, Resending>();
  for (const row of rows) {
    const { versionId, participantId, title } = row;
    if (versionId === null || participantId === null) continue;
    const known = byVersion.get(versionId);
    const recipients = [...(known?.recipients ?? []), participantId];
    byVersion.set(versionId, { versionId, title, number: numberOf(row), recipients });
  }
  return [...byVersion.values()];
}
