import { Notice } from '../ui';
import type { FinishedRun } from './run-store';

type Result = FinishedRun['result'];

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="finding-list">
      {lines.map((line, index) => (
        <li key={`${index}-${line}`}>{line}</li>
      ))}
    </ul>
  );
}

/** What the message of a failure does not say itself: whom it is about. */
function failureLine({ recipient, message }: Result['failures'][number]): string {
  return recipient === null || message.includes(recipient) ? message : `${recipient}: ${message}`;
}

function Checked({ run }: { readonly run: FinishedRun }) {
  const count = run.result.files.length;
  const checked = `${count} von ${count} Dateien nach dem Schreiben geprüft.`;
  if (run.wasCancelled) {
    return (
      <Notice tone="warn" title="Abgebrochen">
        {`Bis dahin erstellt: ${checked} Es gibt keine halben Dateien.`}
      </Notice>
    );
  }
  if (count === 0) return null;
  return (
    <Notice tone="ok" title="Fertig">
      {checked}
    </Notice>
  );
}

/** What came of a run in words: how many files are sound, what was not made and why, who was left out. */
export function RunOutcome({ run }: { readonly run: FinishedRun }) {
  const { failures, omitted } = run.result;
  const people = [...new Set(omitted.map(({ recipient, reason }) => `${recipient}: ${reason}`))];
  return (
    <div className="stack">
      <Checked run={run} />
      {failures.length > 0 ? (
        <Notice
          tone="warn"
          title={
            failures.length === 1
              ? '1 Dokument wurde nicht erstellt'
              : `${failures.length} Dokumente wurden nicht erstellt`
          }
        >
          <Lines lines={failures.map(failureLine)} />
        </Notice>
      ) : null}
      {people.length > 0 ? (
        <Notice tone="neutral" title="Mit Grund ausgelassen">
          <Lines lines={people} />
        </Notice>
      ) : null}
    </div>
  );
}
