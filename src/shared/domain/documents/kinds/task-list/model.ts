import { longDate, shortDate } from '../../../calendar/german-dates';
import type { Deadline } from '../../../conferences/records';
import { deadlineState } from '../../../deadlines/state';
import type { StoreView } from '../../../storage/store-view';
import type { ConferenceFacts } from '../../conference-facts';
import { deadlinesOf, responsibleFor } from '../../conference-state';
import type { Block, PaperModel } from '../../models';
import {
  blankRows,
  columns,
  entries,
  entry,
  heading,
  officePaper,
  row,
  text,
  writingTable,
} from '../../parts';

const COLUMNS = columns(['Was', 46], ['Wer', 22], ['Bis', 15], ['Stand', 17]);
const STATES = { overdue: 'überfällig', open: 'offen', done: 'erledigt' } as const;

function deadlineTable(deadlines: readonly Deadline[], { date }: ConferenceFacts): Block {
  return {
    type: 'table',
    columns: COLUMNS,
    rows: deadlines.map((deadline) =>
      row(
        deadline.title,
        responsibleFor(deadline),
        shortDate(deadline.day),
        STATES[deadlineState(deadline, date)],
      ),
    ),
  };
}

/** What is left to do, by when and by whom; below it what is done. */
export function taskListPaper(facts: ConferenceFacts, view: StoreView): PaperModel {
  const all = deadlinesOf(view, facts.conference.id);
  const open = all.filter(({ done }) => !done);
  const done = all.filter((deadline) => deadline.done);
  return officePaper(facts, {
    heading: 'Auftragsliste',
    paper: 'secretariat',
    blocks: [
      entries(entry('Stand', longDate(facts.date))),
      heading('Offene Fristen'),
      open.length === 0 ? text('Keine offenen Fristen.') : deadlineTable(open, facts),
      heading('Weitere Aufträge'),
      writingTable(COLUMNS, blankRows(COLUMNS, 5)),
      ...(done.length === 0 ? [] : [heading('Erledigt'), deadlineTable(done, facts)]),
    ],
  });
}
