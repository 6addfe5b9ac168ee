import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Input, Output } from '../../shared/ipc/contract';
import { useAnswer } from '../data/hooks';
import { CheckField, DateField, Notice, Section, SelectField } from '../ui';
import { AddressField } from './address-field';

type Question = Input<'register.preview'>;

const QUIET_MS = 120;

/** A question that has stood still for a moment: nobody needs an answer to half a word. */
function useSettled(question: Question): Question {
  const key = JSON.stringify(question);
  const [settled, setSettled] = useState(key);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(key);
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [key]);
  return useMemo(() => JSON.parse(settled) as Question, [settled]);
}

/** The latest answer there is: while the next is on its way, the one before stays. */
function usePreview(question: Question): Preview | null {
  const { data } = useAnswer('register.preview', useSettled(question));
  const [last, setLast] = useState(data);
  if (data && data !== last) setLast(data);
  return data ?? last;
}

const VARIANTS = [
  { value: 'A', label: 'A: Amt, dann Name' },
  { value: 'B', label: 'B: Name, dann Amt' },
] as const;

const WITHOUT_CLICK = 3;

function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  const rest = reasons.slice(WITHOUT_CLICK);
  const list = (items: readonly string[]) => (
    <ul className="preview-reasons">
      {items.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
  return (
    <>
      {list(reasons.slice(0, WITHOUT_CLICK))}
      {rest.length === 0 ? null : (
        <details>
          <summary>
            {rest.length === 1 ? '1 weiterer Grund' : `${rest.length} weitere Gründe`}
          </summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}

type Preview = Output<'register.preview'>;
type Wishes = Pick<Question, 'variant' | 'withName' | 'collegial'>;

interface SwitchesProps {
  readonly wishes: Wishes;
  readonly preview: Preview | null;
  readonly onChange: (wishes: Wishes) => void;
  /** The day that is asked about. */
  readonly children: ReactNode;
}

/** Tries the other forms; what the person is written with is settled elsewhere. */
function Switches({ wishes, preview, onChange, children }: SwitchesProps) {
  const shown = { ...preview, ...wishes };
  return (
    <div className="preview-switches">
      {children}
      <SelectField
        label="Form der Anschrift"
        value={shown.variant ?? null}
        options={VARIANTS}
        onChange={(variant) => {
          onChange({ ...wishes, variant });
        }}
      />
      <CheckField
        label="mit Namen"
        isSelected={shown.withName ?? false}
        onChange={(withName) => {
          onChange({ ...wishes, withName });
        }}
      />
      <CheckField
        label="kollegial"
        isSelected={shown.collegial ?? false}
        onChange={(collegial) => {
          onChange({ ...wishes, collegial });
        }}
      />
    </div>
  );
}

/** Address field and salutation, what stands against them, and why they are so. */
function Letter({ preview }: { readonly preview: Preview }) {
  return (
    <>
      <AddressField {...preview} />
      {preview.salutation === null ? null : <p className="salutation">{preview.salutation}</p>}
      {preview.problems.map((problem) => (
        <Notice key={problem} tone="warn">
          {problem}
        </Notice>
      ))}
      <Reasons reasons={preview.reasons} />
    </>
  );
}

interface PreviewProps {
  /** As typed so far. */
  readonly person: Question['person'];
  readonly day: string;
}

/** Address and salutation as a letter of a day would have them, with the reasons. */
export function AddressPreview({ person, day }: PreviewProps) {
  const [wishes, setWishes] = useState<Wishes>({});
  const [asOf, setAsOf] = useState(day);
  const hasName = person.lastName.trim() !== '';
  // Without a name there is nobody to ask about; the answer is not shown then.
  const asked = hasName ? person : { ...person, lastName: 'Muster' };
  const preview = usePreview({ person: asked, day: asOf, ...wishes });
  return (
    <Section title="Anschrift und Anrede">
      <Switches wishes={wishes} preview={preview} onChange={setWishes}>
        <DateField
          label="Stand am"
          value={asOf}
          today={day}
          onChange={(next) => {
            setAsOf(next ?? day);
          }}
        />
      </Switches>
      {hasName ? null : (
        <p className="muted">Sobald ein Nachname eingetragen ist, steht hier die Anschrift.</p>
      )}
      {hasName && preview ? <Letter preview={preview} /> : null}
    </Section>
  );
}
