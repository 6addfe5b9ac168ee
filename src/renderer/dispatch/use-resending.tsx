import { useState, type ReactElement } from 'react';
import { resendings, type Resending, type Sendable } from './dispatch-rows';
import { ResendDialog } from './resend-dialog';

interface ResendingOf<Row> {
  readonly conferenceId: string;
  readonly rows: readonly Row[];
  /** What the dialog is called. */
  readonly title: string;
  /** Which version of a row's paper is sent. */
  readonly numberOf: (row: Row) => number;
}

interface ResendingChoice<Row> {
  readonly chosen: ReadonlySet<string>;
  readonly setChosen: (ids: ReadonlySet<string>) => void;
  readonly selected: readonly Row[];
  readonly sendable: readonly Resending[];
  readonly ask: () => void;
  readonly dialog: ReactElement | null;
}

/** Rows of a table that somebody chooses to send again, and the dialog that asks when and how. */
export function useResending<Row extends Sendable>(of: ResendingOf<Row>): ResendingChoice<Row> {
  const { conferenceId, rows, title, numberOf } = of;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const selected = rows.filter(({ id }) => chosen.has(id));
  const sendable = resendings(selected, numberOf);
  const close = (): void => {
    setAsking(false);
  };
  const dialog = isAsking ? (
    <ResendDialog
      {...{ conferenceId, title }}
      resendings={sendable}
      onClose={close}
      onDone={() => {
        close();
        setChosen(new Set());
      }}
    />
  ) : null;
  const ask = (): void => {
    setAsking(true);
  };
  return { chosen, setChosen, selected, sendable, ask, dialog };
}
