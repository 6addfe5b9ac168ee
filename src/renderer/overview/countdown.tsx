import { daysBetween } from '../../shared/domain/calendar/day';
import { useAnswer } from '../data/hooks';

interface CountdownProps {
  readonly from: string;
  readonly to: string;
}

function words(today: string, from: string, to: string): string {
  const days = daysBetween(today, from);
  if (days > 1) return `Noch ${days} Tage bis zum Beginn`;
  if (days === 1) return 'Morgen beginnt die Konferenz';
  if (today <= to) return 'Die Konferenz findet heute statt';
  const since = daysBetween(to, today);
  return since === 1
    ? 'Die Konferenz ist gestern zu Ende gegangen'
    : `Vor ${since} Tagen zu Ende gegangen`;
}

export function Countdown({ from, to }: CountdownProps) {
  const { data } = useAnswer('window.status', {});
  return data?.today ? <p className="countdown">{words(data.today, from, to)}</p> : null;
}
