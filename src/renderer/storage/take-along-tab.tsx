import { FolderInput, FolderOpen, FolderOutput } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { momentText } from '../../shared/texts/moment-text';
import { useAct, useAnswer } from '../data/hooks';
import { Button, ConfirmDialog, KeyValue, Notice, Section, Spinner } from '../ui';
import { GoOn } from './go-on';
import { useLastMove, useMoves, type Moves } from './use-moves';

type Status = Output<'window.status'>;

function Place({ folder }: { readonly folder: string }) {
  return <span className="storage-path">{folder}</span>;
}

function OpenNext({ folder, isHome }: { readonly folder: string; readonly isHome: boolean }) {
  const act = useAct();
  return (
    <Button
      variant={isHome ? 'primary' : 'secondary'}
      icon={<FolderOpen aria-hidden />}
      onPress={() => void act('window.openFolder', { folder })}
    >
      {isHome ? 'Datenordner der Geschäftsstelle öffnen' : 'Mitgenommenen Ordner öffnen'}
    </Button>
  );
}

interface StateProps {
  readonly moves: Moves;
}

/** At home: how it works, and the way out. */
function AtHome({ moves, status }: StateProps & { readonly status: Status }) {
  const [to, setTo] = useState<string | null>(null);
  return (
    <Section
      title="Unterwegs arbeiten"
      actions={
        <Button
          variant="primary"
          icon={<FolderOutput aria-hidden />}
          isDisabled={!status.writable}
          onPress={() => void moves.choose('create').then(setTo)}
        >
          Datenordner mitnehmen
        </Button>
      }
    >
      <p className="storage-measure">
        Für die Arbeit ohne Netz, etwa am Konferenzort, nehmen Sie den Datenordner auf einem Laptop
        oder USB-Stick mit. Das Programm kopiert ihn in einen leeren Ordner und prüft die Kopie.
        Gearbeitet wird dann in der Kopie; hier lesen alle weiter, bis Sie sie zurückbringen.
      </p>
      {status.writable ? null : (
        <p className="muted">Mitnehmen kann den Datenordner nur, wer ihn gerade bearbeitet.</p>
      )}
      <ConfirmDialog
        title="Datenordner mitnehmen?"
        isOpen={to !== null}
        isPending={moves.pending === 'takeOut'}
        confirmLabel="Kopieren und mitnehmen"
        onClose={() => {
          setTo(null);
        }}
        onConfirm={() => {
          if (to !== null) void moves.takeOut(to).then(() => setTo(null));
        }}
      >
        <p>
          Der Datenordner wird nach „<Place folder={to ?? ''} />“ kopiert, und die Kopie wird
          geprüft. Sicherungen bleiben hier.
        </p>
        <p>
          Danach wird in der Kopie gearbeitet. Hier lässt sich nichts mehr ändern, auch nicht von
          anderen, bis die Kopie zurückgebracht ist.
        </p>
      </ConfirmDialog>
    </Section>
  );
}

interface OutProps extends StateProps {
  readonly closing: NonNullable<Status['closing']>;
}

/** At home while the folder is away. */
function WhileOut({ closing: { at, pc, user }, moves }: OutProps) {
  async function fetch(): Promise<void> {
    const from = await moves.choose('open');
    if (from !== null) await moves.fetch(from);
  }
  return (
    <Section
      title="Der Datenordner ist unterwegs"
      actions={
        <Button
          variant="primary"
          icon={<FolderInput aria-hidden />}
          isPending={moves.pending === 'bringBack'}
          onPress={() => void fetch()}
        >
          Zurückbringen
        </Button>
      }
    >
      <KeyValue
        items={[
          { label: 'Mitgenommen von', value: `${user} an ${pc}` },
          { label: 'Seit', value: momentText(at) },
        ]}
      />
      <p className="storage-measure">
        Wählen Sie zum Zurückbringen den mitgenommenen Ordner, etwa auf dem USB-Stick. Seine
        Änderungen kommen hierher, und beide Stände werden verglichen. Vom Laptop aus geht es
        ebenso, wenn er den Datenordner der Geschäftsstelle erreicht.
      </p>
      <div className="form-actions">
        <GoOn
          title="Ohne den mitgenommenen Ordner weiterarbeiten?"
          label="Ohne ihn weiterarbeiten"
          moves={moves}
        >
          <p>
            Tun Sie das nur, wenn der mitgenommene Ordner verloren ist oder niemand etwas darin
            geändert hat; fragen Sie vorher {user}.
          </p>
          <p>
            Hier geht es mit dem Stand vom {momentText(at)} weiter. Kommt der mitgenommene Ordner
            doch zurück, werden seine Änderungen nicht mehr übernommen: Sie liegen dann als eigener
            Stand daneben und müssen von Hand nachgetragen werden.
          </p>
        </GoOn>
      </div>
    </Section>
  );
}

