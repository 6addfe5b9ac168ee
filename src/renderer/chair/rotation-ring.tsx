import type { LandCode } from '../../shared/domain/register/land-codes';
import { landCodes } from '../../shared/domain/register/land-codes';

interface Place {
  readonly code: LandCode;
  readonly x: number;
  readonly y: number;
}

const RADIUS = 96;
const DOT = 15;

/** The Länder in the order of the chair, clockwise from the top; around a middle at 0, 0. */
export function ringPlaces(): readonly Place[] {
  return landCodes.map((code, index) => {
    const angle = (index / landCodes.length) * 2 * Math.PI - Math.PI / 2;
    const [x, y] = [Math.cos(angle) * RADIUS, Math.sin(angle) * RADIUS];
    return { code, x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
  });
}

export interface RingProps {
  readonly now: LandCode | null;
  readonly next: LandCode | null;
  readonly nameOf: (code: LandCode) => string;
}

/** What the picture says, for whoever does not see it. */
export function ringText({ now, next, nameOf }: RingProps): string {
  const today = now === null ? 'heute ohne Vorsitz' : `heute ${nameOf(now)}`;
  const then = next === null ? '' : `, danach ${nameOf(next)}`;
  return `Reihenfolge der Länder im Kreis: ${today}${then}`;
}

function kindOf(code: LandCode, { now, next }: RingProps): string {
  if (code === now) return 'ring-now';
  return code === next ? 'ring-next' : 'ring-other';
}

/** The sixteen Länder as a ring, which is what the order is: after Thüringen comes Baden-Württemberg again. */
export function RotationRing(props: RingProps) {
  return (
    <svg className="ring" viewBox="-116 -116 232 232" role="img" aria-label={ringText(props)}>
      <circle className="ring-way" r={RADIUS} />
      {ringPlaces().map(({ code, x, y }) => (
        <g key={code} className={kindOf(code, props)} transform={`translate(${x} ${y})`}>
          <circle r={DOT} />
          <text dy="0.35em">{code}</text>
        </g>
      ))}
    </svg>
  );
}
