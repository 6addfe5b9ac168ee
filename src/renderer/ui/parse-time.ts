import { err, ok, type Result } from '../../shared/result';
import { timeProblems } from './texts';

const SEPARATED = /^(?<hour>\d{1,2})(?:(?:[:.]|\s?uhr\s?|\s?h\s?)(?<minute>\d{2}))?$/;
const DIGITS = /^(?<hour>\d{1,2})(?<minute>\d{2})$/;

/**
 * Reads a time as people type it: `9`, `9:30`, `0930`, `9.30 Uhr`, `9 Uhr 30`; gives `HH:MM`. The
 * error is a German sentence for the field.
 */
export function parseTypedTime(typed: string): Result<string, string> {
  const text = typed.replace(/[\s\u00a0]+/g, ' ').trim();
  const bare = text
    .toLowerCase()
    .replace(/ ?(uhr|h)$/, '')
    .trim();
  const groups = (SEPARATED.exec(bare) ?? DIGITS.exec(bare))?.groups;
  if (!groups) return err(timeProblems.unreadable(text));
  const hour = (groups['hour'] ?? '').padStart(2, '0');
  const minute = (groups['minute'] ?? '').padStart(2, '0');
  if (hour > '23') return err(timeProblems.hour);
  if (minute > '59') return err(timeProblems.minute);
  return ok(`${hour}:${minute}`);
}
