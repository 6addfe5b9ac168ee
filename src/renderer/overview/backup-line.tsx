import { useApp } from '../app/app-store';
import { useAnswer } from '../data/hooks';
import { Badge } from '../ui';

/** Says quietly that a backup failed or is overdue; all is well = nothing. */
export function BackupLine() {
  const go = useApp((state) => state.go);
  const { data } = useAnswer('store.backups', { warningsOnly: true });
  if (!data || data.warnings.length === 0) return null;
  return (
    <p className="care-line">
      <Badge tone="warn">Sicherung</Badge> Die letzte Sicherung braucht Aufmerksamkeit.{' '}
      <button
        type="button"
        className="due-title"
        onClick={() => {
          go('storage', { tab: 'backups' });
        }}
      >
        Sicherungen ansehen
      </button>
    </p>
  );
}
