import { useEffect, useRef } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { Button, Notice, Section } from '../ui';
import { FromTo } from './open-names';

type Preview = Output<'reshuffle.preview'>;
type Address = Preview['addresses'][number];

function AddressCard({ address }: { readonly address: Address }) {
  return (
    <div className="reshuffle-address">
      <h3>{address.office}</h3>
      {address.problem === null ? (
        <>
          <address className="address-field">
            {address.lines.map((line, index) => (
              <span key={`${index}-${line}`}>{line}</span>
            ))}
          </address>
          <p className="salutation">{address.salutation}</p>
        </>
      ) : (
        <Notice tone="warn" title={address.name}>
          {address.problem}
        </Notice>
      )}
    </div>
  );
}

interface PreviewProps {
  readonly preview: Preview;
  readonly isWritable: boolean;
  readonly onBack: () => void;
  readonly onApply: () => void;
}

/** Everything the plan does, to be read before any of it is saved. */
export function PlanPreview({ preview, isWritable, onBack, onApply }: PreviewProps) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // It takes the form's place: whoever pressed the button reads on here.
    top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: 'start' });
  }, []);
  const { consequences, addresses, hints, open } = preview;
  return (
    <div ref={top} tabIndex={-1} className="stack reshuffle-preview">
      <Section title="Folgen der Neubesetzung">
        {hints.map((hint) => (
          <Notice key={hint} tone="warn">
            {hint}
          </Notice>
        ))}
        <ul>
          {consequences.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Section>
      {addresses.length > 0 ? (
        <Section title="So wird künftig geschrieben">
          <div className="reshuffle-addresses">
            {addresses.map((address) => (
              <AddressCard key={address.officeId} address={address} />
            ))}
          </div>
        </Section>
      ) : null}
      {open.length > 0 ? (
        <Section title="Steht danach noch im alten Namen">
          <p className="muted">
            Das stellen Sie nach dem Eintragen um, einzeln oder alles zusammen.
          </p>
          <ul className="reshuffle-later">
            {open.map((item) => (
              <li key={item.key}>
                {item.what} ({item.where}): <FromTo item={item} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <p className="form-actions">
        <Button variant="primary" isDisabled={!isWritable} onPress={onApply}>
          Neubesetzung eintragen
        </Button>
        <Button onPress={onBack}>Angaben ändern</Button>
      </p>
    </div>
  );
}
