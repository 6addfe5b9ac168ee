import type { Page } from '@playwright/test';
import type { Contents } from './folders';

/** A page of the program: where to start from and how to get there. Pictures and axe go through all. */
export interface PageOfProgram {
  readonly name: string;
  readonly dataFolder: Contents;
  readonly open: (page: Page) => Promise<void>;
}

export const PAGES: readonly PageOfProgram[] = [
  { name: 'erster-start', dataFolder: 'none', open: () => Promise.resolve() },
];
