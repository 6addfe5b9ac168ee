import type { ErrorOf } from '../../shared/errors';

type Unreadable = ErrorOf<'exchange.unreadable'>;

/** A file that cannot be read as a list, for a reason that a person can act on. */
export class FileProblem extends Error {
  constructor(
    readonly problem: Unreadable['problem'],
    /** What the sentence names: a row, a limit, a sheet. */
    readonly detail = '',
  ) {
    super(problem);
  }

  toError(file: string): Unreadable {
    return {
      code: 'exchange.unreadable',
      file,
      problem: this.problem,
      detail: this.detail,
    };
  }
}
