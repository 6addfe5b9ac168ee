import type { DocumentKindName } from '../../shared/ipc/contract-parts';
import { useAnswer } from '../data/hooks';
import { FramedPaper } from './framed-paper';

interface PreviewProps {
  readonly conferenceId: string;
  readonly kind: DocumentKindName;
  /** Participant or press release; null for papers that go to everybody. */
  readonly about: string | null;
  /** Who signs a letter; null = the person in the chair. */
  readonly signatoryId?: string | null;
  /** The day the paper is dated; null = today. */
  readonly date?: string | null;
}

/** One paper as it will look, drawn from the very bytes that a run would write. */
export function PaperPreview(props: PreviewProps) {
  const { conferenceId, kind, about, signatoryId = null, date = null } = props;
  const input = {
    conferenceId,
    kind,
    ...(about === null ? {} : { about }),
    ...(signatoryId === null ? {} : { signatoryId }),
    ...(date === null ? {} : { date }),
  };
  const { data, error } = useAnswer('documents.preview', input);
  return <FramedPaper paper={data} error={error} />;
}
