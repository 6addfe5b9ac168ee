import { useEffect, useState } from 'react';
import { useApp } from '../app/app-store';
import { useAnswer } from '../data/hooks';
import { BackupLine } from './backup-line';
import { HandoverLine } from './handover-line';

function OpenFindings() {
  const go = useApp((state) => state.go);
  const { data } = useAnswer('register.check', { countsOnly: true });
  if (!data || data.open === 0) return null;
  const what = data.open === 1 ? 'ist 1 Angabe' : `sind ${data.open} Angaben`;
  return (
    <p className="care-line">
      In den Kontakten {what} zu prüfen.{' '}
      <button
        type="button"
        className="due-title"
        onClick={() => {
          go('contacts', { tab: 'check' });
        }}
      >
        Prüfliste öffnen
      </button>
    </p>
  );
}

/** Long enough for the first page to stand (ms): the check goes through the whole register. */
const LATER_MS = 400;

/** What else wants care: the change of the chair, the contacts, backups; stands last, so that nothing moves when it comes. */
export function CareLine() {
  const [isTime, setTime] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setTime(true);
    }, LATER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return isTime ? (
    <>
      <HandoverLine />
      <OpenFindings />
      <BackupLine />
    </>
  ) : null;
}
