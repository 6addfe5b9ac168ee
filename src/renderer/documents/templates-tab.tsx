import { FileCheck, FilePlus2, FileText, FileUp, RotateCcw, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { shortDate } from '../../shared/domain/calendar/german-dates';
import { errorText } from '../../shared/texts/error-texts';
import { useAnswer } from '../data/hooks';
import { Button, matchesGerman, Notice, SearchField, Section, Spinner } from '../ui';
import { PlaceholderList } from './placeholder-list';
import { useTemplateDeeds, type TemplateDeeds } from './template-deeds';
import { layoutWords, TemplateList, versionInUse, type KindOfTemplate } from './template-list';
import { Outcome } from './template-result';
import './templates.css';

interface PartProps {
  readonly kind: KindOfTemplate;
  readonly deeds: TemplateDeeds;
  readonly isWritable: boolean;
}

/** The layout in use, and everything that changes or looks at it. */
function InUse({ kind, deeds, isWritable }: PartProps) {
  const version = versionInUse(kind);
  const { isBusy } = deeds;
  return (
    <>
      <p>
        {version ? 'Eigene Vorlage: ' : ''}
        <strong>{layoutWords(kind)}</strong>
        {version ? `, übernommen am ${shortDate(version.addedOn)}` : ''}
      </p>
      {kind.problem === null ? null : <Notice tone="error">{kind.problem}</Notice>}
      <div className="template-actions">
        <Button
          variant="primary"
          icon={<FileUp />}
          isDisabled={!isWritable || isBusy}
          onPress={() => void deeds.choose()}
        >
          Eigene Vorlage wählen …
        </Button>
        <Button icon={<FilePlus2 />} isDisabled={isBusy} onPress={() => void deeds.starter()}>
          Ausgangsvorlage speichern …
        </Button>
        {version ? (
          <>
            <Button
              icon={<FileText />}
              isDisabled={isBusy}
              onPress={() => void deeds.edit(version.id)}
            >
              In Word öffnen …
            </Button>
            <Button icon={<FileCheck />} isDisabled={isBusy} onPress={() => void deeds.check()}>
              Prüfen
            </Button>
            <Button
              icon={<RotateCcw />}
              isDisabled={!isWritable || isBusy}
              onPress={() => void deeds.reset()}
            >
              Zurück zum eingebauten Layout
            </Button>
          </>
        ) : null}
      </div>
    </>
  );
}

/** Versions that were in use before; nothing is ever deleted. */
function Versions({ kind, deeds, isWritable }: PartProps) {
  const earlier = kind.versions.filter(({ active }) => !active);
  if (earlier.length === 0) return null;
  return (
    <Section title="Weitere Fassungen">
      <ul className="template-versions">
        {earlier.map(({ id, name, version, addedOn, note }) => (
          <li key={id}>
            <span className="template-version-words">
              {`Fassung ${version}: ${name}, ${shortDate(addedOn)}`}
              {note === null ? null : <span className="muted">{` ${note}`}</span>}
            </span>
            <Button
              variant="quiet"
              icon={<Undo2 />}
              isDisabled={!isWritable || deeds.isBusy}
              aria-label={`Diese Fassung nehmen: Fassung ${version}`}
              onPress={() => void deeds.activate(id)}
            >
              Diese Fassung nehmen
            </Button>
            <Button
              variant="quiet"
              icon={<FileText />}
              isDisabled={deeds.isBusy}
              aria-label={`In Word öffnen: Fassung ${version}`}
              onPress={() => void deeds.edit(id)}
            >
              In Word öffnen …
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface KindProps {
  readonly kind: KindOfTemplate;
  readonly conferenceId: string;
  readonly isWritable: boolean;
}

function KindDetails({ kind, conferenceId, isWritable }: KindProps) {
  const deeds = useTemplateDeeds(kind, conferenceId);
  const part = { kind, deeds, isWritable };
  return (
    <div className="stack">
      <Section title={kind.title}>
        <InUse {...part} />
        {deeds.isBusy ? <Spinner label="Wird bearbeitet" /> : null}
        <Outcome outcome={deeds.outcome} open={deeds.open} />
      </Section>
      <Versions {...part} />
      <PlaceholderList kind={kind.kind} />
    </div>
  );
}

function Explained({ kinds }: { readonly kinds: readonly KindOfTemplate[] }) {
  const own = kinds.filter((kind) => versionInUse(kind) !== null).length;
  const words = own === 1 ? '1 Dokument hat' : `${own} Dokumente haben`;
  return (
    <p className="muted">
      {own > 0
        ? `${words} eine eigene Vorlage, alle anderen das eingebaute Layout.`
        : 'Alle Dokumente haben das eingebaute Layout. Soll eines anders aussehen, speichern Sie seine Ausgangsvorlage, ändern Sie sie in Word und wählen Sie sie dann als eigene Vorlage.'}
    </p>
  );
}

/** The office's own Word templates: which document has one, in which version, and what may stand in it. */
export function TemplatesTab({ conferenceId }: { readonly conferenceId: string }) {
  const { data, error } = useAnswer('templates.list', {});
  const { data: status } = useAnswer('window.status', {});
  const [chosen, setChosen] = useState('invitation');
  const [filter, setFilter] = useState('');
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  if (!data || !status) return <Spinner label="Wird geladen" />;
  const { kinds } = data;
  const kind = kinds.find((item) => item.kind === chosen) ?? kinds[0];
  const shown = kinds.filter(({ title, groupTitle }) =>
    matchesGerman(`${title} ${groupTitle}`, filter),
  );
  return (
    <div className="papers-grid">
      <div className="stack">
        <Explained kinds={kinds} />
        <SearchField
          label="Dokument suchen"
          isLabelHidden
          placeholder="Dokument suchen"
          value={filter}
          onChange={setFilter}
        />
        <TemplateList kinds={shown} activeKind={kind?.kind ?? ''} onOpen={setChosen} />
      </div>
      {kind ? (
        <KindDetails
          key={kind.kind}
          kind={kind}
          conferenceId={conferenceId}
          isWritable={status.writable}
        />
      ) : null}
    </div>
  );
}
