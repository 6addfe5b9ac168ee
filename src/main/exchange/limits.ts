/** Largest file that is read (bytes); 20,000 full rows take about 10 MB. */
export const MAX_FILE = 40_000_000;
/** Most rows of a list; an office has at most a few thousand contacts. */
export const MAX_ROWS = 20_000;
/** Most columns of a list. */
export const MAX_COLUMNS = 200;
/** Longest text of a cell in Excel. */
export const MAX_CELL = 32_767;
/** Most bytes that a zipped file may unfold to. */
export const MAX_UNFOLDED = 300_000_000;

/** "20.000": numbers in sentences. */
export function withDots(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}
