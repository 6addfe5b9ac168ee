import type { Shape } from './shape';

/**
 * Shapes that were used last, up to a sum of bytes. Letters of a run have a handful of shapes; a long
 * table has one that nobody asks for again and that must not stay in memory.
 */
export class ShapeCache {
  private readonly shapes = new Map<string, Shape>();
  private weight = 0;

  constructor(private readonly bytes: number) {}

  get(key: string): Shape | undefined {
    const shape = this.shapes.get(key);
    if (!shape) return undefined;
    // A map keeps the order of insertion: the first is the one that nobody has used for longest.
    this.shapes.delete(key);
    this.shapes.set(key, shape);
    return shape;
  }

  set(key: string, shape: Shape): void {
    const own = weightOf(key, shape);
    if (own > this.bytes / 4) return;
    this.drop(key);
    this.shapes.set(key, shape);
    this.weight += own;
    for (const oldest of this.shapes.keys()) {
      if (this.weight <= this.bytes) break;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    const shape = this.shapes.get(key);
    if (!shape) return;
    this.shapes.delete(key);
    this.weight -= weightOf(key, shape);
  }
}

function weightOf(key: string, shape: Shape): number {
  return 2 * key.length + shape.weight;
}
