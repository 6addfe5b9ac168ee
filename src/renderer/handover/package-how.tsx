import { Copy, Dices } from 'lucide-react';
import { strengthOf } from '../../shared/domain/handover/passphrase';
import { useAct } from '../data/hooks';
import { Button, Notice, RadioField, SecretField, toast } from '../ui';
import { Strength } from './package-strength';

/** How a package is protected on its way; what is typed here is kept nowhere. */
export interface Protection {
  readonly way: 'encrypted' | 'plain';
  readonly passphrase: string;
  readonly again: string;
  /** Proposed by the program: to be read, not to be typed a second time. */
  readonly isProposed: boolean;
}

export const NO_PROTECTION: Protection = {
  ...{ way: 'encrypted', passphrase: '', again: '', isProposed: false },
};

/** What keeps a package from being written like this; null = nothing. */
export function protectionProblem(protection: Protection): string | null {
  const { way, passphrase, again } = protection;
  if (way === 'plain') return null;
  if (passphrase === '') return 'Geben Sie ein Kennwort ein oder lassen Sie eines vorschlagen.';
  if (!strengthOf(passphrase).isEnough) return 'Das Kennwort ist noch zu leicht zu erraten.';
  return passphrase === again ? null : 'Die beiden Eingaben des Kennworts sind nicht gleich.';
}

interface HowProps {
  readonly protection: Protection;
  readonly onChange: (protection: Protection) => void;
  readonly isDisabled: boolean;
}

async function copy(passphrase: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(passphrase);
    toast('Kennwort kopiert', 'ok');
  } catch {
    toast('Das Kennwort ließ sich nicht kopieren. Schreiben Sie es ab.', 'error');
  }
}

function Passphrase({ protection, onChange, isDisabled }: HowProps) {
  const act = useAct();
  const { again, isProposed, passphrase } = protection;
  const isDifferent = again !== '' && again !== passphrase;
  async function propose(): Promise<void> {
    const proposed = await act('handover.proposePassphrase', {});
    if (!proposed.ok) return;
    const text = proposed.value.passphrase;
    onChange({ way: 'encrypted', passphrase: text, again: text, isProposed: true });
  }
  return (
    <>
      <div className={isProposed ? 'package-proposed' : 'ui-field-grid'}>
        <SecretField
          label="Kennwort"
          value={passphrase}
          isDisabled={isDisabled}
          {...(isProposed ? { isShown: true } : {})}
          onChange={(text) => {
            onChange({
              ...protection,
              passphrase: text,
              again: isProposed ? '' : again,
              isProposed: false,
            });
          }}
        />
        {isProposed ? null : (
          <SecretField
            label="Kennwort wiederholen"
            value={again}
            isDisabled={isDisabled}
            error={isDifferent ? 'Die beiden Eingaben sind nicht gleich.' : null}
            onChange={(text) => {
              onChange({ ...protection, again: text });
            }}
          />
        )}
      </div>
      <p className="package-passphrase-tools">
        <Button icon={<Dices aria-hidden />} isDisabled={isDisabled} onPress={() => void propose()}>
          {isProposed ? 'Anderes vorschlagen' : 'Kennwort vorschlagen'}
        </Button>
        {isProposed ? (
          <Button icon={<Copy aria-hidden />} onPress={() => void copy(passphrase)}>
            Kennwort kopieren
          </Button>
        ) : null}
      </p>
      {passphrase === '' ? null : <Strength passphrase={passphrase} />}
      <Notice tone="neutral" title="Das Kennwort geht einen anderen Weg als die Datei">
        Nennen Sie es am Telefon oder übergeben Sie es persönlich, nie in derselben E-Mail. Das
        Programm hebt es nicht auf: Ohne Kennwort öffnet niemand das Paket, auch Sie nicht.
      </Notice>
    </>
  );
}

/** Encrypted with a passphrase, or plain for a way that is secured otherwise. */
export function How(props: HowProps) {
  const { protection, onChange, isDisabled } = props;
  return (
    <div className="stack">
      <RadioField
        label="Schutz auf dem Weg"
        value={protection.way}
        isDisabled={isDisabled}
        onChange={(way) => {
          onChange({ ...NO_PROTECTION, way });
        }}
        options={[
          {
            value: 'encrypted',
            label: 'Mit Kennwort verschlüsselt',
            description: 'Für jeden Weg: USB-Stick, Cloud der Verwaltung, E-Mail.',
          },
          {
            value: 'plain',
            label: 'Unverschlüsselte Zip-Datei',
            description: 'Nur für einen gesicherten Weg, etwa von Hand zu Hand.',
          },
        ]}
      />
      {protection.way === 'encrypted' ? <Passphrase {...props} /> : null}
      {protection.way === 'plain' ? (
        <Notice tone="warn" title="Wer die Datei hat, kann alles lesen">
          Veränderungen fallen auch so auf: Jedes Byte ist durch eine Prüfsumme gesichert.
        </Notice>
      ) : null}
    </div>
  );
}
