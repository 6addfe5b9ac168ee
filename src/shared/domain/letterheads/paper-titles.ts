import { letterheadPapers, type LetterheadPaper } from './records';

/** The papers as people call them. */
export const paperTitles: Readonly<Record<LetterheadPaper, string>> = {
  minister: 'Schreiben der Hausleitung',
  secretariat: 'Papiere der Geschäftsstelle',
  press: 'Pressemitteilungen',
};

/** The title for what a record says; null where it is none of ours. */
export function paperTitle(paper: unknown): string | null {
  const known = letterheadPapers.find((one) => one === paper);
  return known ? paperTitles[known] : null;
}
