import type { JobPort } from './job-port';

/** How far in a thousand parts a piece of work reaches. */
type Span = readonly [from: number, to: number];

/** Progress of work in pieces of their own measure, as thousandths of the whole. */
export class Stages {
  constructor(private readonly port: Pick<JobPort, 'progress'>) {}

  /** A piece that has no steps of its own is done. */
  reached(thousandths: number): void {
    this.port.progress(thousandths, 1_000);
  }

  of([from, to]: Span): (done: number, total: number) => void {
    return (done, total) => {
      const share = total > 0 ? Math.min(1, done / total) : 0;
      this.reached(Math.round(from + share * (to - from)));
    };
  }
}
