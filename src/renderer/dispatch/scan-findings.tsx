import { useMemo } from 'react';
import { ComboField, Notice } from '../ui';
import { placeKey, type Reading, type ScanReading } from './scan-reading';
import { counted, fileNameOf, pagesText } from './words';

interface FindingsProps {
  readonly reading: Reading;
  readonly scans: ScanReading;
}

/** What the program could not file by itself; pages get their letter by hand. */
export function ScanFindings({ reading, scans }: FindingsProps) {
  const { findings, letters } = reading;
  const options = useMemo(
    () =>
      letters.map(({ caseNumber, title, isFiled }) => ({
        value: caseNumber,
        label: `${title} (${caseNumber})`,
        hint: isFiled ? 'schon abgelegt' : undefined,
      })),
    [letters],
  );
  if (findings.length === 0) return null;
  return (
    <Notice
      tone="warn"
      title={counted(findings.length, 'Stelle braucht', 'Stellen brauchen') + ' Ihren Blick'}
    >
      <ul className="scan-findings">
        {findings.map(({ kind, message, place }) => (
          <li key={`${kind} ${place ? placeKey(place) : message}`}>
            <p>{message}</p>
            {place ? (
              <ComboField
                label={`Gehört zu (${fileNameOf(place.path)}, ${pagesText(place)})`}
                value={scans.choice.byHand.get(placeKey(place)) ?? null}
                options={options}
                placeholder="Schreiben suchen"
                onChange={(caseNumber) => {
                  scans.assign(place, caseNumber);
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
