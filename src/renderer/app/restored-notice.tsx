import { FileText, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { germanTime } from '../../shared/domain/calendar/german-time';
import { formPlace } from '../../shared/domain/forms/form-place';
import { formName } from '../../shared/texts/form-names';
import { hasForm, type RestoredDraft } from '../data/draft-keeper';
import { closeRestored, dropRestored, useRestored } from '../data/drafts';
import { useForms } from '../data/typed-forms';
import { Button, ConfirmDialog, IconButton, Notice } from '../ui';
import { useApp } from './app-store';
import { DraftTextDialog } from './draft-text-dialog';
import { useGoToForm } from './go-to-form';

/** `15.03., 10:02 Uhr`. */
function moment(at: string): string {
  const { day, time } = germanTime(at);
  return `${day.slice(8, 10)}.${day.slice(5, 7)}., ${time} Uhr`;
}

function nameOf({ key, subject }: RestoredDraft): string {
  return formName(formPlace(key), subject);
}

interface ListProps {
  readonly drafts: readonly RestoredDraft[];
  readonly onText: (draft: RestoredDraft) => void;
}

/** What tells a draft from the others: another conference than the chosen one, another moment. */
function useDetail(latest: string): (draft: RestoredDraft) => string {
  const chosen = useApp((state) => state.conferenceId);
  return ({ key, conference, at }) => {
    const isElsewhere = (formPlace(key)?.conferenceId ?? chosen) !== chosen;
    return [isElsewhere ? conference : null, moment(at) === latest ? null : moment(at)]
      .filter(Boolean)
      .join(' · ');
  };
}

/** Where what came back stands: the way there, or the text itself where there is no form any more. */
function DraftList({ drafts, onText }: ListProps) {
  const goTo = useGoToForm();
  const detailOf = useDetail(moment(drafts.at(-1)?.at ?? ''));
  return (
    <ul className="restored-list">
      {drafts.map((draft) => (
        <li key={draft.key}>
          {hasForm(draft) ? (
            <Button
              variant="quiet"
              onPress={() => {
                goTo(draft);
              }}
            >
              {nameOf(draft)}
            </Button>
          ) : (
            <>
              <span>{`${nameOf(draft)}: inzwischen gelöscht.`}</span>
              <Button
                variant="quiet"
                icon={<FileText aria-hidden />}
                aria-label={`Text anzeigen: ${nameOf(draft)}`}
                onPress={() => {
                  onText(draft);
                }}
              >
                Text anzeigen
              </Button>
            </>
          )}
          {detailOf(draft) === '' ? null : <span className="muted">{detailOf(draft)}</span>}
        </li>
      ))}
    </ul>
  );
}

function DropAll({ drafts }: { readonly drafts: readonly RestoredDraft[] }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        icon={<Trash2 aria-hidden />}
        onPress={() => {
          setAsking(true);
        }}
      >
        Verwerfen
      </Button>
      <ConfirmDialog
        title="Eingaben verwerfen?"
        isOpen={isAsking}
        isDanger
        confirmLabel="Eingaben verwerfen"
        onClose={() => {
          setAsking(false);
        }}
        onConfirm={() => {
          setAsking(false);
          dropRestored(drafts.map(({ key }) => key));
          closeRestored();
        }}
      >
        {drafts.length === 1
          ? 'Was Sie getippt und nicht gespeichert haben, ist danach weg. Gespeichertes bleibt.'
          : `Was Sie in ${drafts.length} Formulare getippt und nicht gespeichert haben, ist danach weg. Gespeichertes bleibt.`}
      </ConfirmDialog>
    </>
  );
}

/** Says once what an earlier run has left behind, until it is saved, dropped or put away. */
export function RestoredNotice() {
  const { drafts, setAside } = useRestored();
  const forms = useForms((state) => state.forms);
  const [shown, show] = useState<RestoredDraft | null>(null);
  const open = drafts.filter(({ key }) => key in forms);
  const latest = open.at(-1);
  if (!latest && setAside.length === 0) return null;
  const title = latest
    ? `Nicht gespeicherte Eingaben vom ${moment(latest.at)} sind wieder da`
    : 'Nicht gespeicherte Eingaben waren nicht lesbar';
  return (
    <div className="frame-notice">
      <Notice
        tone="neutral"
        title={title}
        action={
          <>
            {latest ? <DropAll drafts={open} /> : null}
            <IconButton
              label="Hinweis schließen; die Eingaben bleiben"
              icon={<X aria-hidden />}
              onPress={closeRestored}
            />
          </>
        }
      >
        {latest ? <DraftList drafts={open} onText={show} /> : null}
        {setAside.map((name) => (
          <p key={name}>{`Nicht lesbar, für Ihre IT aufgehoben im Ordner „drafts“: ${name}`}</p>
        ))}
      </Notice>
      {shown ? (
        <DraftTextDialog
          title={nameOf(shown)}
          draft={shown}
          onClose={() => {
            show(null);
          }}
        />
      ) : null}
    </div>
  );
}
