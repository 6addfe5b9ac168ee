import { useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { useApp } from '../app/app-store';
import { Badge, Button } from '../ui';
import { useCheckPlace } from './data-check-place';

export type Finding = Output<'register.check'>['findings'][number];

const LEVELS = {
  stop: { tone: 'error', word: 'wichtig' },
  warning: { tone: 'warn', word: 'prüfen' },
  hint: { tone: 'neutral', word: 'Hinweis' },
} as const;

/** Shown at once of a group; more would be a page that nobody reads to its end. */
const PORTION = 50;

/** Opens the record behind a finding where it is mended. */
function useJump(): (finding: Finding) => void {
  const go = useApp((state) => state.go);
  const leave = useCheckPlace((state) => state.leave);
  return ({ key, record }) => {
    const [, collection, id] = (record ?? '').split('/');
    if (id === undefined) return;
    leave(key);
    if (collection === 'persons') go('contacts', { tab: 'persons', personId: id });
    else go('contacts', { tab: collection ?? 'persons', recordId: id });
  };
}

interface RowProps {
  readonly isWritable: boolean;
  readonly onAcknowledge: (finding: Finding) => void;
  readonly onReopen: (finding: Finding) => void;
}

function Row({ finding, ...props }: RowProps & { readonly finding: Finding }) {
  const jump = useJump();
  const { level, subject, land, message, acknowledged } = finding;
  const { tone, word } = acknowledged
    ? ({ tone: 'ok', word: 'in Ordnung' } as const)
    : LEVELS[level];
  return (
    <li data-finding={finding.key}>
      <Badge tone={tone}>{word}</Badge>
      <div className="data-check-words">
        <button
          type="button"
          className="data-check-subject"
          onClick={() => {
            jump(finding);
          }}
        >
          {subject}
        </button>
        {land === null ? null : <span className="muted"> · {land}</span>}
        <p>{message}</p>
      </div>
      <Button
        variant="quiet"
        isDisabled={!props.isWritable}
        aria-label={`${acknowledged ? 'Wieder prüfen' : 'Trotzdem in Ordnung'}: ${subject}, ${message}`}
        onPress={() => {
          if (acknowledged) props.onReopen(finding);
          else props.onAcknowledge(finding);
        }}
      >
        {acknowledged ? 'Wieder prüfen' : 'Trotzdem in Ordnung'}
      </Button>
    </li>
  );
}

/** Findings of one group, each with the way to its record. */
export function Findings({
  findings,
  ...props
}: RowProps & { readonly findings: readonly Finding[] }) {
  const [shown, setShown] = useState(PORTION);
  const left = findings.length - shown;
  return (
    <>
      <ul className="data-check-list">
        {findings.slice(0, shown).map((finding) => (
          <Row key={finding.key} finding={finding} {...props} />
        ))}
      </ul>
      {left > 0 ? (
        <p className="form-actions">
          <Button
            onPress={() => {
              setShown(shown + PORTION);
            }}
          >
            {`Weitere zeigen (noch ${left})`}
          </Button>
        </p>
      ) : null}
    </>
  );
}
