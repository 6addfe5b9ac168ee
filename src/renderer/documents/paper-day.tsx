import { DateField } from '../ui';
import type { Signature } from './signature';

/** The day that stands on the papers, in their names, and decides what is valid for them. */
export function PaperDay({ signature }: { readonly signature: Signature }) {
  const { day, today, setDate, setUnclear } = signature;
  if (today === null) return null;
  return (
    <DateField
      label="Datum der Dokumente"
      value={day}
      onChange={setDate}
      onProblem={(problem) => {
        setUnclear(problem !== null);
      }}
      today={today}
      description="Steht auf den Dokumenten und in ihren Dateinamen. Es entscheidet auch, welcher Briefkopf und welche Amtszeiten gelten."
    />
  );
}
