import { useEffect, useRef, useState } from 'react';
import type { DocumentKindName } from '../../shared/ipc/contract-parts';
import { errorText } from '../../shared/texts/error-texts';
import { useAnswer } from '../data/hooks';
import { Notice } from '../ui';

interface PreviewProps {
  readonly conferenceId: string;
  readonly kind: DocumentKindName;
  /** Participant or press release; null for papers that go to everybody. */
  readonly about: string | null;
  /** Who signs a letter; null = the person in the chair. */
  readonly signatoryId?: string | null;
}

/** One paper as it will look, drawn from the very bytes that a run would write. */
export function PaperPreview({ conferenceId, kind, about, signatoryId = null }: PreviewProps) {
  const input = {
    conferenceId,
    kind,
    ...(about === null ? {} : { about }),
    ...(signatoryId === null ? {} : { signatoryId }),
  };
  const { data, error } = useAnswer('documents.preview', input);
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
    if (isFrameReady && data)
      frame.current?.contentWindow?.postMessage({ paper: data.base64 }, window.location.origin);
  }, [isFrameReady, data]);

  return (
    <section className="paper-preview" aria-label="Vorschau">
      {error ? <Notice tone="error">{errorText(error)}</Notice> : null}
      <p className="muted">{data && !error ? data.fileName : ' '}</p>
      <iframe
        ref={frame}
        src="preview.html"
        title="Vorschau des Dokuments"
        hidden={error !== null}
      />
    </section>
  );
}
