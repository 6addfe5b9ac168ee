import { paperFindingTexts } from '../../../../texts/paper-kind-texts';
import { deadlinesOf } from '../../conference-state';
import { ofTheMeeting } from '../letter-slips';
import { officeKind } from '../office-kind';
import { taskListPaper } from './model';

/** What is to be done for a conference, by whom and by when. */
export const kind = officeKind({
  name: 'taskList',
  title: 'Auftragsliste',
  plural: 'Auftragsliste',
  group: 'internal',
  order: 60,
  summary: 'Offene und erledigte Fristen mit Zuständigen, dazu Raum für weitere Aufträge.',
  paper: 'secretariat',
  fileKind: 'Auftragsliste',
  slips: (facts, view) =>
    deadlinesOf(view, facts.conference.id).length > 0
      ? []
      : [
          ofTheMeeting(facts, {
            ...{ level: 'hint', code: 'paper.deadlinesNone' },
            message: paperFindingTexts.deadlinesNone(),
          }),
        ],
  model: taskListPaper,
});
