import type { Output } from '../../shared/ipc/contract';
import {
  DateField,
  FieldGrid,
  Section,
  SelectField,
  TextField,
  TimeField,
  type Problems,
} from '../ui';
import { dayHint, ENDS_BEFORE_START } from './day-hint';
import { formOptions, kindOptions, statusOptions } from './options';

type Facts = Output<'conferences.get'>;
export type Conference = Facts['conference'];

export interface FieldsProps {
  readonly facts: Facts;
  readonly draft: Conference;
  readonly today: string;
  readonly problems: Problems;
  readonly change: (patch: Partial<Conference>) => void;
}

function DateFields({ facts, draft, today, problems, change }: FieldsProps) {
  const hint = (day: string): string | null => dayHint(facts.chairLand, day);
  return (
    <>
      <DateField
        label="Erster Tag"
        value={draft.from}
        today={today}
        hint={hint}
        onProblem={problems.of('from')}
        onChange={(from) => {
          if (from) change({ from });
        }}
      />
      <DateField
        label="Letzter Tag"
        value={draft.to}
        today={today}
        hint={hint}
        onProblem={problems.of('to')}
        {...(draft.to < draft.from ? { error: ENDS_BEFORE_START } : {})}
        onChange={(to) => {
          if (to) change({ to });
        }}
      />
      <TimeField
        label="Beginn der Beratungen"
        value={draft.beginsAt}
        onProblem={problems.of('beginsAt')}
        onChange={(beginsAt) => {
          change({ beginsAt });
        }}
      />
      <DateField
        label="Rückmeldung bis"
        value={draft.replyBy}
        today={today}
        hint={hint}
        onProblem={problems.of('replyBy')}
        onChange={(replyBy) => {
          change({ replyBy });
        }}
      />
    </>
  );
}

function PlaceFields({ draft, change }: FieldsProps) {
  return (
    <>
      <SelectField
        label="Form"
        value={draft.form}
        options={formOptions}
        onChange={(form) => {
          change({ form });
        }}
      />
      <TextField
        label="Ort"
        value={draft.place ?? ''}
        onChange={(place) => {
          change({ place: place || null });
        }}
      />
      <TextField
        label="Haus oder Saal"
        value={draft.venue ?? ''}
        onChange={(venue) => {
          change({ venue: venue || null });
        }}
      />
      <SelectField
        label="Stand"
        value={draft.status}
        options={statusOptions}
        onChange={(status) => {
          change({ status });
        }}
      />
    </>
  );
}

const NOON = '12:00';

/** A press conference needs a day; emptying it takes the press conference away. */
function PressFields({ draft, today, problems, change }: FieldsProps) {
  const press = draft.pressConference;
  return (
    <FieldGrid>
      <DateField
        label="Tag der Pressekonferenz"
        value={press?.day ?? null}
        today={today}
        description={press ? null : 'Ohne Tag gibt es keine Pressekonferenz.'}
        onProblem={problems.of('pressDay')}
        onChange={(day) => {
          change({
            pressConference: day ? { time: NOON, place: null, ...press, day } : null,
          });
        }}
      />
      <TimeField
        label="Beginn der Pressekonferenz"
        value={press?.time ?? null}
        isDisabled={press === null}
        onProblem={problems.of('pressTime')}
        onChange={(time) => {
          if (press && time) change({ pressConference: { ...press, time } });
        }}
      />
      <TextField
        label="Ort der Pressekonferenz"
        value={press?.place ?? ''}
        isDisabled={press === null}
        onChange={(place) => {
          if (press) change({ pressConference: { ...press, place: place || null } });
        }}
      />
    </FieldGrid>
  );
}

/** All facts of a conference that are typed. */
export function ConferenceFields(props: FieldsProps) {
  const { draft, change } = props;
  return (
    <>
      <Section title="Termin und Ort">
        <FieldGrid>
          <SelectField
            label="Art"
            value={draft.kind}
            options={kindOptions}
            onChange={(kind) => {
              change({ kind });
            }}
          />
          <TextField
            label="Motto"
            value={draft.motto ?? ''}
            onChange={(motto) => {
              change({ motto: motto || null });
            }}
          />
          <DateFields {...props} />
          <PlaceFields {...props} />
        </FieldGrid>
      </Section>
      <Section title="Pressekonferenz">
        <PressFields {...props} />
      </Section>
    </>
  );
}
