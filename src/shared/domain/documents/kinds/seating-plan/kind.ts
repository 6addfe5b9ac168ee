import { attendanceTexts } from '../../../../texts/list-texts';
import { attendanceFindings } from '../../attendance-findings';
import { conferenceFacts } from '../../conference-facts';
import { viewKind } from '../view-kind';
import { seatingPlan, seatsAtTable, tableRoom } from './model';

/** Who sits where at the round table. */
export const kind = viewKind({
  name: 'seatingPlan',
  title: 'Sitzplan',
  plural: 'Sitzplan',
  group: 'meeting',
  order: 50,
  summary:
    'Plätze am Tisch in protokollarischer Reihenfolge vom Vorsitz aus, mit der zweiten Reihe.',
  paper: null,
  fileKind: 'Sitzplan',
  model: seatingPlan,
  findings: (source) => {
    const { view, conferenceId } = source;
    const facts = conferenceFacts(view, source);
    const room = tableRoom(view, conferenceId);
    const needed = facts.ok ? seatsAtTable(facts.value, view).length : 0;
    if (!room?.seats || needed <= room.seats) return attendanceFindings(source);
    const message = attendanceTexts.tooFewSeats(room.name, room.seats, needed);
    const record = `conferences/${conferenceId}/rooms/${room.id}`;
    return [
      { level: 'warning', code: 'seating.tooFewSeats', message, record },
      ...attendanceFindings(source),
    ];
  },
});
