/** How many of the latest steps the window asks for: one question for the list and for undo and redo. */
export const RECENT = { limit: 8 } as const;
