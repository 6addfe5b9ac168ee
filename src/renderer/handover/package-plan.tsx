import type { HandoverCategory } from '../../shared/domain/handover/categories';
import { errorText } from '../../shared/texts/error-texts';
import { useAnswer } from '../data/hooks';
import { sizeText } from '../storage/backup-words';
import { useKept } from '../storage/use-kept';
import { Notice, Spinner } from '../ui';
import { countedKinds, stayingKinds } from './package-words';

/** Kinds that are named one by one; the rest is in the list below. */
const NAMED = 8;

function Going({ counts }: { readonly counts: Readonly<Record<string, number>> }) {
  const kinds = countedKinds(counts);
  const named = kinds.slice(0, NAMED);
  const rest = kinds.slice(NAMED);
  return (
    <>
      <ul className="package-counts">
        {named.map(({ collection, text }) => (
          <li key={collection}>{text}</li>
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <details>
          <summary>{`und ${rest.length} weitere Arten von Einträgen`}</summary>
          <p className="muted">{rest.map(({ text }) => text).join(', ')}</p>
        </details>
      )}
    </>
  );
}

function Staying({ counts }: { readonly counts: Readonly<Record<string, number>> }) {
  const groups = stayingKinds(counts);
  if (groups.length === 0) return <p className="muted">Nichts: Alles ist ausgewählt.</p>;
  return (
    <ul className="package-counts">
      {groups.map(({ reason, texts }) => (
        <li key={reason}>
          {texts.join(', ')}
          <span className="muted">{`: ${reason}`}</span>
        </li>
      ))}
    </ul>
  );
}

/** What a package of these categories would hold and what stays here. */
export function PackagePlan({ chosen }: { readonly chosen: readonly HandoverCategory[] }) {
  const { data, error } = useAnswer('handover.plan', { categories: [...chosen] });
  const plan = useKept(data);
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  if (!plan) return <Spinner label="Wird gezählt" />;
  const files = plan.files === 1 ? '1 Datei' : `${plan.files.toLocaleString('de-DE')} Dateien`;
  return (
    <div className="package-columns package-plan" aria-live="polite">
      <div>
        <h3>Im Paket</h3>
        <Going counts={plan.counts} />
        <p className="muted">{`${files}, zusammen etwa ${sizeText(plan.bytes)}. Deckblatt, Leitfaden und Übergabeprotokoll liegen als Word-Dokumente bei.`}</p>
      </div>
      <div>
        <h3>Bleibt hier</h3>
        <Staying counts={plan.staysBehind} />
      </div>
    </div>
  );
}
