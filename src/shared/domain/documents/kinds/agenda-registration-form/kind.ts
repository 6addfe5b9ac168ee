import { attendanceTexts } from '../../../../texts/list-texts';
import { viewKind } from '../view-kind';
import { filingDay, registrationForm } from './model';

/** The form by which a Land puts something on the agenda. */
export const kind = viewKind({
  name: 'agendaRegistrationForm',
  title: 'TOP-Anmeldeformular',
  plural: 'TOP-Anmeldeformular',
  group: 'meeting',
  order: 35,
  summary: 'Formular, mit dem die Länder Tagesordnungspunkte anmelden, mit Frist und Anschrift.',
  paper: 'secretariat',
  fileKind: 'TOP-Anmeldung',
  model: registrationForm,
  findings: ({ view, conferenceId, date }) => {
    if (filingDay(view, conferenceId, date) !== null) return [];
    const record = `conferences/${conferenceId}/conference/${conferenceId}`;
    const message = attendanceTexts.noDeadline;
    return [{ level: 'hint', code: 'agendaForm.noDeadline', message, record }];
  },
});
