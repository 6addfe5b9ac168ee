import type { Output } from '../../shared/ipc/contract';
import { Button, Notice } from '../ui';

type Found = Output<'templates.check'>['findings'][number];

/** What became of the last thing that was done with a template. */
export type TemplateOutcome =
  | { readonly kind: 'error'; readonly message: string }
  /** A file was written; `path` leads to it. */
  | { readonly kind: 'written'; readonly title: string; readonly path: string }
  | {
      readonly kind: 'checked';
      /** `refused`: looked at and not taken; `taken`: in use from now on; `checked`: only looked at. */
      readonly as: 'refused' | 'taken' | 'checked';
      readonly name: string;
      readonly findings: readonly Found[];
    };

const LEVELS: Readonly<Record<Found['level'], string>> = {
  stop: 'So geht es nicht',
  warning: 'Bitte ansehen',
  hint: 'Kann besser werden',
};

function Findings({ findings }: { readonly findings: readonly Found[] }) {
  const levels = (Object.keys(LEVELS) as Found['level'][]).filter((level) =>
    findings.some((one) => one.level === level),
  );
  return levels.map((level) => (
    <div key={level}>
      <strong>{LEVELS[level]}</strong>
      <ul className="finding-list">
        {findings
          .filter((one) => one.level === level)
          .map(({ code, message }, index) => (
            <li key={`${index}-${code}`}>{message}</li>
          ))}
      </ul>
    </div>
  ));
}

function Checked({ outcome }: { readonly outcome: Extract<TemplateOutcome, { kind: 'checked' }> }) {
  const { as, name, findings } = outcome;
  const isStopped = findings.some(({ level }) => level === 'stop');
  const tone = isStopped ? 'error' : findings.length > 0 ? 'warn' : 'ok';
  const titles = {
    refused: `„${name}“ wurde nicht übernommen`,
    taken: `„${name}“ ist jetzt in Gebrauch`,
    checked: `„${name}“ geprüft`,
  } as const;
  return (
    <Notice tone={tone} title={titles[as]}>
      <div className="template-found">
        {findings.length === 0 ? <p>Nichts zu beanstanden.</p> : <Findings findings={findings} />}
        {as === 'refused' ? (
          <p>
            Berichtigen Sie die Datei in Word, speichern Sie sie und wählen Sie sie noch einmal.
          </p>
        ) : null}
      </div>
    </Notice>
  );
}

interface OutcomeProps {
  readonly outcome: TemplateOutcome | null;
  readonly open: (path: string) => void;
}

export function Outcome({ outcome, open }: OutcomeProps) {
  if (outcome === null) return null;
  if (outcome.kind === 'error') return <Notice tone="error">{outcome.message}</Notice>;
  if (outcome.kind === 'checked') return <Checked outcome={outcome} />;
  return (
    <Notice
      tone="ok"
      title={outcome.title}
      action={
        <Button
          onPress={() => {
            open(outcome.path);
          }}
        >
          In Word öffnen
        </Button>
      }
    >
      {outcome.path}
    </Notice>
  );
}
