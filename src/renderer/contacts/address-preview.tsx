import { errorText } from '../../shared/texts/error-texts';
import { useAnswer } from '../data/hooks';
import { Notice, Section } from '../ui';

/** Address and salutation as a letter of today would have them, with the reasons. */
export function AddressPreview({ personId }: { readonly personId: string }) {
  const { data, error } = useAnswer('register.address', { personId });
  return (
    <Section title="Anschrift und Anrede">
      {error ? <Notice tone="error">{errorText(error)}</Notice> : null}
      {data && !error ? (
        <>
          <address className="address-field">
            {data.fieldLines.map((line, index) => (
              <span key={`${index}-${line}`}>{line}</span>
            ))}
          </address>
          <p className="salutation">{data.salutation}</p>
          <details>
            <summary>Warum so?</summary>
            <ul>
              {data.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </details>
        </>
      ) : null}
    </Section>
  );
}
