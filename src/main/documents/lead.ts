import type { IParagraphOptions } from 'docx';

type Leading = Pick<IParagraphOptions, 'pageBreakBefore' | 'spacing'>;

/** Distances of a paragraph and the pitch of its lines, in twips. */
interface Spacing {
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
}

/** What stands before a paragraph: nothing but its own distance, more of it, the beginning of a page. */
export class Lead {
  constructor(
    /** Twips. */
    private readonly distance: number,
    readonly newPage: boolean,
  ) {}

  below(distance: number): Lead {
    return new Lead(this.distance + distance, this.newPage);
  }

  /** At the top of a page no distance is needed. */
  onNewPage(): Lead {
    return new Lead(0, true);
  }

  /** The options of a paragraph with distances of its own, and `above` twips over it in its style. */
  apply(own: Spacing = {}, above = own.before ?? 0): Leading {
    const spacing = this.distance === 0 ? own : { ...own, before: above + this.distance };
    return {
      ...(Object.keys(spacing).length === 0 ? {} : { spacing }),
      ...(this.newPage ? { pageBreakBefore: true } : {}),
    };
  }
}

/** A paragraph that follows as its style has it. */
export const AT_ONCE = new Lead(0, false);
