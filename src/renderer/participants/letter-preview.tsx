import { useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { errorText } from '../../shared/texts/error-texts';
import { useAnswer } from '../data/hooks';
import { Notice } from '../ui';
import type { FormInput } from './letter-form';
import '../contacts/contacts.css';

type Preview = Output<'letters.preview'>;

interface PreviewProps {
  readonly conferenceId: string;
  readonly participantId: string;
  readonly form: FormInput;
}

/** The answer to what is typed now; until it is there, that to what was typed before. */
export function useLetterPreview({ conferenceId, participantId, form }: PreviewProps) {
  const { data, error } = useAnswer('letters.preview', { conferenceId, participantId, form });
  const [last, setLast] = useState<Preview | null>(null);
  if (data !== null && data !== last) setLast(data);
  return { preview: data ?? last, error };
}

const BLANK = 'bleibt frei, wird von Hand geschrieben';

function Words({ label, text }: { readonly label: string; readonly text: string | null }) {
  return text === null ? (
    <p className="letter-blank">{`${label} ${BLANK}`}</p>
  ) : (
    <p className="letter-words">{text}</p>
  );
}

/** Address, salutation and end of the letter as it would be made now, with the reasons. */
export function LetterPreview(props: ReturnType<typeof useLetterPreview>) {
  const { preview, error } = props;
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  if (!preview) return null;
  return (
    <div className="letter-preview">
      <address className="address-field" aria-label="Anschriftfeld">
        {preview.fieldLines.map((line, index) => (
          <span key={`${index}-${line}`}>{line}</span>
        ))}
      </address>
      <Words label="Anrede" text={preview.salutation} />
      <div className="letter-end">
        <Words label="Grußformel" text={preview.closing} />
        {preview.signingLine === null ? null : <span>{preview.signingLine}</span>}
      </div>
      <div className="letter-end">
        {preview.signature.map((line, index) => (
          <span key={`${index}-${line}`}>{line}</span>
        ))}
      </div>
      <details>
        <summary>Warum so?</summary>
        <ul>
          {preview.reasons.map((reason, index) => (
            <li key={`${index}-${reason}`}>{reason}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
