/**
 * Which steps do not count any more, and which line took them back last. A line that takes something back
 * may be taken back itself; then what it had taken back counts again. Lines come in their order.
 */
export class TakenBack {
  private readonly reverts = new Map<number, number>();
  private readonly by = new Map<number, number>();

  add(seq: number, reverts: number | undefined): void {
    // A line takes back only what was before it: whoever wrote another one goes round in circles.
    if (reverts === undefined || reverts >= seq) return;
    this.reverts.set(seq, reverts);
    let isTaken = true;
    for (let at: number | undefined = reverts; at !== undefined; at = this.reverts.get(at)) {
      if (isTaken) this.by.set(at, seq);
      else this.by.delete(at);
      isTaken = !isTaken;
    }
  }

  /** The line that took a step back; undefined = the step counts. */
  takenBy(seq: number): number | undefined {
    return this.by.get(seq);
  }
}
