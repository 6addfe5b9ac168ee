import { useState } from 'react';
import type { InvitationTexts } from '../../shared/domain/conferences/records';
import { useApp } from '../app/app-store';
import { useAct, useAnswer } from '../data/hooks';
import { useTyped } from '../data/use-typed';
import { Button, Notice, RichTextField, Spinner, toast, useProblems } from '../ui';

type TextName = Exclude<keyof InvitationTexts, 'id'>;

const EMPTY: InvitationTexts = {
  id: 'invitation',
  focus: null,
  special: null,
  arrival: null,
  closing: null,
};

/** The office's own sentences in the order of the letter, each with its place there. */
const FIELDS: readonly {
  readonly name: TextName;
  readonly label: string;
  readonly place: string;
}[] = [
  {
    name: 'focus',
    label: 'Schwerpunkt der Konferenz',
    place: 'Steht nach dem ersten Satz, der zu Anlass, Tagen und Ort einlädt.',
  },
  {
    name: 'special',
    label: 'Besonderes',
    place: 'Folgt den Sätzen zu Tagesordnung, Beginn und Pressekonferenz; etwa das Abendessen.',
  },
  {
    name: 'arrival',
    label: 'Anreise',
    place: 'Folgt den Sätzen zu den Hotelkontingenten.',
  },
  {
    name: 'closing',
    label: 'Schlusssatz',
    place: 'Steht vor der Grußformel.',
  },
];

interface FormProps {
  readonly conferenceId: string;
  readonly saved: InvitationTexts;
  readonly isWritable: boolean;
}

function Form({ conferenceId, saved, isWritable }: FormProps) {
  const act = useAct();
  const go = useApp((state) => state.go);
  const form = useTyped(`invitation ${conferenceId}`, saved);
  const { values: draft, change, drop, dropSent } = form;
  const problems = useProblems(form.unread);
  const [isFailed, setFailed] = useState(false);
  const isChanged = FIELDS.some(({ name }) => draft[name] !== saved[name]);
  async function save(): Promise<void> {
    const item = { collection: 'invitationTexts' as const, record: draft };
    const done = await act('conferences.saveItem', { conferenceId, item });
    setFailed(!done.ok);
    if (!done.ok) return;
    dropSent();
    toast('Gespeichert', 'ok');
  }
  return (
    <form
      className="invitation-texts"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>
        Anlass, Tage, Ort, Tagesordnung, Rückmeldung und Hotels schreibt das Programm aus den
        Angaben. Was Ihr Haus dazu sagen will, steht hier; leere Felder bleiben weg.
      </p>
      {isFailed ? (
        <Notice tone="error">
          Die Texte sind noch nicht gespeichert. Ihre Eingaben stehen unverändert im Formular.
        </Notice>
      ) : null}
      {FIELDS.map(({ name, label, place }) => (
        <RichTextField
          key={name}
          label={label}
          description={place}
          value={draft[name]}
          onProblem={problems.of(name)}
          onChange={(text) => {
            change({ [name]: text });
          }}
        />
      ))}
      <p className="form-actions">
        <Button
          type="submit"
          variant="primary"
          isDisabled={!isChanged || !isWritable || problems.any}
        >
          Texte speichern
        </Button>
        <Button
          isDisabled={!isChanged}
          onPress={() => {
            drop();
          }}
        >
          Verwerfen
        </Button>
        <Button
          onPress={() => {
            go('documents');
          }}
        >
          Zur Vorschau in den Dokumenten
        </Button>
      </p>
    </form>
  );
}

/** What the office adds to the invitation in its own words. */
export function InvitationTab({ conferenceId }: { readonly conferenceId: string }) {
  const { data } = useAnswer('conferences.items', { conferenceId, collection: 'invitationTexts' });
  const { data: status } = useAnswer('window.status', {});
  if (!data || !status) return <Spinner label="Wird geladen" />;
  // The answer of mixed shape is told apart by the collection that was asked for.
  const saved = (data.records[0] as unknown as InvitationTexts | undefined) ?? EMPTY;
  return <Form conferenceId={conferenceId} saved={saved} isWritable={status.writable} />;
}
