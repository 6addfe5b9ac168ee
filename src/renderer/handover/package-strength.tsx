import { strengthOf, type PassphraseFinding } from '../../shared/domain/handover/passphrase';
import { Badge } from '../ui';

const FINDINGS: Readonly<Record<PassphraseFinding, string>> = {
  repeat: 'Wiederholungen zählen kaum.',
  sequence: 'Reihen wie „1234“ oder „qwert“ zählen kaum.',
  date: 'Tage und Jahreszahlen sind schnell erraten.',
  knownWord: 'Wörter aus der Arbeit der Konferenz werden zuerst probiert.',
  fewCharacters: 'Es sind zu wenige verschiedene Zeichen.',
};

/** From here on nobody guesses it. */
const STRONG_BITS = 90;

function words(bits: number, isEnough: boolean) {
  if (!isEnough) return { tone: 'error', word: 'zu schwach' } as const;
  return bits >= STRONG_BITS
    ? ({ tone: 'ok', word: 'stark' } as const)
    : ({ tone: 'ok', word: 'ausreichend' } as const);
}

/** How hard a passphrase is to guess: in a word, as a bar with the least that is taken, and why. */
export function Strength({ passphrase }: { readonly passphrase: string }) {
  const { bits, needed, isEnough, findings } = strengthOf(passphrase);
  const most = Math.max(STRONG_BITS, needed * 1.5);
  const { tone, word } = words(bits, isEnough);
  const percent = (value: number): string => `${Math.min(100, (100 * value) / most)}%`;
  return (
    <div className="package-strength" aria-live="polite">
      <div className="package-strength-head">
        <span>Stärke</span>
        <Badge tone={tone}>{word}</Badge>
        <span className="muted">{`${bits} Punkte, nötig sind ${needed}`}</span>
      </div>
      <div
        className="package-strength-track"
        role="meter"
        aria-label="Stärke des Kennworts"
        aria-valuemin={0}
        aria-valuemax={most}
        aria-valuenow={Math.min(bits, most)}
        aria-valuetext={`${word}: ${bits} Punkte, nötig sind ${needed}`}
      >
        <div className={`package-strength-fill ui-tone-${tone}`} style={{ width: percent(bits) }} />
        <div className="package-strength-least" style={{ insetInlineStart: percent(needed) }} />
      </div>
      {isEnough || findings.length === 0 ? null : (
        <p className="muted">{findings.map((finding) => FINDINGS[finding]).join(' ')}</p>
      )}
      {isEnough ? null : (
        <p className="muted">
          Gut sind fünf oder mehr zufällige Wörter, oder lassen Sie eines vorschlagen.
        </p>
      )}
    </div>
  );
}
