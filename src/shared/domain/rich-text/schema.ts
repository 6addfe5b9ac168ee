import { z } from 'zod';
import { runningText, textProblem } from '../text';
import { plainOf, RICH_LIMITS, richBlockSchema, richLength, type RichText } from './shape';
import { tidied } from './tidy';

function guarded(payload: z.core.ParsePayload<RichText>): void {
  const { value } = payload;
  const problem = textProblem(plainOf(value), 'text');
  if (problem) {
    payload.issues.push({ code: 'custom', input: value, params: { problem }, continue: false });
  }
  const common = { origin: 'string', inclusive: true, input: value } as const;
  if (value.blocks.length === 0) payload.issues.push({ code: 'too_small', minimum: 1, ...common });
  if (richLength(value) > RICH_LIMITS.characters) {
    payload.issues.push({ code: 'too_big', maximum: RICH_LIMITS.characters, ...common });
  }
}

/** A text with form within its limits, tidied, not empty. */
export const richText = z
  .strictObject({ blocks: z.array(richBlockSchema).max(RICH_LIMITS.blocks) })
  .overwrite(tidied)
  .check(guarded);

/** A field that was plain text and may have form now: what was saved as a string stays one. */
export const richOrPlain = z.union([runningText, richText]);
export type RichOrPlain = z.infer<typeof richOrPlain>;
export const optionalRich = richOrPlain.nullable();
