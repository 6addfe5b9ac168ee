import { Copy, Trash2 } from 'lucide-react';
import type { RestoredDraft } from '../data/draft-keeper';
import { dropRestored } from '../data/drafts';
import { Button, Dialog, toast } from '../ui';
import { copiedText, draftTexts } from './draft-texts';

interface DialogProps {
  readonly title: string;
  readonly draft: RestoredDraft;
  readonly onClose: () => void;
}

/** What was typed into a form whose record is gone: to be read, copied or dropped. */
export function DraftTextDialog({ title, draft, onClose }: DialogProps) {
  const texts = draftTexts(draft);
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(copiedText(texts));
    toast('Text kopiert', 'ok');
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            icon={<Trash2 aria-hidden />}
            onPress={() => {
              dropRestored([draft.key]);
              onClose();
            }}
          >
            Verwerfen
          </Button>
          <Button variant="primary" icon={<Copy aria-hidden />} onPress={() => void copy()}>
            Text kopieren
          </Button>
        </>
      }
    >
      <p>
        Der Eintrag, zu dem Sie das getippt haben, wurde inzwischen gelöscht. Kopieren Sie den Text,
        wenn Sie ihn noch brauchen.
      </p>
      <dl className="draft-texts">
        {texts.map(({ label, text }, index) => (
          <div key={index}>
            <dt>{label === '' ? 'Angabe' : label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
