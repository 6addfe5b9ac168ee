import { useApp } from '../app/app-store';
import { Notice } from '../ui';
import { SharingActions } from './sharing-actions';
import { sharingWords } from './sharing-words';
import { useSharing } from './use-sharing';

/** Above the pages: who else writes, who asks, and what can be done about it. */
export function SharingNotice({ hasProblem }: { readonly hasProblem: boolean }) {
  const { data: sharing } = useSharing();
  // Its own page says the same at length.
  const isOnItsPage = useApp(({ room, tab }) => room === 'storage' && tab === 'sharing');
  const words = sharing && sharingWords(sharing, new Date().toISOString());
  // Where nobody can write, nobody can be asked for it; what stands in the way is said beside this.
  if (!words || isOnItsPage || (hasProblem && sharing.state === 'reading')) return null;
  const { actions, text, title, tone } = words;
  return (
    <div className="frame-notice">
      <Notice
        tone={tone}
        title={title}
        action={
          actions.length > 0 ? <SharingActions actions={actions} sharing={sharing} /> : undefined
        }
      >
        {text}
      </Notice>
    </div>
  );
}
