import { useState } from 'react';
import { errorText } from '../../shared/texts/error-texts';
import { useAct, useAnswer } from '../data/hooks';
import { Button, Dialog, Notice, RadioField, Section, Spinner, toast } from '../ui';
import type { Decided, Preview } from './duplicates-decided';
import { MergeTable } from './duplicates-table';
import './duplicates.css';

function Collisions({ preview, decided, onChoose }: PartProps & { readonly onChoose: Choose }) {
  return preview.collisions.map(({ key, sentence, options, proposed }) => (
    <div key={key} className="stack">
      {options.length === 0 ? (
        <Notice tone="neutral">{sentence}</Notice>
      ) : (
        <RadioField
          label={sentence}
          value={decided.choices[key] ?? proposed}
          options={options.map(({ id, label }) => ({ value: id, label }))}
          onChange={(option) => {
            onChoose(key, option);
          }}
        />
      )}
    </div>
  ));
}

type Choose = (key: string, option: string) => void;

interface PartProps {
  readonly preview: Preview;
  readonly decided: Decided;
}

/** What else happens, so that nothing happens unseen. */
function Consequences({ preview }: { readonly preview: Preview }) {
  const { moves, notes } = preview;
  if (moves.length === 0 && notes.length === 0) {
    return <p>Nichts sonst nennt die Einträge, die wegfallen.</p>;
  }
  return (
    <>
      {moves.length > 0 ? <p>Zur Person, die bleibt, ziehen um: {moves.join(', ')}.</p> : null}
      {notes.map((note) => (
        <Notice key={note} tone="warn">
          {note}
        </Notice>
      ))}
    </>
  );
}

/** Everything that is decided, proposals included: the preview that was seen is the merge that is done. */
function requestOf(preview: Preview, { fields, choices }: Decided) {
  const { keepId, persons } = preview;
  return {
    keepId,
    dropIds: persons.map(({ id }) => id).filter((id) => id !== keepId),
    fields: Object.fromEntries(
      preview.fields.map(({ field, proposed }) => [field, fields[field] ?? proposed]),
    ),
    choices: Object.fromEntries(
      preview.collisions.map(({ key, proposed }) => [key, choices[key] ?? proposed]),
    ),
  };
}

interface DialogProps {
  readonly personIds: readonly string[];
  readonly onClose: () => void;
}

/** Entries side by side: which value stays, what moves, what collides. One step, one undo. */
export function MergeDialog({ personIds, onClose }: DialogProps) {
  const act = useAct();
  const [ids, setIds] = useState(personIds);
  const [keepId, setKeepId] = useState<string | null>(null);
  const [decided, setDecided] = useState<Decided>({ fields: {}, choices: {} });
  const { data: preview, error } = useAnswer('contacts.mergePreview', {
    personIds: [...ids],
    ...(keepId === null ? {} : { keepId }),
  });
  async function merge(shown: Preview): Promise<void> {
    const done = await act('contacts.merge', requestOf(shown, decided));
    if (!done.ok) return;
    toast('Zusammengeführt. Rückgängig mit Strg+Z.', 'ok');
    onClose();
  }
  return (
    <Dialog
      title="Einträge zusammenführen"
      isOpen
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Abbrechen</Button>
          <Button
            variant="primary"
            isDisabled={!preview || error !== null}
            onPress={() => {
              if (preview) void merge(preview);
            }}
          >
            Zusammenführen
          </Button>
        </>
      }
    >
      {error ? <Notice tone="error">{errorText(error)}</Notice> : null}
      {!preview && !error ? <Spinner label="Wird geladen" /> : null}
      {preview ? (
        <div className="stack">
          <MergeTable
            preview={preview}
            decided={decided}
            onKeep={setKeepId}
            onField={(field, choice) => {
              setDecided({ ...decided, fields: { ...decided.fields, [field]: choice } });
            }}
            onLeaveOut={(id) => {
              setIds(ids.filter((other) => other !== id));
              if (keepId === id) setKeepId(null);
              setDecided({ fields: {}, choices: {} });
            }}
          />
          {preview.collisions.length > 0 ? (
            <Section title="Zu entscheiden">
              <Collisions
                preview={preview}
                decided={decided}
                onChoose={(key, option) => {
                  setDecided({ ...decided, choices: { ...decided.choices, [key]: option } });
                }}
              />
            </Section>
          ) : null}
          <Section title="Was sich außerdem ändert">
            <Consequences preview={preview} />
          </Section>
        </div>
      ) : null}
    </Dialog>
  );
}
