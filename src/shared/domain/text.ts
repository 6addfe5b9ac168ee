import { z } from 'zod';

/**
 * What no text of ours may hold, because a Word file or a reader would break or be deceived:
 * control characters, lone surrogates, U+FFFE/U+FFFF (not allowed in XML 1.0) and the invisible
 * direction overrides. Letters of right-to-left scripts themselves are welcome.
 */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- naming control characters is the point
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/u;
/** Letters, digits, marks or signs: a name of invisible characters is none. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
const LINE_BREAK = /[\n\r\t\u2028\u2029]/;

/** Space at which no line breaks (U+00A0). */
export const NBSP = '\u00A0';

/** Longest single-line value (characters); the longest real office line has under 200. */
export const LINE_MAX = 400;
/** Longest running text (characters), about eight printed pages. */
export const TEXT_MAX = 20_000;

/** Says why a text cannot be taken, as a code that `shared/texts` words; null where it can. */
export function textProblem(
  text: string,
  kind: 'line' | 'text',
): 'forbiddenCharacter' | 'invisible' | 'lineBreak' | null {
  if (FORBIDDEN.test(text)) return 'forbiddenCharacter';
  if (text !== '' && !VISIBLE.test(text)) return 'invisible';
  return kind === 'line' && LINE_BREAK.test(text) ? 'lineBreak' : null;
}

/** The text without what no text of ours may hold, for what comes from another program. */
export function withoutForbidden(text: string): string {
  return text.replace(new RegExp(FORBIDDEN, 'gu'), '');
}

function guarded(kind: 'line' | 'text'): z.core.CheckFn<string> {
  return (payload) => {
    const problem = textProblem(payload.value, kind);
    if (problem) {
      payload.issues.push({
        code: 'custom',
        input: payload.value,
        params: { problem },
        continue: false,
      });
    }
  };
}

/** One line of text: NFC, trimmed, not empty. */
export const line = z.string().normalize('NFC').trim().min(1).max(LINE_MAX).check(guarded('line'));

/** Running text: NFC, line breaks allowed (`\n`), not empty. */
export const runningText = z
  .string()
  .overwrite((value) => value.replace(/\r\n?/g, '\n'))
  .normalize('NFC')
  .trim()
  .min(1)
  .max(TEXT_MAX)
  .check(guarded('text'));

export const optionalLine = line.nullable();
export const optionalText = runningText.nullable();

/** Record ids: UUIDs, Land codes and the few fixed names of settings records. */
export const recordId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/);
