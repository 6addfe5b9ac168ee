import type { TextRun } from 'docx';
import type { Worded } from '../../shared/domain/documents/models';
import { run } from './page';

/**
 * The runs of some words; `bold` holds for all of them. Without form it is one run. A line break within
 * the words is one of the paragraph.
 */
export function runsOf(
  words: Worded,
  common: { readonly bold?: boolean; readonly size?: number } = {},
): TextRun[] {
  if (!words.runs) return words.text === '' ? [] : [run({ text: words.text, ...common })];
  return words.runs.flatMap(({ text, bold, italic, underline }) =>
    text.split('\n').map((part, index) =>
      run({
        text: part,
        ...common,
        ...(index > 0 ? { break: 1 } : {}),
        ...(bold ? { bold } : {}),
        ...(italic ? { italics: true } : {}),
        ...(underline ? { underline: {} } : {}),
      }),
    ),
  );
}
