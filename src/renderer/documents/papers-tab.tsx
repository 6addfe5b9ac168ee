import { FileOutput } from 'lucide-react';
import { useState } from 'react';
import type { Input } from '../../shared/ipc/contract';
import { useAct, useAnswer } from '../data/hooks';
import { Button, CheckField, RadioField, Section, SelectField } from '../ui';
import { ExtrasFields, useExtras } from './extras-fields';
import { Findings } from './findings-list';
import { KindChoice } from './kind-choice';
import { useKinds, type KindOfPaper } from './kinds';
import { PaperDay } from './paper-day';
import { PaperPreview } from './paper-preview';
import { useRecipients, type RecipientRow } from './recipient-rows';
import { RecipientsTable } from './recipients-table';
import { RunProgress, RunResult } from './run-result';
import { useRunner } from './run-store';
import { SignatoryField } from './signatory-field';
import { useSignature, type Signature } from './signature';

/** Everybody is ticked until somebody is unticked; whoever is left out cannot be. */
function useChosenRecipients(rows: readonly RecipientRow[] | null) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const present = (rows ?? []).filter(({ omissions }) => omissions.length === 0);
  const all = present.map(({ about }) => about);
  const selected = new Set(all.filter((id) => !left.has(id)));
  return {
    all,
    selected,
    select: (ids: ReadonlySet<string>): void => {
      setLeft(new Set(all.filter((id) => !ids.has(id))));
    },
  };
}

/** Whether there is nothing to make, or the day it is made for cannot be read. */
function isStartless(
  { isUnclear }: Signature,
  chosen: readonly KindOfPaper[],
  letters: number,
): boolean {
  return isUnclear || chosen.every((kind) => kind.per === 'recipient' && letters === 0);
}

interface ShownProps {
  readonly conferenceId: string;
  readonly kinds: readonly KindOfPaper[];
  readonly shown: string | null;
  readonly setShown: (kind: string) => void;
  /** Whose letter is looked at, where it is a letter. */
  readonly letterTo: string | null;
  readonly signature: Signature;
}

/** One paper to look at before the run. */
function Shown({ conferenceId, kinds, shown, setShown, letterTo, signature }: ShownProps) {
  const options = kinds.filter(({ per }) => per !== 'record');
  const kind = options.find(({ name }) => name === shown) ?? options[0];
  if (!kind)
    return <p className="papers-shown muted">Wählen Sie links ein Dokument, um es anzusehen.</p>;
  const letter =
    kind.per === 'recipient'
      ? { about: letterTo, signatoryId: signature.signatoryId }
      : { about: null };
  return (
    <div className="stack papers-shown">
      <SelectField
        label="Vorschau"
        value={kind.name}
        options={options.map(({ name, title }) => ({ value: name, label: title }))}
        onChange={setShown}
      />
      <PaperPreview
        conferenceId={conferenceId}
        kind={kind.name}
        date={signature.date}
        {...letter}
      />
    </div>
  );
}

const FOLDERS = [
  { value: 'none', label: 'Alle in einen Ordner' },
  { value: 'land', label: 'Je Land ein Ordner' },
] as const;
type Folders = (typeof FOLDERS)[number]['value'];

/** Numbers are given before the run; where nobody may write, letters bear those they have. */
function useCaseNumbers() {
  const act = useAct();
  const { data: status } = useAnswer('window.status', {});
  const [isWanted, setWanted] = useState(true);
  const isWritable = status?.writable === true;
  return {
    isWritable,
    isWanted: isWanted && isWritable,
    setWanted,
    /** False where it was refused; the sentence has been shown. */
    give: async (input: Input<'dispatch.number'>): Promise<boolean> => {
      if (!isWanted || !isWritable || input.kinds.length === 0) return true;
      return (await act('dispatch.number', input)).ok;
    },
  };
}

