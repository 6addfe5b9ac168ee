interface AddressFieldProps {
  readonly lines: readonly string[];
  readonly sizePt: number;
  readonly freeLines: number;
  /** Stored short forms stand in for what does not fit. */
  readonly shortened: boolean;
}

const USUAL_SIZE = 11;

function roomNote({ lines, sizePt, freeLines, shortened }: AddressFieldProps): string {
  if (lines.length === 0) return '';
  const free = freeLines === 1 ? 'noch 1 Zeile frei' : `noch ${freeLines} Zeilen frei`;
  const notes = [
    ...(sizePt < USUAL_SIZE ? [`wird in ${sizePt} pt gedruckt`] : []),
    ...(shortened ? ['mit der hinterlegten Kurzform'] : []),
    freeLines === 0 ? 'keine Zeile mehr frei' : free,
  ];
  const text = notes.join(', ');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** The address field of a letter as it will be printed. */
export function AddressField(props: AddressFieldProps) {
  return (
    <div>
      <address className="address-field" data-size={props.sizePt}>
        {props.lines.map((line, index) => (
          <span key={`${index}-${line}`}>{line}</span>
        ))}
      </address>
      <p className="muted address-room">{roomNote(props)}</p>
    </div>
  );
}
