import { FileOutput } from 'lucide-react';
import { useState } from 'react';
import type { DocumentKindName, Finding } from '../../shared/ipc/contract-parts';
import { useApp } from '../app/app-store';
import { useAct, useAnswer } from '../data/hooks';
import { Button, CheckField, DataTable, Notice, RadioField, Section, Spinner } from '../ui';
import { useKinds, type KindOfPaper } from './kinds';
import { CHAIR, SignatoryField } from './signatory-field';
import { PaperPreview } from './paper-preview';
import { RunProgress, RunResult } from './run-result';
import { useRunner } from './run-store';

const INVITED: ReadonlySet<string> = new Set(['member', 'federalGuest', 'guest']);

function useInvited(conferenceId: string) {
  const { data } = useAnswer('participants.list', { conferenceId });
  return data?.participants.filter((participant) => INVITED.has(participant.role)) ?? null;
}

/** What every paper lacks is said once. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const keyOf = ({ message, record }: Finding): string => `${record ?? ''} ${message}`;
  return [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()];
}

function Findings({ findings: all }: { readonly findings: readonly Finding[] }) {
  const findings = distinct(all);
  const go = useApp((state) => state.go);
  const weighty = findings.filter((finding) => finding.level !== 'hint');
  if (findings.length === 0) return <Notice tone="ok">Die Prüfung hat nichts beanstandet.</Notice>;
  return (
    <Notice
      tone={weighty.length > 0 ? 'warn' : 'neutral'}
      title={weighty.length > 0 ? `${weighty.length} Angaben fehlen oder fallen auf` : 'Hinweise'}
    >
      <ul className="finding-list">
        {findings.map((finding, index) => {
          const personId = /^register\/persons\/(.+)$/.exec(finding.record ?? '')?.[1];
          return (
            <li key={`${index}-${finding.code}`}>
              {finding.message}{' '}
              {personId === undefined ? null : (
                <Button
                  variant="quiet"
                  onPress={() => {
                    go('contacts', { personId });
                  }}
                >
                  Zum Kontakt
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

interface RecipientsProps {
  readonly conferenceId: string;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly activeId: string | null;
  readonly onOpen: (id: string) => void;
}

function Recipients({ conferenceId, selected, onSelect, activeId, onOpen }: RecipientsProps) {
  const invited = useInvited(conferenceId);
  if (!invited) return <Spinner label="Wird geladen" />;
  return (
    <DataTable
      label="Empfängerinnen und Empfänger"
      rows={invited}
      rowId={(row) => row.id}
      selected={selected}
      onSelect={onSelect}
      activeId={activeId}
      onOpen={(row) => {
        onOpen(row.id);
      }}
      empty="Noch niemand eingetragen. Nehmen Sie unter Konferenzen die Mitglieder und Gäste auf."
      columns={[
        {
          id: 'land',
          title: 'Land',
          width: '80px',
          cell: (row) => row.land ?? 'Bund',
          sortValue: (row) => row.land ?? 'zz',
        },
        { id: 'name', title: 'Name', cell: (row) => row.name, sortValue: (row) => row.name },
      ]}
    />
  );
}

function useChosenRecipients(conferenceId: string) {
  const invited = useInvited(conferenceId);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const all = invited?.map((participant) => participant.id) ?? [];
  const selected = new Set(all.filter((id) => !left.has(id)));
  return {
    all,
    selected,
    select: (ids: ReadonlySet<string>): void => {
      setLeft(new Set(all.filter((id) => !ids.has(id))));
    },
  };
}

function isNothingToDo(chosen: readonly KindOfPaper[], letters: number): boolean {
  return chosen.every((kind) => kind.per === 'recipient' && letters === 0);
}

function firstOf(chosen: string | null, all: readonly string[]): string | null {
  return chosen ?? all[0] ?? null;
}

interface KindChoiceProps {
  readonly all: readonly KindOfPaper[];
  readonly kinds: ReadonlySet<DocumentKindName>;
  readonly onChange: (kinds: ReadonlySet<DocumentKindName>) => void;
}

function KindChoice({ all, kinds, onChange }: KindChoiceProps) {
  return all.map(({ name, plural }) => (
    <CheckField
      key={name}
      label={plural}
      isSelected={kinds.has(name)}
      onChange={(isSelected) => {
        const others = [...kinds].filter((other) => other !== name);
        onChange(new Set(isSelected ? [...others, name] : others));
      }}
    />
  ));
}

interface ShownProps {
  readonly all: readonly KindOfPaper[];
  readonly conferenceId: string;
  readonly shown: DocumentKindName;
  readonly setShown: (kind: DocumentKindName) => void;
  /** Whose letter is looked at, where it is a letter. */
  readonly letterTo: string | null;
  readonly signatoryId: string | null;
}

