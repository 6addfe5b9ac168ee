import type { AppError } from '../../src/shared/errors';
import { errorText } from '../../src/shared/texts/error-texts';

/** Words of ours or of the system that mean nothing to the person who reads the sentence. */
const NOT_GERMAN = [
  /undefined|null|NaN|\[object/,
  /\bE[A-Z]{3,}\b/,
  /\b[a-z]+\.[a-z]+[A-Z]\w*/,
  /\b(line|chain|header|missing|segment)\b/,
];

/** Null = a German sentence that a person can do something with. */
export function sentenceProblem(error: AppError): string | null {
  const text = errorText(error);
  const isSentence = /^[A-ZÄÖÜ„]/.test(text) && text.endsWith('.') && text.length > 30;
  if (error.code === 'bug') return `a bug instead of an error: ${text}`;
  if (!isSentence) return `no sentence: ${text}`;
  if (text.includes(error.code) || NOT_GERMAN.some((pattern) => pattern.test(text))) {
    return `a word of ours in: ${text}`;
  }
  return null;
}
