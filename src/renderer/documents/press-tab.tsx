import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { PressRelease } from '../../shared/domain/conferences/records';
import type { RichText } from '../../shared/domain/rich-text/shape';
import { fromPlain } from '../../shared/domain/rich-text/tidy';
import { useApp } from '../app/app-store';
import { useAct, useAnswer } from '../data/hooks';
import { useTyped } from '../data/use-typed';
import {
  Button,
  CheckField,
  DateField,
  RichTextField,
  SelectField,
  Spinner,
  TextField,
  toast,
  useProblems,
  type Problems,
} from '../ui';
import { PaperPreview } from './paper-preview';

/** Editors cut longer headlines (rule P03). */
const HEADLINE_MAX = 75;

const orNull = (text: string): string | null => text.trim() || null;

interface FormProps {
  readonly conferenceId: string;
  readonly release: PressRelease;
  readonly today: string;
  readonly isWritable: boolean;
}

type Change = (patch: Partial<PressRelease>) => void;

function HeadFields({
  draft,
  today,
  problems,
  change,
}: {
  readonly draft: PressRelease;
  readonly today: string;
  readonly problems: Problems;
  readonly change: Change;
}) {
  const length = Array.from(draft.headline).length;
  return (
    <>
      <SelectField
        label="Anlass"
        value={draft.occasion}
        options={[
          { value: 'announcement', label: 'Ankündigung' },
          { value: 'result', label: 'Ergebnis' },
        ]}
        onChange={(occasion) => {
          change({ occasion });
        }}
      />
      <DateField
        label="Datum"
        value={draft.date}
        today={today}
        onProblem={problems.of('date')}
        onChange={(date) => {
          if (date) change({ date });
        }}
      />
      <TextField
        label="Überschrift"
        value={draft.headline}
        description={`${length} von höchstens ${HEADLINE_MAX} Zeichen`}
        onChange={(headline) => {
          change({ headline });
        }}
      />
      <TextField
        label="Unterzeile"
        value={draft.subline ?? ''}
        onChange={(text) => {
          change({ subline: text === '' ? null : text });
        }}
      />
    </>
  );
}

/** What follows the lead, as one text; plain as long as all of it is. */
function asOne(paragraphs: PressRelease['paragraphs']): RichText | string | null {
  if (paragraphs.length === 0) return null;
  if (paragraphs.every((text) => typeof text === 'string')) return paragraphs.join('\n\n');
  const texts = paragraphs.map((text) => (typeof text === 'string' ? fromPlain(text) : text));
  return { blocks: texts.flatMap(({ blocks }) => blocks) };
}

function TextFields({
  draft,
  problems,
  change,
}: {
  readonly draft: PressRelease;
  readonly problems: Problems;
  readonly change: Change;
}) {
  const quote = draft.quote ?? { speaker: '', text: '', cleared: false };
  const setQuote = (patch: Partial<typeof quote>): void => {
    change({ quote: { ...quote, ...patch } });
  };
  return (
    <>
      <RichTextField
        label="Einstieg"
        value={draft.lead}
        description="Wird fett gedruckt. Leer: der Einstieg entsteht aus den Angaben der Konferenz."
        onProblem={problems.of('lead')}
        onChange={(lead) => {
          change({ lead });
        }}
      />
      <RichTextField
        label="Weiterer Text"
        value={asOne(draft.paragraphs)}
        onProblem={problems.of('paragraphs')}
        onChange={(text) => {
          change({ paragraphs: text === null ? [] : [text] });
        }}
      />
      <TextField
        label="Zitat: wer spricht"
        value={quote.speaker}
        onChange={(speaker) => {
          setQuote({ speaker });
        }}
      />
      <TextField
        label="Zitat: Wortlaut"
        value={quote.text}
        multiline
        onChange={(text) => {
          setQuote({ text });
        }}
      />
      <CheckField
        label="Das Zitat ist freigegeben"
        description="Nur freigegebene Zitate erscheinen im Text."
        isSelected={quote.cleared}
        onChange={(cleared) => {
          setQuote({ cleared });
        }}
      />
    </>
  );
}