/** One paper to look at before the run. */
function Shown({ all, conferenceId, shown, setShown, letterTo, signatoryId }: ShownProps) {
  const letter = shown === 'invitation' ? { about: letterTo, signatoryId } : { about: null };
  return (
    <div>
      <RadioField
        label="Vorschau"
        value={shown}
        options={all
          .filter((kind) => kind.per !== 'record')
          .map(({ name, plural }) => ({ value: name, label: plural }))}
        onChange={setShown}
      />
      <PaperPreview conferenceId={conferenceId} kind={shown} {...letter} />
    </div>
  );
}

/** Who signs, as the operations take it: nothing where it is the chair. */
function useSignature() {
  const [signatory, setSignatory] = useState(CHAIR);
  const signatoryId = signatory === CHAIR ? null : signatory;
  return { signatory, setSignatory, signatoryId, signedBy: signatoryId ? { signatoryId } : {} };
}

/** Choose, check, look, make. */
export function PapersTab({ conferenceId }: { readonly conferenceId: string }) {
  const act = useAct();
  const runner = useRunner();
  const [kinds, setKinds] = useState<ReadonlySet<DocumentKindName>>(
    new Set(['invitation', 'agenda', 'programme', 'replyForm']),
  );
  const [shown, setShown] = useState<DocumentKindName>('invitation');
  const [about, setAbout] = useState<string | null>(null);
  const recipients = useChosenRecipients(conferenceId);
  const { signatory, setSignatory, signatoryId, signedBy } = useSignature();
  const all = useKinds();
  const chosen = all.filter(({ name }) => kinds.has(name));
  const names = chosen.map(({ name }) => name);
  const { data: check } = useAnswer('documents.check', {
    conferenceId,
    kinds: names.length > 0 ? names : ['agenda'],
    ...signedBy,
  });

  async function start(): Promise<void> {
    const target = await act('window.chooseFolder', { purpose: 'output' });
    if (!target.ok || target.value.folder === null) return;
    const outFolder = target.value.folder;
    await runner.start({
      conferenceId,
      kinds: names,
      outFolder,
      recipients: [...recipients.selected],
      ...signedBy,
    });
  }
  if (runner.run.state === 'finished') return <RunResult runner={runner} />;
  if (runner.run.state !== 'idle') return <RunProgress runner={runner} />;
  const isInviting = kinds.has('invitation');
  const letters = isInviting ? recipients.selected.size : 0;
  const isLetterShown = shown === 'invitation';
  return (
    <div className="papers-grid">
      <div className="stack">
        <Section title="Was soll entstehen?">
          <KindChoice all={all} kinds={kinds} onChange={setKinds} />
          {isInviting ? (
            <SignatoryField conferenceId={conferenceId} value={signatory} onChange={setSignatory} />
          ) : null}
        </Section>
        <Section title="Prüfung vor dem Erstellen">
          {check ? <Findings findings={check.findings} /> : null}
        </Section>
        <p className="form-actions">
          <Button
            variant="primary"
            icon={<FileOutput />}
            isDisabled={isNothingToDo(chosen, letters)}
            onPress={() => void start()}
          >
            Dokumente erstellen
          </Button>
        </p>
        {isInviting ? (
          <Section title={`Einladungen an ${letters} von ${recipients.all.length}`}>
            <Recipients
              conferenceId={conferenceId}
              selected={recipients.selected}
              onSelect={recipients.select}
              activeId={isLetterShown ? about : null}
              onOpen={(id) => {
                setShown('invitation');
                setAbout(id);
              }}
            />
          </Section>
        ) : null}
      </div>
      <Shown
        {...{ all, conferenceId, shown, setShown }}
        letterTo={firstOf(about, recipients.all)}
        signatoryId={signatoryId}
      />
    </div>
  );
}
