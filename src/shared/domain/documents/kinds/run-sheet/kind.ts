import { attendanceTexts } from '../../../../texts/list-texts';
import { conferenceFacts } from '../../conference-facts';
import { viewKind } from '../view-kind';
import { overlapsIn, runSheet } from './model';

/** The plan by which the team runs the days. */
export const kind = viewKind({
  name: 'runSheet',
  title: 'Regieplan',
  plural: 'Regieplan',
  group: 'meeting',
  order: 40,
  summary: 'Ablauf mit Dauer, Ort, Technik und Zuständigkeit, für das eigene Team.',
  paper: null,
  fileKind: 'Regieplan',
  model: runSheet,
  findings: (source) => {
    const facts = conferenceFacts(source.view, source);
    if (!facts.ok) return [];
    return overlapsIn(facts.value.programme).map(([first, second]) => ({
      level: 'warning',
      code: 'runSheet.overlap',
      message: attendanceTexts.overlap(first.title, second.title),
      record: `conferences/${source.conferenceId}/programmeItems/${second.id}`,
    }));
  },
});
