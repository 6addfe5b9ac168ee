import type { AppError } from '../../shared/errors';

/** Sentences by the name of the field they belong to. */
export type FieldErrors = Readonly<Partial<Record<string, string>>>;

/** What an error says about single fields: the last part of a path is the field's name. */
export function fieldErrors(error: AppError): FieldErrors {
  if (error.code !== 'input.invalid' && error.code !== 'record.invalid') return {};
  return Object.fromEntries(
    error.issues.map(({ path, message }) => [path.split('.').at(-1) ?? '', message]),
  );
}
