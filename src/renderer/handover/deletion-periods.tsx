import { Pencil } from 'lucide-react';
import { useState } from 'react';
import {
  retentionSubjects,
  type RetentionPeriod,
  type RetentionSubject,
} from '../../shared/domain/retention/records';
import { proposedMonths } from '../../shared/domain/retention/periods';
import { retentionTitles } from '../../shared/domain/retention/titles';
import { fieldErrors, type FieldErrors } from '../data/field-errors';
import { useAnswer, useData } from '../data/hooks';
import { errorText } from '../../shared/texts/error-texts';
import { Button, Dialog, Section, Spinner, TextField, toast } from '../ui';
import { monthsText, typedMonths } from './deletion-words';

interface EditProps {
  readonly subject: RetentionSubject;
  readonly own: RetentionPeriod | null;
  readonly onClose: () => void;
}

const NO_MONTHS = 'Geben Sie die Frist als Zahl von Monaten an, höchstens 600.';

function useSaving({ subject, onClose }: EditProps) {
  const { api } = useData();
  const [errors, setErrors] = useState<FieldErrors>({});
  return {
    errors,
    save: async (typed: string, reason: string): Promise<void> => {
      const months = typedMonths(typed);
      if (months === null) {
        setErrors({ months: NO_MONTHS });
        return;
      }
      const record = { id: subject, months, reason: reason.trim() || null };
      const saved = await api.call('settings.save', { collection: 'retentionPeriods', record });
      if (saved.ok) {
        toast('Gespeichert', 'ok');
        onClose();
        return;
      }
      const found = fieldErrors(saved.error);
      setErrors(Object.keys(found).length > 0 ? found : { months: errorText(saved.error) });
    },
  };
}

/** The office's own period for one subject, with its reason. */
function EditPeriod(props: EditProps) {
  const { subject, own, onClose } = props;
  const { errors, save } = useSaving(props);
  const [months, setMonths] = useState(String(own?.months ?? proposedMonths[subject]));
  const [reason, setReason] = useState(own?.reason ?? '');
  return (
    <Dialog
      title={`Löschfrist: ${retentionTitles[subject]}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Abbrechen</Button>
          <Button variant="primary" onPress={() => void save(months, reason)}>
            Frist speichern
          </Button>
        </>
      }
    >
      <div className="stack">
        <TextField
          label="Frist in Monaten"
          isRequired
          autoFocus
          value={months}
          error={errors['months']}
          description="0 heißt: sobald der Zweck weggefallen ist."
          onChange={setMonths}
        />
        <TextField
          label="Grund"
          value={reason}
          error={errors['reason']}
          description="Zum Beispiel der Aktenplan oder das Wort der oder des Datenschutzbeauftragten."
          onChange={setReason}
        />
      </div>
    </Dialog>
  );
}

/** For how long what is kept. */
export function DeletionPeriods({ isWritable }: { readonly isWritable: boolean }) {
  const { data } = useAnswer('settings.list', { collection: 'retentionPeriods' });
  const [edited, edit] = useState<RetentionSubject | null>(null);
  if (!data) return <Spinner label="Wird geladen" />;
  // The collection that was asked for names the shape of the records.
  const periods = data.records as unknown as readonly RetentionPeriod[];
  const ownOf = (subject: RetentionSubject) => periods.find(({ id }) => id === subject) ?? null;
  return (
    <Section title="Löschfristen">
      <ul className="deletion-periods">
        {retentionSubjects.map((subject) => {
          const own = ownOf(subject);
          return (
            <li key={subject}>
              <span>{retentionTitles[subject]}</span>
              <div>
                <span>{monthsText(own?.months ?? proposedMonths[subject])}</span>
                <span className="muted">
                  {own ? (own.reason ?? 'eigene Frist') : 'Vorschlag des Programms'}
                </span>
              </div>
              <Button
                variant="quiet"
                icon={<Pencil aria-hidden />}
                aria-label={`Löschfrist ändern: ${retentionTitles[subject]}`}
                isDisabled={!isWritable}
                onPress={() => {
                  edit(subject);
                }}
              >
                Ändern
              </Button>
            </li>
          );
        })}
      </ul>
      {edited === null ? null : (
        <EditPeriod
          key={edited}
          subject={edited}
          own={ownOf(edited)}
          onClose={() => {
            edit(null);
          }}
        />
      )}
    </Section>
  );
}