/** How many paragraphs a release keeps one by one; printed they are the same within one text. */
const PARTS_MAX = 20;

function partsOf(text: string | RichText): (string | RichText)[] {
  if (typeof text !== 'string') return [text];
  const parts = text.split(/\n{2,}/).filter((part) => part.trim() !== '');
  return parts.length > PARTS_MAX ? [text] : parts;
}

function cleaned(draft: PressRelease): PressRelease {
  const { quote } = draft;
  const said = quote && quote.speaker.trim() !== '' && quote.text.trim() !== '' ? quote : null;
  return {
    ...draft,
    subline: orNull(draft.subline ?? ''),
    paragraphs: draft.paragraphs.flatMap(partsOf),
    quote: said,
  };
}

function ReleaseForm({ conferenceId, release, today, isWritable }: FormProps) {
  const act = useAct();
  const form = useTyped(`press ${conferenceId} ${release.id}`, release);
  const { values: draft, change } = form;
  const problems = useProblems(form.unread);
  async function save(): Promise<void> {
    const item = { collection: 'pressReleases', record: cleaned(draft) } as const;
    const done = await act('conferences.saveItem', { conferenceId, item });
    if (!done.ok) return;
    form.dropSent();
    toast('Gespeichert', 'ok');
  }
  return (
    <div className="papers-grid">
      <div className="stack">
        <HeadFields {...{ draft, today, problems, change }} />
        <TextFields {...{ draft, problems, change }} />
        <p className="form-actions">
          <Button
            variant="primary"
            isDisabled={!isWritable || draft.headline.trim() === '' || problems.any}
            onPress={() => void save()}
          >
            Speichern
          </Button>
        </p>
      </div>
      <PaperPreview conferenceId={conferenceId} kind="pressRelease" about={release.id} />
    </div>
  );
}

function label(release: PressRelease): string {
  return `${release.occasion === 'announcement' ? 'Ankündigung' : 'Ergebnis'}: ${release.headline}`;
}

/** The conference's press releases: texts at the left, the paper at the right. */
export function PressTab({ conferenceId }: { readonly conferenceId: string }) {
  const act = useAct();
  const { data } = useAnswer('conferences.items', { conferenceId, collection: 'pressReleases' });
  const { data: status } = useAnswer('window.status', {});
  const [chosen, setChosen] = useState(() => useApp.getState().recordId);
  if (!data || !status) return <Spinner label="Wird geladen" />;
  const releases = [...(data.records as unknown as readonly PressRelease[])].sort((a, b) =>
    a.date < b.date ? -1 : 1,
  );
  const current = releases.find((release) => release.id === chosen) ?? releases[0];
  async function add(): Promise<void> {
    const record = {
      occasion: 'announcement',
      number: null,
      date: status?.today ?? '',
      headline: 'Neue Pressemitteilung',
      subline: null,
      lead: null,
      paragraphs: [],
      quote: null,
      embargo: null,
    } as const;
    const done = await act('conferences.saveItem', {
      conferenceId,
      item: { collection: 'pressReleases', record: { ...record, paragraphs: [] } },
    });
    if (done.ok) setChosen(done.value.id);
  }
  return (
    <>
      <div className="tab-actions">
        {current ? (
          <SelectField
            label="Pressemitteilung"
            value={current.id}
            options={releases.map((release) => ({ value: release.id, label: label(release) }))}
            onChange={setChosen}
          />
        ) : (
          <p>Noch keine Pressemitteilung.</p>
        )}
        <Button icon={<Plus />} isDisabled={!status.writable} onPress={() => void add()}>
          Pressemitteilung anlegen
        </Button>
      </div>
      {current ? (
        <ReleaseForm
          key={current.id}
          conferenceId={conferenceId}
          release={current}
          today={status.today}
          isWritable={status.writable}
        />
      ) : null}
    </>
  );
}