/** Everything chosen for a run, and what can be said of it beforehand. */
function usePlan(conferenceId: string) {
  const all = useKinds();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    new Set(['invitation', 'agenda', 'programme', 'replyForm', 'privacyNotice']),
  );
  const chosen = all.filter(({ name }) => ticked.has(name));
  const names = chosen.map(({ name }) => name);
  const letterKinds = chosen.filter(({ per }) => per === 'recipient').map(({ name }) => name);
  const signature = useSignature();
  const { signedBy } = signature;
  const rows = useRecipients({ conferenceId, kinds: letterKinds, signedBy });
  const recipients = useChosenRecipients(rows);
  const { data: check } = useAnswer('documents.check', {
    conferenceId,
    kinds: names.length > 0 ? names : ['agenda'],
    ...signedBy,
  });
  const findings = names.length > 0 ? (check?.findings ?? null) : null;
  return {
    all,
    ticked,
    setTicked,
    chosen,
    names,
    letterKinds,
    signature,
    rows,
    recipients,
    findings,
  };
}

/** Choose, check, look, make. */
export function PapersTab({ conferenceId }: { readonly conferenceId: string }) {
  const act = useAct();
  const runner = useRunner();
  const plan = usePlan(conferenceId);
  const [shown, setShown] = useState<string | null>(null);
  const [about, setAbout] = useState<string | null>(null);
  const extras = useExtras();
  const [folders, setFolders] = useState<Folders>('none');
  const numbers = useCaseNumbers();
  const { chosen, names, letterKinds, signature, rows, recipients, findings } = plan;
  const isWriting = letterKinds.length > 0;
  const letters = isWriting ? recipients.selected.size : 0;

  async function start(): Promise<void> {
    const target = await act('window.chooseFolder', { purpose: 'output' });
    if (!target.ok || target.value.folder === null) return;
    const letters = { conferenceId, kinds: letterKinds, recipients: [...recipients.selected] };
    if (!(await numbers.give(letters))) return;
    await runner.start({
      conferenceId,
      kinds: names,
      outFolder: target.value.folder,
      folders,
      ...(isWriting ? { recipients: [...recipients.selected] } : {}),
      ...signature.signedBy,
      ...extras.order,
    });
  }
  if (runner.finished)
    return <RunResult {...{ conferenceId }} run={runner.finished} onNext={runner.reset} />;
  if (runner.work.run.state !== 'idle') return <RunProgress work={runner.work} />;
  return (
    <div className="papers-grid">
      <div className="stack">
        <Section title="Was soll entstehen?">
          <KindChoice all={plan.all} chosen={plan.ticked} onChange={plan.setTicked} />
          <PaperDay signature={signature} />
        </Section>
        {isWriting ? (
          <Section title={`Schreiben an ${letters} von ${recipients.all.length}`}>
            <SignatoryField
              conferenceId={conferenceId}
              day={signature.day}
              value={signature.signatory}
              onChange={signature.setSignatory}
            />
            <RecipientsTable
              conferenceId={conferenceId}
              rows={rows}
              kinds={letterKinds}
              selected={recipients.selected}
              onSelect={recipients.select}
              activeId={about ?? recipients.all[0] ?? null}
              onOpen={(id) => {
                setAbout(id);
                setShown(rows?.find((row) => row.about === id)?.kinds[0] ?? null);
              }}
            />
            <RadioField label="Ablage" value={folders} options={FOLDERS} onChange={setFolders} />
            <CheckField
              label="Vorgangsnummern mitdrucken"
              isSelected={numbers.isWanted}
              isDisabled={!numbers.isWritable}
              onChange={numbers.setWanted}
              description="Über dem Datum und als Code am Rand: So finden unterschriebene Schreiben nach dem Scannen zurück. Eine vergebene Nummer bleibt."
            />
          </Section>
        ) : null}
        <Section title="Prüfung vor dem Erstellen">
          {findings ? <Findings findings={findings} /> : null}
        </Section>
        <Section title="Außer den einzelnen Dateien">
          <ExtrasFields extras={extras} />
        </Section>
        <p className="form-actions">
          <Button
            variant="primary"
            icon={<FileOutput />}
            isDisabled={isStartless(signature, chosen, letters)}
            onPress={() => void start()}
          >
            Dokumente erstellen
          </Button>
        </p>
      </div>
      <Shown
        {...{ conferenceId, shown, setShown, kinds: chosen }}
        letterTo={about ?? recipients.all[0] ?? null}
        signature={signature}
      />
    </div>
  );
}
