import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { TextModule } from '../../shared/domain/register/records';
import { NEW_RECORD, useApp } from '../app/app-store';
import { useRegister } from '../contacts/records';
import { useAct, useAnswer } from '../data/hooks';
import { useTyped } from '../data/use-typed';
import {
  Button,
  ConfirmDialog,
  RichTextField,
  SelectField,
  Spinner,
  TextField,
  toast,
  useProblems,
} from '../ui';

/** Modules that papers of ours print, with the place; they stay even where their text is another. */
const PRINTED: Readonly<Record<string, string>> = {
  boilerplate:
    'Steht als „Hintergrund“ am Ende jeder Pressemitteilung. Für {Land} setzt das Programm das Land im Vorsitz ein.',
  'privacy-invitation':
    'Steht unter dem Rückmeldebogen. Für {Land} setzt das Programm das Land im Vorsitz ein.',
};

/** What stands in the form; nothing is saved without title and text. */
interface Draft {
  readonly title: string;
  readonly text: TextModule['text'] | null;
}

const FRESH: Draft = { title: '', text: null };

const isWhole = ({ title, text }: Draft): boolean => title.trim() !== '' && text !== null;

function placeOf(id: string | null, title: string): string {
  const printed = PRINTED[id ?? ''];
  if (printed !== undefined) return printed;
  const name = title.trim() === '' ? 'mit seinem Titel' : `„Textbaustein ${title.trim()}“`;
  return `In eigenen Vorlagen steht dafür der Platzhalter ${name}.`;
}

interface FormProps {
  /** null = one to come. */
  readonly saved: TextModule | null;
  readonly isWritable: boolean;
  readonly onSaved: (id: string) => void;
  readonly onRemoved: () => void;
}

function Removal({ saved, isWritable, onRemoved }: Omit<FormProps, 'onSaved'>) {
  const act = useAct();
  const [isAsking, setAsking] = useState(false);
  if (saved === null || saved.id in PRINTED) return null;
  const { id, title } = saved;
  async function remove(): Promise<void> {
    setAsking(false);
    const done = await act('register.remove', { collection: 'textModules', id });
    if (!done.ok) return;
    onRemoved();
    toast('Textbaustein gelöscht', 'ok');
  }
  return (
    <>
      <Button
        icon={<Trash2 aria-hidden />}
        isDisabled={!isWritable}
        onPress={() => setAsking(true)}
      >
        Löschen
      </Button>
      <ConfirmDialog
        title={`Textbaustein „${title}“ löschen`}
        isOpen={isAsking}
        onConfirm={() => void remove()}
        onClose={() => setAsking(false)}
        confirmLabel="Textbaustein löschen"
        isDanger
      >
        Vorlagen, die ihn verwenden, finden ihn dann nicht mehr. Das lässt sich rückgängig machen.
      </ConfirmDialog>
    </>
  );
}

function ModuleForm({ saved, isWritable, onSaved, onRemoved }: FormProps) {
  const act = useAct();
  const form = useTyped<Draft>(`textModule ${saved?.id ?? NEW_RECORD}`, saved ?? FRESH);
  const problems = useProblems(form.unread);
  const { title, text } = form.values;
  async function save(): Promise<void> {
    if (text === null) return;
    const id = saved === null ? {} : { id: saved.id };
    const record = { ...id, title: title.trim(), text };
    const done = await act('register.save', { collection: 'textModules', record });
    if (!done.ok) return;
    form.dropSent(done.value.id);
    onSaved(done.value.id);
    toast('Gespeichert', 'ok');
  }
  return (
    <form
      className="text-module"
      aria-label={saved?.title ?? 'Neuer Textbaustein'}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="Titel"
        isRequired
        value={title}
        onChange={(words) => {
          form.change({ title: words });
        }}
      />
      <RichTextField
        label="Text"
        isRequired
        value={text}
        description={placeOf(saved?.id ?? null, title)}
        onProblem={problems.of('text')}
        onChange={(words) => {
          form.change({ text: words });
        }}
      />
      <p className="form-actions">
        <Button
          type="submit"
          variant="primary"
          isDisabled={!isWritable || !isWhole(form.values) || problems.any}
        >
          Speichern
        </Button>
        <Button
          isDisabled={Object.keys(form.typed).length === 0}
          onPress={() => {
            form.drop();
          }}
        >
          Verwerfen
        </Button>
        <Removal {...{ saved, isWritable, onRemoved }} />
      </p>
    </form>
  );
}

function shownOf(modules: readonly TextModule[], chosen: string | null): TextModule | null {
  return modules.find(({ id }) => id === chosen) ?? modules[0] ?? null;
}

/** Texts of the office that papers and own templates print, whichever the conference. */
export function TextModulesTab() {
  const modules = useRegister('textModules');
  const { data: status } = useAnswer('window.status', {});
  const [chosen, setChosen] = useState(() => useApp.getState().recordId);
  if (!modules || !status) return <Spinner label="Wird geladen" />;
  const isNew = chosen === NEW_RECORD || modules.length === 0;
  const current = isNew ? null : shownOf(modules, chosen);
  return (
    <>
      <div className="tab-actions">
        {modules.length > 0 ? (
          <SelectField
            label="Textbaustein"
            value={current?.id ?? null}
            options={modules.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={setChosen}
          />
        ) : null}
        <Button
          icon={<Plus aria-hidden />}
          isDisabled={!status.writable}
          onPress={() => setChosen(NEW_RECORD)}
        >
          Textbaustein anlegen
        </Button>
      </div>
      <ModuleForm
        key={current?.id ?? NEW_RECORD}
        saved={current}
        isWritable={status.writable}
        onSaved={setChosen}
        onRemoved={() => setChosen(null)}
      />
    </>
  );
}
