import type { Handover } from '../../shared/domain/handover/records';
import { useApp } from '../app/app-store';
import { useAct } from '../data/hooks';
import { useTyped } from '../data/use-typed';
import { Button, DateField, FieldGrid, Section, TextField, toast, useProblems } from '../ui';
import type { HandoverFacts } from './use-handover';

type Draft = Omit<Handover, 'id'> & { readonly id?: string };
type Words = 'giving' | 'place' | 'receiving' | 'remarks';

const WORDS: readonly { key: Words; label: string; rows?: number; description?: string }[] = [
  { key: 'place', label: 'Ort' },
  {
    key: 'giving',
    label: 'Es übergeben',
    rows: 3,
    description: 'Name und Funktion, je Zeile eine Person',
  },
  {
    key: 'receiving',
    label: 'Es übernehmen',
    rows: 3,
    description: 'Name und Funktion, je Zeile eine Person',
  },
  { key: 'remarks', label: 'Bemerkungen für das Protokoll', rows: 4 },
];

const orNull = (text: string | null): string | null => text?.trim() || null;

function Papers() {
  const go = useApp((state) => state.go);
  return (
    <Section
      title="Dokumente zur Übergabe"
      actions={
        <Button
          onPress={() => {
            go('documents');
          }}
        >
          Zu den Dokumenten
        </Button>
      }
    >
      <p>
        Übergabeprotokoll, Leitfaden für die neue Geschäftsstelle, IT-Blatt und gemeinsame
        Pressemitteilung erstellen Sie unter Dokumente. Sie nehmen auf, was hier, in der Checkliste
        und bei den Aufträgen steht.
      </p>
    </Section>
  );
}

/** Day, place and people of the handover: what its protocol says. */
export function ProtocolTab({ term, handover, today, isWritable }: HandoverFacts) {
  const act = useAct();
  const saved: Draft = handover ?? {
    ...{ termId: term.id, day: term.to, place: null, photoDay: null },
    ...{ giving: null, receiving: null, remarks: null },
  };
  const { values, typed, unread, change, drop, dropSent } = useTyped(`handover ${term.id}`, saved);
  const problems = useProblems(unread);
  const isTyped = Object.keys(typed).length > 0 || problems.any;
  async function save(): Promise<void> {
    if (problems.any) return;
    const texts = Object.fromEntries(WORDS.map(({ key }) => [key, orNull(values[key])]));
    const record = { ...values, ...texts };
    const done = await act('register.save', { collection: 'handovers', record });
    if (!done.ok) return;
    dropSent();
    toast('Gespeichert', 'ok');
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWritable) void save();
      }}
    >
      <Section title="Tag, Ort und Beteiligte">
        <FieldGrid>
          <DateField
            label="Tag der Übergabe"
            value={values.day}
            today={today}
            onProblem={problems.of('day')}
            onChange={(day) => {
              change({ day });
            }}
          />
          <DateField
            label="Gemeinsamer Fototermin"
            value={values.photoDay}
            today={today}
            description="Üblich etwa fünf Wochen vorher"
            onProblem={problems.of('photoDay')}
            onChange={(photoDay) => {
              change({ photoDay });
            }}
          />
          {WORDS.map(({ key, label, rows, description }) => (
            <TextField
              key={key}
              label={label}
              value={values[key] ?? ''}
              multiline={rows !== undefined}
              rows={rows}
              description={description}
              onChange={(text) => {
                change({ [key]: text });
              }}
            />
          ))}
        </FieldGrid>
        <p className="form-actions">
          <Button type="submit" variant="primary" isDisabled={!isWritable || problems.any}>
            Speichern
          </Button>
          {isTyped ? (
            <Button
              onPress={() => {
                drop();
              }}
            >
              Verwerfen
            </Button>
          ) : null}
        </p>
      </Section>
      <Papers />
    </form>
  );
}
