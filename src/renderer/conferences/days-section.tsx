import { CalendarClock, CalendarX, RotateCcw } from 'lucide-react';
import { longDate, longDateSpan } from '../../shared/domain/calendar/german-dates';
import { useApp } from '../app/app-store';
import { useAct } from '../data/hooks';
import { useIsTyped } from '../data/use-typed';
import { Button, Notice, Section } from '../ui';
import type { Conference } from './conference-fields';

interface DaysProps {
  readonly conference: Conference;
  readonly isWritable: boolean;
}

const because = (reason: string | null): string => (reason ? `: ${reason}` : '');

function Cancelled({ conference, isWritable }: DaysProps) {
  const act = useAct();
  const { cancellation, id } = conference;
  if (!cancellation) return null;
  return (
    <Notice
      tone="warn"
      title={`Abgesagt am ${longDate(cancellation.on)}${because(cancellation.reason)}`}
      action={
        <Button
          icon={<RotateCcw />}
          isDisabled={!isWritable}
          onPress={() => void act('conferences.resume', { conferenceId: id })}
        >
          Absage zurücknehmen
        </Button>
      }
    >
      Alles Eingetragene ist noch da. Fristen mahnen nicht mehr.
    </Notice>
  );
}

/** What becomes of the days as a whole: postponed, cancelled, taken back. */
export function DaysSection({ conference, isWritable }: DaysProps) {
  const open = useApp((state) => state.open);
  const { id: conferenceId, formerDays, cancellation } = conference;
  const isTyped = useIsTyped(`conference ${conferenceId}`);
  const isBlocked = !isWritable || isTyped;
  return (
    <Section title="Verlegen oder absagen">
      <Cancelled conference={conference} isWritable={isWritable} />
      {formerDays.length > 0 ? (
        <ul className="former-days">
          {formerDays.map((former) => (
            <li key={`${former.from} ${former.on}`}>
              {`Verlegt vom ${longDateSpan(former.from, former.to)} (am ${longDate(former.on)}${because(former.reason)})`}
            </li>
          ))}
        </ul>
      ) : null}
      {isTyped ? (
        <p className="muted">Speichern oder verwerfen Sie zuerst, was Sie oben geändert haben.</p>
      ) : null}
      <p className="form-actions">
        <Button
          icon={<CalendarClock />}
          isDisabled={isBlocked}
          onPress={() => {
            open({ kind: 'postponeConference', conferenceId });
          }}
        >
          Konferenz verlegen
        </Button>
        {cancellation ? null : (
          <Button
            icon={<CalendarX />}
            isDisabled={isBlocked}
            onPress={() => {
              open({ kind: 'cancelConference', conferenceId });
            }}
          >
            Konferenz absagen
          </Button>
        )}
      </p>
    </Section>
  );
}