interface CopyProps extends StateProps {
  readonly home: NonNullable<Status['home']>;
}

function ReturnButtons({ again, home, moves }: CopyProps & { readonly again: boolean }) {
  async function choose(): Promise<void> {
    const to = await moves.choose('open');
    if (to !== null) await moves.sendHome(home.folder, to);
  }
  return (
    <>
      <Button
        variant={again ? 'quiet' : 'secondary'}
        isDisabled={moves.pending !== null}
        onPress={() => void choose()}
      >
        Anderen Ort wählen
      </Button>
      <Button
        variant={again ? 'quiet' : 'primary'}
        icon={<FolderInput aria-hidden />}
        isPending={moves.pending === 'bringBack'}
        onPress={() => void moves.sendHome(home.folder, null)}
      >
        {again ? 'Noch einmal zurückbringen' : 'Zurückbringen'}
      </Button>
    </>
  );
}

function homeItems({ at, folder }: CopyProps['home']) {
  return [
    { label: 'Datenordner der Geschäftsstelle', value: <Place folder={folder} /> },
    { label: 'Mitgenommen', value: momentText(at) },
  ];
}

/** In the copy, as long as the work goes on in it. */
function InCopy({ home, moves }: CopyProps) {
  return (
    <Section
      title="Mitgenommener Datenordner"
      actions={<ReturnButtons again={false} home={home} moves={moves} />}
    >
      <KeyValue items={homeItems(home)} />
      <p className="storage-measure">
        In der Geschäftsstelle lesen alle nur mit, bis Sie diesen Ordner zurückbringen. Dabei kommen
        Ihre Änderungen dorthin, und beide Stände werden verglichen. Dazu muss der Datenordner der
        Geschäftsstelle erreichbar sein.
      </p>
    </Section>
  );
}

interface BackProps extends CopyProps, OutProps {
  /** Where it was brought to; the home may have moved since it was taken along. */
  readonly to: string;
}

/** In a copy whose work is home. */
function BroughtBack({ closing, home, moves, to }: BackProps) {
  return (
    <Section
      title="Dieser mitgenommene Ordner ist zurückgebracht"
      actions={<OpenNext folder={to} isHome />}
    >
      <KeyValue
        items={[
          ...homeItems({ ...home, folder: to }),
          {
            label: 'Zurückgebracht',
            value: `${momentText(closing.at)} von ${closing.user} an ${closing.pc}`,
          },
        ]}
      />
      <p className="storage-measure">
        Arbeiten Sie im Datenordner der Geschäftsstelle weiter. Wurde das Zurückbringen
        unterbrochen, wiederholen Sie es; doppelt kommt dabei nichts an.
      </p>
      <div className="form-actions">
        <ReturnButtons again home={home} moves={moves} />
        <GoOn
          title="Doch in diesem Ordner weiterarbeiten?"
          label="Doch hier weiterarbeiten"
          moves={moves}
        >
          <p>
            In der Geschäftsstelle wird inzwischen wieder gearbeitet. Was Sie hier noch ändern, wird
            nicht mehr übernommen: Beim nächsten Zurückbringen liegt es als eigener Stand daneben
            und muss von Hand nachgetragen werden.
          </p>
        </GoOn>
      </div>
    </Section>
  );
}

interface FolderProps extends StateProps {
  readonly folder: string;
  readonly status: Status;
}

function State({ folder, moves, status }: FolderProps) {
  const { closing, home } = status;
  const said = useLastMove(folder);
  if (home && closing) {
    const to = said?.next ?? home.folder;
    return <BroughtBack closing={closing} home={home} moves={moves} to={to} />;
  }
  if (home) return <InCopy home={home} moves={moves} />;
  if (closing) return <WhileOut closing={closing} moves={moves} />;
  return <AtHome status={status} moves={moves} />;
}

/** What came of the last move. In a copy the way on stands in the section below. */
function LastMove({ folder, isCopy }: { readonly folder: string; readonly isCopy: boolean }) {
  const said = useLastMove(folder);
  if (!said) return null;
  const { next, words } = said;
  const isOpenable = next !== null && !isCopy;
  return (
    <Notice
      tone={words.tone}
      title={words.title}
      action={isOpenable ? <OpenNext folder={next} isHome={false} /> : undefined}
    >
      {words.text}
    </Notice>
  );
}

function Moving({ folder, status }: { readonly folder: string; readonly status: Status }) {
  const moves = useMoves(folder);
  return (
    <>
      <LastMove folder={folder} isCopy={status.home !== null} />
      <State folder={folder} status={status} moves={moves} />
    </>
  );
}

/** Takes the data folder along and brings it back. */
export function TakeAlongTab() {
  const { data: status } = useAnswer('window.status', {});
  if (!status || status.folder === null) return <Spinner label="Wird geladen" />;
  return <Moving key={status.folder} folder={status.folder} status={status} />;
}
