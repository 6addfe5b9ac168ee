import { ImagePlus, Trash2 } from 'lucide-react';
import { useState, type DragEvent } from 'react';
import type { Logo } from '../../shared/domain/letterheads/records';
import { errorText } from '../../shared/texts/error-texts';
import type { Input } from '../../shared/ipc/contract';
import { useAct, useAnswer, useData } from '../data/hooks';
import { Button, Notice, SelectField, TextField } from '../ui';

interface LogoProps {
  readonly logo: Logo | null;
  readonly isWritable: boolean;
  readonly onChange: (logo: Logo | null) => void;
}

const PLACES = [
  { value: 'left', label: 'links' },
  { value: 'center', label: 'in der Mitte' },
  { value: 'right', label: 'rechts' },
] as const;
const START_MM = 30;
const TYPES = { png: 'image/png', jpg: 'image/jpeg' } as const;

function Thumbnail({ logo }: { readonly logo: Logo }) {
  const { data, error } = useAnswer('letterheads.logo', { sha256: logo.sha256 });
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  if (!data) return null;
  const source = `data:${TYPES[data.type]};base64,${data.base64}`;
  return <img className="logo-thumbnail" src={source} alt={logo.alt || 'Logo ohne Beschreibung'} />;
}

/** The bytes of a dropped file as base64, read by the browser itself in the background. */
function base64Of(file: File): Promise<string> {
  return new Promise((settle, fail) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      settle(url.slice(url.indexOf(',') + 1));
    };
    reader.onerror = () => {
      fail(new Error('the dropped file cannot be read'));
    };
    reader.readAsDataURL(file);
  });
}

/** Whole and tenths of millimetres as people type them; null = no number. */
function millimetres(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}

function LogoDetails({
  logo,
  onChange,
}: {
  readonly logo: Logo;
  readonly onChange: (logo: Logo) => void;
}) {
  const [width, setWidth] = useState(() => logo.widthMm.toLocaleString('de-DE'));
  const isNumber = millimetres(width) !== null;
  return (
    <>
      <TextField
        label="Beschreibung"
        isRequired
        value={logo.alt}
        description="Was zu sehen ist, für Menschen, die es sich vorlesen lassen."
        onChange={(alt) => {
          onChange({ ...logo, alt });
        }}
      />
      <TextField
        label="Breite in mm"
        value={width}
        {...(isNumber ? {} : { error: 'Geben Sie eine Zahl ein, zum Beispiel 30.' })}
        onChange={(text) => {
          setWidth(text);
          const widthMm = millimetres(text);
          if (widthMm !== null) onChange({ ...logo, widthMm });
        }}
      />
      <SelectField
        label="Platz"
        value={logo.place}
        options={PLACES}
        onChange={(place) => {
          onChange({ ...logo, place });
        }}
      />
    </>
  );
}

/** The logo of a letterhead: chosen in a dialog or dropped here. */
export function LogoField({ logo, isWritable, onChange }: LogoProps) {
  const act = useAct();
  const { api } = useData();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  async function add(input: Input<'letterheads.addLogo'>): Promise<void> {
    const added = await api.call('letterheads.addLogo', input);
    setRefusal(added.ok ? null : errorText(added.error));
    if (!added.ok) return;
    const { sha256, type, width, height } = added.value;
    const kept = logo ?? { alt: '', widthMm: START_MM, place: 'right' as const };
    onChange({ ...kept, sha256, type, width, height });
  }
  async function choose(): Promise<void> {
    const chosen = await act('window.chooseFile', { purpose: 'picture' });
    if (chosen.ok && chosen.value.file !== null) await add({ path: chosen.value.file });
  }
  async function drop(event: DragEvent): Promise<void> {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (!file || !isWritable) return;
    const base64 = await base64Of(file).catch(() => null);
    if (base64 === null) setRefusal(errorText({ code: 'logo.unreadable', file: file.name }));
    else await add({ name: file.name, base64 });
  }
  return (
    <div
      role="group"
      aria-label="Logo"
      className={isOver ? 'logo-field logo-field-over' : 'logo-field'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => void drop(event)}
    >
      {logo ? (
        <Thumbnail logo={logo} />
      ) : (
        <p className="muted">PNG oder JPEG, bis 3 MB. Sie können die Datei auch hierher ziehen.</p>
      )}
      <div className="logo-actions">
        <Button icon={<ImagePlus />} isDisabled={!isWritable} onPress={() => void choose()}>
          {logo ? 'Anderes Bild wählen' : 'Logo wählen'}
        </Button>
        {logo ? (
          <Button
            icon={<Trash2 />}
            isDisabled={!isWritable}
            onPress={() => {
              onChange(null);
            }}
          >
            Logo entfernen
          </Button>
        ) : null}
      </div>
      {refusal === null ? null : <Notice tone="error">{refusal}</Notice>}
      {logo ? <LogoDetails key={logo.sha256} logo={logo} onChange={onChange} /> : null}
    </div>
  );
}
