import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../shared/errors';
import { errorText } from '../../shared/texts/error-texts';
import { Notice } from '../ui';

interface FrameProps {
  /** Null while it is on its way. */
  readonly paper: { readonly fileName: string; readonly base64: string } | null;
  readonly error: AppError | null;
}

/** A Word file drawn from its bytes, in a page of its own that reaches nothing else. */
export function FramedPaper({ paper, error }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isFrameReady, setFrameReady] = useState(false);

  useEffect(() => {
    function listen(event: MessageEvent<unknown>): void {
      if (event.source === frame.current?.contentWindow && event.data === 'ready')
        setFrameReady(true);
    }
    window.addEventListener('message', listen);
    return () => {
      window.removeEventListener('message', listen);
    };
  }, []);
  useEffect(() => {
    if (isFrameReady && paper)
      frame.current?.contentWindow?.postMessage({ paper: paper.base64 }, window.location.origin);
  }, [isFrameReady, paper]);

  return (
    <section className="paper-preview" aria-label="Vorschau">
      {error ? <Notice tone="error">{errorText(error)}</Notice> : null}
      <p className="muted">{paper && !error ? paper.fileName : ' '}</p>
      <iframe
        ref={frame}
        src="preview.html"
        title="Vorschau des Dokuments"
        hidden={error !== null}
      />
    </section>
  );
}
