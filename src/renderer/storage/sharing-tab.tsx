import { KeyValue, Section, Spinner } from '../ui';
import { ConflictsSection } from './conflicts-section';
import { SharingActions } from './sharing-actions';
import { sharingWords, sinceText, type Sharing } from './sharing-words';
import { useSharing } from './use-sharing';

function writerText({ holder, state }: Sharing, now: string): string {
  if (state === 'writing') return 'Sie, an diesem PC';
  if (!holder) return 'Niemand';
  return `${holder.user} an ${holder.pc}, seit ${sinceText(holder.since, now)}`;
}

/** Who writes, how the right to do so passes on, and what came too late. */
export function SharingTab() {
  const { data: sharing } = useSharing();
  if (!sharing) return <Spinner label="Wird geladen" />;
  const now = new Date().toISOString();
  const words = sharingWords(sharing, now);
  // Who writes stands above already; who asks, and that the folder is away, does not.
  const hasNews = sharing.request !== null || sharing.trouble !== null;
  return (
    <>
      <Section title="Wer bearbeitet">
        <KeyValue items={[{ label: 'Es bearbeitet', value: writerText(sharing, now) }]} />
        {words ? (
          <>
            <p>
              {hasNews ? <strong>{`${words.title}. `}</strong> : null}
              {words.text}
            </p>
            <SharingActions actions={words.actions} sharing={sharing} />
          </>
        ) : (
          <p>Zurzeit bittet niemand um die Bearbeitung.</p>
        )}
      </Section>
      <ConflictsSection />
      <Section title="So arbeiten mehrere zusammen">
        <p className="storage-measure">
          Eine Person bearbeitet den Datenordner, alle anderen lesen mit und sehen jede Änderung
          nach wenigen Sekunden. Wer bearbeiten möchte, bittet darum; die Bearbeitung geht über,
          wenn die Kollegin oder der Kollege übergibt, das Programm schließt oder eine Minute lang
          nichts tut und nichts Ungespeichertes offen hat. Antwortet ein PC nicht mehr, lässt sich
          die Bearbeitung nach einer Rückfrage übernehmen; Gespeichertes geht dabei nie verloren.
        </p>
      </Section>
    </>
  );
}
